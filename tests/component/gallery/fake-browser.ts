// A browser for pages outside an extension: the words and the looks that the address asks for. `en-XA` and `ar-XB` are
// languages of no one (pseudo.ts).

import messages from '../../../public/_locales/en/messages.json';
import kazakh from '../../../public/_locales/kk/messages.json';
import russian from '../../../public/_locales/ru/messages.json';
import type { MessageLookup } from '../../../src/platform/i18n';
import { lookupIn } from '../../../src/platform/words';
import { longer, mirrored } from './pseudo';

type Messages = Record<string, { message: string }>;

function made(language: string, from: (message: string) => string): Messages {
  const changed = Object.entries(messages).map(([key, { message }]) => [
    key,
    { message: from(message) },
  ]);
  return { ...Object.fromEntries(changed), language: { message: language } };
}

const written: Record<string, () => Messages> = {
  kk: () => kazakh,
  ru: () => russian,
  'en-XA': () => made('en', longer),
  'ar-XB': () => made('ar', mirrored),
};

/** The words of a language, filled in as the browser fills them; English where there are none. */
export function wordsOf(language: string): MessageLookup {
  return lookupIn(written[language]?.() ?? messages);
}

export const english = wordsOf('en-GB');

const asked = new URLSearchParams(globalThis.location?.search ?? '');
const language = asked.get('language') ?? 'en-GB';
const lookup = wordsOf(language);

const nothing = () => {};
const stored: Record<string, unknown> = {
  appearance: {
    theme: asked.get('theme') ?? 'light',
    type: JSON.parse(asked.get('type') ?? `{"size":${Number(asked.get('size') ?? 0)}}`),
    printLinks: asked.has('print'),
  },
};

Object.assign(globalThis, {
  browser: {
    i18n: {
      getUILanguage: () => language,
      getMessage: (key: string, substitutions: string[] = []) => lookup(key, substitutions),
    },
    runtime: { id: 'gallery', getURL: (path: string) => `/${path}` },
    storage: {
      local: {
        get: async () => stored,
        set: async (values: object) => Object.assign(stored, values),
        remove: async (key: string) => delete stored[key],
        onChanged: { addListener: nothing, removeListener: nothing },
      },
    },
    commands: {
      getAll: async () => [
        { name: '_execute_action', shortcut: 'Alt+Shift+L' },
        { name: 'save-page', shortcut: '' },
      ],
    },
    tabs: { create: nothing, query: async () => [] },
  },
});
