// What speaks against the text on the screen, a sentence each.

import type { TextDoubt } from '../article/article';
import type { MessageKey } from '../platform/i18n';
import { useI18n } from './i18n-context';
import styles from './TextNote.module.css';

const sentences: Record<TextDoubt, MessageKey> = {
  'no-headline': 'doubtNoHeadline',
  'headline-far': 'doubtHeadlineFar',
  'attempts-disagree': 'doubtAttemptsDisagree',
  'mostly-links': 'doubtMostlyLinks',
  'ends-mid-sentence': 'doubtEndsMidSentence',
  paywalled: 'doubtPaywalled',
  'large-page': 'doubtLargePage',
};

/** What the reader can do about it on the page. */
export const doubtAdvice: Partial<Record<TextDoubt, MessageKey>> = {
  'ends-mid-sentence': 'adviceEndsMidSentence',
  paywalled: 'advicePaywalled',
};

interface DoubtLinesProps {
  doubts: readonly TextDoubt[];
  /** Whether the page is in front, so that something can be done there. */
  withAdvice: boolean;
}

export function DoubtLines({ doubts, withAdvice }: DoubtLinesProps) {
  const { t } = useI18n();
  return (
    <>
      {doubts.map((doubt) => {
        const advice = withAdvice && doubtAdvice[doubt];
        return (
          <p key={doubt} data-part="doubt" data-status={doubt}>
            {t(sentences[doubt])}
            {advice && <span class={styles.advice}> {t(advice)}</span>}
          </p>
        );
      })}
    </>
  );
}
