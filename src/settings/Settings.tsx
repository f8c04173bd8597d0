// Everything a reader can set, on one page, with what it looks like beside it.

import { useState } from 'preact/hooks';
import type { Script } from '../appearance/appearance';
import { chooseLanguage, chosenLanguage } from '../platform/language';
import { resetAppearance } from '../ui/appearance';
import { useI18n } from '../ui/i18n-context';
import { Mark } from '../ui/Mark';
import { type Notice, Toast } from '../ui/Toast';
import { Colours } from './Colours';
import { Keeping } from './Keeping';
import { LanguageSetting } from './LanguageSetting';
import { Preview } from './Preview';
import { Printing } from './Printing';
import styles from './Settings.module.css';
import { TypeSettings } from './TypeSettings';

export function Settings({ travels }: { travels: Promise<boolean> }) {
  const { t } = useI18n();
  const [script, setScript] = useState<Script | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const dismiss = () => setNotice(null);

  function reset(): void {
    const bringBack = resetAppearance();
    const language = chosenLanguage();
    void language.then(() => chooseLanguage(null));
    const undo = () => {
      bringBack();
      void language.then(chooseLanguage);
      dismiss();
    };
    setNotice({ text: t('didReset'), undo, dismiss });
  }

  return (
    <div class={styles.page} data-screen="settings">
      <header class={styles.head}>
        <Mark />
        <h1>{t('settingsHeading')}</h1>
        <p>{t('settingsIntro')}</p>
      </header>
      <Preview script={script} />
      <div class={styles.sections}>
        <Colours />
        <TypeSettings script={script} onScript={setScript} />
        <Printing />
        <LanguageSetting />
        <Keeping travels={travels} onReset={reset} />
      </div>
      <Toast notice={notice} />
    </div>
  );
}
