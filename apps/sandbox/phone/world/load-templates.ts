import { handleFailure } from './handle-failure.ts';
import { keepUnchanged } from './keep-unchanged.ts';
import type { World } from './state.ts';
import type { ReviewRules, TemplateReview } from './types.ts';

/** Fetches the templates and the rules they are reviewed by. */
export async function loadTemplates(world: World): Promise<void> {
  const { api, store } = world;
  try {
    const [templates, reviewRules] = await Promise.all([api.templates(), api.reviewRules()]);
    store.update((state) => ({
      ...state,
      templates: keepUnchanged(state.templates ?? [], templates, ({ id }) => id),
      reviewRules,
    }));
  } catch (error) {
    handleFailure(world, error);
  }
}

/** Decides about a template as Meta would; what came of it arrives as an event. */
export async function reviewTemplate(world: World, id: string, review: TemplateReview): Promise<void> {
  try {
    await world.api.reviewTemplate(id, review);
  } catch (error) {
    handleFailure(world, error);
  }
}

export async function changeReviewRules(world: World, patch: Partial<ReviewRules>): Promise<void> {
  try {
    const reviewRules = await world.api.changeReviewRules(patch);
    world.store.update((state) => ({ ...state, reviewRules }));
  } catch (error) {
    handleFailure(world, error);
  }
}
