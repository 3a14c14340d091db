import { setTimeout as delay } from 'node:timers/promises';
import { StartupError } from './platform/startup-error.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One Ctrl-C arrives twice: from the terminal, and again passed on by npm. */
const sameKeyPressMs = 1_000;
const longestDrainMs = 20_000;

/** `asked` settles at the first signal to stop, `hurried` at a later one or when draining takes too long. */
export function stopRequested(): { asked: Promise<void>; hurried: Promise<void> } {
  let hurry: () => void;
  const hurried = new Promise<void>((resolve) => {
    hurry = resolve;
  });
  // A closed terminal or pipe must not end us before the database has been stopped.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  const asked = new Promise<void>((resolve) => {
    let firstAt: number | null = null;
    for (const signal of signals) {
      process.on(signal, () => {
        if (firstAt === null) {
          firstAt = Date.now();
          void delay(longestDrainMs, undefined, { ref: false }).then(hurry);
          resolve();
        } else if (Date.now() - firstAt > sameKeyPressMs) {
          hurry();
        }
      });
    }
  });
  return { asked, hurried };
}

/** What to print when the process cannot go on; a stack only where the mistake is ours. */
export function explainFailure(error: unknown): string {
  if (error instanceof StartupError) return `Transom cannot start. ${error.message}`;
  if (error instanceof Error && 'code' in error) {
    const at = 'address' in error && 'port' in error ? `${String(error.address)}:${String(error.port)}` : 'the address';
    if (error.code === 'EADDRINUSE') {
      return `Transom cannot start. Another program uses ${at}: stop it, or set PORT to another number.`;
    }
    if (error.code === 'EACCES' && 'port' in error) {
      return `Transom cannot start. The system does not let you use ${at}: set PORT to a number above 1023.`;
    }
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
