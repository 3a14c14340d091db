import { expect, type Locator, type Page } from '@playwright/test';

/** The inbox as somebody at the screen knows it. */
export class Inbox {
  readonly page: Page;
  readonly list: Locator;
  readonly thread: Locator;
  readonly details: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('region', { name: 'Conversations' });
    this.thread = page.getByRole('region', { name: /^Conversation with / });
    this.details = page.getByRole('complementary', { name: 'Contact details' });
  }

  /** Opens the inbox and waits until what stands on screen is live. */
  static async open(page: Page, path = '/dashboard/inbox'): Promise<Inbox> {
    await page.goto(path);
    const inbox = new Inbox(page);
    await inbox.isLive();
    return inbox;
  }

  async isLive(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^Live$/ })).toBeAttached();
  }

  rows(): Locator {
    return this.list.locator('[data-conversation]');
  }

  row(name: string): Locator {
    return this.rows().filter({ has: this.page.getByText(name, { exact: true }) });
  }

  async openRow(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.page.getByRole('region', { name: `Conversation with ${name}` })).toBeVisible();
  }

  bubble(text: string | RegExp): Locator {
    return this.thread.getByRole('article').filter({ hasText: text });
  }

  composer(): Locator {
    return this.thread.getByRole('textbox', { name: /^Message to / });
  }

  /** Types as people do and sends with Enter. */
  async write(text: string): Promise<void> {
    await this.composer().fill(text);
    await this.composer().press('Enter');
  }

  /** The tick of an own message, in words: "Sent", "Delivered", "Read"… */
  async hasTick(text: string, words: string | RegExp): Promise<void> {
    await expect(this.bubble(text).getByRole('button', { name: /Show the delivery steps/ })).toHaveAccessibleName(
      new RegExp(`^${words instanceof RegExp ? words.source : words}\\. Show`),
    );
  }
}
