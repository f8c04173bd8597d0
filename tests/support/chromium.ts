// Chromium with the extension, driven through Puppeteer.

import { once } from 'node:events';
import puppeteer, {
  type CDPSession,
  type Extension,
  type KeyInput,
  type Page,
  type Browser as PuppeteerBrowser,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import type {
  Browser,
  BrowserWindow,
  LaunchOptions,
  MenuEntry,
  OpenOptions,
  Popup,
  Tab,
} from './browser.ts';
import {
  answerQuestion,
  chooseInMenu,
  pressKeys,
  reachableInterface,
} from './chromium-interface.ts';
import { pause, until, within } from './until.ts';
import {
  expressionOf,
  type KeyPress,
  type MousePress,
  middleOf,
  type Point,
  View,
  valueIn,
} from './view.ts';

const answerLimitMs = 120_000;

/** Ours in a page's menu, in their order. */
const pageEntries = ['save-page', 'open-in-reader'];

/** Chromium without the extension; for our browser-mode tests too. */
export function startChromium(
  profile?: string,
  furtherArguments: readonly string[] = [],
): Promise<PuppeteerBrowser> {
  return puppeteer.launch({
    ...(profile && { userDataDir: profile }),
    executablePath: findBrowser('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    protocolTimeout: 120_000,
    args: [
      '--lang=en-US',
      // A headless screen is 800 × 600, too low for a popup of full height.
      '--screen-info={1400x1050}',
      '--window-size=1280,1000',
      '--force-prefers-reduced-motion',
      // Nothing beyond this machine.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...furtherArguments,
    ],
  });
}

export async function launchChromium(extension: string, options: LaunchOptions): Promise<Browser> {
  const browser = await startChromium(options.profile, reachableInterface);
  try {
    const id = await browser.installExtension(extension);
    if (options.allowInPrivateWindows) await allowInPrivateWindows(browser, id);
    const chromium = new Chromium(browser, watchExtension(browser), id);
    await chromium.background();
    return chromium;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The folder of the profile, a temporary one too. */
function profileOf(browser: PuppeteerBrowser): string {
  const option = '--user-data-dir=';
  const argument = browser.process()?.spawnargs.find((each) => each.startsWith(option));
  if (!argument) throw new Error('Chromium runs without a profile');
  return argument.slice(option.length);
}

class Chromium implements Browser {
  readonly name = 'chromium';
  readonly origin: string;

  constructor(
    private readonly browser: PuppeteerBrowser,
    private readonly watch: Watch,
    private readonly id: string,
  ) {
    this.origin = `chrome-extension://${this.id}`;
  }

  async openTab(url: string, options: OpenOptions = {}): Promise<Tab> {
    const page = options.window
      ? await (options.window as ChromiumWindow).newPage()
      : await this.#newPage();
    const tab = new ChromiumTab(page);
    await tab.goto(url, options.until);
    return tab;
  }

  openExtensionPage(path: string, options?: OpenOptions): Promise<Tab> {
    return this.openTab(`${this.origin}/${path}`, options);
  }

  async focusTab(tab: Tab): Promise<void> {
    await pageOf(tab).bringToFront();
  }

  async tabAt(what: string, isIt: (url: string) => boolean): Promise<Tab> {
    const target = await until(what, () =>
      this.browser.targets().find((each) => each.type() === 'page' && isIt(each.url())),
    );
    return new ChromiumTab(await pageIn(target));
  }

  async addresses(): Promise<string[]> {
    return this.browser
      .targets()
      .filter((target) => target.type() === 'page')
      .map((target) => target.url());
  }

  async openWindow(kind: 'normal' | 'private'): Promise<BrowserWindow> {
    const isPrivate = kind === 'private';
    const id = await this.inBackground(async (incognito) => {
      const window = await browser.windows.create({ incognito, url: 'about:blank#new' });
      return window.id as number;
    }, isPrivate);
    const first = await this.tabAt('the new window', (url) => url === 'about:blank#new');
    const page = pageOf(first);
    await page.goto('about:blank');
    return new ChromiumWindow(this, id, page, isPrivate);
  }

  async pressButton(tab: Tab): Promise<Popup> {
    const popup = await this.startPressingButton(tab);
    await popup.until('the popup to open', () => document.readyState !== 'loading');
    return popup;
  }

  async startPressingButton(tab: Tab): Promise<Popup> {
    await this.focusTab(tab);
    const extension = await this.#extension();
    return this.#popupOf(() =>
      within(answerLimitMs, 'pressing the button', extension.triggerAction(pageOf(tab))),
    );
  }

  pressKeyOfButton(tab: Tab): Promise<Popup> {
    return this.#popupOf(() => this.pressShortcut('_execute_action', tab));
  }

  async pressShortcut(command: string, tab: Tab): Promise<void> {
    await this.focusTab(tab);
    const shortcut = await this.inBackground(
      async (name) =>
        (await browser.commands.getAll()).find((each) => each.name === name)?.shortcut,
      command,
    );
    if (!shortcut) throw new Error(`the command ${command} has no key`);
    await pressKeys(profileOf(this.browser), shortcut);
  }

  async pressMenuEntry({ id, link }: MenuEntry, tab: Tab): Promise<void> {
    await this.focusTab(tab);
    const at = link ? await tab.evaluate(middleOf, link) : { x: 200, y: 200 };
    if (!at) throw new Error(`no link ${link}`);
    await pageOf(tab).mouse.click(at.x, at.y, { button: 'right' });
    // Below ours stands "Inspect", in a page's menu also "View page source"; where there are two of ours, they are in a
    // submenu, which opens with its first.
    const steps = link
      ? (['Up', 'Up'] as const)
      : ([
          ...(['Up', 'Up', 'Up', 'Right'] as const),
          ...Array<'Down'>(pageEntries.indexOf(id)).fill('Down'),
        ] as const);
    await chooseInMenu(profileOf(this.browser), steps);
  }

  async answerQuestion(yes: boolean): Promise<void> {
    await answerQuestion(profileOf(this.browser), yes);
  }

  async badge(tab: Tab): Promise<string> {
    await this.focusTab(tab);
    return this.inBackground(async () => {
      const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      return browser.action.getBadgeText(active?.id === undefined ? {} : { tabId: active.id });
    });
  }

  async inBackground<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const worker = await this.background();
    const json = worker.evaluate(expressionOf(run, args));
    return valueIn(await within(answerLimitMs, 'the background', json)) as Result;
  }

  eventsListenedTo(): Promise<string[]> {
    return this.inBackground(() => {
      type Namespace = Record<string, { hasListeners?(): boolean } | undefined>;
      const found = Object.entries(chrome as Record<string, Namespace>).flatMap(
        ([name, namespace]) =>
          Object.keys(namespace)
            .filter((event) => event.startsWith('on') && namespace[event]?.hasListeners?.())
            .map((event) => `${name}.${event}`),
      );
      return found.sort();
    });
  }

  async stopBackground(): Promise<void> {
    await (await this.background()).close();
    await until(
      'the background to stop',
      () => !this.browser.targets().some((each) => this.#isWorker(each)),
    );
  }

  async installWarnings(): Promise<string[]> {
    const extensions = await openExtensionsPage(this.browser);
    try {
      return await extensions.evaluate(async (id) => {
        const { developerPrivate } = chrome as unknown as ChromeOfExtensionsPage;
        const info = await developerPrivate.getExtensionInfo(id);
        return [
          ...info.permissions.simplePermissions.map(({ message }) => message),
          ...info.manifestErrors.map(({ message }) => message),
        ];
      }, this.id);
    } finally {
      await extensions.close();
    }
  }

  async complaints(): Promise<string[]> {
    return [...this.watch.complaints];
  }

  async requests(): Promise<string[]> {
    return [...this.watch.requests];
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async kill(): Promise<void> {
    const child = this.browser.process();
    const ended = child && once(child, 'exit');
    child?.kill('SIGKILL');
    await ended;
  }

  /** The running service worker, woken where it sleeps. */
  async background(): Promise<WebWorker> {
    return until('the background to start', async () => {
      const target = this.browser.targets().find((each) => this.#isWorker(each));
      if (!target) await this.#wake();
      return (await target?.worker()) ?? null;
    });
  }

  /** Opens a tab in a window, in front. */
  async openIn(windowId: number): Promise<Page> {
    const mark = `about:blank#${Math.random()}`;
    await this.inBackground(
      async (windowId, url) => {
        await browser.tabs.create({ windowId, url, active: true });
      },
      windowId,
      mark,
    );
    return pageOf(await this.tabAt('the new tab', (url) => url === mark));
  }

  async #popupOf(press: () => Promise<void>): Promise<Popup> {
    const before = new Set(this.browser.targets());
    await press();
    // The welcome page may come at the same moment.
    const isPopup = (target: Target) =>
      !before.has(target) && target.url().startsWith(`${this.origin}/popup.html`);
    const target = await until('the popup', () => this.browser.targets().find(isPopup));
    return new ChromiumPopup(this.browser, target, await pageIn(target));
  }

  async #newPage(): Promise<Page> {
    return this.browser.newPage();
  }

  async #extension(): Promise<Extension> {
    const extension = (await this.browser.extensions()).get(this.id);
    if (!extension) throw new Error('the extension is gone');
    return extension;
  }

  async #wake(): Promise<void> {
    // Only a page of the extension may start its worker; this one runs no script of ours.
    const page = await this.browser.newPage();
    await page.goto(`${this.origin}/manifest.json`);
    const client = await page.createCDPSession();
    await client.send('ServiceWorker.enable');
    await client.send('ServiceWorker.startWorker', { scopeURL: `${this.origin}/` });
    await page.close();
  }

  #isWorker(target: Target): boolean {
    return target.type() === 'service_worker' && target.url().startsWith(`${this.origin}/`);
  }
}

