// One browser and one site for a group of tests; each test starts with an empty library and leaves no tab
// or popup behind.

import { afterAll, afterEach, beforeAll } from 'vitest';
import {
  type Browser,
  type BrowserName,
  type LaunchOptions,
  launch,
  type OpenOptions,
  type Popup,
  type Tab,
} from './browser.ts';
import { emptyLibrary, screen } from './lede.ts';
import { type Content, type Site, startSite } from './site.ts';

export interface Session {
  readonly driver: Browser;
  readonly site: Site;
  /** Opens a page of the site, or another address. */
  open(path: string, options?: OpenOptions): Promise<Tab>;
  /** Opens a page of the site and presses the button on it. */
  press(path: string, options?: OpenOptions): Promise<Popup>;
  /** The same, and waits for its article. */
  read(path: string, options?: OpenOptions): Promise<Popup>;
  /** Opens the list in a tab of its own, where it is on no page. */
  list(): Promise<Tab>;
  /** Opens the library page. */
  library(): Promise<Tab>;
  /** Waits for a tab that Lede opened. */
  tabAt(what: string, isIt: (url: string) => boolean): Promise<Tab>;
}

/** To be called inside `describe`. */
export function startSession(
  name: BrowserName,
  pages: Record<string, Content> = {},
  options: LaunchOptions = {},
): Session {
  let driver: Browser | undefined;
  let site: Site | undefined;
  const opened: (Tab | Popup)[] = [];

  beforeAll(async () => {
    site = await startSite(pages);
    driver = await launch(name, options);
  });
  afterEach(async () => {
    for (const view of opened.splice(0).reverse()) await view.close();
    if (driver && !options.alwaysPrivate) await emptyLibrary(driver);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const session: Session = {
    get driver() {
      if (!driver) throw new Error('the browser has not started');
      return driver;
    },
    get site() {
      if (!site) throw new Error('the site has not started');
      return site;
    },
    async open(path, openOptions) {
      const url = path.startsWith('/') ? session.site.origin + path : path;
      const tab = await session.driver.openTab(url, openOptions);
      opened.push(tab);
      return tab;
    },
    async press(path, openOptions) {
      const popup = await session.driver.pressButton(await session.open(path, openOptions));
      opened.push(popup);
      return popup;
    },
    async read(path, openOptions) {
      const popup = await session.press(path, openOptions);
      await screen(popup, 'article');
      return popup;
    },
    async list() {
      const tab = await session.driver.openExtensionPage('popup.html');
      opened.push(tab);
      await screen(tab, 'list');
      return tab;
    },
    async library() {
      const tab = await session.driver.openExtensionPage('library.html');
      opened.push(tab);
      await screen(tab, 'library');
      return tab;
    },
    async tabAt(what, isIt) {
      const tab = await session.driver.tabAt(what, isIt);
      opened.push(tab);
      return tab;
    },
  };
  return session;
}
