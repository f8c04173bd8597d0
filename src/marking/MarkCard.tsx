// What floats beside marked words: the tools for words that are selected, and what is said and can be done about a
// highlight that was pressed.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Highlight, HighlightColour } from '../article/highlight';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { closeIcon, copyIcon, deleteIcon, noteIcon } from '../ui/icons';
import { ColourChoice } from './ColourChoice';
import styles from './MarkCard.module.css';
import { NoteField } from './NoteField';

interface SelectionToolsProps {
  /** What it stands beside, in the window. */
  box: DOMRect;
  onMark(colour: HighlightColour): void;
  onNote(): void;
  onCopy(): void;
}

/** Not in the way of the focus: a selection that is still being made stays one. */
export function SelectionTools({ box, onMark, onNote, onCopy }: SelectionToolsProps) {
  const { t } = useI18n();
  return (
    <Floating box={box} part="selection-tools">
      <div
        class={styles.row}
        role="toolbar"
        aria-label={t('markTools')}
        // A press on a tool must not take the selection away.
        onMouseDown={(event) => event.preventDefault()}
      >
        <ColourChoice onChoose={onMark} />
        <Button action="mark-note" icon={noteIcon} label={t('markWithNote')} onPress={onNote} />
        <Button action="copy-quote" icon={copyIcon} label={t('copyQuote')} onPress={onCopy} />
      </div>
    </Floating>
  );
}

interface MarkCardProps {
  box: DOMRect;
  highlight: Highlight;
  writes: boolean;
  onColour(colour: HighlightColour): void;
  onWrites(writes: boolean): void;
  onNote(note: string): void;
  onCopy(): void;
  onRemove(): void;
  onClose(): void;
}

export function MarkCard(props: MarkCardProps) {
  const { box, highlight, writes, onColour, onWrites, onNote, onCopy, onRemove, onClose } = props;
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!writes) place.current?.focus({ preventScroll: true });
  }, [highlight.id, writes]);
  useLayoutEffect(() => {
    const away = ({ target }: Event) => {
      if (!place.current?.contains(target as Node)) onClose();
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [highlight.id]);
  return (
    <Floating box={box} part="mark-card">
      <div
        ref={place}
        class={styles.card}
        role="dialog"
        aria-label={t('highlight')}
        data-highlight={highlight.id}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Else the popup itself would close.
          event.preventDefault();
          onClose();
        }}
      >
        <div class={styles.row}>
          <ColourChoice chosen={highlight.colour} onChoose={onColour} />
          <Button
            action="write-note"
            icon={noteIcon}
            label={t('keyNote')}
            expanded={writes}
            onPress={() => onWrites(!writes)}
          />
          <Button action="copy-quote" icon={copyIcon} label={t('copyQuote')} onPress={onCopy} />
          <Button
            action="delete-mark"
            icon={deleteIcon}
            label={t('deleteHighlight')}
            onPress={onRemove}
          />
          <Button action="close-mark" icon={closeIcon} label={t('close')} onPress={onClose} />
        </div>
        {writes ? (
          <NoteField
            note={highlight.note ?? ''}
            keepsWhileWriting
            onWrite={onNote}
            onDone={() => onWrites(false)}
          />
        ) : (
          highlight.note && (
            <p class={styles.note} data-part="note" dir="auto">
              {highlight.note}
            </p>
          )
        )}
      </div>
    </Floating>
  );
}

const gapPx = 8;
const edgePx = 8;

/** Below the words, where a finger and the browser's own menu leave room; above them where there is none below. */
function Floating(props: { box: DOMRect; part: string; children: ComponentChildren }) {
  const { box, part, children } = props;
  const { language, direction } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    const layer = element?.offsetParent;
    if (!element || !layer) return;
    // Where the words are in what scrolls: the window's measure is old once the reader has scrolled.
    const origin = layer.getBoundingClientRect();
    const [top, bottom] = [box.top - origin.top, box.bottom - origin.top];
    const middle = (box.left + box.right) / 2 - origin.left;
    const settle = () => {
      const { top: above, width } = layer.getBoundingClientRect();
      const size = element.getBoundingClientRect();
      const below = bottom + gapPx;
      const isRoomBelow = above + below + size.height < innerHeight - edgePx;
      const isRoomAbove = above + top > size.height + gapPx;
      const wished = isRoomBelow || !isRoomAbove ? below : top - gapPx - size.height;
      // Words that fill the window leave no room on either side: then it lies over them.
      const lowest = innerHeight - edgePx - size.height - above;
      setAt({
        left: Math.max(edgePx, Math.min(width - size.width - edgePx, middle - size.width / 2)),
        top: Math.max(edgePx - above, Math.min(wished, lowest)),
      });
    };
    settle();
    const sizes = new ResizeObserver(settle);
    sizes.observe(element);
    // A window that was made narrower would have it beyond its edge.
    sizes.observe(layer);
    return () => sizes.disconnect();
  }, [box]);
  return (
    <div
      ref={place}
      class={styles.floating}
      lang={language}
      dir={direction}
      data-part={part}
      // Not hidden: the focus could not come into it.
      style={at ? { left: `${at.left}px`, top: `${at.top}px` } : { opacity: 0 }}
    >
      {children}
    </div>
  );
}
