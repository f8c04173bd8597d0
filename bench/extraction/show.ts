// One page in detail: what our text has too much and too little, line by line.

import type { Answer, ContestantName } from './contestants';
import type { CorpusPage } from './corpus';
import { scoreOf, wordsOf } from './scores';

const shortestKnown = 4;

/** Lines of the answer that the truth lacks (+), and lines of the truth that the answer lacks (-). */
export function showPage(
  page: CorpusPage,
  answers: Partial<Record<ContestantName, Answer>>,
  wantedText: string | undefined,
): string {
  const wanted = page.truth.text ?? wantedText ?? '';
  const { title, author, day } = page.truth;
  const lines = [`\n# ${page.set}/${page.id} (${page.part}) ${page.url}`];
  lines.push(`wanted: ${JSON.stringify({ title, author, day, ...page.truth.metadata })}`);
  for (const [name, answer] of Object.entries(answers)) {
    lines.push(`${name}: ${JSON.stringify(scoreOf(answer, page.truth, wantedText))}`);
    lines.push(`  ${JSON.stringify({ ...answer, text: answer.text.length })}`);
  }
  const ours = answers.lede?.text ?? '';
  lines.push(...marked('+', ours, wanted), ...marked('-', wanted, ours));
  return lines.join('\n');
}

function marked(mark: string, text: string, other: string): string[] {
  const known = new Set(shingles(wordsOf(other)));
  return text.split('\n').flatMap((line) => {
    const own = shingles(wordsOf(line));
    const missing = own.filter((shingle) => !known.has(shingle)).length;
    return own.length > 0 && missing > own.length / 2 ? [`${mark} ${line.slice(0, 160)}`] : [];
  });
}

function shingles(words: string[]): string[] {
  if (words.length <= shortestKnown) return words.length === 0 ? [] : [words.join(' ')];
  return words
    .slice(shortestKnown - 1)
    .map((_, at) => words.slice(at, at + shortestKnown).join(' '));
}
