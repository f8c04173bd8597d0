// What a test can ask of a browser with the built extension in it. Chromium and Firefox implement the
// same interface, so one specification holds for both.

import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { View } from './view.ts';

export type BrowserName = 'chromium' | 'firefox';

/** `LEDE_BROWSER=firefox` limits a run to one of them, for work on a test. */
export const everyBrowser = (['chromium', 'firefox'] as const).filter(
  (name) => (process.env.LEDE_BROWSER ?? name) === name,
);

export interface LaunchOptions {
  /** The unpacked extension; the built one by default. */
  extension?: string;
  /** The reader has allowed the extension in private windows. */
  allowInPrivateWindows?: boolean;
  /** Firefox only: every window is private for good, and extension pages get no database. */
  alwaysPrivate?: boolean;
  /** A folder that outlives the browser: the next one started with it has the same extension and its data. */
  profile?: string;
}

export interface OpenOptions {
  /** Which window; the first one by default. */
  window?: BrowserWindow;
  /** How far the page must have come: all of it by default, or just begun, for one that never ends. */
  until?: 'complete' | 'begun';
}

export interface Browser {
  readonly name: BrowserName;
  /** `chrome-extension://<id>` or `moz-extension://<id>`, without a slash at the end. */
  readonly origin: string;

  openTab(url: string, options?: OpenOptions): Promise<Tab>;
  /** Opens a page of the extension (`reader.html?…`) in a tab. */
  openExtensionPage(path: string, options?: OpenOptions): Promise<Tab>;
  /** Brings a tab to the front. */
  focusTab(tab: Tab): Promise<void>;
  /** Waits for a tab that was opened by someone else. */
  tabAt(what: string, isIt: (url: string) => boolean): Promise<Tab>;
  /** The addresses of all open tabs. */
  addresses(): Promise<string[]>;
  openWindow(kind: 'normal' | 'private'): Promise<BrowserWindow>;

  /** A real press of the toolbar button on this tab; waits for the popup. */
  pressButton(tab: Tab): Promise<Popup>;
  /** The same press, without waiting: for a popup that must be watched from its first moment. */
  startPressingButton(tab: Tab): Promise<Popup>;
  /** Opens the popup by its shortcut. */
  pressKeyOfButton(tab: Tab): Promise<Popup>;
  /** Presses the shortcut of a command. */
  pressShortcut(command: string, tab: Tab): Promise<void>;
  /** Presses an entry of the page's context menu. */
  pressMenuEntry(entry: MenuEntry, tab: Tab): Promise<void>;
  /** Presses yes or no in the browser's own question for a permission, once there is one. */
  answerQuestion(yes: boolean): Promise<void>;
  /** The text of the button's badge on this tab. */
  badge(tab: Tab): Promise<string>;

  /** Evaluates in the background's context, waking it first. */
  inBackground<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** The events that the background listens to, as `runtime.onInstalled`, sorted. */
  eventsListenedTo(): Promise<string[]>;
  /** Stops the background, as both browsers do after half a minute of rest. */
  stopBackground(): Promise<void>;

  /** What the browser tells the reader before installing: permission sentences and manifest warnings. */
  installWarnings(): Promise<string[]>;
  /** Everything the extension's own pages and background complained about since the start. */
  complaints(): Promise<string[]>;
  /** The addresses the extension's own pages and background asked the network for. */
  requests(): Promise<string[]>;

  close(): Promise<void>;
  /** Ends it as a power cut does, at once. For a browser with a profile of its own. */
  kill(): Promise<void>;
}

/** A tab; `close` closes it, and is harmless on one that is closed. */
export interface Tab extends View {
  address(): Promise<string>;
  goto(url: string, until?: OpenOptions['until']): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Lays the page out as on paper, or as on a screen again. */
  showAs(medium: 'print' | 'screen'): Promise<void>;
}

/** The popup under the toolbar button; `close` closes it as a press of Escape does. */
export interface Popup extends View {
  isOpen(): Promise<boolean>;
  /** Waits until it has closed itself. */
  closed(): Promise<void>;
}

export interface BrowserWindow {
  close(): Promise<void>;
}

/** An entry of the context menu: its id as the extension made it, and its label on the screen. */
export interface MenuEntry {
  id: string;
  label: string;
  /** The link whose menu it is in, as a selector; without it, the page's. */
  link?: string;
}

/**
 * Starts a browser with the extension in it. The browser gets a copy of its own, as browsers read an
 * unpacked extension again and again, and a build during the tests would take it away.
 */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  if (options.profile) return launchAgain(name, options.profile, options);
  const extension = await mkdtemp(join(tmpdir(), 'lede-extension-'));
  await cp(options.extension ?? builtExtension(name), extension, { recursive: true });
  const forget = () => rm(extension, { recursive: true, force: true });
  try {
    const browser = await start(name, extension, options);
    const { close } = browser;
    browser.close = () => close.call(browser).finally(forget);
    return browser;
  } catch (error) {
    await forget();
    throw error;
  }
}

/** The copy lies beside the profile, as Chromium knows an unpacked extension by its folder. */
async function launchAgain(name: BrowserName, profile: string, options: LaunchOptions) {
  const extension = join(profile, 'extension');
  if (!existsSync(extension)) {
    await cp(options.extension ?? builtExtension(name), extension, { recursive: true });
  }
  return start(name, extension, { ...options, profile: join(profile, 'browser') });
}

async function start(name: BrowserName, extension: string, options: LaunchOptions) {
  if (name === 'chromium')
    return (await import('./chromium.ts')).launchChromium(extension, options);
  return (await import('./firefox.ts')).launchFirefox(extension, options);
}

/**
 * The folder `npm run build` makes for a browser.
 *
 * @throws When there is none yet.
 */
export function builtExtension(name: BrowserName): string {
  const folder = `dist/${name === 'chromium' ? 'chrome' : 'firefox'}`;
  const path = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`there is no ${folder} yet; npm run build makes it`);
  return path;
}
