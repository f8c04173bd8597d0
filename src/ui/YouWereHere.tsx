// The quiet word that says why the article opens in its middle, and the way to its beginning.

import { Button } from './Button';
import { useI18n } from './i18n-context';
import styles from './YouWereHere.module.css';

export function YouWereHere({ onStartOver }: { onStartOver(): void }) {
  const { t } = useI18n();
  return (
    <p class={styles.here} data-part="place-note" role="status">
      <span>{t('youWereHere')}</span>
      <span aria-hidden="true">·</span>
      <Button action="start-over" look="worded" label={t('startOver')} onPress={onStartOver} />
    </p>
  );
}
