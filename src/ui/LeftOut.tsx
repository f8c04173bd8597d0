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
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(
    parts,
  );
  const ours = { class: styles.trail, 'data-part': 'removed', lang: language, dir: direction };
  // Articles kept before there was such a thing say no places.
  if (!removed.some(({ where }) => where?.length)) return <p {...ours}>{t('leftOut', list)}</p>;
  return (
    <details {...ours}>
      <summary>{t('leftOut', list)}</summary>
      <dl class={styles.places}>
        {removed.map((each) => (
          <Places key={each.kind} {...each} />
        ))}
      </dl>
    </details>
  );
}

/** The places are selectors of the page: no words of any language. */
function Places({ kind, count, where = [] }: Removed) {
  const { t, plural } = useI18n();
  return (
    <>
      <dt>{plural(kinds[kind], count)}</dt>
      {where.length === 0 && <dd>{t('placesNotNoted')}</dd>}
      {where.map((place) => (
        <dd key={place}>
          <code dir="ltr">{place}</code>
        </dd>
      ))}
    </>
  );
}
