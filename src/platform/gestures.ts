// What a reader can do to Lede without its pages being open: shortcut, context menu, installation.
// Each gesture grants `activeTab` for the tab it was made on.

import browser from './browser';
import type { MessageKey } from './i18n';
import { type PageTab, pageTab } from './tabs';

export type MenuEntry = 'save-page' | 'open-in-reader';

export interface GestureHandlers {
  /** The shortcut that saves. */
  savePage(tab: PageTab): void;
  menu: Record<MenuEntry, (tab: PageTab) => void>;
  /** Once after a new installation, not after an update. */
  installed(): void;
  /** When the browser starts, or Lede is updated. */
  started(): void;
}

const menuTitles: Record<MenuEntry, MessageKey> = {
  'save-page': 'menuSavePage',
  'open-in-reader': 'menuOpenInReader',
};

/**
 * Registers all gestures. Must run in the background's first turn, or the browser does not wake it
 * for them.
 */
export function onGestures(handlers: GestureHandlers): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenu();
    handlers.started();
    if (reason === 'install') handlers.installed();
  });
  browser.runtime.onStartup.addListener(() => handlers.started());
  browser.commands.onCommand.addListener((command, tab) => {
    const on = tab && pageTab(tab);
    if (command === 'save-page' && on) handlers.savePage(on);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const on = tab && pageTab(tab);
    const entry = handlers.menu[menuItemId as MenuEntry];
    if (entry && on) entry(on);
  });
}

/** The menu is kept by the browser across restarts, so it is made anew only at an installation or update. */
function createMenu(): void {
  void browser.contextMenus.removeAll().then(() => {
    for (const [id, title] of Object.entries(menuTitles)) {
      browser.contextMenus.create({
        id,
        title: browser.i18n.getMessage(title),
        contexts: ['page', 'selection'],
        documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
      });
    }
  });
}
