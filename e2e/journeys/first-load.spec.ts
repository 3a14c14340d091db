import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();
const mostBytes = 200_000;

test('Opening the inbox loads at most 200 kB of JavaScript, and reads conversations without a page error', async ({
  browser,
}) => {
  const page = await browserOf(browser, house());
  const scripts: Promise<number>[] = [];
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  const inbox = await Inbox.open(page);
  await expect(inbox.row('Ana Ruiz')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostBytes);
  expect(problems).toEqual([]);
});
