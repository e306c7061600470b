import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { chromiumFlags, findBrowser } from './scripts/browser.ts';
import viteConfig from './vite.config.ts';

// Apart from vite.config.ts, so that building the site neither needs nor loads a browser.
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // Generous, because machines that run tests are busy; speed is for the bench.
      testTimeout: 60_000,
      // Left alone, one core of each machine stands idle, which of two is half.
      maxWorkers: '100%',
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['tests/**/*.test.ts'],
            exclude: [
              'tests/e2e/**',
              'tests/firefox/**',
              'tests/**/*.browser.test.ts',
              'tests/**/*.office.test.ts',
            ],
          },
        },
        {
          extends: true,
          test: {
            // Opens the built site and exported pages in Firefox, which is not on every machine.
            name: 'firefox',
            environment: 'node',
            include: ['tests/firefox/**/*.test.ts'],
            // One browser at a time, which takes long to start and to end where the machine is busy.
            fileParallelism: false,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            // Opens what is exported in office programs, which take long and are not on every machine.
            name: 'office',
            environment: 'node',
            include: ['tests/**/*.office.test.ts'],
            testTimeout: 300_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['tests/**/*.browser.test.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: { executablePath: findBrowser() ?? undefined, args: chromiumFlags },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);
