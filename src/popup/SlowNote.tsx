// Says that reading takes its time, counts the seconds, and offers to stop.

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { slowAfterMs } from './reading';
import styles from './SlowNote.module.css';

export function SlowNote({ onStop }: { onStop: () => void }) {
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
      <Button action="stop" look="outlined" label={t('stop')} onPress={onStop} />
    </div>
  );
}
