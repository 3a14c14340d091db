import { Invitation, Me, Member } from '@transom/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BareHouse, openBareHouse, owner, signIn } from '../../../test/modules/bare-house.ts';
import { resetPassword } from './index.ts';

let house: BareHouse;
beforeAll(async () => {
  house = await openBareHouse();
});
afterAll(() => house.close());

const post = (url: string, payload: object, headers = {}) =>
  house.app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });
const get = (url: string, headers = {}) => house.app.inject({ method: 'GET', url: `/api/v1${url}`, headers });
const remove = (url: string, headers = {}) => house.app.inject({ method: 'DELETE', url: `/api/v1${url}`, headers });
const setUp = { workspaceName: 'Fern & Co', name: 'Olga', ...owner };

describe('the first visit', () => {
  test('of two people who set Transom up at the same moment, one becomes owner and the other is told so', async () => {
    expect((await get('/setup')).json()).toEqual({ needed: true });
    const answers = await Promise.all([
      post('/setup', setUp),
      post('/setup', { ...setUp, email: 'someone-else@example.com' }),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409]);
    const refused = answers.find((answer) => answer.statusCode === 409);
    expect(refused?.json().error.code).toBe('setup_already_done');
    expect((await get('/setup')).json()).toEqual({ needed: false });
    const [counted] = await house.platform.db.raw('select count(*) from workspace');
    expect(counted).toEqual({ count: 1 });
    if (answers[0]?.statusCode !== 201) await resetToOlga();
  });

  test('an owner from the environment changes nothing once there is one', async () => {
    await house.team.ensureOwner({ email: 'env@example.com', password: 'long enough too' });
    const members = await house.platform.db.raw('select 1 from member');
    expect(members).toHaveLength(1);
  });
});

describe('signing in', () => {
  test('the right password opens a session of 30 days that scripts of a page cannot read', async () => {
    const answer = await house.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: owner });
    const cookie = answer.cookies.find(({ name }) => name === 'transom.session_token');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', maxAge: 30 * 24 * 60 * 60 });
    const me = await get('/me', await signIn(house.app));
    expect(me.statusCode).toBe(200);
    expect(Me.parse(me.json())).toMatchObject({ member: { email: owner.email, role: 'owner' } });
  });

  test('a wrong password is refused in words', async () => {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { ...owner, password: 'not the password' },
    });
    expect(answer.statusCode).toBe(401);
    expect(answer.json().error.code).toBe('unauthenticated');
  });

  test('somebody who tries many passwords is told to wait', async () => {
    await signIn(house.app);
    await house.platform.db.raw('update "rateLimit" set count = 60');
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: owner,
      headers: { 'x-forwarded-for': '203.0.113.9', 'x-transom-client': '203.0.113.9' },
    });
    expect(answer.statusCode).toBe(429);
    expect(answer.json().error.code).toBe('rate_limited');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await house.platform.db.raw('delete from "rateLimit"');
  });

  test('strangers cannot make themselves an account', async () => {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { name: 'Mallory', email: 'mallory@example.com', password: 'long enough password' },
    });
    expect(answer.statusCode).toBe(404);
  });

  test('after signing out the cookie is worth nothing', async () => {
    const session = await signIn(house.app);
    expect((await get('/me', session)).statusCode).toBe(200);
    const out = await house.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: session, payload: {} });
    expect(out.statusCode).toBe(200);
    expect((await get('/me', session)).statusCode).toBe(401);
  });

  test('an altered cookie is nobody', async () => {
    const { cookie } = await signIn(house.app);
    expect((await get('/me', { cookie: cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) })).statusCode).toBe(
      401,
    );
  });

  test('a password reset at the machine ends the sessions and lets the new password in', async () => {
    const session = await signIn(house.app);
    await resetPassword(house.platform.db, 'Olga@Example.com', 'another long password');
    expect((await get('/me', session)).statusCode).toBe(401);
    await signIn(house.app, { email: owner.email, password: 'another long password' });
    await resetPassword(house.platform.db, owner.email, owner.password);
    await expect(resetPassword(house.platform.db, 'nobody@example.com', 'x'.repeat(12))).rejects.toThrow(/Nobody here/);
  });
});

describe('requests from other sites', () => {
  const note = { role: 'agent' };
  test.each([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, 201],
    ['our own page over plain http', { host: 'inbox.lan:3000', origin: 'http://inbox.lan:3000' }, 201],
    [
      'our own page under the other name of this machine',
      { host: '127.0.0.1:3000', origin: 'http://localhost:3000' },
      201,
    ],
    ['a script that is no browser', {}, 201],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['another site in an old browser', { host: 'inbox.lan:3000', origin: 'http://evil.example' }, 403],
    ['another program on this machine', { host: '127.0.0.1:3000', origin: 'http://localhost:8080' }, 403],
    ['a hidden origin', { origin: 'null' }, 403],
  ])('a change sent by %s', async (_, headers, status) => {
    const answer = await post('/invitations', note, { ...(await signIn(house.app)), ...headers });
    expect(answer.statusCode).toBe(status);
  });

  test('another site cannot open a socket with a borrowed cookie', async () => {
    const session = await signIn(house.app);
    const socket = { ...session, upgrade: 'websocket', host: 'inbox.lan', origin: 'http://inbox.lan' };
    expect(await house.team.authenticate({ headers: socket, method: 'GET' })).toMatchObject({ name: 'Olga' });
    const foreign = { ...socket, origin: 'http://evil.example' };
    expect(await house.team.authenticate({ headers: foreign, method: 'GET' })).toBeNull();
  });
});

