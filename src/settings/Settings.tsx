// Everything a reader can set, on one page, with what it looks like beside it.

import { useState } from 'preact/hooks';
import type { Script } from '../appearance/appearance';
import { chooseLanguage, chosenLanguage } from '../platform/language';
import { resetAppearance } from '../ui/appearance';
import { useI18n } from '../ui/i18n-context';
import { Mark } from '../ui/Mark';
import { type Notice, Toast } from '../ui/Toast';
import type { ShortcutSources } from './BrowserKeys';
import { Colours } from './Colours';
import { Keeping } from './Keeping';
import { Keys } from './Keys';
import { LanguageSetting } from './LanguageSetting';
import { Listening, type ListeningSources } from './Listening';
import { Preview } from './Preview';
import { Printing } from './Printing';
import { ReadingSettings } from './ReadingSettings';
import styles from './Settings.module.css';
import { Sites, type SitesSources } from './Sites';
import { TypeSettings } from './TypeSettings';

interface SettingsProps {
  /** Whether the looks go to the reader's other machines. */
  travels: Promise<boolean>;
  listening: ListeningSources;
  shortcuts: ShortcutSources;
  sites: SitesSources;
}

export function Settings({ travels, listening, shortcuts, sites }: SettingsProps) {
  const { t } = useI18n();
  const [script, setScript] = useState<Script | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const dismiss = () => setNotice(null);

  function resetLooks(): void {
    const bringBack = resetAppearance();
    const language = chosenLanguage();
    void language.then(() => chooseLanguage(null));
    const undo = () => {
      bringBack();
      void language.then(chooseLanguage);
    };
    sayReset({ text: t('didReset'), undo });
  }

  /** Says what was set back, with the way back from there. */
  function sayReset({ text, undo: bringBack }: Pick<Notice, 'text' | 'undo'>): void {
    const undo = () => {
      bringBack?.();
      dismiss();
    };
    setNotice({ text, undo, dismiss });
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
        <ReadingSettings />
        <Printing />
        <LanguageSetting />
        <Listening sources={listening} onReset={sayReset} />
        <Keys shortcuts={shortcuts} onReset={sayReset} />
        <Sites sources={sites} />
        <Keeping travels={travels} onReset={resetLooks} />
      </div>
      <Toast notice={notice} />
    </div>
  );
}
