// An article that continues on further pages, made one: in order, what every page repeats only once.

import type { Article, Removed, TextDoubt } from './article';
import { type Block, blocksOf, lettersOf } from './blocks';
import { readingTime } from './reading-time';

/** So many blocks may repeat how the first page began, and so many how all of them end. */
const leading = 6;
const trailing = 4;
/** Shorter endings may be alike without being the same thing twice. */
const repeatedLetters = 12;

/**
 * One article of several pages.
 *
 * @param first The page that was read; its address, headline, names and date stand for the whole.
 * @param further The pages after it, in order.
 * @param next Where it goes on, when not all of its pages are there.
 */
export function joinPages(first: Article, further: Article[], next: string | null): Article {
  if (further.length === 0) return first;
  const pages = [first, ...further].map(blocksOf);
  const ended = pages.map((blocks, at) => withoutRepeatedEnd(blocks, pages[at + 1] ?? []));
  const joined = ended.map((blocks, at) =>
    at === 0 ? blocks : withoutRepeatedStart(blocks, ended[0] ?? [], first),
  );
  const whole = joined.reduce((before, page, at) => {
    const given = further[at - 1];
    return given === undefined ? page : inOne(before, [...openingOf(given, first), ...page]);
  });
  const text = whole.flatMap(({ lines }) => lines).join('\n');
  const doubts = doubtsOf(first, further, next);
  return {
    ...first,
    html: whole.map(({ html }) => html).join(''),
    text,
    leadImage: first.leadImage ?? further.find((page) => page.leadImage)?.leadImage ?? null,
    ...readingTime(text, first.language),
    removed: sumOf([first, ...further]),
    doubts,
    certainty: certaintyOf(first, doubts),
    pagination: paginationOf(first, further, next),
  };
}

/** The page without what the first one began with: lead picture, lead paragraph, headline, standfirst. */
function withoutRepeatedStart(page: Block[], firstPage: Block[], first: Article): Block[] {
  const known = firstPage.slice(0, leading);
  const letters = new Set([first.title, first.standfirst ?? ''].map(lettersOf));
  for (const block of known) letters.add(block.letters);
  letters.delete('');
  const pictures = new Set(known.map(({ picture }) => picture));
  return page.filter((block, at) => {
    if (at >= leading) return true;
    const isKnownPicture = block.picture !== null && pictures.has(block.picture);
    return !letters.has(block.letters) && !isKnownPicture;
  });
}

/** The page without the ending that the next one has too: a word about the author, a correction. */
function withoutRepeatedEnd(page: Block[], next: Block[]): Block[] {
  const longest = Math.min(trailing, page.length - 1, next.length - 1);
  let repeated = 0;
  while (repeated < longest && isRepeated(page.at(-1 - repeated), next.at(-1 - repeated)))
    repeated += 1;
  return page.slice(0, page.length - repeated);
}

function isRepeated(block: Block | undefined, other: Block | undefined): boolean {
  return (block?.letters.length ?? 0) >= repeatedLetters && block?.letters === other?.letters;
}

/** What extraction took for the further page's headline and standfirst, where they are not the article's. */
function openingOf(page: Article, first: Article): Block[] {
  const own = lettersOf(page.title);
  const whole = lettersOf(first.title);
  const isHeading = own !== '' && !own.includes(whole) && !whole.includes(own);
  const standfirst = page.standfirst ?? '';
  const said = lettersOf(`${first.standfirst ?? ''} ${first.text}`);
  const isText = standfirst !== '' && !said.includes(lettersOf(standfirst));
  return [
    ...(isHeading ? [element('h2', page.title)] : []),
    ...(isText ? [element('p', standfirst)] : []),
  ];
}

function element(name: 'h2' | 'p', text: string): Block {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const html = `<${name}>${escaped}</${name}>`;
  return { html, lines: [text], letters: lettersOf(text), picture: null };
}

/** Two pages' blocks in a row; a paragraph that the page's end has cut in two is one again. */
function inOne(before: Block[], after: Block[]): Block[] {
  const [end, start] = [before.at(-1), after[0]];
  if (!end || !start || !isCut(end, start)) return [...before, ...after];
  return [...before.slice(0, -1), mended(end, start), ...after.slice(1)];
}

function isCut(before: Block, after: Block): boolean {
  const areParagraphs = before.html.endsWith('</p>') && after.html.startsWith('<p>');
  const [end, start] = [before.lines.at(-1) ?? '', after.lines[0] ?? ''];
  return areParagraphs && /[\p{L},]$/u.test(end) && /^\p{Ll}/u.test(start);
}

function mended(before: Block, after: Block): Block {
  return {
    html: `${before.html.slice(0, -'</p>'.length)} ${after.html.slice('<p>'.length)}`,
    lines: [
      ...before.lines.slice(0, -1),
      `${before.lines.at(-1)} ${after.lines[0]}`,
      ...after.lines.slice(1),
    ],
    letters: before.letters + after.letters,
    picture: before.picture ?? after.picture,
  };
}

/** Where the text stops mid-sentence is only the last page's matter; what is not free, every page's. */
function doubtsOf(first: Article, further: Article[], next: string | null): TextDoubt[] {
  const doubts = new Set(first.doubts);
  doubts.delete('ends-mid-sentence');
  const stops = further.at(-1)?.doubts?.includes('ends-mid-sentence') && next === null;
  if (stops) doubts.add('ends-mid-sentence');
  for (const doubt of ['paywalled', 'large-page'] as const)
    if (further.some((page) => page.doubts?.includes(doubt))) doubts.add(doubt);
  return [...doubts];
}

function certaintyOf(
  { certainty = 'high' }: Article,
  doubts: TextDoubt[],
): 'high' | 'medium' | 'low' {
  if (doubts.length === 0) return 'high';
  return certainty === 'high' ? 'medium' : certainty;
}

function paginationOf(first: Article, further: Article[], next: string | null) {
  const page = first.pagination?.page ?? 1;
  const through = page + further.length;
  const pages = Math.max(first.pagination?.pages ?? 0, next === null ? through : 0) || null;
  return { page, pages, next, through };
}

/** How many of each kind were left out on all pages, and the first few places. */
function sumOf(pages: Article[]): Removed[] {
  const sums = new Map<Removed['kind'], Removed>();
  for (const { kind, count, where } of pages.flatMap(({ removed }) => removed)) {
    const sum = sums.get(kind);
    const places = [...new Set([...(sum?.where ?? []), ...(where ?? [])])].slice(0, placesKept);
    const counted = { kind, count: count + (sum?.count ?? 0) };
    sums.set(kind, places.length > 0 ? { ...counted, where: places } : counted);
  }
  return [...sums.values()];
}

const placesKept = 5;
