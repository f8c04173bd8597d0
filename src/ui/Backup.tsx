// Everything saved, as one file to keep, and back.

import { useRef } from 'preact/hooks';
import styles from './Backup.module.css';
import { Button } from './Button';
import type { BackupModel, BackupStatus, RestoreReport } from './backup';
import { FailureNote } from './FailureNote';
import { useI18n } from './i18n-context';
import { Note } from './Note';

export function Backup({ backup }: { backup: BackupModel }) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  const status = backup.status.value;
  const isBusy = status.kind === 'making' || status.kind === 'restoring';
  return (
    <section class={styles.backup} data-part="backup">
      <h2>{t('backup')}</h2>
      <p>{t('backupIntro')}</p>
      <div class={styles.buttons}>
        <Button
          action="make-backup"
          look="solid"
          label={t('makeBackup')}
          disabled={isBusy}
          onPress={backup.make}
        />
        <Button
          action="restore-backup"
          look="outlined"
          label={t('restoreBackup')}
          disabled={isBusy}
          onPress={() => field.current?.click()}
        />
        <input
          ref={field}
          type="file"
          accept=".zip,application/zip"
          hidden
          aria-label={t('restoreBackup')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) backup.restore(file);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <Outcome status={status} backup={backup} />
    </section>
  );
}

function Outcome({ status, backup }: { status: BackupStatus; backup: BackupModel }) {
  switch (status.kind) {
    case 'idle':
      return null;
    case 'making':
    case 'restoring':
      return <Progress {...status} />;
    case 'made':
      return <Made name={status.name} report={status.report} />;
    case 'restored':
      return <Restored report={status.report} onRevive={backup.revive} />;
    case 'failed':
      return <FailureNote failure={status.failure} part="backup-note" status="failed" />;
  }
}

function Progress({ kind, done, total }: Extract<BackupStatus, { done: number }>) {
  const { t } = useI18n();
  return (
    <label class={styles.progress}>
      {t(kind === 'making' ? 'backupMaking' : 'backupRestoring')}
      <progress {...(total > 0 ? { value: done, max: total } : {})} />
    </label>
  );
}

function Made({ name, report }: Omit<Extract<BackupStatus, { kind: 'made' }>, 'kind'>) {
  const { t, plural } = useI18n();
  const { articles, damaged, leftOut, picturesLeftOut, picturesDamaged } = report;
  const lacking = told([
    damaged > 0 && plural('backupDamaged', damaged),
    leftOut > 0 && plural('backupLeftOut', leftOut),
    picturesDamaged > 0 && plural('backupPicturesDamaged', picturesDamaged),
    picturesLeftOut > 0 && plural('backupPicturesLeftOut', picturesLeftOut),
  ]);
  return (
    <Note part="backup-note" status="made" advice={lacking || t('backupAdvice')}>
      {plural('backupMade', articles, name)}
    </Note>
  );
}

function Restored({ report, onRevive }: { report: RestoreReport; onRevive(): void }) {
  const { t, plural } = useI18n();
  const { added, updated, same, damaged, missing, deletedHere } = report;
  const facts = told([
    updated > 0 && plural('restoreUpdated', updated),
    same > 0 && plural('restoreSame', same),
    damaged > 0 && plural('restoreDamaged', damaged),
    missing > 0 && plural('restoreMissing', missing),
    damaged + missing > 0 && t('restoreLackingAdvice'),
    deletedHere > 0 && plural('restoreDeletedHere', deletedHere),
  ]);
  const revive = deletedHere > 0 && (
    <Button action="revive" look="outlined" label={t('revive')} onPress={onRevive} />
  );
  return (
    <Note part="backup-note" status="restored" advice={facts} buttons={revive}>
      {plural('restoreAdded', added)}
    </Note>
  );
}

/** In a row, those of which there is something to tell. */
function told(facts: (string | false)[]): string {
  return facts.filter((fact) => fact).join(' ');
}
