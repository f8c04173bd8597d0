// What is copied of highlights: words with where they come from. Plain text, and Markdown; pure.

import type { ArticleSummary } from '../article/entry';
import type { Highlight } from '../article/highlight';
import type { I18n } from '../platform/i18n';
import type { ExactQuote } from '../reading/exact-quote';
import { datedWords } from '../ui/date-words';
import { fragmentAddress } from './text-fragment';

type Source = Pick<ArticleSummary, 'title' | 'byline' | 'siteName' | 'date' | 'url'>;

/** A quotation with its author, headline, publication, date, and the address of the very words. */
export function quotation(highlight: ExactQuote, source: Source, i18n: I18n): string {
  const address = fragmentAddress(source.url, highlight);
  const [open, close] = [i18n.t('quoteOpens'), i18n.t('quoteCloses')];
  const from = [source.byline, `${open}${source.title}${close}`, ...published(source, i18n)];
  return [
    `${open}${highlight.quote.trim()}${close}`,
    `— ${from.filter(Boolean).join(', ')}`,
    address,
  ].join('\n');
}

/**
 * All highlights of an article with their notes, as Markdown.
 *
 * @param notes On the article as a whole.
 */
export function markdown(
  highlights: readonly Highlight[],
  source: Source,
  i18n: I18n,
  notes = '',
): string {
  const from = [source.byline, ...published(source, i18n)].filter((each) => each !== null);
  const head = [
    `# ${escaped(source.title)}`,
    ...(from.length > 0 ? [from.map(escaped).join(' · ')] : []),
    `<${addressed(source.url)}>`,
    ...(notes ? [noted(notes)] : []),
  ];
  const passages = highlights.flatMap((highlight) => [
    highlight.quote.trim().split('\n').map(quoted).join('\n>\n'),
    ...(highlight.note ? [noted(highlight.note)] : []),
  ]);
  return `${[...head, ...passages].join('\n\n')}\n`;
}

/** Publication and date; a date that is not the day of publication says so. */
function published({ siteName, date }: Source, i18n: I18n): string[] {
  return [siteName, date && datedWords(date, i18n, 'long')].filter((each) => each !== null);
}

const noted = (note: string) => note.trim().split('\n').map(escaped).join('  \n');

const quoted = (line: string) => `> ${escaped(line)}`;

/** Text that Markdown shows as it is: what would be markup there, HTML included, is none. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+[.)])/, (_, space: string, sign: string) => {
      const mark = sign.at(-1) ?? '';
      return `${space}${sign.slice(0, -1)}\\${mark}`;
    });
}

/** An address between angle brackets cannot hold these. */
function addressed(url: string): string {
  return url.replace(/[<>\s]/g, encodeURIComponent);
}
