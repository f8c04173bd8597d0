// Ways of reading that are chosen once: the others have their keys.

import { paces } from '../appearance/ways';
import { appearance, chooseWays } from '../ui/appearance';
import { useI18n } from '../ui/i18n-context';
import { RulerChips } from '../ui/RulerChips';
import { About, Section, Switch } from './Section';
import styles from './Sliders.module.css';

export function ReadingSettings() {
  const { t, plural } = useI18n();
  const { ruler, pages, fades, progress, pace, picturesWait } = appearance.value.ways;
  return (
    <Section part="reading" heading={t('readingHeading')}>
      <fieldset>
        <legend>{t('ruler')}</legend>
        <RulerChips chosen={ruler} onChoose={(ruler) => chooseWays({ ruler })} />
      </fieldset>
      <Switch
        action="ways-pages"
        label={t('inPages')}
        on={pages}
        onChange={(pages) => chooseWays({ pages })}
      />
      <Switch
        action="ways-progress"
        label={t('showProgress')}
        on={progress}
        onChange={(progress) => chooseWays({ progress })}
      />
      <Switch
        action="ways-fades"
        label={t('controlsFade')}
        on={fades}
        onChange={(fades) => chooseWays({ fades })}
      />
      <About>{t('controlsFadeAbout')}</About>
      <div class={styles.sliders}>
        <label class={styles.slider}>
          <span>{t('pace')}</span>
          <input
            type="range"
            data-action="ways-pace"
            {...paces}
            value={pace}
            aria-valuetext={plural('linesAMinute', pace)}
            onInput={({ currentTarget }) => chooseWays({ pace: currentTarget.valueAsNumber })}
          />
          <output>{plural('linesAMinute', pace)}</output>
        </label>
      </div>
      <Switch
        action="ways-pictures-wait"
        label={t('picturesWait')}
        on={picturesWait}
        onChange={(picturesWait) => chooseWays({ picturesWait })}
      />
      <About>{t('picturesWaitAbout')}</About>
    </Section>
  );
}
