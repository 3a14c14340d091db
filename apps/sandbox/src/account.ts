import { randomBytes } from 'node:crypto';

/** The business number the sandbox provides, with everything needed to connect it. */
export interface SandboxAccount {
  phoneNumberId: string;
  wabaId: string;
  appId: string;
  /** As people write it: `+1 555-014-2210`. */
  displayPhoneNumber: string;
  verifiedName: string;
  accessToken: 'sandbox';
  /** Signs webhooks. Made at the first start and kept in the journal. */
  appSecret: string;
  verifyToken: string;
}

/** A new account. Numbers are the same in every sandbox, secrets are not. */
export function newAccount(): SandboxAccount {
  return {
    phoneNumberId: '209400000000101',
    wabaId: '209400000000201',
    appId: '209400000000301',
    displayPhoneNumber: '+1 555-014-2210',
    verifiedName: 'Transom Sandbox',
    accessToken: 'sandbox',
    appSecret: randomBytes(16).toString('hex'),
    verifyToken: randomBytes(12).toString('hex'),
  };
}