async function openExtensionsPage(browser: PuppeteerBrowser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  return page;
}

/**
 * The switch on the extensions page, which loads the extension anew. Nothing may have attached to the
 * worker before, or the old one would stay beside the new.
 */
async function allowInPrivateWindows(browser: PuppeteerBrowser, id: string): Promise<void> {
  const workers = () =>
    browser.targets().filter((each) => each.type() === 'service_worker' && each.url().includes(id));
  const [old] = await until('the background to start', () =>
    workers().length > 0 ? workers() : null,
  );
  const extensions = await openExtensionsPage(browser);
  await extensions.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as ChromeOfExtensionsPage;
    // Outside developer mode the change would disable an unpacked extension.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({
      extensionId: id,
      incognitoAccess: true,
    });
  }, id);
  await extensions.close();
  await until('the extension to load anew', () => {
    const [now, ...more] = workers();
    return now !== undefined && now !== old && more.length === 0;
  });
}

/** What Chromium's own extensions page offers to itself. */
interface ChromeOfExtensionsPage {
  developerPrivate: {
    getExtensionInfo(id: string): Promise<{
      permissions: { simplePermissions: { message: string }[] };
      manifestErrors: { message: string }[];
    }>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: {
      extensionId: string;
      incognitoAccess: boolean;
    }): Promise<void>;
  };
}

