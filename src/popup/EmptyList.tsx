// A list without rows explains itself.

import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../platform/i18n';
import { Button } from '../ui/Button';
import { bookmarkIcon, Icon, type Shape } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import { archiveIcon, searchIcon } from '../ui/icons';
import styles from './EmptyList.module.css';
import type { ListModel } from './list';

export function EmptyList({ list, total }: { list: ListModel; total: number }) {
  const { t } = useI18n();
  const query = list.query.value.trim();
  if (query !== '') {
    return (
      <Empty icon={searchIcon} fact={t('nothingFound', query)} advice="nothingFoundAdvice">
        <Button
          action="clear-search"
          look="outlined"
          label={t('clearSearch')}
          onPress={() => list.search('')}
        />
      </Empty>
    );
  }
  if (total === 0) {
    return <Empty icon={bookmarkIcon} fact={t('emptyList')} advice="emptyListAdvice" />;
  }
  return list.shelf.value === 'unread' ? (
    <Empty icon={bookmarkIcon} fact={t('emptyUnread')} advice="emptyUnreadAdvice" />
  ) : (
    <Empty icon={archiveIcon} fact={t('emptyArchived')} advice="emptyArchivedAdvice" />
  );
}

interface EmptyProps {
  icon: Shape;
  fact: string;
  advice: MessageKey;
  children?: ComponentChildren;
}

function Empty({ icon, fact, advice, children }: EmptyProps) {
  const { t } = useI18n();
  return (
    <div class={styles.empty} data-part="empty">
      <Icon shape={icon} />
      <p class={styles.fact}>{fact}</p>
      <p>{t(advice)}</p>
      {children}
    </div>
  );
}
