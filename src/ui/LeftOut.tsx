// What was taken out around the article, as a quiet last line: nothing disappears without a word.

import type { Removed, RemovedKind } from '../article/article';
import type { PluralKey } from '../platform/i18n';
import { useI18n } from './i18n-context';
import styles from './LeftOut.module.css';

const kinds: Record<RemovedKind, PluralKey> = {
  related: 'removedRelated',
  promo: 'removedPromo',
  newsletter: 'removedNewsletter',
  player: 'removedPlayer',
  share: 'removedShare',
  comments: 'removedComments',
  navigation: 'removedNavigation',
  advert: 'removedAdvert',
  tracker: 'removedTracker',
  hidden: 'removedHidden',
  repeated: 'removedRepeated',
  other: 'removedOther',
};

export function LeftOut({ removed }: { removed: readonly Removed[] }) {
  const { t, plural, language, direction } = useI18n();
  if (removed.length === 0) return null;
  const parts = removed.map(({ kind, count }) => plural(kinds[kind], count));
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(parts);
  return (
    <p class={styles.trail} data-part="removed" lang={language} dir={direction}>
      {t('leftOut', list)}
    </p>
  );
}
