// Every date the page offers, each with where it stood and what it claims. Chooses nothing.

import type { DateSource } from '../article/article';
import { isBlock } from '../html/text';
import { findDates, readStamp, type TextHints, type WrittenDate } from './date-text';
import { furnitureKind, nameWords } from './furniture';
import type { Headline } from './headline';
import type { StructuredArticle } from './json-ld';
import type { Metas } from './metadata';
import type { Line, Survey } from './survey';

export interface DateCandidate {
  kind: 'published' | 'modified' | 'masthead';
  source: DateSource;
  date: WrittenDate;
  /** How well such a place is known to tell the truth, 1 to 9. */
  weight: number;
  /** Labelled in words ("Published", "Обновлено"). */
  isLabelled: boolean;
}

export interface DateSources {
  document: Document;
  survey: Survey;
  headline: Headline | null;
  data: StructuredArticle | null;
  metas: Metas;
  url: string;
  hints: TextHints;
}

/** All candidates, in no particular order. */
export function collectDates(sources: DateSources): DateCandidate[] {
  return [
    ...fromData(sources),
    ...fromMetas(sources),
    ...fromMicrodata(sources),
    ...fromAddress(sources),
    ...fromLines(sources),
  ];
}

function stamped(
  raw: string | null | undefined,
  hints: TextHints,
  rest: Omit<DateCandidate, 'date' | 'isLabelled'>,
): DateCandidate[] {
  const date = raw ? readStamp(raw, hints) : null;
  return date === null ? [] : [{ ...rest, date, isLabelled: false }];
}

function fromData({ data, hints }: DateSources): DateCandidate[] {
  if (data === null) return [];
  const source = 'json-ld';
  return [
    ...stamped(data.published, hints, {
      kind: 'published',
      source,
      weight: data.isArticle ? 9 : 6,
    }),
    ...(data.published
      ? []
      : stamped(data.created, hints, { kind: 'published', source, weight: 5 })),
    ...stamped(data.modified, hints, { kind: 'modified', source, weight: 9 }),
  ];
}

const publishedMetas =
  /^(?:(?:og:)?article:published(?:_time|_date)?|og:published_time|datepublished|parsely-pub-date|sailthru\.date|pubdate|publishdate|publish[-_]date|publication[-_]?date|date[-_]?published|published[-_]time|dc(?:terms)?\.(?:date\.)?issued|dc\.date\.published|citation_(?:publication_|online_)?date|cxenseparse:recs:publishtime|article\.published|rnews:datepublished|shareaholic:article_published_time|bt:pubdate|originalpublicationdate|release[-_]date|ptime)$/;
const looseMetas =
  /^(?:date|dc(?:terms)?\.date|dcterms\.created|dc\.date\.created|article:create|datecreated|article_date_original|displaydate)$/;
const modifiedMetas =
  /^(?:(?:og:)?article:modified(?:_time|_date)?|og:updated_time|datemodified|date[-_]modified|last-?modified|lastmod|dc(?:terms)?\.modified|dc\.date\.modified|modified[-_]time|utime|revised)$/;

function fromMetas({ metas, hints }: DateSources): DateCandidate[] {
  const found: DateCandidate[] = [];
  for (const [name, values] of metas) {
    const source = 'meta';
    const value = values[0];
    if (publishedMetas.test(name))
      found.push(...stamped(value, hints, { kind: 'published', source, weight: 8 }));
    else if (looseMetas.test(name))
      found.push(...stamped(value, hints, { kind: 'published', source, weight: 5 }));
    else if (modifiedMetas.test(name))
      found.push(...stamped(value, hints, { kind: 'modified', source, weight: 8 }));
  }
  return found;
}

function fromMicrodata({ document, headline, hints }: DateSources): DateCandidate[] {
  const found: DateCandidate[] = [];
  for (const element of document.querySelectorAll(
    'body [itemprop~="datePublished"], body [itemprop~="dateModified"]',
  )) {
    if (isElsewhere(element, headline)) continue;
    const published = /datePublished/.test(element.getAttribute('itemprop') ?? '');
    const raw =
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    found.push(
      ...stamped(raw, hints, {
        kind: published ? 'published' : 'modified',
        source: 'microdata',
        weight: 8,
      }),
    );
  }
  return found;
}

