// What is kept on this machine, and how to keep it safe.

import { Backup } from '../ui/Backup';
import type { BackupModel } from '../ui/backup';
import { useI18n } from '../ui/i18n-context';
import { Mark } from '../ui/Mark';
import { ClearAll } from './ClearAll';
import { Space } from './Space';
import styles from './Storage.module.css';
import type { Upkeep } from './upkeep';

interface StorageProps {
  backup: BackupModel;
  upkeep: Upkeep;
}

export function Storage({ backup, upkeep }: StorageProps) {
  const { t } = useI18n();
  return (
    <div class={styles.page} data-screen="storage">
      <header class={styles.head}>
        <Mark />
        <h1>{t('storageHeading')}</h1>
      </header>
      {/* First, as nothing above it comes late and moves its buttons. */}
      <Backup backup={backup} />
      <Space upkeep={upkeep} />
      <ClearAll upkeep={upkeep} onBackup={backup.make} />
    </div>
  );
}