abstract class ChromiumView extends View {
  constructor(readonly page: Page) {
    super();
  }

  protected async run(expression: string): Promise<unknown> {
    return valueIn(await within(answerLimitMs, this.page.url(), this.page.evaluate(expression)));
  }

  protected async runBlind(expression: string): Promise<void> {
    const ended = this.page.evaluate(expression).catch(() => {});
    await Promise.race([ended, pause(1000)]);
  }

  protected async pressMouse(at: Point, { button = 'left', modifiers = [] }: MousePress) {
    for (const modifier of modifiers) await this.page.keyboard.down(modifier);
    // The press may close the view or lead away from it; then no answer comes.
    const pressed = this.page.mouse.click(at.x, at.y, { button }).catch(() => {});
    await Promise.race([pressed, pause(1000)]);
    for (const modifier of modifiers) await this.page.keyboard.up(modifier).catch(() => {});
  }

  async pressKey({ key, modifiers = [] }: KeyPress): Promise<void> {
    const isTypedAlone = key.length === 1 && modifiers.length === 0;
    const press = async () => {
      for (const modifier of modifiers) await this.page.keyboard.down(modifier);
      // Letters beyond the American keyboard have no key there.
      if (isTypedAlone && key > '~') await this.page.keyboard.sendCharacter(key);
      else await this.page.keyboard.press(key as KeyInput);
      for (const modifier of modifiers) await this.page.keyboard.up(modifier);
    };
    await Promise.race([press().catch(() => {}), pause(1000)]);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }
}

class ChromiumTab extends ChromiumView implements Tab {
  async address(): Promise<string> {
    return this.page.url();
  }

