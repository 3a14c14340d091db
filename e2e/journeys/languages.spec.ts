import { type Browser, expect, type Page, test } from '@playwright/test';
import { customerWrites } from '../support/customers.ts';
import { houseForThisFile, signInAs } from '../support/house.ts';

const house = houseForThisFile();

test('The inbox speaks the language of the browser and then the one somebody chooses, mirrored for Arabic', async ({
  browser,
}) => {
  const { page, untold } = await browserIn(browser, 'es-MX');
  await customerWrites(house(), { name: 'Bea Olsen', phone: '4790123456' }, 'Can you send it to Bergen?');
  await page.goto('/dashboard/inbox');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page).toHaveTitle(/Bandeja de entrada/);
  await page.locator('[data-conversation]').filter({ hasText: 'Bea Olsen' }).click();
  await page.getByRole('textbox', { name: 'Mensaje para Bea' }).fill('Sí, en dos días.');
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
  const sent = page.getByRole('article').filter({ hasText: 'Sí, en dos días.' });
  await expect(sent.getByRole('button', { name: /Mostrar los pasos de la entrega/ })).toBeVisible();

  await page.getByRole('button', { name: 'Tu cuenta' }).click();
  await page.getByRole('menuitemradio', { name: 'العربية' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  const list = page.getByRole('region', { name: 'المحادثات' });
  const thread = page.getByRole('region', { name: /^محادثة مع/ });
  const [listBox, threadBox] = [await list.boundingBox(), await thread.boundingBox()];
  expect(listBox?.x ?? 0).toBeGreaterThan(threadBox?.x ?? 0);
  // The customer's English keeps its own direction.
  const words = thread.getByText('Can you send it to Bergen?');
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  await page.getByRole('textbox', { name: /رسالة إلى/ }).fill('نعم، خلال يومين.');
  await page.getByRole('button', { name: 'إرسال', exact: true }).click();
  await expect(thread.getByRole('article').filter({ hasText: 'نعم، خلال يومين.' })).toBeVisible();

  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(untold).toEqual([]);
});

test('On a phone nothing has to be scrolled sideways in any language', async ({ browser }) => {
  for (const locale of ['pt-BR', 'ar-EG']) {
    const { page, untold } = await browserIn(browser, locale, 390);
    await page.goto('/dashboard/inbox');
    await expect(page.locator('html')).toHaveAttribute('lang', locale === 'pt-BR' ? locale : locale.slice(0, 2));
    await noSidewaysScroll(page);
    await page.locator('[data-conversation]').filter({ hasText: 'Jonas Weber' }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
    await noSidewaysScroll(page);
    expect(untold).toEqual([]);
    await page.context().close();
  }
});

/** A browser that asks for a language, and what the app had no words for in it. */
async function browserIn(browser: Browser, locale: string, width = 1440): Promise<{ page: Page; untold: string[] }> {
  const context = await browser.newContext({ baseURL: house().url, locale, viewport: { width, height: 844 } });
  await signInAs(context, house());
  const page = await context.newPage();
  const untold: string[] = [];
  page.on('console', (line) => line.text().startsWith('No words for') && untold.push(line.text()));
  return { page, untold };
}

async function noSidewaysScroll(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
}
