import { expect, test } from '@playwright/test';
import { Inbox } from '../support/inbox.ts';
import { startHouseWithoutOwner } from '../support/new-house.ts';

test('The first visit makes the owner, the sample morning appears, and after signing out one comes back to where one was', async ({
  browser,
}) => {
  const house = await startHouseWithoutOwner();
  const context = await browser.newContext({ baseURL: house.url });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Welcome to Transom' })).toBeVisible();
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByText('Enter the name of your business.')).toBeVisible();
  await page.getByLabel('Business name').fill('Oak & Elm');
  await page.getByLabel('Your name').fill('Ana Ferreira');
  await page.getByLabel('Email').fill('ana@example.com');
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByText('Use at least 10 characters.')).toBeVisible();
  await page.getByLabel('Password').fill('twelve oak tables');
  await page.getByRole('button', { name: 'Create the workspace' }).click();

  const inbox = new Inbox(page);
  await inbox.isLive();
  await expect(inbox.row('Ana Ruiz')).toBeVisible({ timeout: 30_000 });
  for (const name of ['Mei Tanaka', 'فاطمة الزهراء', 'Priya Sharma']) await expect(inbox.row(name)).toBeVisible();
  await inbox.openRow('Priya Sharma');
  await expect(inbox.bubble('Which address should they go to?')).toBeVisible();
  const place = new URL(page.url()).pathname;

  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(place);
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('Email').fill('ana@example.com');
  await page.getByLabel('Password').fill('thirteen oak tables');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('This email and password do not match. Check both and try again.')).toBeVisible();
  await page.getByLabel('Password').fill('twelve oak tables');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(new RegExp(`${place}$`));
  await expect(inbox.bubble('Which address should they go to?')).toBeVisible();

  await context.close();
  await house.close();
});
