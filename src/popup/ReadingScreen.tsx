// While an article is on its way: the frame with grey lines, and after a while a word about it.

import { useRef } from 'preact/hooks';
import { useFocusOnArrival } from '../ui/arrival';
import { useI18n } from '../ui/i18n-context';
import { onDemand } from '../ui/on-demand';
import { Skeleton } from '../ui/Skeleton';

const SlowNote = onDemand(async () => (await import('./SlowNote')).SlowNote);

interface ReadingScreenProps {
  /** Whether it takes long enough to say so. */
  slow?: boolean;
  onStop?: () => void;
}

export function ReadingScreen({ slow = false, onStop }: ReadingScreenProps) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place);
  return (
    <>
      <div ref={place} class="popup-screen" data-screen="reading" aria-busy="true" tabIndex={-1}>
        <h1 class="unseen">{t('reading')}</h1>
        <Skeleton />
      </div>
      {slow && onStop && <SlowNote onStop={onStop} />}
    </>
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
