// Chromium's own interface: its shortcuts, the menu of a page, its questions to the reader. The browser draws them, not a
// page, and no screen is needed to reach them: UI DevTools tells the interface as a tree, and passes keys and presses on to
// it (https://chromium.googlesource.com/chromium/src/+/main/docs/ui/ui_devtools/index.md). It does not tell any words.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import WebSocket from 'ws';
import { pause, until, within } from './until.ts';

/** What Chromium is to be started with, so that its interface can be reached. */
export const reachableInterface = [
  '--enable-ui-devtools=0',
  '--enable-features=ui-debug-tools-enable-synthetic-events',
];

const answerLimitMs = 20_000;

/** Windows' names for keys (`VK_…`), which Chromium uses everywhere; a letter's is its capital's code. */
const keyCodes = { Enter: 0x0d, Up: 0x26, Right: 0x27, Down: 0x28 };

/** `ui::EventFlags`. */
const modifiers: Record<string, number> = { Shift: 2, Ctrl: 4, Alt: 8 };

interface Element {
  nodeId: number;
  nodeName: 'Window' | 'Widget' | 'View' | 'root';
  /** Names and values in turn. */
  attributes?: string[];
  children?: Element[];
}

/**
 * Presses keys together in the window in front.
 *
 * @param shortcut As `commands.getAll()` gives it: `Alt+Shift+S`.
 */
export function pressKeys(profile: string, shortcut: string): Promise<void> {
  const keys = shortcut.split('+');
  const letter = keys.pop() as string;
  const flags = keys.reduce((sum, key) => sum + (modifiers[key] ?? 0), 0);
  return reach(profile, (socket) => pressKey(socket, letter.charCodeAt(0), flags));
}

/**
 * Goes through the menu that stands open, and presses an entry.
 *
 * @param steps Arrow keys; the first `Up` leads to the menu's last entry.
 */
export function chooseInMenu(
  profile: string,
  steps: readonly (keyof typeof keyCodes)[],
): Promise<void> {
  return reach(profile, async (socket) => {
    await until('the menu', async () => named(await treeOf(socket), 'MenuItemView').length > 0);
    for (const step of [...steps, 'Enter' as const]) {
      await pressKey(socket, keyCodes[step]);
      // A submenu comes after a moment.
      await pause(step === 'Right' ? 500 : 100);
    }
  });
}

/**
 * Presses yes or no in the question of an extension for a permission, as soon as it stands there.
 *
 * @throws Where nothing is asked.
 */
export function answerQuestion(profile: string, yes: boolean): Promise<void> {
  return reach(profile, async (socket) => {
    const question = async () => named(await treeOf(socket), 'ExtensionInstallDialogView')[0];
    const asked = await until('a question of the browser', question);
    // One that has just come takes no answer for half a second.
    await pause(700);
    const buttons = named(asked, 'MdTextButton');
    // On Windows yes stands first; there these tests do not run.
    const [no, agree, ...others] = buttons;
    if (!no || !agree || others.length > 0) throw new Error('not a question of two buttons');
    for (const type of ['mousePressed', 'mouseReleased']) {
      await call(socket, 'DOM.dispatchMouseEvent', {
        nodeId: (yes ? agree : no).nodeId,
        event: { type, x: 10, y: 10, button: 'left', wheelDirection: 'none' },
      });
    }
    await until('the question to go', async () => !(await question()));
  });
}

/**
 * Does something with the interface of a running Chromium.
 *
 * @param profile The folder of its profile, where it writes the port it is heard on.
 */
async function reach(profile: string, act: (socket: WebSocket) => Promise<void>): Promise<void> {
  const port = (await readFile(join(profile, 'UIDevToolsActivePort'), 'utf8')).split('\n')[0];
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  try {
    const opened = new Promise((resolve, reject) => {
      socket.once('open', resolve).once('error', reject);
    });
    await within(answerLimitMs, 'reaching the interface of Chromium', opened);
    await call(socket, 'DOM.enable');
    await act(socket);
  } finally {
    socket.close();
  }
}

async function pressKey(socket: WebSocket, keyCode: number, flags = 0): Promise<void> {
  const windows = named(await treeOf(socket), 'BrowserWidget').filter(
    ({ nodeName }) => nodeName === 'Window',
  );
  const front = windows.find(({ attributes }) => attributes?.at(-1) === 'true') ?? windows.at(-1);
  for (const type of ['keyPressed', 'keyReleased']) {
    await call(socket, 'DOM.dispatchKeyEvent', {
      nodeId: front?.nodeId,
      event: { type, keyCode, code: 0, flags, key: 0, isChar: false, timestamp: 0 },
    });
  }
}

async function treeOf(socket: WebSocket): Promise<Element> {
  return (await call<{ root: Element }>(socket, 'DOM.getDocument')).root;
}

/** Those of this name in and below an element, in their order. */
function named(element: Element, name: string): Element[] {
  const below = (element.children ?? []).flatMap((child) => named(child, name));
  return element.attributes?.includes(name) ? [element, ...below] : below;
}

let calls = 0;

async function call<Result>(
  socket: WebSocket,
  method: string,
  params: object = {},
): Promise<Result> {
  calls += 1;
  const id = calls;
  const answer = new Promise<Result>((resolve, reject) => {
    socket.on('message', function hear(data) {
      const message = JSON.parse(String(data));
      if (message.id !== id) return;
      socket.off('message', hear);
      if (message.error) reject(new Error(`${method}: ${message.error.message}`));
      else resolve(message.result);
    });
  });
  socket.send(JSON.stringify({ id, method, params }));
  return within(answerLimitMs, method, answer);
}
