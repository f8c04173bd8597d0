// The panel that `?` opens: every key of this page, from the table that makes them work.

import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../platform/i18n';
import { Button } from './Button';
import { useI18n } from './i18n-context';
import { closeIcon } from './icons';
import styles from './KeyboardHelp.module.css';
import { type Command, keyTable } from './keys';

/** Keys whose names are no letters. */
const named: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  MediaPlayPause: '⏯',
  MediaTrackNext: '⏭',
  MediaTrackPrevious: '⏮',
};

/** As it is printed on the key: a small l would pass for a 1 or a bar. */
const legend = (key: string) => named[key] ?? (key.length === 1 ? key.toUpperCase() : key);

const words: Record<Command, MessageKey> = {
  switchView: 'keySwitchView',
  save: 'keySave',
  print: 'keyPrint',
  openTab: 'keyOpenTab',
  nextText: 'keyNextText',
  search: 'keySearch',
  select: 'keySelect',
  selectAll: 'keySelectAll',
  clearSelection: 'clearSelection',
  star: 'keyStar',
  tag: 'keyTag',
  next: 'keyNext',
  previous: 'keyPrevious',
  archive: 'keyArchive',
  remove: 'keyRemove',
  startOver: 'startOver',
  listen: 'keyListen',
  sentenceBack: 'sentenceBack',
  sentenceForward: 'sentenceForward',
  paragraphBack: 'paragraphBack',
  paragraphForward: 'paragraphForward',
  highlight: 'keyHighlight',
  note: 'keyNote',
  yellow: 'keyYellow',
  green: 'keyGreen',
  blue: 'keyBlue',
  pink: 'keyPink',
  nextHighlight: 'keyNextHighlight',
  previousHighlight: 'keyPreviousHighlight',
  highlights: 'keyHighlights',
  undo: 'keyUndo',
  help: 'keyHelp',
};

interface KeyboardHelpProps {
  /** The keys that work here, in this order. */
  commands: readonly Command[];
  onClose: () => void;
}

export function KeyboardHelp({ commands, onClose }: KeyboardHelpProps) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Enter is the browser's own: it follows the link that has the focus.
  const rows = commands.flatMap((name) => [
    { keys: keyTable[name] as readonly string[], label: words[name] },
    ...(name === 'previous' ? [{ keys: ['Enter'], label: 'keyOpen' as const }] : []),
  ]);
  return (
    <dialog
      ref={dialog}
      class={styles.panel}
      data-part="help"
      aria-label={t('keyboard')}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== '?') return;
        // Else the popup itself would close.
        event.preventDefault();
        dialog.current?.close();
      }}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div class={styles.head}>
        <h2>{t('keyboard')}</h2>
        <Button
          action="close-help"
          icon={closeIcon}
          label={t('close')}
          onPress={() => dialog.current?.close()}
        />
      </div>
      <dl class={styles.keys}>
        {rows.map(({ keys, label }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{legend(key)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