/** Days in the path: `/2026/03/05/`, `/2026-03-05`, `-20260305`. The prefix of a web archive is no date. */
function fromAddress({ url }: DateSources): DateCandidate[] {
  const path = url
    .replace(/^https?:\/\/web\.archive\.org\/web\/\w+\//, '')
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '');
  const match =
    /(?:^|[/_-])(\d{4})([/_-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /(?:^|[/_-])((?:19|20)\d\d)()(\d\d)(\d\d)(?=[/_.-]|$)/.exec(path);
  if (match === null) return [];
  return stamped(
    `${match[1]}-${match[3]}-${match[4]}`,
    { language: null },
    { kind: 'published', source: 'address', weight: 5 },
  );
}

const publishedLabel =
  /published|posted|publication date|опубликован|дата публикации|жариялан|опубліковано|veröffentlicht|erschienen|publié|publicado|yayınlan|发布|公開/gi;
const modifiedLabel =
  /updated|modified|last edit|edited|обновлен|изменен|жаңартыл|оновлено|aktualisiert|geändert|mis à jour|modifié|actualizado|güncelle|更新/gi;

const linesBelow = 12;
const longestDateline = 160;

/** Dates in the lines below the headline, and in those above it, which are the page's own. */
function fromLines(sources: DateSources): DateCandidate[] {
  const { survey, headline, document } = sources;
  const times = new Map<Element, Element>();
  for (const time of document.querySelectorAll('body time')) {
    const block = blockOf(time);
    if (block !== null && !times.has(block)) times.set(block, time);
  }
  const at = headline?.at ?? -1;
  const below = headline === null ? [] : survey.lines.slice(at + 1, endOfHead(survey, at));
  const above = headline === null ? survey.lines.slice(0, 40) : survey.lines.slice(0, at);
  return [
    ...below.flatMap((line) => fromLine(line, times.get(line.element), sources, true)),
    ...unrepeated(above).flatMap((line) => fromLine(line, times.get(line.element), sources, false)),
  ];
}

/** The lines below the headline up to the second of prose: a dateline may follow the standfirst. */
function endOfHead(survey: Survey, at: number): number {
  let prose = 0;
  let end = at + 1;
  for (; end < survey.lines.length && end <= at + linesBelow && prose < 2; end += 1) {
    if (survey.lines[end]?.isProse) prose += 1;
  }
  return end;
}

/** Without lines of one shape that stand there three times or more: those are other stories' dates. */
function unrepeated(lines: readonly Line[]): Line[] {
  const shape = ({ element }: Line) =>
    `${element.localName}.${element.getAttribute('class') ?? ''}`;
  const dated = lines.filter(
    ({ text }) => text.length <= longestDateline && /(?:19|20)\d\d/.test(text),
  );
  const counts = new Map<string, number>();
  for (const line of dated) counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
  return dated.filter((line) => (counts.get(shape(line)) ?? 0) < 3);
}

function fromLine(
  line: Line,
  time: Element | undefined,
  { headline, hints }: DateSources,
  isBelow: boolean,
): DateCandidate[] {
  if (line.text.length > longestDateline) return [];
  const stamp = readStamp(time?.getAttribute('datetime') ?? '', hints);
  const written = findDates(line.text, hints);
  const dates = stamp !== null && written.length <= 1 ? [stamp] : written;
  if (dates.length === 0) return [];
  const isOwn = isBelow ? !isElsewhere(line.element, headline) : isInStory(line, headline);
  if (!isOwn && (isBelow || isOthers(line.element, headline))) return [];
  return dates.slice(0, 2).map((date) => {
    const label = line.text.slice(0, stamp === date ? line.text.length : date.at);
    const modified = lastOf(label, modifiedLabel) > lastOf(label, publishedLabel);
    const isLabelled = modified || lastOf(label, publishedLabel) >= 0;
    if (!isOwn) return { kind: 'masthead', date, isLabelled, source: 'masthead', weight: 1 };
    const source = time ? 'time' : 'text';
    return {
      kind: modified ? 'modified' : 'published',
      date,
      isLabelled,
      source,
      weight: time ? 7 : 6,
    };
  });
}

/** In a list, a teaser or a column: no masthead stands there. */
function isOthers(element: Element, headline: Headline | null): boolean {
  const other = element.closest('li, aside, footer, a, article');
  return other !== null && !(headline !== null && other.contains(headline.line.element));
}

function blockOf(element: Element): Element | null {
  let above = element.parentElement;
  while (above !== null && !isBlock(above)) above = above.parentElement;
  return above;
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** In furniture, or in a link to another page: some other story's date, or the page's. */
function isElsewhere(element: Element, headline: Headline | null): boolean {
  for (
    let above: Element | null = element;
    above !== null && above.localName !== 'body';
    above = above.parentElement
  ) {
    if (headline !== null && above.contains(headline.line.element)) return false;
    if (above.localName === 'a' && above.hasAttribute('href')) return true;
    const kind = furnitureKind(above);
    if (kind !== null && kind !== 'share') return true;
    if (
      nameWords(above.getAttribute('class') ?? '').some((word) =>
        /^(?:weather|currency|rates|clock|today|current-date)$/.test(word),
      )
    )
      return true;
  }
  return false;
}

/**
 * Above the headline a date is the article's only inside the article's own element, and even there not
 * when it reads like a masthead: a weekday and no time. Guards: tests/pages/masthead-*.
 */
function isInStory({ element, text }: Line, headline: Headline | null): boolean {
  const story = headline?.line.element.closest(
    'article, [itemtype*="Article"], [itemtype*="Posting"]',
  );
  if (!story?.contains(element) || isElsewhere(element, headline)) return false;
  if (lastOf(text, publishedLabel) >= 0 || /\d:\d\d/.test(text)) return true;
  return text.length < 30 && !weekday.test(text);
}

const weekday =
  /(?:sun|mon|tues|wednes|thurs|fri|satur)day|понедельник|вторник|сред[аы]|четверг|пятниц|суббот|воскресень|сенбі|жұма|понеділок|вівторок|середа|четвер|п.ятниця|неділя|(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|pazar|salı|çarşamba|perşembe|cuma/i;
