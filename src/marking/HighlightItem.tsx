// A highlight in a list: its words, its note, and what can be done to it. Words and notes are text, never markup.

import type { Highlight, HighlightChange } from '../article/highlight';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { copyIcon, deleteIcon, noteIcon } from '../ui/icons';
import { ColourChoice } from './ColourChoice';
import styles from './HighlightItem.module.css';
import { NoteField } from './NoteField';
import { colourNames, Sign } from './Sign';
import { useNoteWriting } from './use-note-writing';

interface HighlightItemProps {
  highlight: Highlight;
  /** Its words are not in the text any more as they were. */
  isChanged: boolean;
  /** Where its words lead; a press on them goes there in this tab unless `onGo` does something else. */
  address?: string;
  onGo?(): void;
  onChange(change: HighlightChange): void;
  onCopy(): void;
  onRemove(): void;
}

export function HighlightItem(props: HighlightItemProps) {
  const { highlight, isChanged, onChange, onCopy, onRemove } = props;
  const { t, language, direction } = useI18n();
  const { place, writes, toggle, done } = useNoteWriting();
  const own = { lang: language, dir: direction };
  return (
    <div ref={place} class={styles.item} data-part="highlight" data-highlight={highlight.id}>
      <Words {...props} />
      {isChanged && (
        <p {...own} class={styles.changed} data-part="text-changed">
          <b>{t('textHasChanged')}.</b> {t('textHasChangedAdvice')}
        </p>
      )}
      {writes ? (
        <div {...own}>
          <NoteField
            note={highlight.note ?? ''}
            keepsWhileWriting={props.onGo !== undefined}
            onWrite={(note) => onChange({ note })}
            onDone={done}
          />
        </div>
      ) : (
        highlight.note && (
          <p class={styles.note} data-part="note" dir="auto">
            {highlight.note}
          </p>
        )
      )}
      <div {...own} class={styles.tools}>
        <ColourChoice chosen={highlight.colour} onChoose={(colour) => onChange({ colour })} />
        <span class={styles.gap} />
        <Button
          action="write-note"
          look="small"
          icon={noteIcon}
          label={t('keyNote')}
          expanded={writes}
          onPress={toggle}
        />
        <Button
          action="copy-quote"
          look="small"
          icon={copyIcon}
          label={t('copyQuote')}
          onPress={onCopy}
        />
        <Button
          action="delete-mark"
          look="small"
          icon={deleteIcon}
          label={t('deleteHighlight')}
          onPress={onRemove}
        />
      </div>
    </div>
  );
}

function Words({ highlight, address, onGo }: HighlightItemProps) {
  const { t, language } = useI18n();
  const words = (
    <>
      <Sign colour={highlight.colour} noted={highlight.note !== undefined} />
      <span class={styles.words} data-colour={highlight.colour}>
        <span class="unseen" lang={language}>
          {t('highlightIn', t(colourNames[highlight.colour]))}{' '}
        </span>
        <q data-part="quote">{highlight.quote}</q>
      </span>
    </>
  );
  if (address !== undefined)
    return (
      <a class={styles.go} data-action="go-to-highlight" href={address}>
        {words}
      </a>
    );
  return (
    <button type="button" class={styles.go} data-action="go-to-highlight" onClick={onGo}>
      {words}
    </button>
  );
}
