// A short word about what was just done, with a way back. It leaves by itself, but not
// under the pointer or the focus.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { useI18n } from './i18n-context';
import { useFocusOnLeaving } from './leaving';
import styles from './Toast.module.css';

export interface Notice {
  text: string;
  /** What it speaks of: the same words about something else are another notice. */
  about?: unknown;
  undo?: () => void;
  /** Takes the notice away. */
  dismiss: () => void;
}

const shownMs = 8000;

/** Always on the page, so that screen readers notice what comes into it. */
export function Toast({ notice }: { notice: Notice | null }) {
  return (
    <div class={styles.place} role="status">
      {notice && <ShownNotice key={notice.about ?? notice.text} {...notice} />}
    </div>
  );
}

function ShownNotice({ text, undo, dismiss }: Notice) {
  const { t } = useI18n();
  const [held, setHeld] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useFocusOnLeaving(place);
  // Drawing again does not prolong it.
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(dismiss, shownMs);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <div
      ref={place}
      class={styles.toast}
      data-part="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span class={styles.text}>{text}</span>
      {undo && <Button action="undo" look="worded" label={t('undo')} onPress={undo} />}
    </div>
  );
}
