// The key combinations that the browser gave to our commands; the reader may have changed them.

import browser from './browser';

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
