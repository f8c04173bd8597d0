// The test runners. `npm test` runs them all; `npx vitest run --project <name>` runs one.

import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { chromiumProvider, firefoxProvider } from './tests/support/providers.ts';

/**
 * Strict at a desk; on a shared machine a hiccup of a browser, or of its neighbours, must not stop a change. What fails
 * in earnest fails every time.
 */
const retry = process.env.CI ? 2 : 0;

/** Tests that need a true DOM run inside the browser itself, the same files in both. */
function insideBrowser(
  name: 'chromium' | 'firefox',
  provider: ReturnType<typeof chromiumProvider>,
): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: ['tests/pages/**/*.test.ts', 'tests/component/**/*.test.{ts,tsx}'],
      testTimeout: 60_000,
      retry,
      // So that the pages can check that the browser is where it was told to be, and what runs in one of them only.
      provide: { zone: process.env.TZ ?? null, browser: name },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider,
        instances: [{ browser: name }],
      },
    },
  };
}

export default defineConfig({
  // Tests read `public/_locales` as source.
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['tests/support/patience.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      insideBrowser('chromium', chromiumProvider()),
      insideBrowser('firefox', firefoxProvider()),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          retry,
        },
      },
    ],
  },
});
