// What was done, in words.

import type { I18n, MessageKey, PluralKey } from '../platform/i18n';
import type { ActKind, DoneAct, ListActKind } from './acts';

const one: Record<ActKind, MessageKey> = {
  deleted: 'didDelete',
  archived: 'didArchive',
  unarchived: 'didUnarchive',
  restored: 'didRestore',
  erased: 'didErase',
  starred: 'didStar',
  unstarred: 'didUnstar',
  tagged: 'didTag',
  untagged: 'didUntag',
  noted: 'didNote',
  unnoted: 'didDropNote',
};

const many: Record<ListActKind, PluralKey> = {
  deleted: 'didDeleteMany',
  archived: 'didArchiveMany',
  unarchived: 'didUnarchiveMany',
  restored: 'didRestoreMany',
  erased: 'didEraseMany',
  starred: 'didStarMany',
  unstarred: 'didUnstarMany',
  tagged: 'didTagMany',
  untagged: 'didUntagMany',
};

/** A sentence about an act on one article or on many. */
export function actWords({ kind, entries, tag }: DoneAct, { t, plural }: I18n): string {
  const [first, second] = entries;
  const isNote = kind === 'noted' || kind === 'unnoted';
  if (!isNote && (!first || second)) return plural(many[kind], entries.length, tag);
  return t(one[kind], first?.damaged ? t('damagedTitle') : (first?.summary.title ?? ''), tag);
}
