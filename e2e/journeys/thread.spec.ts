import { expect, type Locator, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { type ConnectedNumber, envelope, type TestHouse } from '@transom/testkit';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();
const dayMs = 24 * 60 * 60 * 1000;

test('Older messages load on scrolling up without moving what one reads, back to the first of 300', async ({
  browser,
}) => {
  const number = await house().connectNumber();
  await longConversation(house(), number, 'Pablo Serra', '34655443322', 300);
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let olderAsked = 0;
  await page.route(/\/messages\?.*cursor=/, async (route) => {
    olderAsked += 1;
    await released;
    await route.fallback();
  });
  await inbox.openRow('Pablo Serra');
  await expect(inbox.bubble('Message 300.')).toBeInViewport();
  const scroller = inbox.thread.getByRole('region', { name: 'Messages' });

  await scroller.hover();
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -1500);
      return olderAsked;
    })
    .toBeGreaterThan(0);
  await settled(scroller);
  const reading = await firstInSight(scroller);
  const before = await reading.boundingBox();
  const lengthBefore = await scroller.evaluate((box) => box.scrollHeight);
  release();
  await expect.poll(() => scroller.evaluate((box) => box.scrollHeight)).toBeGreaterThan(lengthBefore);
  await settled(scroller);
  const after = await reading.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? Number.NaN))).toBeLessThan(3);

  await expect(async () => {
    await page.mouse.wheel(0, -4000);
    await expect(inbox.bubble('Message 1.')).toBeInViewport({ timeout: 250 });
  }).toPass();

  await number.send(oneText(number, 'Pablo Serra', '34655443322', 'And one more thing'));
  await number.send(oneText(number, 'Pablo Serra', '34655443322', 'It is urgent'));
  await expect(inbox.bubble('Message 1.')).toBeInViewport();
  await inbox.thread.getByRole('button', { name: '2 new' }).click();
  await expect(inbox.bubble('It is urgent')).toBeInViewport();
});

test('A thread opens at what is unread, and days stand as pills between the messages', async ({ browser }) => {
  const greta = { name: 'Greta Holm', phone: '4520123456' };
  const now = Date.now();
  await customerWrites(house(), greta, 'From two days ago', new Date(now - 2 * dayMs));
  await customerWrites(house(), greta, 'From yesterday', new Date(now - dayMs + 60_000));
  await customerWrites(house(), greta, 'From just now');
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await expect(inbox.row('Greta Holm').getByText('3 unread')).toBeAttached();
  await inbox.openRow('Greta Holm');
  await expect(inbox.thread.getByText('3 unread')).toBeVisible();
  for (const day of [/^Yesterday$/, /^Today$/]) await expect(inbox.thread.getByText(day)).toBeVisible();
  await expect(inbox.row('Greta Holm').getByText('3 unread')).not.toBeAttached();
  await expect(inbox.thread.getByText('3 unread')).toBeVisible();
});

test('Hostile, very long, right-to-left and formatted words are shown as the words they are', async ({ browser }) => {
  const name = `Wolfeschlegelsteinhausenbergerdorff ${'Maximilian '.repeat(12)}`.trim();
  const long = { name, phone: '4366012345678' };
  const hostile = '<img src=x onerror="document.title=\'taken over\'"> <b>bold?</b>';
  const essay = 'A very long message. '.repeat(190).trim();
  await customerWrites(house(), long, hostile);
  await customerWrites(house(), long, essay);
  await customerWrites(house(), long, 'هل يمكنكم التوصيل غدًا؟');
  await customerWrites(house(), long, '*Important*: _please_ ring ~twice~ once, see https://example.com/door');
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await inbox.rows().filter({ hasText: 'Wolfeschlegel' }).click();

  await expect(inbox.bubble(hostile)).toBeVisible();
  await expect(inbox.thread.locator('article img, article b')).toHaveCount(0);
  await expect(inbox.page).not.toHaveTitle(/taken over/);
  await expect(inbox.bubble('A very long message.')).toContainText(essay);
  const arabic = inbox.thread.getByText('هل يمكنكم التوصيل غدًا؟');
  await expect(arabic).toHaveCSS('direction', 'rtl');
  const formatted = inbox.bubble('please');
  await expect(formatted.locator('strong')).toHaveText('Important');
  await expect(formatted.locator('em')).toHaveText('please');
  await expect(formatted.locator('s, del')).toHaveText('twice');
  await expect(formatted.getByRole('link', { name: 'https://example.com/door' })).toHaveAttribute('rel', /noopener/);
  await expectNoSidewaysScroll(inbox);
});

test('A draft stays with its conversation, through others and through a reload', async ({ browser }) => {
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await inbox.openRow('Elif Yıldız');
  await inbox.composer().fill('Merhaba Elif, bir');
  await inbox.openRow('Omar Haddad');
  await expect(inbox.composer()).toHaveValue('');
  await inbox.page.reload();
  await inbox.isLive();
  await inbox.openRow('Elif Yıldız');
  await expect(inbox.composer()).toHaveValue('Merhaba Elif, bir');
});

async function expectNoSidewaysScroll({ page }: Inbox): Promise<void> {
  const { width, inner } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    inner: innerWidth,
  }));
  expect(width).toBeLessThanOrEqual(inner);
}

async function longConversation(
  { sql, owner }: TestHouse,
  number: ConnectedNumber,
  name: string,
  phone: string,
  count: number,
): Promise<void> {
  const messages = Array.from({ length: count }, (_, i) => ({
    from: phone,
    id: `wamid.LONG${i}`,
    timestamp: String(Math.floor((Date.now() - (count - i) * 10 * 60_000) / 1000)),
    type: 'text',
    text: { body: `Message ${i + 1}.${i % 7 === 0 ? ' And on it goes.'.repeat(12) : ''}` },
  }));
  await number.send(envelope(number, { contacts: [{ profile: { name }, wa_id: phone }], messages }));
  await expect
    .poll(
      async () =>
        (await sql<{ n: number }>("select count(*)::int as n from message where wamid like 'wamid.LONG%'"))[0]?.n,
    )
    .toBe(count);
  const { data } = await owner.call(api.conversations.list, { query: { q: phone } });
  await owner.call(api.conversations.update, { params: { id: data[0]?.id ?? '' }, body: { unread: false } });
}

function oneText(number: ConnectedNumber, name: string, phone: string, body: string) {
  const message = {
    from: phone,
    id: `wamid.${body.replaceAll(' ', '')}`,
    timestamp: String(Math.floor(Date.now() / 1000)),
    type: 'text',
    text: { body },
  };
  return envelope(number, { contacts: [{ profile: { name }, wa_id: phone }], messages: [message] });
}

/** The uppermost message that is wholly in sight: the one being read. */
async function firstInSight(scroller: Locator): Promise<Locator> {
  const id = await scroller.evaluate((box) => {
    const top = box.getBoundingClientRect().top;
    const bubbles = [...box.querySelectorAll<HTMLElement>('[data-message]')];
    return bubbles.find((bubble) => bubble.getBoundingClientRect().top >= top)?.dataset.message ?? '';
  });
  return scroller.locator(`[data-message="${id}"]`);
}

/** Waits until two frames in a row show the same scroll position. */
async function settled(scroller: Locator): Promise<void> {
  let last = Number.NaN;
  await expect
    .poll(async () => {
      const now = await scroller.evaluate((box) => box.scrollTop);
      const still = now === last;
      last = now;
      return still;
    })
    .toBe(true);
}
