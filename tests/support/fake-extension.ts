// The built extension with another content script in it: pages that answer as a test likes.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { PageReply, ReadQuestion } from '../../src/messages';
import { type BrowserName, builtExtension } from './browser.ts';

/**
 * A copy of the extension, to be given to `startSession`. To be called inside `describe`.
 *
 * @param read Answers in the page: everything it uses comes in as `given`, plain JSON.
 */
export function extensionThatReads<Given>(
  name: BrowserName,
  read: (question: ReadQuestion, given: Given) => PageReply,
  given: Given,
): string {
  const script = `globalThis.ledeReadPage = (question = {}) => (${read})(question, ${JSON.stringify(given)});\n// A script's last value has to be plain data in Firefox.\n0;\n`;
  return extensionWith(name, (folder) => writeFileSync(join(folder, 'content.js'), script));
}

/** A copy of the extension in which something is changed, to be given to `startSession`. To be called inside `describe`. */
export function extensionWith(name: BrowserName, change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'lede-fake-'));
  cpSync(builtExtension(name), folder, { recursive: true });
  change(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
