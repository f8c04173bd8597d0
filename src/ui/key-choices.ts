// What a reader chose about keys, as plain data: read from what is kept, turned into the keys in force. Pure.

import { meet } from './key-facts';
import { keyTable } from './key-table';
import type { Command, KeyMap } from './keys';

export interface KeyChoices {
  /** Whether characters are keys at all; someone who speaks to the computer may not want them (WCAG 2.1.4). */
  characters: boolean;
  /** A character in place of those that a command has at first; '' for none. */
  own: Readonly<Partial<Record<Command, string>>>;
}

const version = 1;
const commands = Object.keys(keyTable) as Command[];
/** Space has a name of its own, as Enter has. */
const isCharacter = (key: string) => [...key].length === 1 && key !== ' ';

/** The reader's choice; as at first for what is missing or not understood. */
export function readKeyChoices(stored: unknown): KeyChoices {
  const { characters, own } = recordIn(stored);
  const known = Object.entries(recordIn(own)).filter(
    ([name, key]) =>
      name in keyTable && typeof key === 'string' && (key === '' || isCharacter(key)),
  );
  return { characters: characters !== false, own: Object.fromEntries(known) };
}

/** The keys in force. Where the reader gave a key to one command, no other has it at first on the same screen. */
export function keyMapOf({ characters, own }: KeyChoices): KeyMap {
  const keysOf = (name: Command) => {
    const named = keyTable[name].filter((key) => !isCharacter(key));
    if (!characters) return named;
    const mine = own[name];
    if (mine !== undefined) return mine === '' ? named : [mine, ...named];
    const isTaken = (key: string) =>
      commands.some((other) => own[other] === key && meet(other, name));
    return keyTable[name].filter((key) => !isTaken(key));
  };
  return Object.fromEntries(commands.map((name) => [name, keysOf(name)])) as unknown as KeyMap;
}

/** The commands that lose a key when it is given to another one. */
export function losersOf(choices: KeyChoices, command: Command, key: string): Command[] {
  const map = keyMapOf({ ...choices, characters: true });
  return commands.filter((name) => meet(name, command) && map[name].includes(key));
}

/**
 * What is to be kept once a command has this character, or none (''), or its own of the table again (null).
 * What a newer version of Lede wrote stays in it.
 */
export function withKey(stored: unknown, command: Command, key: string | null): object {
  const before = recordIn(stored);
  const own = { ...recordIn(before.own) };
  for (const name of commands)
    if (meet(name, command) && key && own[name] === key) delete own[name];
  if (key === null || (keyTable[command] as readonly string[]).includes(key)) delete own[command];
  else own[command] = key;
  return { ...before, version, own };
}

/** The same with characters switched on or off as a whole. */
export function withCharacters(stored: unknown, characters: boolean): object {
  return { ...recordIn(stored), version, characters };
}

function recordIn(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}
