// Tabs and windows: which page the reader is on, and opening others.

import type { Tabs } from 'webextension-polyfill';
import type { ArticleId } from '../article/entry';
import browser from './browser';

/** The tab the reader pressed the button on. */
export interface PageTab {
  id: number;
  /** Absent where the browser hides it. */
  url?: string;
  inPrivateWindow: boolean;
}

/** The tab in front of the current window; null when a window has none that has an id. */
export async function activeTab(): Promise<PageTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? pageTab(tab) : null;
}

/** Our own shape of a browser's tab; null for a tab that cannot be addressed (developer tools). */
export function pageTab(tab: Tabs.Tab): PageTab | null {
  if (tab.id === undefined) return null;
  return {
    id: tab.id,
    inPrivateWindow: tab.incognito,
    ...(tab.url ? { url: tab.url } : {}),
  };
}

const readerPage = 'reader.html';

/** The reader tab's address for an article: survives reload and the back button. */
export function readerAddress(id: ArticleId): string {
  return browser.runtime.getURL(`${readerPage}?id=${encodeURIComponent(id)}`);
}

/** The article a page of ours shows; null when the address is one of our other pages; undefined when it is not ours. */
export function articleOfOwnPage(url: string | undefined): ArticleId | null | undefined {
  if (!url?.startsWith(browser.runtime.getURL(''))) return undefined;
  const { pathname, searchParams } = new URL(url);
  return pathname === `/${readerPage}` ? searchParams.get('id') : null;
}

/**
 * Opens an article in a reader tab.
 *
 * @param options.changes `page`: with what its page says by now marked in it, as it was last laid down.
 */
export async function openReader(
  id: ArticleId,
  { active = true, changes = '' } = {},
): Promise<void> {
  const url = `${readerAddress(id)}${changes && `&changes=${changes}`}`;
  await browser.tabs.create({ url, active });
}

/** Opens a web address in a new tab. */
export async function openTab(url: string, { active = true } = {}): Promise<void> {
  await browser.tabs.create({ url, active });
}

/** Opens the page that greets after the installation. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}
