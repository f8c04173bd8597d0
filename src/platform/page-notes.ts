// What scripts on pages tell the background.

import type { Runtime } from 'webextension-polyfill';
import type { PageNote } from '../messages';
import browser from './browser';
import { type PageTab, pageTab } from './tabs';

/**
 * Hears the pages that have a script of ours. What they say is believed only so far as that a page is there: which
 * one, and in which tab, the browser says. Must run in the background's first turn.
 */
export function onPageNote(hear: Record<PageNote, (tab: PageTab) => void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const tab = sender.tab && pageTab(sender.tab);
    const isTopFrame = sender.id === browser.runtime.id && sender.frameId === 0;
    const { note } = (message ?? {}) as { note?: unknown };
    if (!tab || !isTopFrame || !/^https?:/.test(sender.url ?? '')) return undefined;
    if (note === 'site-page' || note === 'wanted-page') hear[note](tab);
    return undefined;
  });
}
