import { build } from './steps/build.mjs';
import { CommandFailed } from './steps/run-command.mjs';

try {
  await build();
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
