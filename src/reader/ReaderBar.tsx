// What can be done with the article in its tab.

import type { Article } from '../article/article';
import { AppearanceButton } from '../ui/AppearanceButton';
import { Button } from '../ui/Button';
import { Icon, originalIcon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import { archiveIcon, copyIcon, helpIcon, unarchiveIcon } from '../ui/icons';
import type { KeepingModel } from '../ui/keeping';
import { SaveButton } from '../ui/SaveButton';
import styles from './ReaderBar.module.css';
import type { ReaderState } from './state';

interface ReaderBarProps {
  reader: ReaderState;
  article: Article;
  keeping: KeepingModel;
  showHelp(): void;
}

export function ReaderBar({ reader, article, keeping, showHelp }: ReaderBarProps) {
  const { t } = useI18n();
  const now = keeping.keeping.value;
  const archived = now.status === 'kept' && now.entry.archived;
  return (
    <div class="reader-bar">
      <SaveButton keeping={keeping} />
      {now.status === 'kept' && (
        <Button
          action="archive"
          icon={archived ? unarchiveIcon : archiveIcon}
          label={t(archived ? 'unarchive' : 'archive')}
          onPress={() => reader.archive(now.entry)}
        />
      )}
      <span class={styles.gap} />
      <a
        class={styles.original}
        data-action="open-original"
        href={article.url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('openOriginal')}
        title={t('openOriginal')}
      >
        <Icon shape={originalIcon} />
      </a>
      <Button
        action="copy-address"
        icon={copyIcon}
        label={t('copyAddress')}
        onPress={() => reader.copyAddress(article.url)}
      />
      <AppearanceButton />
      <Button action="help" icon={helpIcon} label={t('keyboard')} onPress={showHelp} />
    </div>
  );
}
