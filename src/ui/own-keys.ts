// The reader's own keys, on every page of ours: read, put in force, followed live.

import { signal } from '@preact/signals';
import { loadKeys, onKeysChange, saveKeys } from '../platform/key-settings';
import { type KeyChoices, keyMapOf, readKeyChoices, withCharacters, withKey } from './key-choices';
import { type Command, keyMap } from './keys';

/** As it is kept, with what this version may not know. */
let stored: unknown;

/** What is in force. */
export const keyChoices = signal<KeyChoices>(readKeyChoices(undefined));

keyMap.value = keyMapOf(keyChoices.peek());

/** Puts the reader's keys in force and follows them. */
export async function followKeys(): Promise<void> {
  onKeysChange(accept);
  accept(await loadKeys());
}

/** Gives a command this character, or none (''), or its own of the table again (null). */
export function chooseKey(command: Command, key: string | null): void {
  keep(withKey(stored, command, key));
}

/** Switches characters on or off as keys. */
export function chooseCharacters(on: boolean): void {
  keep(withCharacters(stored, on));
}

/** All keys as they were at first. @returns Brings the choice back. */
export function resetKeys(): () => void {
  const before = stored;
  accept(undefined);
  void saveKeys(null);
  return () => {
    if (before) keep(before);
  };
}

function keep(next: object): void {
  accept(next);
  void saveKeys(next);
}

function accept(next: unknown): void {
  stored = next;
  keyChoices.value = readKeyChoices(next);
  keyMap.value = keyMapOf(keyChoices.value);
}
