// What a reader can do to Lede without its pages being open: shortcut, context menu, installation.
// Each gesture grants `activeTab` for the tab it was made on.

import browser from './browser';
import type { MessageKey } from './i18n';
import { chosenI18n, onLanguageChange } from './language';
import { type PageTab, pageTab } from './tabs';

export type MenuEntry = 'save-page' | 'open-in-reader';
/** In the menu of a link. */
const linkEntry = 'open-link';
const linkTitle: MessageKey = 'menuOpenLink';

export interface GestureHandlers {
  /** The shortcut that saves. */
  savePage(tab: PageTab): void;
  menu: Record<MenuEntry, (tab: PageTab) => void>;
  /** The entry of a link's menu; the tab is the one the link stands in. */
  openLink(address: string, tab: PageTab): void;
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
    void createMenu().then(retitle);
    handlers.started();
    if (reason === 'install') handlers.installed();
  });
  browser.runtime.onStartup.addListener(() => {
    // The browser forgets what the button was called.
    void retitle();
    handlers.started();
  });
  onLanguageChange(() => void retitle());
  browser.commands.onCommand.addListener((command, tab) => {
    const on = tab && pageTab(tab);
    if (command === 'save-page' && on) handlers.savePage(on);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    const on = tab && pageTab(tab);
    if (menuItemId === linkEntry && on && linkUrl) handlers.openLink(linkUrl, on);
    const entry = handlers.menu[menuItemId as MenuEntry];
    if (entry && on) entry(on);
  });
}

/** The menu is kept by the browser across restarts, so it is made anew only at an installation or update. */
async function createMenu(): Promise<void> {
  const { t } = await chosenI18n();
  await browser.contextMenus.removeAll();
  for (const [id, title] of Object.entries(menuTitles)) {
    browser.contextMenus.create({
      id,
      title: t(title),
      contexts: ['page', 'selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
  }
  // Also on links of our own pages.
  browser.contextMenus.create({
    id: linkEntry,
    title: t(linkTitle),
    contexts: ['link'],
    targetUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** The menu and the button speak another language from now on. */
async function retitle(): Promise<void> {
  const { t } = await chosenI18n();
  const entries = Object.entries({ ...menuTitles, [linkEntry]: linkTitle });
  await Promise.allSettled([
    ...entries.map(([id, title]) => browser.contextMenus.update(id, { title: t(title) })),
    browser.action.setTitle({ title: t('actionTitle') }),
  ]);
}
