// The one switch that keeps an article or takes it back.

import { Button } from './Button';
import { bookmarkIcon } from './Icon';
import { useI18n } from './i18n-context';
import type { KeepingModel } from './keeping';

/** Without a model the button stands in its place and waits. */
export function SaveButton({ keeping }: { keeping: KeepingModel | null }) {
  const { t } = useI18n();
  const status = keeping?.keeping.value.status ?? 'opening';
  const kept = status === 'kept';
  return (
    <Button
      action="save"
      icon={bookmarkIcon}
      look="worded"
      label={t(kept ? 'saved' : 'save')}
      pressed={kept}
      disabled={status === 'opening' || status === 'unavailable'}
      onPress={() => keeping?.press()}
    />
  );
}
