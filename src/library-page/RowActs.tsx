// The buttons of a row of the library page: star and tags before those of any list.

import type { Entry } from '../article/entry';
import { RowButtons } from '../list/RowButtons';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { noteIcon, starIcon, tagIcon } from '../ui/icons';
import { canHaveNote } from './acting';
import type { PageRowsProps } from './page';

interface RowActsProps extends PageRowsProps {
  entry: Entry;
  onArchive(): void;
  onRemove(): void;
}

export function RowActs({ entry, acting, onTag, onNote, ...others }: RowActsProps) {
  const { t } = useI18n();
  return (
    <>
      {entry.removed === undefined && (
        <>
          <Button
            action="star"
            command="star"
            icon={starIcon}
            look="small"
            label={t(entry.starred ? 'unstar' : 'star')}
            pressed={entry.starred === true}
            onPress={() => acting.star([entry])}
          />
          <Button
            action="tag"
            command="tag"
            icon={tagIcon}
            look="small"
            label={t('tag')}
            onPress={() => onTag([entry])}
          />
          {canHaveNote(entry) && (
            <Button
              action="note"
              command="articleNote"
              icon={noteIcon}
              look="small"
              label={t('articleNote')}
              onPress={() => onNote(entry)}
            />
          )}
        </>
      )}
      <RowButtons {...others} entry={entry} />
    </>
  );
}
