// The way to have nothing here any more. It takes a typed word, and offers the backup first.

import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { Note } from '../ui/Note';
import styles from './ClearAll.module.css';
import type { Upkeep } from './upkeep';

interface ClearAllProps {
  upkeep: Upkeep;
  onBackup(): void;
}

export function ClearAll({ upkeep, onBackup }: ClearAllProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const field = useId();
  const doing = upkeep.doing.value;
  const isConfirmed = sameWord(typed, t('clearAllWord'));
  const clear = () => {
    if (!isConfirmed || doing.kind === 'working') return;
    setTyped('');
    upkeep.clearAll();
  };
  return (
    <section class={styles.clear} data-part="clear-all">
      <h2>{t('clearAll')}</h2>
      <p>{t('clearAllIntro')}</p>
      <div>
        <Button
          action="backup-first"
          look="outlined"
          label={t('clearAllFirst')}
          onPress={onBackup}
        />
      </div>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          clear();
        }}
      >
        <label for={field}>{t('clearAllField', t('clearAllWord'))}</label>
        <div class={styles.row}>
          <input
            id={field}
            class={styles.field}
            data-part="clear-all-field"
            value={typed}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button
            action="clear-all"
            look="solid"
            label={t('clearAllYes')}
            disabled={!isConfirmed || doing.kind === 'working'}
            onPress={clear}
          />
        </div>
      </form>
      {doing.kind === 'cleared-all' && (
        <Note part="cleared-note" advice={t('clearedAllAdvice')}>
          {t('clearedAll')}
        </Note>
      )}
    </section>
  );
}

function sameWord(typed: string, word: string): boolean {
  return typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
}
