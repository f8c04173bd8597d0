// @vitest-environment node
// Every language says the same things: same keys, same placeholders, none unused.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const locales = join(root, 'public/_locales');

type Messages = Record<string, { message: string }>;

const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));

const placeholders = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

/** Plural forms differ by language: `minutes_one`, `minutes_few` are one thing to say. */
const stem = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

function sourcesBelow(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && /\.(?:tsx?|html)$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');
}

const english = messagesOf('en');

describe.each(readdirSync(locales))('%s', (locale) => {
  const messages = messagesOf(locale);

  test('says everything that English says, and nothing else', () => {
    const stems = (of: Messages) => [...new Set(Object.keys(of).map(stem))].sort();
    expect(stems(messages)).toEqual(stems(english));
  });

  test('fills the same placeholders', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const source = english[key] ?? english[`${stem(key)}_other`];
      // A singular may leave its number unsaid.
      expect(placeholders(source?.message ?? ''), key).toEqual(
        expect.arrayContaining(placeholders(message)),
      );
    }
  });

  test('leaves no message empty', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
    }
  });
});

test('no message is unused', () => {
  const sources = `${sourcesBelow(join(root, 'src'))}\n${readFileSync(join(root, 'manifest.json'), 'utf8')}`;
  const unused = Object.keys(english).filter(
    (key) => !new RegExp(`(?:__MSG_|['"\`])${stem(key)}(?:__|['"\`])`).test(sources),
  );
  expect(unused).toEqual([]);
});
