// A list without rows explains itself.

import type { MessageKey } from '../platform/i18n';
import { Button } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import styles from './EmptyList.module.css';
import type { ListModel } from './list';

export function EmptyList({ list, total }: { list: ListModel; total: number }) {
  const { t } = useI18n();
  const query = list.query.value.trim();
  if (query !== '') {
    return (
      <Empty icon="search" fact={t('nothingFound', query)} advice="nothingFoundAdvice">
        <Button
          action="clear-search"
          look="worded"
          label={t('clearSearch')}
          onPress={() => list.search('')}
        />
      </Empty>
    );
  }
  if (total === 0) {
    return <Empty icon="bookmark" fact={t('emptyList')} advice="emptyListAdvice" />;
  }
  return list.shelf.value === 'unread' ? (
    <Empty icon="bookmark" fact={t('emptyUnread')} advice="emptyUnreadAdvice" />
  ) : (
    <Empty icon="archive" fact={t('emptyArchived')} advice="emptyArchivedAdvice" />
  );
}

interface EmptyProps {
  icon: IconName;
  fact: string;
  advice: MessageKey;
  children?: preact.ComponentChildren;
}

function Empty({ icon, fact, advice, children }: EmptyProps) {
  const { t } = useI18n();
  return (
    <div class={styles.empty} data-part="empty">
      <Icon name={icon} />
      <p class={styles.fact}>{fact}</p>
      <p>{t(advice)}</p>
      {children}
    </div>
  );
}
