// The keys: whether characters are keys at all, which key each command has, and where the browser's own are changed.

import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { commandsBySubject, subjectWords } from '../ui/key-facts';
import { chooseCharacters, keyChoices, resetKeys } from '../ui/own-keys';
import type { Notice } from '../ui/Toast';
import { BrowserKeys, type ShortcutSources } from './BrowserKeys';
import { KeyRow } from './KeyRow';
import styles from './Keys.module.css';
import { About, Section, Switch } from './Section';

interface KeysProps {
  shortcuts: ShortcutSources;
  onReset(notice: Pick<Notice, 'text' | 'undo'>): void;
}

export function Keys({ shortcuts, onReset }: KeysProps) {
  const { t } = useI18n();
  const { characters, own } = keyChoices.value;
  // The panel of keys leads straight here.
  const [isOpen, setOpen] = useState(location.hash === '#keys-heading');
  return (
    <Section part="keys" heading={t('keyboard')}>
      <Switch
        action="characters"
        label={t('charactersAreKeys')}
        on={characters}
        onChange={chooseCharacters}
      />
      <About>{t('charactersAbout')}</About>
      <details
        class={styles.all}
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary data-action="all-keys">{t('changeKeys')}</summary>
        <div class={styles.subjects}>
          {!characters && <p>{t('charactersOff')}</p>}
          {commandsBySubject().map(([subject, commands]) => (
            <fieldset key={subject}>
              <legend>{t(subjectWords[subject])}</legend>
              {commands.map((command) => (
                <KeyRow key={command} command={command} />
              ))}
            </fieldset>
          ))}
          <div>
            <Button
              action="reset-keys"
              look="outlined"
              label={t('resetKeys')}
              disabled={Object.keys(own).length === 0 && characters}
              onPress={() => onReset({ text: t('didResetKeys'), undo: resetKeys() })}
            />
          </div>
        </div>
      </details>
      <BrowserKeys {...shortcuts} />
    </Section>
  );
}
