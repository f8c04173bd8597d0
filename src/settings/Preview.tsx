// What an article looks like with these settings.

import type { Script } from '../appearance/appearance';
import { useI18n } from '../ui/i18n-context';
import styles from './Preview.module.css';
import { type Sample, samples } from './samples';

/** In the script that is being set. */
export function Preview({ script }: { script: Script | null }) {
  const { t } = useI18n();
  const { language, direction, title, text, quote } = script ? samples[script] : ownSample();
  return (
    <section class={styles.preview} data-part="preview" aria-label={t('preview')}>
      <article class={styles.sheet} lang={language} dir={direction}>
        <h2>{title}</h2>
        <div class="article">
          <p>{text}</p>
          <blockquote>
            <p>{quote}</p>
          </blockquote>
          {script === null && (
            <p>
              <span class={styles.link}>{t('sampleLink')}</span>
            </p>
          )}
        </div>
      </article>
    </section>
  );
}

/** In the reader's own language. */
function ownSample(): Sample {
  const { t, language, direction } = useI18n();
  return {
    language,
    direction,
    title: t('sampleTitle'),
    text: t('sampleText'),
    quote: t('sampleQuote'),
  };
}
