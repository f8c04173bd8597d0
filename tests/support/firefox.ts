// Firefox with the extension, driven through Marionette and `inside-firefox.js`.

import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import type {
  Browser,
  BrowserWindow,
  LaunchOptions,
  MenuEntry,
  OpenOptions,
  Popup,
  Tab,
} from './browser.ts';
import { FirefoxProcess, type Preferences } from './firefox-process.ts';
import { pause, until } from './until.ts';
import {
  expressionOf,
  type KeyPress,
  type MousePress,
  middleOf,
  type Point,
  View,
  valueIn,
} from './view.ts';

/** Names a document inside Firefox: a tab, the popup of a window, or an add-on's background. */
type Place = { tab: number } | { popup: number } | { background: string };

type Call = (name: string, ...args: unknown[]) => Promise<unknown>;

const answerLimitMs = 120_000;
const loadLimitMs = 90_000;

export async function launchFirefox(extension: string, options: LaunchOptions): Promise<Browser> {
  const { profile } = options;
  const addonId = await readAddonId(extension);
  const uuid = profile ? lastingUuid : randomUUID();
  const preferences = {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    ...(options.alwaysPrivate ? { 'browser.privatebrowsing.autostart': true } : {}),
    ...(profile ? lastingPreferences : {}),
  };
  const process = await FirefoxProcess.start(preferences, profile);
  try {
    const call = await enter(process);
    await process.marionette.send('Addon:Install', {
      path: profile ? await packed(extension) : extension,
      temporary: !profile,
      allowPrivateBrowsing: Boolean(options.allowInPrivateWindows || options.alwaysPrivate),
    });
    return new Firefox(process, call, addonId, `moz-extension://${uuid}`);
  } catch (error) {
    await process.quit();
    throw error;
  }
}

/** A profile that is started again knows its extension by this one. */
const lastingUuid = '5d0c7c0e-6a3f-4d6b-9b62-0f3c9f2b7a11';

/** Firefox forgets a temporary add-on when it is killed, and asks for a signature of a lasting one. */
const lastingPreferences: Preferences = {
  'extensions.autoDisableScopes': 0,
  'xpinstall.signatures.required': false,
  'toolkit.startup.max_resumed_crashes': -1,
};

/** The extension as one file, beside its folder. */
async function packed(extension: string): Promise<string> {
  const names = await readdir(extension, { recursive: true, withFileTypes: true });
  const files = names
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  const zip = Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [relative(extension, file), await readFile(file)] as const),
    ),
  );
  await writeFile(`${extension}.xpi`, zipSync(zip));
  return `${extension}.xpi`;
}

async function readAddonId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** Puts our half of the driver into Firefox, in a sandbox that belongs to no window. */
async function enter({ marionette }: FirefoxProcess): Promise<Call> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  const source = await readFile(new URL('./inside-firefox.js', import.meta.url), 'utf8');
  const execute = (script: string, args: unknown[]) =>
    marionette.send('WebDriver:ExecuteScript', { script, args, sandbox: 'system' });
  await execute(
    `const principal = Services.scriptSecurityManager.getSystemPrincipal();
     const home = new Cu.Sandbox(principal, { wantGlobalProperties: ['ChromeUtils'] });
     Object.assign(home, { Services, Cu, Cc, Ci, WebExtensionPolicy, WindowGlobalParent });
     Cu.getGlobalForObject(Services).ledeDriver = Cu.evalInSandbox(
       arguments[0], home, 'latest', 'chrome://lede-test/content/inside-firefox.js', 1);`,
    [source],
  );
  return (name, ...args) =>
    execute(
      `const [name, args] = arguments;
       return Cu.getGlobalForObject(Services).ledeDriver[name](...args);`,
      [name, args],
    );
}

/** What Firefox says where a test has closed a page in the middle of its work, as a reader may. */
const ofClosedPages = [
  'aborted due to page navigation',
  'rejected after context unloaded',
  'resolved after context unloaded',
  // A part that was still coming; one that is missing is complained of by whoever asked for it, too.
  'Loading failed for the module',
];

class Firefox implements Browser {
  readonly name = 'firefox';

  constructor(
    private readonly process: FirefoxProcess,
    private readonly call: Call,
    private readonly addonId: string,
    readonly origin: string,
  ) {}

