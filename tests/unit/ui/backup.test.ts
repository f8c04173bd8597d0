import { expect, test, vi } from 'vitest';
import { Failure } from '../../../src/failures';
import { type BackupSources, createBackup } from '../../../src/ui/backup';

const report = { added: 2, updated: 0, same: 0, deletedHere: 1, damaged: 0, missing: 0 };
const file = new Blob(['a zip']);

function backupOf(sources: Partial<BackupSources> = {}) {
  const download = vi.fn();
  const made = { articles: 3, damaged: 1, leftOut: 0, picturesLeftOut: 0, picturesDamaged: 0 };
  const make = vi.fn(async () => ({ file, ...made }));
  const all = { make, restore: async () => report, download, ...sources };
  const backup = createBackup(all, () => new Date(2026, 10, 4, 23, 59));
  const becomes = (kind: string) => vi.waitFor(() => expect(backup.status.value.kind).toBe(kind));
  return { ...backup, becomes, download };
}

test('a backup is named after the reader’s day, handed over, and told of', async () => {
  const { make, becomes, download, status } = backupOf();
  make();
  await becomes('made');
  expect(download).toHaveBeenCalledExactlyOnceWith(file, 'lede-backup-2026-11-04.zip');
  expect(status.value).toMatchObject({ report: { articles: 3, damaged: 1 } });
});

test('tells how far it has come, and does one thing at a time', async () => {
  let finish = () => {};
  const restoring = vi.fn<BackupSources['restore']>(async (_file, onProgress) => {
    onProgress(1, 2);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return report;
  });
  const { restore, make, becomes, status, download } = backupOf({ restore: restoring });
  restore(file);
  expect(status.value).toEqual({ kind: 'restoring', done: 1, total: 2 });
  make();
  restore(file);
  finish();
  await becomes('restored');
  expect(restoring).toHaveBeenCalledTimes(1);
  expect(download).not.toHaveBeenCalled();
});

test('what was deleted is revived with the file that was restored', async () => {
  const restoring = vi.fn<BackupSources['restore']>(async () => report);
  const { restore, revive, becomes } = backupOf({ restore: restoring });
  revive();
  expect(restoring).not.toHaveBeenCalled();
  restore(file);
  await becomes('restored');
  revive();
  await becomes('restored');
  expect(restoring.mock.calls.map(([given, , options]) => [given, options])).toEqual([
    [file, { revive: false }],
    [file, { revive: true }],
  ]);
});

test('a failure is told, and another try starts anew', async () => {
  let times = 0;
  const restoring: BackupSources['restore'] = async () => {
    times += 1;
    if (times === 1) throw new Failure('file-cut');
    return report;
  };
  const { restore, becomes, status } = backupOf({ restore: restoring });
  restore(file);
  await becomes('failed');
  expect(status.value).toEqual({ kind: 'failed', failure: 'file-cut' });
  restore(file);
  await becomes('restored');
});
