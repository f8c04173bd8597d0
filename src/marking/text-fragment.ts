// The address of words on a page: a text fragment, `#:~:text=[prefix-,]start[,end][,-suffix]`
// (https://wicg.github.io/scroll-to-text-fragment/). Pure.

import type { ExactQuote } from '../reading/exact-quote';
import { usualContext } from '../reading/quote';
import { hasWords } from '../speech/sentences';

/** Longer passages are told by their first and last words: `start` and `end`, of a block each. */
const longest = 300;
const endWords = 5;
/** Words before and after that tell it from others like it. */
const contextWords = 4;
/** Fewer words may stand elsewhere on the page, as in a menu, though not in the article. */
const tellingWords = 6;

type Marked = Omit<ExactQuote, 'offset'>;

/** The address that leads to the marked words on a page; a browser that cannot find them shows its beginning. */
export function fragmentAddress(url: string, marked: Marked): string {
  const whole = inWholeWords({
    ...marked,
    prefix: withoutFirst(marked.prefix),
    suffix: withoutLast(marked.suffix),
  });
  const { quote } = whole;
  const parts = isShort(quote) ? [quote] : [firstWords(quote), lastWords(quote)];
  const texts = parts.map(encoded);
  const [before, after] = contextOf(whole);
  if (hasWords(before)) texts.unshift(`${encoded(before)}-`);
  if (hasWords(after)) texts.push(`-${encoded(after)}`);
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${texts.join(',')}`;
}

/** What is told of the words before and after. */
function contextOf({ quote, prefix, suffix, unique }: Marked): [before: string, after: string] {
  const before = lastWords(prefix, contextWords);
  const after = firstWords(suffix, contextWords);
  if (!unique) return [before, after];
  if (quote.split(/\s+/).length >= tellingWords) return ['', ''];
  // On the page, other things may stand between two blocks: the own one is surer.
  const own: [string, string] = [
    /\n\s*$/.test(prefix) ? '' : before,
    /^\s*\n/.test(suffix) ? '' : after,
  ];
  if (own.some(hasWords)) return own;
  return hasWords(after) ? ['', after] : [before, ''];
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Context is cut out of a text anywhere, unless that ends there: its outermost word may be half of one. */
function withoutFirst(prefix: string): string {
  const [first] = words.segment(prefix);
  return prefix.length < usualContext ? prefix : prefix.slice(first?.segment.length);
}

function withoutLast(suffix: string): string {
  const last = [...words.segment(suffix)].at(-1);
  return suffix.length < usualContext ? suffix : suffix.slice(0, last?.index);
}

/** Browsers look for whole words: a selection that ends in the middle of one takes all of it. */
function inWholeWords({ quote, prefix, suffix, ...rest }: Marked): Marked {
  const [head = ''] = isInWord(prefix.at(-1), quote[0])
    ? (/[\p{L}\p{N}]+$/u.exec(prefix) ?? [])
    : [];
  const [tail = ''] = isInWord(quote.at(-1), suffix[0])
    ? (/^[\p{L}\p{N}]+/u.exec(suffix) ?? [])
    : [];
  return {
    ...rest,
    quote: `${head}${quote}${tail}`.trim(),
    prefix: prefix.slice(0, prefix.length - head.length),
    suffix: suffix.slice(tail.length),
  };
}

function isInWord(before: string | undefined, after: string | undefined): boolean {
  return [before, after].every((each) => each !== undefined && /[\p{L}\p{N}]/u.test(each));
}

function isShort(quote: string): boolean {
  return quote.length <= longest && !quote.includes('\n');
}

/** Of the first line: none of the parts may go from one block into the next. */
function firstWords(text: string, count = endWords): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.split(/\s+/).slice(0, count).join(' ');
}

function lastWords(text: string, count = endWords): string {
  const line = text.trim().split('\n').at(-1) ?? '';
  return line.split(/\s+/).slice(-count).join(' ');
}

/** A comma, an ampersand and a dash mean something in it. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\s+/g, ' ')).replace(/-/g, '%2D');
}