  async openTab(url: string, options: OpenOptions = {}): Promise<Tab> {
    const window = options.window as FirefoxWindow | undefined;
    const id = await this.call('openTab', window?.id ?? (await this.call('firstWindow')), url);
    const tab = new FirefoxTab(this.call, id as number);
    // Nothing can be evaluated in the browser's own pages, but the window knows when it shows them.
    if (url.startsWith('about:')) {
      await until(`${url} to be shown`, async () => (await this.addresses()).includes(url));
      return tab;
    }
    await tab.begun(url);
    if (options.until !== 'begun') await tab.loaded(url);
    return tab;
  }

  openExtensionPage(path: string, options?: OpenOptions): Promise<Tab> {
    return this.openTab(`${this.origin}/${path}`, options);
  }

  async focusTab(tab: Tab): Promise<void> {
    await this.call('focusTab', idOf(tab));
  }

  async tabAt(what: string, isIt: (url: string) => boolean): Promise<Tab> {
    const found = await until(what, async () => (await this.#tabs()).find(({ url }) => isIt(url)));
    return new FirefoxTab(this.call, found.id);
  }

  async addresses(): Promise<string[]> {
    return (await this.#tabs()).map(({ url }) => url);
  }

  async openWindow(kind: 'normal' | 'private'): Promise<BrowserWindow> {
    return new FirefoxWindow(
      this.call,
      (await this.call('openWindow', kind === 'private')) as number,
    );
  }

  async pressButton(tab: Tab): Promise<Popup> {
    const popup = await this.startPressingButton(tab);
    await until('the popup to open', () =>
      this.call('isAnswering', (popup as FirefoxPopup).place, this.origin),
    );
    return popup;
  }

  async startPressingButton(tab: Tab): Promise<Popup> {
    const window = await this.call('pressButton', this.addonId, idOf(tab));
    return new FirefoxPopup(this.call, window as number);
  }

  async pressKeyOfButton(tab: Tab): Promise<Popup> {
    await this.pressShortcut('_execute_action', tab);
    return new FirefoxPopup(this.call, await this.#windowOf(tab));
  }

  async pressShortcut(command: string, tab: Tab): Promise<void> {
    await this.focusTab(tab);
    await this.call('pressShortcut', this.addonId, await this.#windowOf(tab), command);
  }

  async pressMenuEntry({ label, link }: MenuEntry, tab: Tab): Promise<void> {
    const at = link ? await tab.evaluate(middleOf, link) : { x: 200, y: 200 };
    await this.call('pressMenuEntry', idOf(tab), label, at);
  }

  async answerQuestion(yes: boolean): Promise<void> {
    await this.call('answerQuestion', yes);
  }

  async badge(tab: Tab): Promise<string> {
    return (await this.call('badge', this.addonId, idOf(tab))) as string;
  }

  async inBackground<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const place = { background: this.addonId };
    await this.call('wakeBackground', this.addonId);
    await until('the background to start', () => this.call('isAnswering', place));
    const json = await this.call('run', place, expressionOf(run, args), answerLimitMs);
    return valueIn(json) as Result;
  }

  async eventsListenedTo(): Promise<string[]> {
    const events = (await this.call('persistentListeners', this.addonId)) as string[];
    return events.map((event) => event.replace('menusInternal', 'contextMenus')).sort();
  }

  async stopBackground(): Promise<void> {
    await this.call('terminateBackground', this.addonId);
    await until('the background to stop', async () => {
      return !(await this.call('isBackgroundRunning', this.addonId));
    });
  }

  async installWarnings(): Promise<string[]> {
    return (await this.call('installWarnings', this.addonId)) as string[];
  }

  async complaints(): Promise<string[]> {
    const messages = (await this.call('messages')) as {
      text: string;
      place: string;
      page: string;
    }[];
    return messages
      .filter(({ place, page }) => [place, page].some((each) => each.startsWith(this.origin)))
      .filter(({ text }) => !ofClosedPages.some((each) => text.includes(each)))
      .map(({ text, place }) => `${text} (${place})`);
  }

  async requests(): Promise<string[]> {
    const requests = (await this.call('requests')) as { url: string; from: string }[];
    return requests.filter(({ from }) => from === this.origin).map(({ url }) => url);
  }

  close(): Promise<void> {
    return this.process.quit();
  }

  kill(): Promise<void> {
    return this.process.kill();
  }

  async #windowOf(tab: Tab): Promise<number> {
    const found = (await this.#tabs()).find(({ id }) => id === idOf(tab));
    if (!found) throw new Error('the tab is gone');
    return found.window;
  }

  async #tabs(): Promise<{ id: number; url: string; window: number }[]> {
    return (await this.call('tabs')) as { id: number; url: string; window: number }[];
  }
}

abstract class FirefoxView extends View {
  constructor(
    protected readonly call: Call,
    readonly place: Place,
  ) {
    super();
  }

  /** A tab that opens in the background may get its document a second time when it comes to the front. */
  protected async run(expression: string): Promise<unknown> {
    const attempt = () => this.call('run', this.place, expression, answerLimitMs);
    const answer = await attempt().catch((error: Error) => {
      if (!error.message.includes('the document went away')) throw error;
      return attempt();
    });
    return valueIn(answer);
  }

  protected async runBlind(expression: string): Promise<void> {
    await this.call('runBlind', this.place, expression);
  }

  protected async pressMouse(at: Point, { button = 'left', modifiers = [] }: MousePress) {
    await this.call('pressMouse', this.place, at, {
      button: button === 'left' ? 0 : 1,
      ...heldKeys(modifiers),
    });
  }

  async pressKey({ key, modifiers = [] }: KeyPress): Promise<void> {
    const name = key.length === 1 ? key : `KEY_${key}`;
    await this.call('pressKey', this.place, name, heldKeys(modifiers));
  }

  async screenshot(path: string): Promise<void> {
    const png = (await this.call('screenshot', this.place)) as string;
    await writeFile(path, Buffer.from(png, 'base64'));
  }
}

function heldKeys(modifiers: string[]) {
  return {
    altKey: modifiers.includes('Alt'),
    ctrlKey: modifiers.includes('Control'),
    shiftKey: modifiers.includes('Shift'),
  };
}

class FirefoxTab extends FirefoxView implements Tab {
  constructor(
    call: Call,
    readonly id: number,
  ) {
    super(call, { tab: id });
  }

  async address(): Promise<string> {
    return ((await this.call('address', this.id)) as string | null) ?? '';
  }

  async goto(url: string, state: OpenOptions['until'] = 'complete'): Promise<void> {
    await this.#leave('navigate', url);
    if (state === 'complete') await this.loaded(url);
  }

  async reload(): Promise<void> {
    await this.#leave('reload');
    await this.loaded('the page');
  }

  async back(): Promise<void> {
    await this.#leave('goBack');
    await this.loaded('the page before');
  }

  async showAs(medium: 'print' | 'screen'): Promise<void> {
    await this.call('showAs', this.id, medium);
  }

  /** Makes the tab leave its document, and waits until it has. */
  async #leave(how: 'navigate' | 'reload' | 'goBack', ...args: unknown[]): Promise<void> {
    const before = await this.call('documentId', this.place);
    await this.call(how, this.id, ...args);
    await until(`the tab to ${how}`, async () => {
      const now = await this.call('documentId', this.place);
      return now !== null && now !== before;
    });
  }

  async close(): Promise<void> {
    await this.call('closeTab', this.id);
  }

  /**
   * A redirect may lead elsewhere, so only "no longer the empty page a tab starts with" is asked. Asked
   * twice: on the way from one process to the next a document can be followed by its own double.
   */
  async begun(url: string): Promise<void> {
    await until(`${url} to begin`, async () => {
      const before = await this.call('documentId', this.place);
      const address = await this.address();
      await pause(100);
      const isThere = address !== '' && (address !== 'about:blank' || url === 'about:blank');
      return isThere && before === (await this.call('documentId', this.place));
    });
  }

  async loaded(url: string): Promise<void> {
    await until(`${url} to load`, () => this.call('isLoaded', this.id), loadLimitMs);
  }
}

class FirefoxPopup extends FirefoxView implements Popup {
  constructor(
    call: Call,
    readonly window: number,
  ) {
    super(call, { popup: window });
  }

  async isOpen(): Promise<boolean> {
    return (await this.call('isPopupOpen', this.window)) as boolean;
  }

  async closed(): Promise<void> {
    await until('the popup to close', async () => !(await this.isOpen()));
  }

  async close(): Promise<void> {
    await this.call('closePopup', this.window);
    await this.closed();
  }
}

class FirefoxWindow implements BrowserWindow {
  constructor(
    private readonly call: Call,
    readonly id: number,
  ) {}

  async close(): Promise<void> {
    await this.call('closeWindow', this.id);
  }
}

const idOf = (tab: Tab): number => (tab as FirefoxTab).id;
