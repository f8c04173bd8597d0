// An article's markup as a row of blocks, each with its lines of the plain text. No DOM: the markup is what a
// browser wrote (`innerHTML`), so every element that opens closes.

import type { Article } from './article';

export interface Block {
  html: string;
  /** Its lines of the article's text. */
  lines: string[];
  /** Its letters and digits: two blocks that say the same have the same. Empty for a picture or a rule. */
  letters: string;
  /** The first picture in it. */
  picture: string | null;
}

/** A tag, as a browser writes it: [all of it, slash, name]. */
export const tag = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
/** Elements that hold nothing, and so are never closed. */
export const voidElements = new Set(
  'area br col embed hr img input link meta source track wbr'.split(' '),
);

/** The blocks of an article in order; together they are its whole markup and its whole text. */
export function blocksOf({ html, text }: Pick<Article, 'html' | 'text'>): Block[] {
  const blocks = topLevel(html).map(blockFrom);
  giveLines(blocks, text === '' ? [] : text.split('\n'));
  return blocks;
}

/** Letters and digits alone, in lower case. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The markup cut where no element is open. */
function topLevel(html: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number) => {
    if (html.slice(start, end).trim() !== '') pieces.push(html.slice(start, end));
    start = end;
  };
  for (const { 0: whole, 1: closing, 2: name = '', index } of html.matchAll(tag)) {
    const isVoid = voidElements.has(name.toLowerCase());
    if (depth === 0 && !isInline(name)) cut(index);
    if (!isVoid) depth += closing ? -1 : 1;
    if (depth === 0 && !isInline(name)) cut(index + whole.length);
  }
  cut(html.length);
  return pieces;
}

/** Words and what stands among them at the top belong together. */
export function isInline(name: string): boolean {
  return /^(?:a|abbr|b|bdi|bdo|br|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/i.test(
    name,
  );
}

function blockFrom(html: string): Block {
  const words = html.replace(tag, ' ').replace(/&\w+;/g, ' ');
  const picture = /<img\b[^>]*?\ssrc="([^"]*)"/i.exec(html)?.[1] ?? null;
  return { html, lines: [], letters: lettersOf(words), picture };
}

/** Deals the lines out: each block takes as many as hold its letters, the last one what is left. */
function giveLines(blocks: Block[], lines: string[]): void {
  let at = 0;
  for (const block of blocks) {
    let taken = 0;
    while (taken < block.letters.length && at < lines.length) {
      const line = lines[at] as string;
      taken += lettersOf(line).length;
      block.lines.push(line);
      at += 1;
    }
  }
  blocks.at(-1)?.lines.push(...lines.slice(at));
}
