// What can be done with a row of any list: see the original, copy its address, archive, delete; in the trash the last two
// lead back out of it, and further down.

import type { Entry } from '../article/entry';
import { Button } from '../ui/Button';
import { originalIcon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import { archiveIcon, copyIcon, deleteIcon, unarchiveIcon } from '../ui/icons';

export interface RowButtonsProps {
  entry: Entry;
  browser: { openOriginal(entry: Entry): void; copy(text: string): Promise<void> };
  say(text: string): void;
  onArchive(entry: Entry): void;
  onRemove(entry: Entry): void;
}

export function RowButtons({ entry, browser, say, onArchive, onRemove }: RowButtonsProps) {
  const { t } = useI18n();
  const inTrash = entry.removed !== undefined;
  const isBehind = entry.archived || inTrash;
  return (
    <>
      {!entry.damaged && (
        <>
          <Button
            action="open-original"
            command="original"
            icon={originalIcon}
            look="small"
            label={t('openOriginal')}
            onPress={() => browser.openOriginal(entry)}
          />
          <Button
            action="copy-address"
            command="copyAddress"
            icon={copyIcon}
            look="small"
            label={t('copyAddress')}
            onPress={() => void browser.copy(entry.summary.url).then(() => say(t('didCopy')))}
          />
        </>
      )}
      <Button
        action="archive"
        command="archive"
        icon={isBehind ? unarchiveIcon : archiveIcon}
        look="small"
        label={t(inTrash ? 'restore' : isBehind ? 'unarchive' : 'archive')}
        onPress={() => onArchive(entry)}
      />
      <Button
        action="delete"
        command="remove"
        icon={deleteIcon}
        look="small"
        label={t(inTrash ? 'erase' : 'delete')}
        onPress={() => onRemove(entry)}
      />
    </>
  );
}
