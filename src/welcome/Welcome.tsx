// How to pin the button, what pressing it does, the shortcuts, and what stays on this machine.

import type { Shortcuts } from '../platform/shortcuts';
import { useI18n } from '../ui/i18n-context';
import { Mark } from '../ui/Mark';
import { Emphasised } from './Emphasised';
import { PinPicture, PressPicture, type Toolbar } from './pictures';
import styles from './Welcome.module.css';

interface WelcomeProps {
  toolbar: Toolbar;
  shortcuts: Shortcuts;
}

export function Welcome({ toolbar, shortcuts }: WelcomeProps) {
  const { t } = useI18n();
  return (
    <div class={styles.page} data-screen="welcome">
      <header class={styles.head}>
        <Mark />
        <h1>{t('welcomeHeading')}</h1>
        <p>{t('welcomeIntro')}</p>
      </header>
      <ol class={styles.steps}>
        <li>
          <PinPicture toolbar={toolbar} />
          <h2>{t('welcomePin')}</h2>
          <Emphasised text={t(toolbar === 'firefox' ? 'welcomePinFirefox' : 'welcomePinChrome')} />
        </li>
        <li>
          <PressPicture />
          <h2>{t('welcomePress')}</h2>
          <Emphasised text={t('welcomePressText')} />
        </li>
      </ol>
      <Keys shortcuts={shortcuts} />
      <section class={styles.section}>
        <h2>{t('welcomePrivate')}</h2>
        <ul class={styles.promises}>
          <li>{t('welcomePrivateLibrary')}</li>
          <li>{t('welcomePrivatePages')}</li>
          <li>{t('welcomePrivateNetwork')}</li>
        </ul>
      </section>
    </div>
  );
}

function Keys({ shortcuts: { readPage, savePage } }: Pick<WelcomeProps, 'shortcuts'>) {
  const { t } = useI18n();
  const rows = [
    { what: t('welcomeKeyRead'), keys: readPage },
    { what: t('welcomeKeySave'), keys: savePage },
  ];
  return (
    <section class={styles.section}>
      <h2>{t('welcomeKeys')}</h2>
      <dl class={styles.keys}>
        {rows.map(({ what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{keys ? <Combination keys={keys} /> : t('welcomeKeyNone')}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.aside}>{t('welcomeKeysInside')}</p>
    </section>
  );
}

function Combination({ keys }: { keys: string }) {
  return (
    <>
      {keys.split('+').map((key) => (
        <kbd key={key} class="key">
          {key}
        </kbd>
      ))}
    </>
  );
}
