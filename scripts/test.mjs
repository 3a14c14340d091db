import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './steps/build.mjs';
import { ensureChromium } from './steps/ensure-chromium.mjs';
import { install } from './steps/install.mjs';
import { CommandFailed, exitCodeOf, root } from './steps/run-command.mjs';

/** All tests, from nothing: ends with one line that says how many passed and failed. */
const reports = join(root, 'test-results');
const unitReport = join(reports, 'vitest.json');
const browserReport = join(reports, 'playwright.json');
const browserConfig = 'e2e/playwright.config.ts';

try {
  await install({ testTools: true });
  await ensureChromium();
  await build();
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(`The tests could not be prepared: ${error.message}.`);
  process.exit(1);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const unitCode = await exitCodeOf(process.execPath, [
  vitest,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
const counts = [countUnitTests(unitCode)];

if (existsSync(join(root, browserConfig))) {
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const browserCode = await exitCodeOf(
    process.execPath,
    [playwright, 'test', '-c', browserConfig, '--reporter=list,json'],
    {
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    },
  );
  counts.push(countBrowserTests(browserCode));
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** A file that could not even be loaded has no tests to count, but it has failed. */
function countUnitTests(code) {
  const report = readReport(unitReport);
  if (report === null) return { passed: 0, failed: 1 };
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failures = report.numFailedTests + unloadable.length;
  return { passed: report.numPassedTests, failed: code === 0 ? failures : Math.max(1, failures) };
}

function countBrowserTests(code) {
  const report = readReport(browserReport);
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: code === 0 ? unexpected : Math.max(1, unexpected) };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
