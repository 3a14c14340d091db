import { stat } from 'node:fs/promises';
import { resetPassword } from '#modules/team';
import { createDatabase } from '#platform/db/database';
import { AppError } from '#platform/errors';
import { StartupError } from '#platform/startup-error';
import { type Config, loadConfig } from '../config.ts';
import { backup } from './backup.ts';
import { choosePassword } from './choose-password.ts';
import { withDatabase } from './open-database.ts';
import { restore } from './restore.ts';

/** Each command takes one argument and says in words what it did. */
const commands: Record<string, { usage: string; run(config: Config, argument: string): Promise<string> }> = {
  backup: {
    usage: 'npm run backup -- <file>',
    async run(config, file) {
      await backup(config, file);
      const kilobytes = Math.ceil((await stat(file)).size / 1000).toLocaleString('en');
      return `Backup written to ${file} (${kilobytes} kB). It holds the secret: keep it as safe as the data itself.`;
    },
  },
  restore: {
    usage: 'npm run restore -- <file>',
    async run(config, file) {
      const madeAt = await restore(config, file);
      return `Restored the backup of ${madeAt.toISOString()}. Start Transom with: npm start`;
    },
  },
  'reset-password': {
    usage: 'npm run reset-password -- <e-mail address>',
    async run(config, email) {
      const { password, madeUp } = await choosePassword();
      await withDatabase(config, async (url) => {
        const db = createDatabase({ url, maxConnections: 1, onEvents: () => {} });
        try {
          await resetPassword(db, email, password);
        } finally {
          await db.close();
        }
      });
      const told = madeUp ? `\nNew password: ${password}` : '';
      return `${email} has a new password and is signed out everywhere.${told}`;
    },
  },
};

const [name = '', argument] = process.argv.slice(2);
const command = commands[name];
if (command === undefined || argument === undefined) {
  console.error(
    `Usage: ${
      command?.usage ??
      Object.values(commands)
        .map((each) => each.usage)
        .join(' | ')
    }`,
  );
  process.exit(2);
}
try {
  console.log(await command.run(loadConfig(), argument));
  process.exit(0);
} catch (error) {
  const isPlain = error instanceof StartupError || error instanceof AppError;
  console.error(isPlain ? error.message : error);
  process.exit(1);
}
