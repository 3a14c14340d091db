import type { CloudApi } from '@transom/cloud-api/client';
import { CloudApiError } from '@transom/cloud-api/errors';
import type { ChannelCheck } from '@transom/protocol';
import { isLoopback, isPrivateHost, isPublicHttps } from './addresses.ts';
import { type ChannelHouse, cloudApiOf, graphUrl } from './house.ts';
import { readRefusal } from './meta-refusal.ts';
import { type ChannelRow, places, throughputOf, webhookPath } from './model.ts';

const callTimeoutMs = 8_000;

type Finding = Pick<ChannelCheck, 'state' | 'todo'>;
const ok: Finding = { state: 'ok', todo: '' };
const failed = (todo: string): Finding => ({ state: 'failed', todo });
const waiting = (todo: string): Finding => ({ state: 'waiting', todo });

/** What the checks found out: their results, and what Meta says about the number. */
export type Findings = Pick<ChannelRow, 'checks'> &
  Partial<Pick<ChannelRow, 'displayPhoneNumber' | 'qualityRating' | 'messagingLimit' | 'throughput'>>;

/** Tests each step of a number against Meta, and has Meta send its webhooks here. Never throws for what Meta answers. */
export async function checkChannel(house: ChannelHouse, row: ChannelRow): Promise<Findings> {
  const url = graphUrl(house, row);
  const api = cloudApiOf(house, row, callTimeoutMs);
  const callback = callbackFor(house, row, url);
  const number = await readNumber(api, row, url);
  const [account, subscription] = number.goesOn
    ? await Promise.all([checkAccount(api, row, url), subscribe(house, api, row, url, callback)])
    : [waiting('Waits for the steps above.'), waiting('Waits for the steps above.')];
  const at = house.clock().toISOString();
  const findings: Record<ChannelCheck['name'], Finding> = {
    token: number.token,
    phone_number: number.phone,
    business_account: account,
    subscription,
    callback_url: callback ? ok : failed(callbackTodo),
    first_webhook: row.firstWebhookAt ? ok : waiting(firstWebhookTodo),
  };
  const names = Object.keys(findings) as ChannelCheck['name'][];
  return { ...number.facts, checks: names.map((name) => ({ name, ...findings[name], at })) };
}

const callbackTodo =
  'Meta can reach only a public https address. Set PUBLIC_URL to the one people use for this inbox, or to that of a tunnel, and restart.';
const firstWebhookTodo = 'Send a WhatsApp message to this number from any phone to see the first webhook arrive.';

async function readNumber(api: CloudApi, row: ChannelRow, url: string) {
  try {
    const answer = await api.phoneNumber(row.phoneNumberId);
    const throughput = throughputOf(answer.throughput?.level);
    const facts = {
      displayPhoneNumber: answer.display_phone_number ?? row.displayPhoneNumber,
      qualityRating: answer.quality_rating ?? row.qualityRating,
      messagingLimit: answer.whatsapp_business_manager_messaging_limit ?? row.messagingLimit,
      ...(throughput ? { throughput } : {}),
    };
    return { token: ok, phone: ok, goesOn: true, facts };
  } catch (error) {
    const { blames, todo } = refusal(error, url);
    if (blames === 'token' || blames === 'address') {
      return { token: failed(todo), phone: waiting('Waits for the access token.'), goesOn: false, facts: {} };
    }
    const phone =
      blames === 'id'
        ? 'Meta knows no such phone number id for this token. Copy it from WhatsApp > API setup in the Meta dashboard.'
        : todo;
    return { token: ok, phone: failed(phone), goesOn: true, facts: {} };
  }
}

async function checkAccount(api: CloudApi, row: ChannelRow, url: string): Promise<Finding> {
  try {
    const numbers = await api.phoneNumbers(row.wabaId);
    if (numbers.some(({ id }) => id === row.phoneNumberId)) return ok;
    return failed(
      'This number belongs to another WhatsApp Business account. Copy the account id shown beside the number.',
    );
  } catch (error) {
    const { blames, todo } = refusal(error, url);
    return failed(
      blames === 'id'
        ? 'Meta knows no such WhatsApp Business account id for this token. Copy it from WhatsApp > API setup.'
        : todo,
    );
  }
}

async function subscribe(
  { secrets }: ChannelHouse,
  api: CloudApi,
  row: ChannelRow,
  url: string,
  callback: string | null,
): Promise<Finding> {
  try {
    const verifyToken = secrets.open(row.verifyTokenSealed, places.verifyToken(row.id));
    await api.subscribeApp(row.wabaId, callback ? { callbackUri: callback, verifyToken } : undefined);
    return ok;
  } catch (error) {
    const { todo } = refusal(error, url);
    return failed(callback ? `Meta did not take the callback address ${callback}. ${todo}` : todo);
  }
}

/**
 * The address Meta is told to call; null when it could not reach any. An emulator on this machine is called back on
 * this machine, whatever the public address is.
 */
function callbackFor({ config, origin }: ChannelHouse, row: ChannelRow, url: string): string | null {
  const path = webhookPath(row.appKey);
  const { hostname } = new URL(url);
  if (row.sandbox || isLoopback(hostname)) return origin() + path;
  if (isPrivateHost(hostname)) return (config.publicUrl ?? origin()) + path;
  return config.publicUrl && isPublicHttps(config.publicUrl) ? config.publicUrl + path : null;
}

function refusal(error: unknown, url: string) {
  if (error instanceof CloudApiError) return readRefusal(error, url);
  throw error;
}
