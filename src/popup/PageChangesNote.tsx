// That the page in front, or what the reader chose of it, is not what was saved, and what to do about it.

import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { changeWords } from '../ui/change-words';
import { FailureNote } from '../ui/FailureNote';
import { useI18n } from '../ui/i18n-context';
import { closeIcon } from '../ui/icons';
import { QuestionNote } from '../ui/KeepingNotes';
import { focusScreen } from '../ui/leaving';
import styles from '../ui/TextNote.module.css';
import { pageChangesOf } from './page-changes-of';
import type { ArticleScreenProps } from './screen';

export function PageChangesNote(props: ArticleScreenProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const model = pageChangesOf(props);
  const now = model.now.value;
  const asks = now.status === 'changed' ? now.asks : null;
  const isAsked = asks === 'copy';
  const place = useRef<HTMLElement>(null);
  // The press that asked was made on another control: the answer is the next thing to do.
  useEffect(() => {
    if (isAsked) place.current?.querySelector<HTMLElement>('[data-action="update-copy"]')?.focus();
  }, [isAsked]);
  if (now.status === 'none') return null;
  // The button that was pressed goes away: the focus goes back to the screen.
  const leaving = (act: () => void) => () => {
    focusScreen();
    act();
  };
  return (
    <>
      <section
        ref={place}
        class={styles.note}
        data-part="changes-note"
        data-status={now.status}
        data-can-go="true"
        aria-label={t('aboutChanges')}
      >
        <span class={styles.away}>
          <Button
            action="put-changes-away"
            icon={closeIcon}
            look="small"
            label={t('putAway')}
            onPress={leaving(model.putAway)}
          />
        </span>
        <p role="status">
          {now.status === 'changed' &&
            (now.changes ? t('changedSince', changeWords(now.changes, i18n)) : t('copyIsOther'))}
          {now.status === 'updated' && t('copyUpdated')}
          {now.status === 'both-kept' && t('bothKept')}
        </p>
        {isAsked && <p>{t('whatOfCopy')}</p>}
        {now.status === 'changed' && (
          <div class={styles.row}>
            {now.changes && (
              <Button
                action="show-changes"
                look="outlined"
                label={t('showChanges')}
                onPress={model.show}
              />
            )}
            <Button
              action="update-copy"
              look="outlined"
              label={t('updateCopy')}
              onPress={leaving(model.update)}
            />
            <Button
              action="keep-both"
              look="outlined"
              label={t('keepBoth')}
              onPress={leaving(model.keepBoth)}
            />
            {isAsked && (
              <Button
                action="take-back"
                look="outlined"
                label={t('takeBack')}
                onPress={leaving(model.takeBack)}
              />
            )}
          </div>
        )}
        {now.status === 'updated' && (
          <div class={styles.row}>
            <Button
              action="undo-update"
              look="outlined"
              label={t('undo')}
              onPress={leaving(model.undo)}
            />
          </div>
        )}
      </section>
      {asks === 'private-window' && (
        <QuestionNote
          question={{ kind: asks }}
          onAnswer={(yes) => leaving(() => model.answer(yes))()}
        />
      )}
      {now.status === 'changed' && now.failure && (
        <FailureNote failure={now.failure} part="storage-note" />
      )}
    </>
  );
}
