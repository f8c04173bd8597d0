// What there is to say or to ask about the article on the screen. Docked below it, so that the text does
// not move.

import { Button } from '../ui/Button';
import { FailureNote } from '../ui/FailureNote';
import { useI18n } from '../ui/i18n-context';
import { KeepingNotes } from '../ui/KeepingNotes';
import { Note } from '../ui/Note';
import styles from './ArticleNotes.module.css';
import type { ArticleScreenProps } from './screen';

export function ArticleNotes({ state, shown: { keeping, stillLoading } }: ArticleScreenProps) {
  const { t } = useI18n();
  const failure = state.failure.value;
  const again = (
    <Button
      action="read-again"
      look="outlined"
      label={t('readAgain')}
      onPress={state.reading.again}
    />
  );
  return (
    <div class={styles.dock}>
      {stillLoading && (
        <Note part="loading-note" buttons={again}>
          {t('stillLoading')}
        </Note>
      )}
      <KeepingNotes keeping={keeping} />
      {failure && failure !== keeping.failure.value && (
        <FailureNote failure={failure} part="storage-note" />
      )}
    </div>
  );
}
