import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findBrowser } from './scripts/browser.ts';

const port = Number(process.env['PORT'] ?? 4319);
const serve = `npx vite preview --config tests/e2e/preview.config.ts --port ${port} --strictPort --host 127.0.0.1`;

export default defineConfig({
  testDir: 'tests/e2e',
  // Playwright empties this folder, so it is not the one that holds the reports.
  outputDir: 'test-results/e2e',
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  fullyParallel: true,
  // Generous, because machines that run tests are busy; speed is for the bench.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  retries: 0,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    launchOptions: { executablePath: findBrowser() ?? undefined, args: chromiumFlags },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // What it keeps would answer in place of what a test changes; tests/e2e/offline.spec.ts allows it.
    serviceWorkers: 'block',
  },
  webServer: {
    command: existsSync('build/index.html') ? serve : `npm run build && ${serve}`,
    url: `http://127.0.0.1:${port}/`,
    timeout: 180_000,
    // A server that is already there may serve another build.
    reuseExistingServer: false,
  },
});
