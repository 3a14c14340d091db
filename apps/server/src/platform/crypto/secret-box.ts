import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Seals tokens and app secrets at rest (AES-256-GCM). */
export interface SecretBox {
  /** @param place where the secret lives (`channel.access_token:<id>`); opening it anywhere else fails */
  seal(plain: string, place: string): string;
  /** Throws when the text was sealed with another key or for another place. */
  open(sealed: string, place: string): string;
  /** A keyed digest, to find an equal secret without opening any. */
  digest(plain: string): string;
}

/** @param master 32 bytes derived from TRANSOM_SECRET */
export function createSecretBox(master: Buffer): SecretBox {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', purpose, 32));
  const sealingKey = derive('transom/secret-box/1');
  const digestKey = derive('transom/secret-digest/1');
  return {
    seal(plain, place) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed.slice(2), 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, bytes.subarray(0, 12))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    digest: (plain) => createHmac('sha256', digestKey).update(plain).digest('base64url'),
  };
}
