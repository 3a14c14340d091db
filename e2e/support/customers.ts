import type { TestHouse } from '@transom/testkit';

interface Customer {
  name: string;
  phone: string;
}

/** A customer writes by the sandbox, now or as of `at`. */
export async function customerWrites(
  house: TestHouse,
  { name, phone }: Customer,
  body: string,
  at?: Date,
): Promise<void> {
  await house.world('POST', 'inbound', {
    from: phone,
    name,
    message: { type: 'text', text: { body } },
    ...(at ? { timestamp: at.toISOString() } : {}),
  });
}

/** What really went out to a phone: the words of every message, oldest first. */
export async function wordsSentTo(house: TestHouse, phone: string): Promise<string[]> {
  const { data } = await house.world<{ data: { message: { text?: { body?: string } } }[] }>('GET', `sent?to=${phone}`);
  return data.map(({ message }) => message.text?.body ?? '');
}
