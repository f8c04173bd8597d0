// The one quiet bar over an article: keep it, give it a tab, choose the looks, go to the list.

import { AppearanceButton } from '../ui/AppearanceButton';
import { Button } from '../ui/Button';
import { listIcon, tabIcon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import { SaveButton } from '../ui/SaveButton';
import styles from './ArticleBar.module.css';
import type { PopupProps } from './screen';

/** Also over an article that is still on its way: then its own buttons wait. */
export function ArticleBar({ state, list }: PopupProps) {
  const { t, language } = useI18n();
  const shown = state.shown.value;
  const unread = list.value?.unread.value ?? 0;
  const needsKeeping = shown !== null && !state.canOpenInTab.value;
  return (
    <div class="popup-bar">
      <SaveButton keeping={shown?.keeping ?? null} />
      <Button
        action="open-tab"
        command="openTab"
        icon={tabIcon}
        label={t(needsKeeping ? 'openTabOnceSaved' : 'openTab')}
        disabled={!state.canOpenInTab.value}
        onPress={state.openInTab}
      />
      <AppearanceButton opensTo="end" page={shown?.article.url} />
      <span class={styles.gap} />
      <Button
        action="show-list"
        icon={listIcon}
        look="worded"
        label={t('list')}
        onPress={state.showList}
      >
        {unread > 0 && (
          <span class={styles.count}>{new Intl.NumberFormat(language).format(unread)}</span>
        )}
      </Button>
    </div>
  );
}