  async goto(url: string, state: OpenOptions['until'] = 'complete'): Promise<void> {
    const client = await this.page.createCDPSession();
    // Answers as soon as the page has begun, also where it never ends.
    const begun = await within(answerLimitMs, url, client.send('Page.navigate', { url }));
    if (begun.errorText) throw new Error(`${url}: ${begun.errorText}`);
    // The browser's own side, where a press of the button grants access, may come a moment later.
    await until(`${url} to begin`, async () => {
      const { frameTree } = await client.send('Page.getFrameTree');
      const { targetInfo } = await client.send('Target.getTargetInfo');
      const isThere = !begun.loaderId || frameTree.frame.loaderId === begun.loaderId;
      return isThere && (targetInfo.url !== 'about:blank' || url.startsWith('about:blank'));
    });
    await client.detach();
    if (state === 'complete') await this.#loaded();
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async showAs(medium: 'print' | 'screen'): Promise<void> {
    await this.page.emulateMediaType(medium);
  }

  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }

  async #loaded(): Promise<void> {
    await this.until('the page to load', () => document.readyState === 'complete');
  }
}

class ChromiumPopup extends ChromiumView implements Popup {
  constructor(
    private readonly browser: PuppeteerBrowser,
    private readonly target: Target,
    page: Page,
  ) {
    super(page);
  }

  async isOpen(): Promise<boolean> {
    return this.browser.targets().includes(this.target);
  }

  async closed(): Promise<void> {
    await until('the popup to close', async () => !(await this.isOpen()));
  }

  async close(): Promise<void> {
    if (await this.isOpen()) await this.page.close().catch(() => {});
    await this.closed();
  }
}

class ChromiumWindow implements BrowserWindow {
  #unused: Page | undefined;

  constructor(
    private readonly chromium: Chromium,
    readonly id: number,
    first: Page,
    readonly isPrivate: boolean,
  ) {
    this.#unused = first;
  }

  /** The tab the window was opened with, then new ones. */
  async newPage(): Promise<Page> {
    const page = this.#unused ?? (await this.chromium.openIn(this.id));
    this.#unused = undefined;
    return page;
  }

  async close(): Promise<void> {
    await this.chromium.inBackground(async (id) => {
      await browser.windows.remove(id);
    }, this.id);
  }
}

const pageOf = (tab: Tab): Page => (tab as ChromiumTab).page;

async function pageIn(target: Target): Promise<Page> {
  return until(
    `the page at ${target.url()}`,
    async () => (await target.page()) ?? (await target.asPage()),
  );
}

/** What the extension's pages and background reported and fetched, gathered as it happens. */
interface Watch {
  complaints: string[];
  requests: string[];
}

function watchExtension(browser: PuppeteerBrowser): Watch {
  const watch: Watch = { complaints: [], requests: [] };
  const known = new WeakSet<Target>();
  const meet = (target: Target) => {
    if (known.has(target) || !target.url().startsWith('chrome-extension://')) return;
    known.add(target);
    // A target that is gone before we listen has nothing more to say.
    listen(target, watch).catch(() => {});
  };
  browser.on('targetcreated', meet);
  browser.on('targetchanged', meet);
  browser.targets().forEach(meet);
  return watch;
}

/** A worker with a second session would never stop, so Puppeteer's own is shared there. */
async function sessionOf(target: Target): Promise<CDPSession> {
  if (target.type() !== 'service_worker') return target.createCDPSession();
  const worker = await target.worker();
  if (!worker) throw new Error('the worker is gone');
  return worker.client;
}

/** Reported are uncaught errors, and warnings and errors on the console; Chromium repeats the past ones. */
async function listen(target: Target, watch: Watch): Promise<void> {
  const client = await sessionOf(target);
  client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const text = exceptionDetails.exception?.description ?? exceptionDetails.text;
    watch.complaints.push(`${text} (${exceptionDetails.url ?? target.url()})`);
  });
  client.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error' && type !== 'warning') return;
    const text = args.map((each) => each.value ?? each.description).join(' ');
    watch.complaints.push(`${text} (${target.url()})`);
  });
  client.on('Log.entryAdded', ({ entry }) => {
    if (entry.level !== 'error' && entry.level !== 'warning') return;
    watch.complaints.push(`${entry.text} (${entry.url ?? target.url()})`);
  });
  client.on('Network.requestWillBeSent', ({ request }) => {
    if (/^https?:/.test(request.url)) watch.requests.push(request.url);
  });
  await Promise.all(
    ['Runtime.enable', 'Log.enable', 'Network.enable'].map((method) =>
      client.send(method as 'Log.enable'),
    ),
  );
}
