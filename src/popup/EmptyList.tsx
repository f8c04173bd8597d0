// What the popup's list says when there is nothing on it.

import { Empty } from '../list/Empty';
import { Button } from '../ui/Button';
import { bookmarkIcon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import { archiveIcon, deleteIcon, searchIcon } from '../ui/icons';
import type { ListModel } from './list';

export function EmptyList({ list, total }: { list: ListModel; total: number }) {
  const { t } = useI18n();
  const query = list.query.value.trim();
  if (query !== '') {
    return (
      <Empty icon={searchIcon} fact={t('nothingFound', query)} advice={t('nothingFoundAdvice')}>
        <Button
          action="clear-search"
          look="outlined"
          label={t('clearSearch')}
          onPress={() => list.search('')}
        />
      </Empty>
    );
  }
  if (list.shelf.value === 'trash') {
    return <Empty icon={deleteIcon} fact={t('emptyTrash')} advice={t('emptyTrashAdvice')} />;
  }
  if (total === 0) {
    return <Empty icon={bookmarkIcon} fact={t('emptyList')} advice={t('emptyListAdvice')} />;
  }
  return list.shelf.value === 'unread' ? (
    <Empty icon={bookmarkIcon} fact={t('emptyUnread')} advice={t('emptyUnreadAdvice')} />
  ) : (
    <Empty icon={archiveIcon} fact={t('emptyArchived')} advice={t('emptyArchivedAdvice')} />
  );
}
