import { buildIfChanged } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { exitCodeOf } from './steps/run-command.mjs';

/** Runs Meta's stand-in alone, for trying another program against it. */
await install({ testTools: false });
await buildIfChanged();
process.exitCode = await exitCodeOf(process.execPath, ['--import', 'tsx', 'apps/sandbox/src/main.ts']);
