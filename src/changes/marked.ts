// The newer text with what changed marked in it: `ins` around words that came, `del` around words that went.

import { diffArrays } from 'diff';
import type { Article } from '../article/article';
import { unspaced } from '../article/shingles';
import { compare } from './compare';
import type { Pair } from './pairs';
import { escaped, markupOf, type Run } from './runs';

/** Words of one line are compared no longer than this. */
const longestMs = 100;

/** Blocks that a line which went away is shown as; any other becomes a paragraph. */
const ownBlocks = /^(?:h[2-6]|li|dt|dd|pre)$/;

/** The newer article's markup, marked. Clean, not trusted, like what it was made of. */
export function markedHtml(before: Article, now: Article): string {
  const { pairs, now: newer } = compare(before, now);
  const changed = new Map<Run, Pair<Run>>();
  const goneBefore = new Map<Run | null, Run[]>();
  let gone: Run[] = [];
  for (const pair of pairs) {
    if (!pair.now) gone.push(pair.before as Run);
    else {
      goneBefore.set(pair.now, gone);
      changed.set(pair.now, pair);
      gone = [];
    }
  }
  goneBefore.set(null, gone);
  let html = '';
  let last = '';
  for (const run of newer.runs) {
    const pair = changed.get(run);
    html += withGone(run.before, goneBefore.get(run) ?? [], last);
    html += pair && !pair.isSame ? markedRun(pair.before, run) : run.pieces.map(markupOf).join('');
    last = run.block;
  }
  return html + withGone(newer.after, gone, last);
}

/** The tags between two lines, with the lines that stood there before: each in a block like its own, where it can be. */
function withGone(tags: string, gone: Run[], last: string): string {
  if (gone.length === 0) return tags;
  if (/^\s*<br\b[^>]*>\s*$/.test(tags)) {
    return tags + gone.map(({ text }) => `${marked('del', text)}<br>`).join('');
  }
  const firstEnd = tags.indexOf('>') + 1;
  const isClosing = tags.trimStart().startsWith('</');
  const beside = isClosing ? gone.findIndex(({ block }) => block !== last) : 0;
  const split = beside < 0 ? gone.length : beside;
  const rest = tags.slice(isClosing ? firstEnd : 0);
  // Behind all that closes here, before anything that opens.
  const lastClosing = rest.lastIndexOf('</');
  const at = lastClosing < 0 ? 0 : rest.indexOf('>', lastClosing) + 1;
  return [
    isClosing ? tags.slice(0, firstEnd) : '',
    ...gone.slice(0, split).map(removedBlock),
    rest.slice(0, at),
    ...gone.slice(split).map(removedBlock),
    rest.slice(at),
  ].join('');
}

function removedBlock({ block, text }: Run): string {
  const name = ownBlocks.test(block) ? block : 'p';
  return `<${name}>${marked('del', text)}</${name}>`;
}

/** A line with its new words marked, and its old ones where they stood. */
function markedRun(before: Run | null, now: Run): string {
  const [old, fresh] = [wordsOf(before?.text ?? ''), wordsOf(now.text)];
  const parts = (before &&
    diffArrays(old.map(keyOf), fresh.map(keyOf), { timeout: longestMs })) ?? [
    { removed: true, added: false, count: old.length },
    { removed: false, added: true, count: fresh.length },
  ];
  const weaver = new Weaver(now);
  let [from, to] = [0, 0];
  for (const { added, removed, count } of parts) {
    if (removed) weaver.drop(old.slice(from, from + count).join(''));
    else weaver.take(fresh.slice(to, to + count).join('').length, added);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return weaver.end();
}

/** Writes a run again, marks and all: marks never reach over a tag. */
class Weaver {
  #html = '';
  readonly #pieces: Run['pieces'];

  constructor({ pieces }: Run) {
    this.#pieces = [...pieces];
  }

  drop(text: string): void {
    if (text === '') return;
    // At a line's end nothing else would part it from what is there now.
    this.#html += marked('del', isUnspaced.test(text) ? text : text.replace(/\s*$/, ' '));
  }

  /** The next so many units of the text. */
  take(length: number, isNew: boolean): void {
    let left = length;
    while (left > 0 && this.#pieces.length > 0) {
      const piece = this.#pieces.shift();
      if (!piece || 'markup' in piece) {
        this.#html += piece?.markup ?? '';
        continue;
      }
      const text = piece.text.slice(0, left);
      if (piece.text.length > left) this.#pieces.unshift({ text: piece.text.slice(left) });
      left -= text.length;
      this.#html += isNew ? marked('ins', text) : escaped(text);
    }
  }

  end(): string {
    return this.#html + this.#pieces.splice(0).map(markupOf).join('');
  }
}

/** White space at the ends stays outside. */
function marked(name: 'ins' | 'del', text: string): string {
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${start}<${name}>${escaped(words)}</${name}>${end}`;
}

/** Words, each with what follows it up to the next; of scripts without spaces, letters. */
const word = new RegExp(
  `(?:[${unspaced}]\\p{M}*|[[\\p{L}\\p{N}\\p{M}]--[${unspaced}]]+|^)[^\\p{L}\\p{N}\\p{M}]*`,
  'gv',
);

const isUnspaced = new RegExp(`[${unspaced}]`, 'v');

function wordsOf(text: string): string[] {
  return (text.match(word) ?? []).filter((each) => each !== '');
}

/** What does not count among lines does not among words. */
function keyOf(token: string): string {
  return token
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
