// What `npm start` does once everything is installed and built.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import webExt from 'web-ext';
import type { BrowserName } from '../../tests/support/browser';
import { findBrowser } from '../setup/browsers.mjs';
import { readHeadless } from './headless';
import { type Server, serveFile, serveNewsroom } from './newsroom';

export interface StartOptions {
  browser: BrowserName;
  headless: boolean;
  /** A file, an address, or nothing for the newsroom. */
  page?: string;
}

/** @throws When the page is not there, or a step of the headless run fails. */
export async function start({ browser, headless, page }: StartOptions): Promise<void> {
  const server = await served(page, headless);
  if (headless) {
    try {
      await readHeadless(browser, server.address, resolve('screenshots'), console.log);
    } finally {
      server.close();
    }
    return;
  }
  console.log(`The newsroom is at ${server.address}. Open a story and press the Lede button.`);
  console.log('Close the browser to end.');
  await openBrowser(browser, server.address);
  server.close();
}

/** The headless reader starts on the hardest page; a person starts on the front page. */
async function served(page: string | undefined, headless: boolean): Promise<Server> {
  if (page === undefined) return serveNewsroom(headless ? 'lighthouse.html' : 'index.html');
  if (/^(?:https?|about|chrome|file|view-source):/.test(page)) {
    return { address: page, close: () => {} };
  }
  // npm runs scripts in the project's root; the reader named the file from where they were.
  const file = resolve(process.env.INIT_CWD ?? '.', page);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  return serveFile(file);
}

/** Opens a browser with a fresh profile and the extension in it; resolves when it is closed. */
async function openBrowser(browser: BrowserName, address: string): Promise<void> {
  const path = findBrowser(browser);
  const asRoot = process.getuid?.() === 0;
  const runner = await webExt.cmd.run(
    browser === 'firefox'
      ? {
          target: ['firefox-desktop'],
          firefox: path,
          sourceDir: resolve('dist/firefox'),
          startUrl: [address],
          noInput: true,
          noReload: true,
        }
      : {
          target: ['chromium'],
          chromiumBinary: path,
          sourceDir: resolve('dist/chrome'),
          startUrl: [address],
          // Chromium's sandbox does not start for root.
          args: asRoot ? ['--no-sandbox'] : [],
          noInput: true,
          noReload: true,
        },
    { shouldExitProgram: false },
  );
  await new Promise<void>((closed) => runner.registerCleanup(closed));
}
