// The keys of a screen. All of them together (key-table.ts) feed the handlers, the panel that explains them and the
// settings that change them (key-facts.ts has the words).

import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { laterKeys } from './later-keys';

/**
 * The keys of the commands that pages begin with, at first, as `KeyboardEvent.key` has them. On one screen a key stands
 * for one command; characters can be changed or switched off by the reader, keys with names stay.
 */
export const firstKeys = {
  switchView: ['l'],
  save: ['s'],
  openTab: ['o'],
  original: ['u'],
  copyAddress: ['y'],
  library: ['g'],
  appearance: ['v'],
  search: ['/'],
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  archive: ['e'],
  remove: ['#', 'Delete'],
  undo: ['z'],
  help: ['?'],
} as const satisfies Record<string, readonly string[]>;

export type Command = keyof typeof firstKeys | keyof typeof laterKeys;

export type KeyMap = Readonly<Record<Command, readonly string[]>>;

/**
 * The keys in force: the table's until own-keys.ts has read what the reader chose. In the popup those of later-keys.ts
 * come after the text.
 */
export const keyMap = signal<Partial<KeyMap>>(firstKeys);

/** What a key does on a screen; `false` says that it was not needed after all. */
export type KeyHandlers = Partial<Record<Command, (event: KeyboardEvent) => unknown>>;

/** Where the marks are, alone and with Shift. */
const marks: Partial<Record<string, string>> = { Comma: ',<', Period: '.>' };

/** The key that was pressed, in small letters; null where it belongs to the browser or is no key of its own. */
export function keyOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  // With a keyboard in another script the place on the keyboard still says which letter is meant.
  const latin =
    /^Key([A-Z])$/.exec(event.code)?.[1] ?? marks[event.code]?.[+event.shiftKey] ?? event.key;
  const key = /^[\x20-\x7e]$/.test(event.key) || event.key.length > 1 ? event.key : latin;
  // Keys bear capitals, and capitals may be locked.
  return key.length > 1 ? key : key.toLowerCase();
}

/** Hears the keys from the moment it is drawn, for as long as the component stands. The newest handlers answer. */
export function useKeys(handlers: KeyHandlers): void {
  const newest = useRef(handlers);
  newest.current = handlers;
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (isForField(event)) return;
      const key = keyOf(event);
      const handlers = newest.current;
      const command = (Object.keys(handlers) as Command[]).find(
        (name) => key && keyMap.peek()[name]?.includes(key),
      );
      // A key held down walks on, and does nothing else twice.
      if (event.repeat && !/^(?:next|previous)/.test(command ?? '')) return;
      const handler = command && handlers[command];
      if (handler && handler(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

/** Writing takes every key, and choosing takes those that choose. */
function isForField({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('[type=radio]')) return key.startsWith('Arrow');
  // Letters go to the choice that begins with them.
  if (target.matches('select')) return !/^(?:Escape|Media)/.test(key);
  return target.matches('textarea, input:not([type=checkbox], [type=button])');
}
