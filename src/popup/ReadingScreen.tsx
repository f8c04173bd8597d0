// While an article is on its way: the frame with grey lines, and after a while a word about it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { useFocusOnArrival } from '../ui/arrival';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { Skeleton } from '../ui/Skeleton';
import { ArticleBar } from './ArticleBar';
import type { ScreenProps } from './Popup';
import styles from './ReadingScreen.module.css';
import { slowAfterMs } from './reading';

export function ReadingScreen({ slow = false, ...props }: ScreenProps & { slow?: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place);
  return (
    <>
      <ArticleBar {...props} />
      <div ref={place} class="popup-screen" data-screen="reading" aria-busy="true" tabIndex={-1}>
        <Skeleton />
      </div>
      {slow && <SlowNote onStop={props.state.reading.stop} />}
    </>
  );
}

function SlowNote({ onStop }: { onStop: () => void }) {
  const { t, plural } = useI18n();
  const [seconds, setSeconds] = useState(Math.floor(slowAfterMs / 1000));
  useEffect(() => {
    const start = performance.now() - slowAfterMs;
    const clock = setInterval(
      () => setSeconds(Math.floor((performance.now() - start) / 1000)),
      250,
    );
    return () => clearInterval(clock);
  }, []);
  return (
    <div class={styles.slow} data-part="slow-note">
      <p>
        <span role="status">{t('stillReading')}</span>{' '}
        <span class={styles.seconds}>{plural('seconds', seconds)}</span>
      </p>
      <Button action="stop" look="worded" label={t('stop')} onPress={onStop} />
    </div>
  );
}

/** The frame without anything in it, for the blink in which a screen's code is fetched. */
export function EmptyFrame() {
  return (
    <>
      <div class="popup-bar" />
      <div class="popup-screen" />
    </>
  );
}
