// Opens Vitest's test page in our own browsers, for tests that run inside them. Small enough to need
// neither Playwright nor WebdriverIO, and the same start-up as the end-to-end tests.

import { defineBrowserProvider } from '@vitest/browser';
import type { Browser } from 'puppeteer-core';
import { startChromium } from './chromium.ts';
import { FirefoxProcess } from './firefox-process.ts';

interface Runner {
  open(url: string): Promise<void>;
  close(): Promise<void>;
}

function provider(name: string, browser: 'chromium' | 'firefox', runner: Runner) {
  return defineBrowserProvider({
    name,
    supportedBrowser: [browser],
    options: {},
    providerFactory: () => ({
      name,
      supportsParallelism: false,
      getCommandsContext: () => ({}),
      openPage: (_session: string, url: string) => runner.open(url),
      close: () => runner.close(),
    }),
  });
}

export function chromiumProvider() {
  let browser: Promise<Browser> | undefined;
  return provider('puppeteer', 'chromium', {
    async open(url) {
      browser ??= startChromium();
      const page = await (await browser).newPage();
      await page.goto(url);
    },
    async close() {
      await (await browser)?.close();
      browser = undefined;
    },
  });
}

export function firefoxProvider() {
  let process: Promise<FirefoxProcess> | undefined;
  return provider('marionette', 'firefox', {
    async open(url) {
      process ??= FirefoxProcess.start();
      await (await process).marionette.send('WebDriver:Navigate', { url });
    },
    async close() {
      await (await process)?.quit();
      process = undefined;
    },
  });
}
