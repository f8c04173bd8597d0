// The kept form of the looks, version 1. What it does not understand, of a newer version or damaged, has no effect and
// stays where it is.

import {
  type Appearance,
  alignments,
  type Choice,
  defaultAppearance,
  defaultType,
  faces,
  hyphenations,
  type OwnColours,
  type RangeName,
  ranges,
  type Script,
  scripts,
  type Type,
  themes,
} from './appearance';
import { isColour } from './contrast';
import { readWays } from './ways';

const version = 1;

type Fields = Record<string, unknown>;

/** The kept looks, with the default for whatever is missing or not understood. */
export function readAppearance(stored: unknown): Appearance {
  const { theme, own, type, byScript, printLinks, ways, textSize } = fieldsOf(stored);
  return {
    theme: oneOf(themes, theme) ?? defaultAppearance.theme,
    own: { ...defaultAppearance.own, ...readColours(own) },
    type: { ...defaultType, ...readOldSize(textSize), ...readType(type) },
    byScript: readScripts(byScript),
    printLinks: printLinks === true,
    ways: readWays(ways),
  };
}

/** What to keep once something else was chosen: all that was kept before, with the choice over it. */
export function withChoice(stored: unknown, choice: Choice, now: number): Fields {
  const before = fieldsOf(stored);
  return {
    ...before,
    ...(isRecord(stored) || stored == null ? {} : { unreadable: stored }),
    ...choice,
    ...(choice.type && { type: { ...fieldsOf(before.type), ...choice.type } }),
    ...(choice.own && { own: { ...fieldsOf(before.own), ...choice.own } }),
    ...(choice.ways && { ways: { ...fieldsOf(before.ways), ...choice.ways } }),
    ...(choice.byScript && { byScript: mergedScripts(before.byScript, choice.byScript) }),
    version: Math.max(version, Number(before.version) || 0),
    changed: Math.max(now, changedAt(stored) + 1),
  };
}

/** When it was last changed, in milliseconds of a clock that never runs back; 0 for what does not say. */
export function changedAt(stored: unknown): number {
  const { changed } = fieldsOf(stored);
  return typeof changed === 'number' && Number.isFinite(changed) ? changed : 0;
}

/** Scripts that we know are as chosen; others are a newer version's. */
function mergedScripts(before: unknown, chosen: Appearance['byScript']): Fields {
  const others = Object.entries(fieldsOf(before)).filter(([name]) => !oneOf(scripts, name));
  return { ...Object.fromEntries(others), ...chosen };
}

function readScripts(stored: unknown): Appearance['byScript'] {
  const fields = fieldsOf(stored);
  const known = scripts.flatMap((script) => {
    const type = readType(fields[script]);
    return Object.keys(type).length > 0 ? [[script, type]] : [];
  });
  return Object.fromEntries(known) as Partial<Record<Script, Partial<Type>>>;
}

function readType(stored: unknown): Partial<Type> {
  const fields = fieldsOf(stored);
  const names = Object.keys(ranges) as RangeName[];
  const numbers = names.flatMap((name) => {
    const value = fields[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) return [];
    const { min, max } = ranges[name];
    return [[name, Math.min(max, Math.max(min, value))]];
  });
  return {
    ...(Object.fromEntries(numbers) as Partial<Pick<Type, RangeName>>),
    ...present('face', oneOf(faces, fields.face)),
    ...present('alignment', oneOf(alignments, fields.alignment)),
    ...present('hyphenation', oneOf(hyphenations, fields.hyphenation)),
  };
}

function readColours(stored: unknown): Partial<OwnColours> {
  const { paper, ink, accent } = fieldsOf(stored);
  return {
    ...(isColour(paper) && { paper }),
    ...(isColour(ink) && { ink }),
    ...(isColour(accent) && { accent }),
  };
}

/** Before version 1 there were five sizes. */
function readOldSize(textSize: unknown): Partial<Type> {
  const size = new Map<unknown, number>([
    [-1, -1],
    [1, 1],
    [2, 2],
    [3, 4],
  ]).get(textSize);
  return size === undefined ? {} : { size };
}

function present<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}

function oneOf<Value>(known: readonly Value[], value: unknown): Value | undefined {
  return known.find((each) => each === value);
}

function fieldsOf(stored: unknown): Fields {
  return isRecord(stored) ? stored : {};
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
