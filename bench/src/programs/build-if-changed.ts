import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './program.ts';

/** What is measured is the build that people run, made from the sources as they are now. */
export async function buildIfChanged(): Promise<void> {
  const steps = (await import(pathToFileURL(join(root, 'scripts/steps/build.mjs')).href)) as {
    buildIfChanged(): Promise<void>;
  };
  await steps.buildIfChanged();
}
