// Where the article was opened for its site, not for itself: a word about it, and the way to the page.

import { useI18n } from '../ui/i18n-context';
import styles from './SiteNote.module.css';

export function SiteNote({ url }: { url: string }) {
  const { t, language, direction } = useI18n();
  return (
    <p class={styles.note} data-part="site-note" lang={language} dir={direction}>
      <span>{t('openedBySite', new URL(url).hostname)}</span>
      <a data-action="show-page" href={url} rel="noreferrer">
        {t('showPageItself')}
      </a>
      <a
        data-action="change-site"
        href={`site.html?${new URLSearchParams({ always: url })}`}
        target="_blank"
        rel="noopener"
      >
        {t('changeThat')}
      </a>
    </p>
  );
}
