// What changes on a page by itself: how long ago something was, how often it was read. None of it is a change of the
// article.

/** Longer lines are the article's own words, whatever time they speak of. */
const longestNote = 60;

/** A number and up to three words: `12 comments`, `1,204 views`. */
const counter = /^\D{0,3}\d[\d.,\s]*\p{L}+(?:\s\p{L}+){0,2}$/u;

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;

/** A line's words without such things; nothing of a line that is no more than that. */
export function lastingWords(line: string, language: string | null): string {
  if (line.length > longestNote) return line;
  const words = line.replace(agesIn(language), ' ').trim();
  return words !== line.trim() && words.length < 20 ? '' : counter.test(words) ? '' : words;
}

const known = new Map<string, RegExp>();

/** `5 minutes ago`, `vor 2 Stunden`, `3 часа назад`: in the article's language and in English. */
function agesIn(language: string | null): RegExp {
  const found = known.get(language ?? '');
  if (found) return found;
  const ages = [...new Set([...formsOf(language ?? 'en'), ...formsOf('en')])];
  const pattern = new RegExp(ages.sort((a, b) => b.length - a.length).join('|'), 'giu');
  known.set(language ?? '', pattern);
  return pattern;
}

function formsOf(language: string): string[] {
  if (!Intl.RelativeTimeFormat.supportedLocalesOf(language).length) return [];
  return (['long', 'short'] as const).flatMap((style) => {
    const format = new Intl.RelativeTimeFormat(language, { style });
    // Numbers that take every plural form there is.
    return units.flatMap((unit) =>
      [1, 2, 3, 5, 11, 21].map((count) =>
        format
          .formatToParts(-count, unit)
          .map(({ type, value }) => (type === 'literal' ? literal(value) : '\\d+'))
          .join(''),
      ),
    );
  });
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
