// What can be done with the article in its tab.

import type { Article } from '../article/article';
import { AppearanceButton } from '../ui/AppearanceButton';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
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
          icon={archived ? 'unarchive' : 'archive'}
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
        <Icon name="original" />
      </a>
      <Button
        action="copy-address"
        icon="copy"
        label={t('copyAddress')}
        onPress={() => reader.copyAddress(article.url)}
      />
      <AppearanceButton />
      <Button action="help" icon="help" label={t('keyboard')} onPress={showHelp} />
    </div>
  );
}
