// Times of the bad pages in both browsers, each in a tab that ran nothing before: as cold as a press of the button.

import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChromium } from '../../tests/support/chromium';
import { FirefoxProcess } from '../../tests/support/firefox-process';
import { until } from '../../tests/support/until';
import type { BadTime } from './bad-pages';
import { asClassicScript } from './stage';

interface Tab {
  /** Runs the script anew, then the expression. */
  run: (script: string, expression: string) => Promise<unknown>;
  close: () => Promise<void>;
}

const addon = {
  manifest_version: 2,
  name: 'bad pages',
  version: '1',
  browser_specific_settings: { gecko: { id: 'bad-pages@lede.example' } },
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['run.js'], run_at: 'document_end' }],
};

const openers: Readonly<Record<string, () => Promise<Tab>>> = {
  async chromium() {
    const browser = await startChromium();
    const page = await browser.newPage();
    return {
      async run(script, expression) {
        await page.goto('about:blank');
        return page.evaluate(`${script};${expression}`);
      },
      close: () => browser.close(),
    };
  },
  /** As an add-on's content script, which sees every node of the page through a wrapper: twice as slow as a page. */
  async firefox() {
    const firefox = await FirefoxProcess.start();
    const { marionette } = firefox;
    const server = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title>'),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return {
      async run(script, expression) {
        const path = await mkdtemp(join(tmpdir(), 'lede-bad-'));
        await writeFile(join(path, 'manifest.json'), JSON.stringify(addon));
        await writeFile(
          join(path, 'run.js'),
          `${script};document.title = JSON.stringify(${expression});`,
        );
        const id = await marionette.send('Addon:Install', { path, temporary: true });
        await marionette.send('WebDriver:Navigate', { url: `http://127.0.0.1:${port}/` });
        const title = await until(
          'the content script to answer',
          async () => {
            const said = await marionette.send('WebDriver:GetTitle');
            return said === 'x' ? null : said;
          },
          30_000,
        );
        await marionette.send('Addon:Uninstall', { id });
        await rm(path, { recursive: true });
        return JSON.parse(title as string);
      },
      async close() {
        server.close();
        await firefox.quit();
      },
    };
  },
};

/** Prints a line per page: the time in each browser, and what was answered. Only pages whose name holds `some`. */
export async function timeBadPages(some: string): Promise<void> {
  const script = await asClassicScript(
    fileURLToPath(new URL('bad-pages.ts', import.meta.url)),
    'bad',
  );
  const names = (await inTab('chromium', (tab) =>
    tab.run(script, 'Object.keys(bad.badPages)'),
  )) as string[];
  const chosen = names.filter((name) => name.includes(some));
  const columns: BadTime[][] = [];
  for (const browser of Object.keys(openers))
    columns.push(await inTab(browser, (tab) => timesIn(tab, script, chosen)));
  for (const [at, name] of chosen.entries()) {
    const cells = columns.map((times) => times[at] as BadTime);
    const figures = cells.map(({ milliseconds }) => milliseconds.toFixed(0).padStart(6)).join('');
    console.log(
      `${name.padEnd(32)}${figures} ms  ${[...new Set(cells.map(({ answer }) => answer))].join(' | ')}`,
    );
  }
}

async function timesIn(tab: Tab, script: string, names: readonly string[]): Promise<BadTime[]> {
  const times: BadTime[] = [];
  for (const name of names)
    times.push((await tab.run(script, `bad.timeBadPage(${JSON.stringify(name)})`)) as BadTime);
  return times;
}

async function inTab<Result>(
  browser: string,
  work: (tab: Tab) => Promise<Result>,
): Promise<Result> {
  const tab = await (openers[browser] as () => Promise<Tab>)();
  try {
    return await work(tab);
  } finally {
    await tab.close();
  }
}
