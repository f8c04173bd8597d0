// Two copies of one record become one. Pure: commutative, associative and idempotent, so that copies may
// meet in any order, any number of times, and all machines end with the same.

import type { Stamp } from './stamp';

/**
 * A record with the moment at which each of its parts was last set. A part is
 * - a field by its name: its value goes where the later stamp is (a value that is gone, too);
 * - several fields that only make sense together, by a name of their own (`jointFields`);
 * - one element of a set, as `field/element`: `tags/grain`. A stamp without the element says that it was
 *   taken out.
 * Fields without a stamp belong to one machine and are not carried over. Names this version has never heard
 * of are treated alike: what a newer one wrote survives.
 */
export interface Stamped {
  id: string;
  stamps: Readonly<Record<string, Stamp>>;
}

/** Parts of more than one field. New parts should need no line here, or older versions would not carry them. */
const jointFields: Readonly<Record<string, readonly string[]>> = {
  /** Where the article stands: in the list, in the trash, or erased. */
  listed: ['savedAt', 'removed', 'erased'],
  /** One reading of the page, whole. */
  text: ['addressKey', 'summary', 'body'],
};

type Fields = Record<string, unknown>;

/** The one record that two copies of it make, with nothing but stamped parts. */
export function merge<Copy extends Stamped>(a: Copy, b: Copy): Copy {
  const fields: Fields = {};
  const stamps: Record<string, Stamp> = {};
  // In order of their names, so that sets come out sorted.
  for (const part of [...new Set([...Object.keys(a.stamps), ...Object.keys(b.stamps)])].sort()) {
    const winner = laterCopy(a, b, part);
    stamps[part] = winner.stamps[part] ?? '';
    for (const [field, value] of partOf(winner, part)) {
      if (!isElement(part)) fields[field] = value;
      else fields[field] = [...elementsOf(fields, field), value];
    }
  }
  return { ...fields, id: a.id, stamps } as unknown as Copy;
}

/** A record with one part set anew. Fields given as undefined are taken away. */
export function withPart<Copy extends Stamped>(
  copy: Copy,
  part: string,
  values: Fields,
  stamp: Stamp,
): Copy {
  const stamps = { ...copy.stamps, [part]: stamp };
  const changed: Fields = { ...(copy as object), ...values, stamps };
  for (const [field, value] of Object.entries(values)) {
    if (value === undefined) delete changed[field];
  }
  return changed as unknown as Copy;
}

/** A record with an element put into one of its sets, or taken out of it. */
export function withElement<Copy extends Stamped>(
  copy: Copy,
  field: string,
  element: string,
  value: unknown,
  stamp: Stamp,
): Copy {
  const others = elementsOf(copy, field).filter((each) => elementId(each) !== element);
  const all = value === undefined ? others : [...others, value];
  all.sort((a, b) => (elementId(a) < elementId(b) ? -1 : 1));
  const values = { [field]: all.length > 0 ? all : undefined };
  return withPart(copy, `${field}/${element}`, values, stamp);
}

/** Whether every part of two copies was last set in the same act. */
export function sameStamps(a: Stamped, b: Stamped): boolean {
  // A damaged row may have none.
  const [here, there] = [a.stamps ?? {}, b.stamps ?? {}];
  const parts = Object.keys(here);
  if (parts.length !== Object.keys(there).length) return false;
  return parts.every((part) => here[part] === there[part]);
}

/** Of two stamps that are equal, the one with the greater value wins: any rule will do that both sides share. */
function laterCopy<Copy extends Stamped>(a: Copy, b: Copy, part: string): Copy {
  const [here, there] = [a.stamps[part] ?? '', b.stamps[part] ?? ''];
  if (here !== there) return here > there ? a : b;
  return canonical(partOf(a, part)) >= canonical(partOf(b, part)) ? a : b;
}

function isElement(part: string): boolean {
  return part.includes('/');
}

/** The fields of a part that are there, or the one element. */
function partOf(copy: object, part: string): [field: string, value: unknown][] {
  if (isElement(part)) {
    const field = part.slice(0, part.indexOf('/'));
    const wanted = part.slice(field.length + 1);
    const found = elementsOf(copy, field).find((element) => elementId(element) === wanted);
    return found === undefined ? [] : [[field, found]];
  }
  const fields = copy as Fields;
  return (jointFields[part] ?? [part])
    .filter((field) => fields[field] !== undefined)
    .map((field) => [field, fields[field]]);
}

function elementsOf(copy: object, field: string): unknown[] {
  const elements = (copy as Fields)[field];
  return Array.isArray(elements) ? elements : [];
}

/** Words name themselves; everything else has an `id`. */
function elementId(element: unknown): string {
  return typeof element === 'string' ? element : String((element as { id?: unknown } | null)?.id);
}

/** Equal for values that are equal, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
