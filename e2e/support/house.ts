import { type Browser, type BrowserContext, type Page, test } from '@playwright/test';
import { type ApiClient, createTestHouse, type TestHouse } from '@transom/testkit';

/** A whole house for the tests of one file: server, sandbox, database, and the owner signed in. */
export function houseForThisFile({ sandbox = true } = {}): () => TestHouse {
  let house: TestHouse | undefined;
  test.beforeAll(async () => {
    house = await createTestHouse({ sandbox });
  });
  test.afterEach(async ({ browser }) => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  test.afterAll(async () => {
    await house?.close();
  });
  return () => {
    if (!house) throw new Error('the house is built before the first test of a file');
    return house;
  };
}

/** A browser of its own in which `who` is signed in already. */
export async function browserOf(browser: Browser, house: TestHouse, who: ApiClient = house.owner): Promise<Page> {
  const context = await browser.newContext({ baseURL: house.url });
  await signInAs(context, house, who);
  return context.newPage();
}

/** Gives a browser the session of a person who signed in elsewhere. */
export async function signInAs(context: BrowserContext, house: TestHouse, who: ApiClient = house.owner): Promise<void> {
  const cookies = (who.headers.cookie ?? '').split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.url };
  });
  await context.addCookies(cookies);
}
