import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { StartupError } from '../platform/startup-error.ts';

const shortest = 8;
const longest = 128;

/** Asks for a new password without showing it; an empty answer, or nobody to ask, gets one that is made up. */
export async function choosePassword(): Promise<{ password: string; madeUp: boolean }> {
  const typed = process.stdin.isTTY ? await askQuietly('New password (Enter to have one made up): ') : '';
  if (typed === '') return { password: randomBytes(12).toString('base64url'), madeUp: true };
  if (typed.length < shortest || typed.length > longest) {
    throw new StartupError(`A password has ${shortest} to ${longest} characters. Nothing was changed.`);
  }
  return { password: typed, madeUp: false };
}

async function askQuietly(question: string): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  process.stdout.write(question);
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stdout.write('\n');
  }
}
