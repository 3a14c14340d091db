import { expect, type Page, test } from '@playwright/test';
import { customerWrites, wordsSentTo } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();
test.use({ serviceWorkers: 'allow' });

test('Without a network the inbox opens as it was left, takes an answer, and catches up without a jump', async ({
  browser,
}) => {
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  const ines = { name: 'Inês Duarte', phone: '351912345678' };
  await customerWrites(house(), ines, 'Is the shop open on Sunday?');
  await inbox.openRow('Inês Duarte');
  await expect(inbox.bubble('Is the shop open on Sunday?')).toBeVisible();
  await kept(page, 'Is the shop open on Sunday?');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  await page.context().setOffline(true);
  await page.reload();
  await expect(inbox.bubble('Is the shop open on Sunday?')).toBeVisible();
  await expect(inbox.row('Ana Ruiz')).toBeVisible();
  await expect(page.getByText('You are offline')).toBeVisible();
  await inbox.write('From ten to two.');
  await expect(inbox.bubble('From ten to two.')).toContainText('Waiting to be sent');

  await customerWrites(house(), ines, 'Hello?');
  await measureShifts(page);
  await page.context().setOffline(false);
  await inbox.isLive();
  await expect(inbox.bubble('Hello?')).toHaveCount(1);
  await inbox.hasTick('From ten to two.', 'Read');
  await expect(page.getByText('You are offline')).toBeHidden();
  expect(await shiftsOf(page)).toBeLessThan(0.02);
  expect(await wordsSentTo(house(), ines.phone)).toEqual(['From ten to two.']);
});

test('When the feed cannot go on from there, what is on screen stays until the fresh one is here', async ({
  browser,
}) => {
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  await inbox.openRow('Ana Ruiz');
  await kept(page, 'Ana Ruiz');
  await house().sql(`update feed_head set epoch = 'another'`);
  await measureShifts(page);
  await house().restart();
  await inbox.isLive();
  expect(await skeletonsSeen(page)).toBe(0);
  const tess = { name: 'Tess Vermeer', phone: '31612345678' };
  await customerWrites(house(), tess, 'Good morning');
  await expect(inbox.row('Tess Vermeer')).toBeVisible();
  expect(await shiftsOf(page)).toBeLessThan(0.02);
});

test('Whoever signs out leaves nothing behind for the next person', async ({ browser }) => {
  const page = await browserOf(browser, house(), await house().invite());
  const inbox = await Inbox.open(page);
  await inbox.row('Ana Ruiz').waitFor();
  await kept(page, 'Ana Ruiz');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await keptText(page)).not.toContain('Ana Ruiz');
});

/** Waits until this browser has kept what a text stands for. */
const kept = (page: Page, text: string) => expect.poll(() => keptText(page)).toContain(text);

function keptText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('transom');
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('kept')) return resolve('');
          const reading = db.transaction('kept').objectStore('kept').getAll();
          reading.onsuccess = () => {
            db.close();
            const flat = (_: string, value: unknown) =>
              value instanceof Map || value instanceof Set ? [...value] : value;
            resolve(JSON.stringify(reading.result, flat));
          };
        };
      }),
  );
}

/** From now on counts how far things jump, and how often a skeleton stands where something stood. */
async function measureShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'shifts', 0);
    Reflect.set(globalThis, 'skeletons', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(
          globalThis,
          'shifts',
          Number(Reflect.get(globalThis, 'shifts')) + Number(Reflect.get(entry, 'value')),
        );
      }
    }).observe({ type: 'layout-shift' });
    new MutationObserver(() => {
      if (document.querySelector('[aria-busy="true"]'))
        Reflect.set(globalThis, 'skeletons', Number(Reflect.get(globalThis, 'skeletons')) + 1);
    }).observe(document.body, { childList: true, subtree: true });
  });
}
const shiftsOf = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(globalThis, 'shifts')));
const skeletonsSeen = (page: Page): Promise<number> =>
  page.evaluate(() => Number(Reflect.get(globalThis, 'skeletons')));
