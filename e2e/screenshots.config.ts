import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** Takes the pictures in docs/screenshots anew: npx playwright test -c e2e/screenshots.config.ts */
export default defineConfig(journeys, { testDir: 'screenshots', workers: 1 });
