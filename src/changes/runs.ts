// An article's markup as a row of runs: the words of one line, with the elements among them. What lies between runs, the
// tags of blocks, is kept beside them. No DOM: see article/blocks.ts.

import { isInline, tag, voidElements } from '../article/blocks';

/** The words of one line, with the tags among them. */
export interface Run {
  /** Tags in front of it, from the run before. */
  before: string;
  pieces: Piece[];
  /** Its words. */
  text: string;
  /** The block it stands in, by name: `p`, `li`, `h2`. */
  block: string;
}

/** Words, or what stands among them: a tag, a picture, a whole formula. */
export type Piece = { text: string } | { markup: string };

export interface Runs {
  runs: Run[];
  /** Tags behind the last run. */
  after: string;
}

const formula = /<math\b.*?<\/math>/gis;

/** The runs of an article's markup. Marks of the publisher's own become others: ins and del are ours here. */
export function runsOf(html: string): Runs {
  const runs: Run[] = [];
  let run: Run = { before: '', pieces: [], text: '', block: 'p' };
  const open: string[] = [];
  const end = () => {
    if (run.pieces.length === 0) return;
    const isWordless = run.text.trim() === '';
    if (!isWordless) runs.push(run);
    const before = isWordless ? run.before + run.pieces.map(markupOf).join('') : '';
    run = { before, pieces: [], text: '', block: open.at(-1) ?? 'p' };
  };
  for (const piece of piecesOf(html)) {
    const block = 'markup' in piece ? blockTag(piece.markup) : null;
    if ('text' in piece) {
      run.pieces.push(piece);
      run.text += piece.text;
    } else if (block === null) {
      run.pieces.push(piece);
    } else {
      end();
      if (block.isEnd) open.pop();
      else if (!voidElements.has(block.name)) open.push(block.name);
      run.block = open.at(-1) ?? 'p';
      run.before += piece.markup;
    }
  }
  end();
  return { runs, after: run.before };
}

export function markupOf(piece: Piece): string {
  return 'markup' in piece ? piece.markup : escaped(piece.text);
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const text = (to: number) => {
    if (to > at) pieces.push({ text: unescaped(html.slice(at, to)) });
  };
  const formulas = [...html.matchAll(formula)];
  const ends = new Map(formulas.map(({ 0: whole, index }) => [index, index + whole.length]));
  for (const { 0: whole, 1: slash = '', 2: name = '', index } of html.matchAll(tag)) {
    if (index < at) continue;
    text(index);
    at = ends.get(index) ?? index + whole.length;
    pieces.push({ markup: ownMarks(html.slice(index, at), slash, name.toLowerCase()) });
  }
  text(html.length);
  return pieces;
}

function ownMarks(markup: string, slash: string, name: string): string {
  if (name === 'ins') return `<${slash}u>`;
  return name === 'del' ? `<${slash}s>` : markup;
}

/** A tag that begins or ends a block; a line break counts as one, since it ends a line. */
function blockTag(markup: string): { name: string; isEnd: boolean } | null {
  const [, slash, name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(markup) ?? [];
  const isAmong =
    (isInline(name) && !/^br$/i.test(name)) ||
    /^(?:img|math|ruby|r[bpt]|dfn|var|samp|s|ins|del)$/i.test(name);
  return isAmong ? null : { name: name.toLowerCase(), isEnd: slash === '/' };
}

/** What a browser escapes when it writes markup. */
function unescaped(markup: string): string {
  return markup
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
