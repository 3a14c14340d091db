import { expect, type Locator, type Page } from '@playwright/test';

/** The sandbox's phone page: a customer's WhatsApp. */
export class Phone {
  readonly page: Page;
  readonly screen: Locator;
  readonly controls: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('region', { name: 'Phone' });
    this.controls = page.getByRole('region', { name: 'Controls' });
  }

  static async open(page: Page): Promise<Phone> {
    await page.goto('/phone');
    await expect(page.getByRole('navigation', { name: 'People' })).toBeVisible();
    return new Phone(page);
  }

  /** Makes a person with a phone number and opens their chat. */
  async newPerson(name: string, phone: string): Promise<void> {
    await this.page.getByRole('button', { name: 'With a number' }).click();
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByLabel('Phone, with country code').fill(phone);
    await this.page.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(this.page.locator('[data-person][aria-current]')).toContainText(name);
  }

  /** Makes a person whose number the business never learns, and opens their chat. */
  async newPersonByUsername(name: string, username: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Username only' }).click();
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByLabel('Username', { exact: true }).fill(username);
    await this.page.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(this.page.locator('[data-person][aria-current]')).toContainText(name);
  }

  async pick(name: string): Promise<void> {
    await this.page.locator('[data-person]').filter({ hasText: name }).click();
    await expect(this.page.locator('[data-person][aria-current]')).toContainText(name);
  }

  async write(text: string): Promise<void> {
    const box = this.screen.getByRole('textbox', { name: 'Message' });
    await box.fill(text);
    await box.press('Enter');
  }

  bubble(text: string | RegExp): Locator {
    return this.screen.getByRole('article').filter({ hasText: text });
  }

  /** Has Meta refuse one call, with the controls beside the phone. */
  async refuseNextCallWith(error: RegExp): Promise<void> {
    await this.controls.getByRole('combobox', { name: 'Error to refuse with' }).click();
    await this.controls.getByRole('option', { name: error }).click();
    await this.controls.getByRole('button', { name: 'One more: Refuse calls with' }).click();
  }
}
