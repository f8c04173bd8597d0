// Which of its texts an article's tab shows: the copy, an older one that was kept, or what changed between two. Built from
// its sources; no DOM, no browser.

import type { Article } from '../article/article';
import type { ArticleId } from '../article/entry';
import type { Stamp } from '../article/stamp';
import type { Changes } from '../changes/compare';
import type { Library } from '../library/library';

/** What the tab's address asks for. */
export interface AskedText {
  /** An older text. */
  version: Stamp | null;
  /** What changed since an older text; `page`: between the copy and its page. */
  changes: Stamp | 'page' | null;
}

export type ShownText =
  | { kind: 'copy' }
  | { kind: 'version'; version: Stamp; article: Article }
  | {
      kind: 'changes';
      since: Stamp | 'page';
      changes: Changes;
      before: Article;
      now: Article;
      /** The newer text, marked. */
      marked: Article;
    };

export function askedOf({ searchParams }: URL): AskedText {
  return { version: searchParams.get('version'), changes: searchParams.get('changes') };
}

/**
 * The text that is asked for; the copy where that one is not there any more.
 *
 * @throws {Failure} when the library cannot be read.
 */
export async function textOf(
  id: ArticleId,
  copy: Article,
  { version, changes }: AskedText,
  library: Pick<Library, 'openVersion' | 'reading'>,
): Promise<ShownText> {
  if (version !== null) {
    const article = await library.openVersion(id, version);
    return article ? { kind: 'version', version, article } : { kind: 'copy' };
  }
  if (changes === null) return { kind: 'copy' };
  const other = await (changes === 'page' ? library.reading(id) : library.openVersion(id, changes));
  if (!other) return { kind: 'copy' };
  const [before, now] = changes === 'page' ? [copy, other] : [other, copy];
  const [{ changesBetween }, { markedHtml }] = await Promise.all([
    import('../changes/compare'),
    import('../changes/marked'),
  ]);
  return {
    kind: 'changes',
    since: changes,
    changes: changesBetween(before, now),
    before,
    now,
    marked: { ...now, html: markedHtml(before, now) },
  };
}
