// The panel that `?` opens: every key of this page as it is now, from the table that makes them work.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../platform/i18n';
import { Button } from './Button';
import { HelpSubject } from './HelpSubject';
import { useI18n } from './i18n-context';
import { closeIcon } from './icons';
import styles from './KeyboardHelp.module.css';
import { commandsBySubject, type KeyScreen, keyFacts, keyName, subjectWords } from './key-facts';
import { type Command, keyMap, keyOf } from './keys';
import { keyChoices } from './own-keys';
import { SearchHelp } from './SearchHelp';

interface KeyboardHelpProps {
  /** Where it is opened: the keys that work there are shown. */
  screen: KeyScreen;
  onClose: () => void;
}

export function KeyboardHelp({ screen, onClose }: KeyboardHelpProps) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  // Open from the moment it is seen: the key that closes it is heard at once.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={styles.panel}
      data-part="help"
      aria-label={t('keyboard')}
      onClose={onClose}
      onKeyDown={(event) => {
        const key = keyOf(event);
        if (key !== 'Escape' && !(key && keyMap.peek().help?.includes(key))) return;
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
      {!keyChoices.value.characters && (
        <p class={styles.off} data-part="keys-off">
          {t('charactersOff')}
        </p>
      )}
      <div class={styles.subjects}>
        {commandsBySubject(screen).map(([subject, commands]) => (
          <Keys key={subject} heading={t(subjectWords[subject])} commands={commands} />
        ))}
        {screen !== 'reader' && <SearchHelp />}
      </div>
      <p class={styles.foot}>
        <a
          data-action="change-keys"
          href="settings.html#keys-heading"
          target="_blank"
          rel="noopener"
        >
          {t('changeKeys')}
        </a>
      </p>
    </dialog>
  );
}

/** The commands of a subject that have a key; the subject goes with the last of them. */
function Keys({ heading, commands }: { heading: string; commands: readonly Command[] }) {
  const { t } = useI18n();
  const keys = keyMap.value;
  const rows = commands.flatMap((name): { keys: readonly string[]; label: MessageKey }[] => [
    { keys: keys[name] ?? [], label: keyFacts[name].words },
    // Enter is the browser's own: it follows the link that has the focus.
    ...(name === 'previous' ? [{ keys: ['Enter'], label: 'keyOpen' as const }] : []),
  ]);
  const withKeys = rows.filter((row) => row.keys.length > 0);
  if (withKeys.length === 0) return null;
  return (
    <HelpSubject
      heading={heading}
      rows={withKeys.map(({ keys, label }) => ({
        label,
        shown: keys.map((key) => (
          <kbd key={key} class="key">
            {keyName(key, t)}
          </kbd>
        )),
      }))}
    />
  );
}
