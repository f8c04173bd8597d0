// A saved article that could not be opened.

import { useRef } from 'preact/hooks';
import type { FailureCode } from '../failures';
import { useFocusOnArrival } from '../ui/arrival';
import { FailureNote } from '../ui/FailureNote';
import { useI18n } from '../ui/i18n-context';

export function FailureScreen({ failure }: { failure: FailureCode }) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place);
  return (
    <div ref={place} class="popup-screen" data-screen="failure" tabIndex={-1}>
      <h1 class="unseen">{t('extensionName')}</h1>
      <FailureNote failure={failure} part="page-note" status="failed" />
    </div>
  );
}
