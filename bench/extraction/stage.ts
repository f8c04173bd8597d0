// A real Chromium in which corpus pages stand at their own addresses: their scripts stopped, the network refused.

import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import type { CorpusPage } from './corpus';

export interface Stage {
  /** Loads a page and runs `work` in it, with the contestants on `globalThis.contestants`. */
  visit<Argument, Result>(
    page: CorpusPage,
    work: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** Whether the browser is still there: without it nothing is measured any more. */
  isOpen(): boolean;
  close(): Promise<void>;
}

/** A tab that does not come back within this time is given up and replaced. */
const longestVisitMs = 60_000;

const alone = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Pages at `http:` stay there, and one process serves all sites: a new one for each costs more than the page.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,IsolateOrigins,site-per-process,BackForwardCache,ProactivelySwapBrowsingInstance,SpareRendererForSitePerProcess',
  '--disable-site-isolation-trials',
  '--disable-gpu',
  '--renderer-process-limit=1',
  '--process-per-site',
];

/**
 * @param script The contestants, as a classic script.
 * @param isParsed Pages are parsed into `globalThis.corpusDocument` instead of loaded: several times as fast, for
 *   trying things out. They have no window then: no layout, no `currentSrc`.
 */
export async function openStage(script: string, isParsed: boolean): Promise<Stage> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: [...alone, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    protocolTimeout: 2 * longestVisitMs,
  });
  const show = isParsed ? parse : visit;
  let tab = await openTab(browser);
  return {
    async visit(page, work, argument) {
      try {
        return await within(longestVisitMs, show(tab, page, script, work, argument));
      } catch (error) {
        void tab.page.close().catch(() => undefined);
        if (browser.connected) tab = await openTab(browser);
        throw error;
      }
    },
    isOpen: () => browser.connected,
    close: () => browser.close(),
  };
}

interface Tab {
  page: Page;
  /** What the next navigation is answered with. */
  next: { bytes: Buffer; contentType: string } | null;
  /** The contestants stand in it already. */
  isPrepared: boolean;
}

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  // A tab behind another one is parsed but not painted, which takes most of the time.
  await (await browser.newPage()).bringToFront();
  const tab: Tab = { page, next: null, isPrepared: false };
  const session = await page.createCDPSession();
  await session.send('Page.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
  session.on('Fetch.requestPaused', ({ requestId, frameId }) => {
    const { next } = tab;
    if (next === null || frameId !== frameTree.frame.id) {
      void session
        .send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
        .catch(() => undefined);
      return;
    }
    tab.next = null;
    const responseHeaders = [
      { name: 'content-type', value: next.contentType },
      // Scripts stand still, but the parser reads `noscript` as a tab with scripts does; and nothing else is
      // asked for.
      { name: 'content-security-policy', value: "default-src 'none'; style-src 'unsafe-inline'" },
    ];
    const body = next.bytes.toString('base64');
    void session
      .send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body })
      .catch(() => undefined);
  });
  return tab;
}

async function visit<Argument, Result>(
  tab: Tab,
  corpusPage: CorpusPage,
  script: string,
  work: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> {
  tab.next = await corpusPage.read();
  await tab.page.goto(corpusPage.url, { waitUntil: 'domcontentloaded', timeout: longestVisitMs });
  await tab.page.evaluate(script);
  // A function's types do not survive the way into the page.
  return tab.page.evaluate(work as never, argument as never) as Promise<Awaited<Result>>;
}

async function parse<Argument, Result>(
  tab: Tab,
  corpusPage: CorpusPage,
  script: string,
  work: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> {
  const { bytes, contentType } = await corpusPage.read();
  if (!tab.isPrepared) await tab.page.evaluate(script);
  tab.isPrepared = true;
  await tab.page.evaluate(
    (html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      // As a tab with scripts reads it.
      for (const noscript of parsed.querySelectorAll('noscript'))
        noscript.textContent = noscript.innerHTML;
      Object.assign(globalThis, { corpusDocument: parsed });
    },
    decode(bytes, contentType),
  );
  return tab.page.evaluate(work as never, argument as never) as Promise<Awaited<Result>>;
}

function decode(bytes: Buffer, contentType: string): string {
  const stated = /charset=["']?([\w-]+)/i;
  const label =
    stated.exec(contentType)?.[1] ?? stated.exec(bytes.toString('latin1', 0, 4096))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A module as one classic script that leaves its exports on `globalThis[name]`. */
export async function asClassicScript(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('the bundle of the contestants is missing');
  return `${bundle.output[0].code};globalThis.${name} = ${name};`;
}
