// While an article is on its way: the frame with grey lines, and after a while a word about it.

import { useRef } from 'preact/hooks';
import { useFocusOnArrival } from '../ui/arrival';
import { useI18n } from '../ui/i18n-context';
import { onDemand } from '../ui/on-demand';
import { Skeleton } from '../ui/Skeleton';
import { ArticleBar } from './ArticleBar';
import type { ScreenProps } from './screen';

const SlowNote = onDemand(async () => (await import('./SlowNote')).SlowNote);

export function ReadingScreen({ slow = false, ...props }: ScreenProps & { slow?: boolean }) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place);
  return (
    <>
      <ArticleBar {...props} />
      <div ref={place} class="popup-screen" data-screen="reading" aria-busy="true" tabIndex={-1}>
        <h1 class="unseen">{t('reading')}</h1>
        <Skeleton />
      </div>
      {slow && <SlowNote onStop={props.state.reading.stop} />}
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
