// The address of words on a page: a text fragment, `#:~:text=[prefix-,]start[,end][,-suffix]`
// (https://wicg.github.io/scroll-to-text-fragment/). Pure.

import type { ExactQuote } from '../reading/exact-quote';

/** Longer passages are told by their first and last words: `start` and `end`, of a block each. */
const longest = 300;
const endWords = 5;
/** Words before and after that tell it from others like it. */
const contextWords = 4;

type Marked = Omit<ExactQuote, 'offset'>;

/** The address that leads to the marked words on a page; a browser that cannot find them shows its beginning. */
export function fragmentAddress(url: string, marked: Marked): string {
  const { quote, prefix, suffix } = inWholeWords(marked);
  const parts = isShort(quote) ? [quote] : [firstWords(quote), lastWords(quote)];
  const texts = parts.map(encoded);
  if (!marked.unique) {
    const [before, after] = [lastWords(prefix, contextWords), firstWords(suffix, contextWords)];
    if (before !== '') texts.unshift(`${encoded(before)}-`);
    if (after !== '') texts.push(`-${encoded(after)}`);
  }
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${texts.join(',')}`;
}

/** Browsers look for whole words: a selection that ends in the middle of one takes all of it. */
function inWholeWords({ quote, prefix, suffix }: Marked): Omit<Marked, 'unique'> {
  const [head = ''] = isInWord(prefix.at(-1), quote[0])
    ? (/[\p{L}\p{N}]+$/u.exec(prefix) ?? [])
    : [];
  const [tail = ''] = isInWord(quote.at(-1), suffix[0])
    ? (/^[\p{L}\p{N}]+/u.exec(suffix) ?? [])
    : [];
  return {
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
  // The context begins anywhere: its first word may be half of one.
  const line = text.trim().split('\n').at(-1) ?? '';
  return line.split(/\s+/).slice(-count).join(' ');
}

/** A comma, an ampersand and a dash mean something in it. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\s+/g, ' ')).replace(/-/g, '%2D');
}
