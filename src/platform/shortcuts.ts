// The key combinations that the browser gave to our commands; the reader changes them in the browser.

import browser from './browser';
import { openTab } from './tabs';

export interface Shortcuts {
  /** As the browser writes it (`Alt+Shift+L`); null when it assigned none. */
  readPage: string | null;
  savePage: string | null;
}

export async function shortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  const of = (name: string) => commands.find((command) => command.name === name)?.shortcut || null;
  return { readPage: of('_execute_action'), savePage: of('save-page') };
}

/** Opens the browser's own page for them; null in a browser that lets no extension do it. */
export function shortcutSettings(): (() => void) | null {
  // Firefox from 137 on; the polyfill's types do not know it yet.
  const commands = browser.commands as { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (browser.runtime.getURL('').startsWith('moz-extension:')) return null;
  return () => void openTab('chrome://extensions/shortcuts');
}
