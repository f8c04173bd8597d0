// A short word about what was just done, with a way back. It leaves by itself, but not
// under the pointer or the focus.

import { useEffect, useState } from 'preact/hooks';
import { Button } from './Button';
import { useI18n } from './i18n-context';
import styles from './Toast.module.css';

export interface Notice {
  text: string;
  undo?: () => void;
  /** Takes the notice away. */
  dismiss: () => void;
}

const shownMs = 8000;

/** Always on the page, so that screen readers notice what comes into it. */
export function Toast({ notice }: { notice: Notice | null }) {
  const { t } = useI18n();
  const [held, setHeld] = useState(false);
  const text = notice?.text;
  // What was held may have gone without the pointer leaving it.
  useEffect(() => setHeld(false), [text]);
  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(notice.dismiss, shownMs);
    return () => clearTimeout(timer);
    // A notice with the same words is the same notice: drawing again does not prolong it.
  }, [text, held]);
  return (
    <div class={styles.place} role="status">
      {notice && (
        <div
          class={styles.toast}
          data-part="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span class={styles.text}>{notice.text}</span>
          {notice.undo && (
            <Button action="undo" look="worded" label={t('undo')} onPress={notice.undo} />
          )}
        </div>
      )}
    </div>
  );
}
