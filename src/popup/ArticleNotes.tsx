// What there is to say or to ask about the article on the screen. Docked below it, so that the text does
// not move.

import { Button } from '../ui/Button';
import { FailureNote } from '../ui/FailureNote';
import { HeldPictures } from '../ui/HeldPictures';
import { useI18n } from '../ui/i18n-context';
import { KeepingNotes } from '../ui/KeepingNotes';
import { Note } from '../ui/Note';
import { SameStory } from '../ui/SameStory';
import styles from './ArticleNotes.module.css';
import { PageChangesNote } from './PageChangesNote';
import type { ArticleScreenProps } from './screen';
import { TextNotes } from './TextNotes';

export function ArticleNotes(props: ArticleScreenProps) {
  const { article, keeping, stillLoading } = props.shown;
  const { state, browser } = props;
  const twins = keeping.twins.value;
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
      <HeldPictures article={article} />
      <TextNotes {...props} />
      {state.view.value.on === 'page' && <PageChangesNote {...props} />}
      {twins.length > 0 && (
        <SameStory
          twins={twins}
          address={({ id }) => browser.readerAddress(id)}
          onOpen={(entry, event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            state.openEntry(entry);
          }}
        />
      )}
      <KeepingNotes keeping={keeping} />
      {failure && failure !== keeping.failure.value && (
        <FailureNote failure={failure} part="storage-note" />
      )}
    </div>
  );
}
