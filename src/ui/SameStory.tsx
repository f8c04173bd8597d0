// Which saved articles tell the same story as this one: copies of one report on several sites.

import type { Entry } from '../article/entry';
import { useI18n } from './i18n-context';
import styles from './SameStory.module.css';

interface SameStoryProps {
  twins: readonly Entry[];
  /** The address of an article's reader tab. */
  address(entry: Entry): string;
  /** A press of a headline; the browser's own way to follow a link when it does nothing. */
  onOpen?(entry: Entry, event: MouseEvent): void;
}

/** More say nothing further. */
const mostTold = 3;

export function SameStory({ twins, address, onOpen }: SameStoryProps) {
  const { t } = useI18n();
  const [before = '', after = ''] = t('sameStory', '\n').split('\n');
  return (
    <p class={styles.same} data-part="same-story">
      {before}
      {twins.slice(0, mostTold).map((twin, index) => (
        <span key={twin.id}>
          {index > 0 && ', '}
          <a
            data-action="open-twin"
            href={address(twin)}
            lang={twin.summary.language ?? ''}
            onClick={(event) => onOpen?.(twin, event)}
          >
            <bdi>{twin.summary.title}</bdi>
          </a>{' '}
          (<bdi>{placeOf(twin)}</bdi>)
        </span>
      ))}
      {after}
    </p>
  );
}

function placeOf({ summary: { siteName, url } }: Entry): string {
  return siteName ?? (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');
}
