// A browser for pages outside an extension: words from `_locales/en`, the looks that the address asks for.

import messages from '../../../public/_locales/en/messages.json';
import type { MessageLookup } from '../../../src/platform/i18n';

/** The English words, filled in as the browser fills them. */
export const english: MessageLookup = (key, substitutions) => {
  const found = (messages as Record<string, { message: string }>)[key]?.message ?? '';
  return found.replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '');
};

const asked = new URLSearchParams(globalThis.location?.search ?? '');

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
      getUILanguage: () => asked.get('language') ?? 'en-GB',
      getMessage: (key: string, substitutions: string[] = []) => english(key, substitutions),
    },
    runtime: { id: 'gallery', getURL: (path: string) => `/${path}` },
    storage: {
      local: {
        get: async () => stored,
        set: async (values: object) => Object.assign(stored, values),
        onChanged: { addListener: nothing },
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
