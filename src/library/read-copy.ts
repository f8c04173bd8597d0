// A copy of a record out of a file or from another machine is anything until it was looked at.

import { isStamp } from '../article/stamp';
import type { Copy } from './row';

type Fields = Record<string, unknown>;

/** Fields that a part's name must not take: they are no parts, or every object has them. */
const noParts: ReadonlySet<string> = new Set([
  'id',
  'stamps',
  'changed',
  'shelf',
  'openedAt',
  'damaged',
  ...Object.getOwnPropertyNames(Object.prototype),
]);
/** A field, or a field and an element of it. */
const partName = /^([a-z][A-Za-z0-9]*)(?:\/.+)?$/s;

/** The copy, or null when it is damaged or none. Fields that this version does not know are left as they are. */
export function readCopy(value: unknown): Copy | null {
  if (!isObject(value)) return null;
  const { id, stamps } = value;
  const isWhole =
    typeof id === 'string' &&
    /^[0-9a-f]{32}$/.test(id) &&
    isObject(stamps) &&
    Object.entries(stamps).every(([part, stamp]) => isPart(part) && isStamp(stamp)) &&
    typeof value.addressKey === 'string' &&
    isSummary(value.summary) &&
    isBody(value.body) &&
    isListedPart(value) &&
    Object.entries(kinds).every(([field, isKind]) => {
      return value[field] === undefined || isKind(value[field]);
    });
  return isWhole ? (value as unknown as Copy) : null;
}

const isObject = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => Number.isFinite(value);
const isTextOrNull = (value: unknown) => value === null || isText(value);
const listOf = (isKind: (each: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isKind);

/** What the fields must be that not every record has. */
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  archived: (value) => typeof value === 'boolean',
  starred: (value) => typeof value === 'boolean',
  tags: listOf((tag) => isText(tag) && tag !== ''),
  notes: isText,
  highlights: listOf((highlight) => isQuote(highlight) && isText((highlight as Fields).id)),
  versions: listOf(isVersion),
  place: (value) => isQuote(value) && isNumber((value as Fields).fraction),
};

function isPart(name: string): boolean {
  const field = partName.exec(name)?.[1];
  return field !== undefined && !noParts.has(field);
}

function isQuote(value: unknown): boolean {
  if (!isObject(value)) return false;
  return [value.quote, value.prefix, value.suffix].every(isText) && isNumber(value.offset);
}

function isVersion(value: unknown): boolean {
  if (!isObject(value) || !isStamp(value.id) || !isText(value.title)) return false;
  return isSummary(value.article) && isBody(value.article);
}

/** In the list, or in the trash, and not both. */
function isListedPart({ savedAt, removed, erased }: Fields): boolean {
  if (erased !== undefined) return false;
  if (removed === undefined) return isNumber(savedAt);
  return (
    savedAt === undefined && isObject(removed) && isNumber(removed.at) && isNumber(removed.savedAt)
  );
}

function isSummary(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value.title) &&
    isText(value.url) &&
    isPageAddress(value.url as string) &&
    [value.standfirst, value.byline, value.siteName, value.language].every(isTextOrNull) &&
    (value.direction === 'ltr' || value.direction === 'rtl') &&
    [value.date, value.modified].every(isDateOrNull) &&
    (value.leadImage === null || isObject(value.leadImage)) &&
    isNumber(value.wordCount) &&
    isNumber(value.readingMinutes)
  );
}

/** An address is opened at a press: it must not be one that runs something. */
function isPageAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'file:'].includes(new URL(url).protocol);
}

function isDateOrNull(value: unknown): boolean {
  if (value === null) return true;
  return (
    isObject(value) &&
    [value.value, value.precision, value.kind].every(isText) &&
    listOf(isText)(value.why)
  );
}

function isBody(value: unknown): boolean {
  return (
    isObject(value) && isText(value.html) && isText(value.text) && listOf(isObject)(value.removed)
  );
}
