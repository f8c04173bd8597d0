// The way to another text of the page, where it is in doubt which of them is the article.

import { useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { numberWords } from '../ui/page-words';
import noteStyles from '../ui/TextNote.module.css';
import styles from './OtherTexts.module.css';
import type { Asking, RereadingModel } from './rereading';

interface OtherTextsProps {
  article: Article;
  rereading: RereadingModel;
}

export function OtherTexts({ article, rereading }: OtherTextsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [open, setOpen] = useState(false);
  const { candidates = [], candidate = 0 } = article;
  const asking = rereading.asking.value;
  return (
    <div class={noteStyles.lines} data-part="other-texts" data-status={asking.status}>
      <div class={noteStyles.row}>
        <p role="status" class={noteStyles.words} aria-busy={asking.status === 'choosing'}>
          {asking.status === 'choosing'
            ? t('choosingText')
            : t('textOf', numberWords(candidate + 1, i18n), numberWords(candidates.length, i18n))}
        </p>
        <Button
          action="other-texts"
          look="outlined"
          label={t('otherTexts')}
          expanded={open}
          onPress={() => setOpen(!open)}
        />
      </div>
      <div role="status">
        <Refusal asking={asking} />
      </div>
      {open && <Choices article={article} rereading={rereading} />}
    </div>
  );
}

function Refusal({ asking }: { asking: Asking }) {
  const { t } = useI18n();
  if (asking.status !== 'failed') return null;
  const isGone = asking.failure === 'page-gone';
  return (
    <p data-part="candidate-failed" data-status={asking.failure}>
      {t(isGone ? 'candidateGone' : 'candidateFailed')} {t('textStays')}
    </p>
  );
}

function Choices({ article, rereading }: OtherTextsProps) {
  const { t, plural } = useI18n();
  const { candidates = [], candidate: now = 0, language, direction } = article;
  return (
    <ol class={styles.choices} aria-label={t('otherTextsFound')}>
      {candidates.map(({ opening, wordCount }, number) => (
        <li key={number}>
          <button
            type="button"
            class={styles.choice}
            data-action="choose-text"
            aria-pressed={number === now}
            onClick={() => rereading.choose(number)}
          >
            <span class={styles.opening} lang={language ?? ''} dir={direction}>
              {opening}
            </span>
            <span class={styles.length}>{plural('words', wordCount)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
