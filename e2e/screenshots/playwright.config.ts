import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config.ts';

/** Takes the pictures in docs/screenshots anew: npx playwright test -c e2e/screenshots/playwright.config.ts */
export default defineConfig(journeys, {
  testDir: '.',
  outputDir: '../../test-results/screenshots',
  globalSetup: '../support/start-database.ts',
  workers: 1,
});
