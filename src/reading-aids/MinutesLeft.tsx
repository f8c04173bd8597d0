// How long there is still to read, in words.

import type { Article } from '../article/article';
import { minutesLeft } from '../article/progress';
import { useI18n } from '../ui/i18n-context';
import type { Aids } from './aids';
import styles from './MinutesLeft.module.css';

export function MinutesLeft({ aids, article }: { aids: Aids; article: Article }) {
  const { plural, t } = useI18n();
  const left = minutesLeft({
    place: { fraction: aids.progress.value },
    summary: { readingMinutes: article.readingMinutes },
  });
  return (
    <span class={styles.left} data-part="minutes-left">
      {left === 0 ? t('atTheEnd') : plural('minutesLeft', left)}
    </span>
  );
}
