// Where the settings are kept, and the way back to how they were at first.

import { useEffect, useState } from 'preact/hooks';
import { travelWithAppearance } from '../ui/appearance';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import styles from './Keeping.module.css';
import { About, Section, Switch } from './Section';

interface KeepingProps {
  /** Whether the settings go to the reader's other machines. */
  travels: Promise<boolean>;
  onReset(): void;
}

export function Keeping({ travels, onReset }: KeepingProps) {
  const { t } = useI18n();
  const [on, setOn] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => void travels.then(setOn), [travels]);

  function travel(wanted: boolean): void {
    setOn(wanted);
    setFailed(false);
    travelWithAppearance(wanted).catch(() => {
      setOn(!wanted);
      setFailed(true);
    });
  }

  return (
    <Section part="keeping" heading={t('keepingHeading')}>
      <Switch action="travel" label={t('travel')} on={on} onChange={travel} />
      <About>{t('travelAbout')}</About>
      {failed && <p role="alert">{t('travelFailed')}</p>}
      <p>
        <a class={styles.more} data-action="storage" href="storage.html">
          {t('storageHeading')}
        </a>
      </p>
      <div>
        <Button action="reset" look="outlined" label={t('resetSettings')} onPress={onReset} />
      </div>
    </Section>
  );
}
