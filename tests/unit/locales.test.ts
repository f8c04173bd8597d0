// @vitest-environment node
// Every language says the same things: same keys, same placeholders, every plural form, nothing missing or unused.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageNames } from '../../src/platform/language-names';

const root = new URL('../..', import.meta.url).pathname;
const locales = join(root, 'public/_locales');

type Messages = Record<string, { message: string; placeholders?: object }>;

const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));

const placeholders = (message = '') => [...new Set(message.match(/\$\d/g) ?? [])].sort();

/** `minutes_few` is the form `few` of what `minutes` says; a key without a form has none. */
function taken(key: string): { stem: string; form: string | null } {
  const [, stem = key, form = null] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return { stem, form };
}

const stemsOf = (messages: Messages) =>
  [...new Set(Object.keys(messages).map((key) => taken(key).stem))].sort();

function sourcesBelow(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && /\.(?:tsx?|html|css)$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');
}

const english = messagesOf('en');
const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');
const sources = sourcesBelow(join(root, 'src'));

describe.each(readdirSync(locales))('%s', (locale) => {
  const messages = messagesOf(locale);
  const rules = new Intl.PluralRules(locale);
  const forms = rules.resolvedOptions().pluralCategories;
  const plurals = Object.keys(messages).filter((key) => taken(key).form !== null);
  /** The singular of most languages is said of 1 alone; the Russian one also of 21. */
  const oneIsOnlyOne = [21, 31, 101].every((count) => rules.select(count) !== 'one');

  test('says everything that English says, and nothing else', () => {
    expect(stemsOf(messages)).toEqual(stemsOf(english));
  });

  test('has every plural form of its language, and no other', () => {
    for (const stem of new Set(plurals.map((key) => taken(key).stem))) {
      const found = plurals.filter((key) => taken(key).stem === stem);
      expect(found.map((key) => taken(key).form).sort(), stem).toEqual([...forms].sort());
    }
  });

  test('fills the placeholders that English fills', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const { stem, form } = taken(key);
      const whole = placeholders((english[key] ?? english[`${stem}_other`])?.message);
      const all = form === null ? whole : placeholders(english[`${stem}_other`]?.message);
      const ours = placeholders(message);
      if (form === 'one' && oneIsOnlyOne) {
        // "A year old" may leave unsaid what is always one, and what English leaves unsaid of it.
        const unsaid = all.filter((each) => !placeholders(english[key]?.message).includes(each));
        const needed = all.filter((each) => each !== '$1' && !unsaid.includes(each));
        expect(all, key).toEqual(expect.arrayContaining(ours));
        expect(ours, key).toEqual(expect.arrayContaining(needed));
      } else expect(ours, key).toEqual(all);
    }
  });

  test('keeps what is to be emphasised, and names no placeholder it does not explain', () => {
    for (const [key, { message, placeholders: named }] of Object.entries(messages)) {
      const { stem } = taken(key);
      const source = (english[key] ?? english[`${stem}_other`])?.message ?? '';
      expect(message.match(/\*[^*]+\*/g)?.length, key).toBe(source.match(/\*[^*]+\*/g)?.length);
      for (const [, name = ''] of message.matchAll(/\$([A-Za-z_@]\w*)\$/g)) {
        expect(Object.keys(named ?? {}), key).toContain(name.toLowerCase());
      }
    }
  });

  test('leaves no message empty, nor with room around it or doubled inside', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message, key).not.toBe('');
      expect(message, key).toBe(message.trim());
      expect(message, key).not.toMatch(/ {2}/);
    }
  });

  test('says which language it is, and can be chosen', () => {
    expect(messages.language?.message).toBe(locale);
    expect(Object.keys(languageNames)).toContain(locale);
  });
});

/** Letters that English messages have and these languages have not: a word that was left in English. */
test.each(['ru', 'kk'])('%s leaves no English word standing but names', (locale) => {
  const names =
    /\b(?:Lede|Firefox|Chrome|Chromium|Windows|macOS|Linux|PDF|JSON|XML|zip|Markdown|Andika|lede-backup|speech-dispatcher|espeak-ng|https?|about:\w+|chrome:[\w/]+|Enter|Escape|Delete|Ctrl|Shift|Alt|--enable-speech-dispatcher|[A-Z]|en|ru|kk)\b/g;
  for (const [key, { message }] of Object.entries(messagesOf(locale))) {
    if (key === 'language') continue;
    expect(
      message.replaceAll('--enable-speech-dispatcher', '').replace(names, ''),
      key,
    ).not.toMatch(/[A-Za-z]/);
  }
});

// A key is always written out in the source: the compiler checks that each exists (`MessageKey`, `PluralKey`), and
// since none is put together from pieces, what is named nowhere is said nowhere.

test('no key is put together from pieces', () => {
  expect(
    sources.match(/\b(?:t|plural|getMessage)\(\s*(?:`[^`]*\$\{|['"][^'"]*['"]\s*\+)/g),
  ).toBeNull();
});

test('no message is unused', () => {
  const named = new Set([
    ...[...sources.matchAll(/['"`](\w+)['"`]/g)].map(([, key]) => key),
    ...browserNamed(),
  ]);
  expect(stemsOf(english).filter((stem) => !named.has(stem))).toEqual([]);
});

test('the manifest and the stylesheets name no message that is missing', () => {
  expect(browserNamed().filter((key) => !(key in english))).toEqual([]);
});

/** What the browser itself puts in. */
function browserNamed(): string[] {
  return [...`${sources}\n${manifest}`.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key);
}