describe('invitations', () => {
  const invite = async (role: string) => {
    const answer = await post('/invitations', { role, note: 'for the new one' }, await signIn(house.app));
    expect(answer.statusCode).toBe(201);
    return Invitation.parse(answer.json());
  };
  const tokenOf = (invitation: Invitation) => invitation.url?.split('/invite/')[1] ?? '';
  const person = (email: string) => ({ name: 'Ben', email, password: 'long enough password' });

  test('a link makes one account, once, and everybody sees the new member at once', async () => {
    const invitation = await invite('agent');
    expect(invitation.url).toMatch(/^http:\/\/localhost:80\/invite\/[\w-]{43}$/);
    const token = tokenOf(invitation);
    expect((await post('/invitations/peek', { token })).json()).toEqual({ workspaceName: 'Fern & Co', role: 'agent' });
    const answers = await Promise.all([
      post('/invitations/accept', { token, ...person('ben@example.com') }),
      post('/invitations/accept', { token, ...person('ben2@example.com') }),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 404]);
    const joined = answers.find((answer) => answer.statusCode === 201)?.json().memberId;
    const members = (await get('/members', await signIn(house.app))).json().data;
    const member = Member.parse(members.find(({ id }: Member) => id === joined));
    expect(house.events.at(-1)?.event).toEqual({ kind: 'member.changed', member });
    await signIn(house.app, { email: member.email, password: 'long enough password' });
    expect((await post('/invitations/peek', { token })).json().error.code).toBe('invitation_invalid');
  });

  test('the token is not kept and not shown again', async () => {
    const token = tokenOf(await invite('lead'));
    const { data } = (await get('/invitations', await signIn(house.app))).json();
    expect(data[0]).not.toHaveProperty('url');
    const [row] = await house.platform.db.raw<{ kept: string }>(
      'select row_to_json(i)::text as kept from invitation i order by id desc limit 1',
    );
    expect(row?.kept).not.toContain(token);
  });

  test('an e-mail address that has an account cannot join again, and the link stays good', async () => {
    const token = tokenOf(await invite('agent'));
    const taken = await post('/invitations/accept', { token, ...person('OLGA@example.com') });
    expect(taken.statusCode).toBe(409);
    expect(taken.json().error).toMatchObject({ code: 'already_exists', details: { field: 'email' } });
    expect((await post('/invitations/accept', { token, ...person('carla@example.com') })).statusCode).toBe(201);
  });

  test('a link taken back, or older than seven days, no longer works', async () => {
    const session = await signIn(house.app);
    const back = await invite('agent');
    expect((await remove(`/invitations/${back.id}`, session)).statusCode).toBe(204);
    expect((await remove(`/invitations/${back.id}`, session)).statusCode).toBe(404);
    const old = await invite('agent');
    house.pass(7 * 24 * 60 * 60 * 1000 + 1);
    for (const invitation of [back, old]) {
      const answer = await post('/invitations/accept', { token: tokenOf(invitation), ...person('late@example.com') });
      expect(answer.json().error.code).toBe('invitation_invalid');
    }
    const { data } = (await get('/invitations', session)).json();
    expect(data.map(({ id }: Invitation) => id)).not.toContain(old.id);
  });
});

describe('API keys', () => {
  const makeKey = async (scopes: string[]) =>
    (await post('/api-keys', { name: 'Shop', scopes }, await signIn(house.app))).json();
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

  test('a key acts as the person who made it, and is shown once', async () => {
    const key = await makeKey(['read', 'write']);
    expect(key.secret).toMatch(/^tsm_[\w-]{43}$/);
    expect((await get('/me', bearer(key.secret))).json()).toMatchObject({ member: { email: owner.email } });
    const { data } = (await get('/api-keys', bearer(key.secret))).json();
    expect(data[0]).toMatchObject({ id: key.id, prefix: key.secret.slice(0, 10) });
    expect(data[0]).not.toHaveProperty('secret');
    expect(data[0].lastUsedAt).not.toBeNull();
  });

  test('a read-only key changes nothing', async () => {
    const { secret } = await makeKey(['read']);
    expect((await get('/members', bearer(secret))).statusCode).toBe(200);
    expect((await post('/invitations', {}, bearer(secret))).json().error.code).toBe('forbidden');
  });

  test('a revoked, invented or mangled key is nobody, whatever cookie comes along', async () => {
    const session = await signIn(house.app);
    const { id, secret } = await makeKey(['read']);
    expect((await get('/me', bearer(secret))).statusCode).toBe(200);
    expect((await remove(`/api-keys/${id}`, session)).statusCode).toBe(204);
    for (const authorization of [`Bearer ${secret}`, 'Bearer tsm_invented', 'bearer abc', 'Bearer']) {
      expect((await get('/me', { ...session, authorization })).statusCode).toBe(401);
    }
  });
});

test('a password that a proxy in front asks for does not get in the way of a session', async () => {
  const answer = await get('/me', { ...(await signIn(house.app)), authorization: 'Basic abc' });
  expect(answer.statusCode).toBe(200);
});

test('every change of people and keys is written down without a secret', async () => {
  const rows = await house.platform.db.raw<{ action: string; details: string }>(
    'select action, details::text as details from audit_entry',
  );
  expect(new Set(rows.map(({ action }) => action))).toEqual(
    new Set([
      'workspace.set_up',
      'password.reset',
      'invitation.created',
      'invitation.revoked',
      'member.joined',
      'api_key.created',
      'api_key.revoked',
    ]),
  );
  expect(rows.map(({ details }) => details).join()).not.toContain('tsm_');
});

/** The race may have been won by the other; the tests after it sign in as Olga. */
async function resetToOlga(): Promise<void> {
  await house.platform.db.raw('update "user" set email = $1, name = $2', [owner.email, setUp.name]);
}
