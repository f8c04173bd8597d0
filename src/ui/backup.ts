// The state behind making and restoring a backup. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import { localDay } from '../article/local-day';
import { type FailureCode, failureCode } from '../failures';

/** Tells how far it has come, in articles. */
type OnProgress = (done: number, total: number) => void;

export interface MakeReport {
  articles: number;
  damaged: number;
  leftOut: number;
  picturesLeftOut: number;
  picturesDamaged: number;
}

export interface RestoreReport {
  added: number;
  updated: number;
  same: number;
  deletedHere: number;
  damaged: number;
  missing: number;
}

/** What the state needs; `src/backup` has it. */
export interface BackupSources {
  make(onProgress: OnProgress): Promise<MakeReport & { file: Blob }>;
  restore(file: Blob, onProgress: OnProgress, options: { revive: boolean }): Promise<RestoreReport>;
  /** Hands a file to the reader. */
  download(file: Blob, name: string): void;
}

export type BackupStatus =
  | { kind: 'idle' }
  | { kind: 'making' | 'restoring'; done: number; total: number }
  | { kind: 'made'; name: string; report: MakeReport }
  | { kind: 'restored'; report: RestoreReport; file: Blob }
  | { kind: 'failed'; failure: FailureCode };

export interface BackupModel {
  readonly status: ReadonlySignal<BackupStatus>;
  make(): void;
  restore(file: Blob): void;
  /** Brings back what the last restore left out because it was deleted here. */
  revive(): void;
}

export function createBackup(sources: BackupSources, today = () => new Date()): BackupModel {
  const status = signal<BackupStatus>({ kind: 'idle' });

  /** One at a time: while one goes on, nothing else starts. */
  async function run(
    kind: 'making' | 'restoring',
    work: (onProgress: OnProgress) => Promise<BackupStatus>,
  ): Promise<void> {
    const now = status.peek().kind;
    if (now === 'making' || now === 'restoring') return;
    status.value = { kind, done: 0, total: 0 };
    try {
      status.value = await work((done, total) => {
        status.value = { kind, done, total };
      });
    } catch (error) {
      status.value = { kind: 'failed', failure: failureCode(error, 'storage-broke') };
    }
  }

  function restore(file: Blob, revive: boolean): Promise<void> {
    return run('restoring', async (onProgress) => {
      const report = await sources.restore(file, onProgress, { revive });
      return { kind: 'restored', report, file };
    });
  }

  return {
    status,
    make() {
      void run('making', async (onProgress) => {
        const { file, ...report } = await sources.make(onProgress);
        const name = `lede-backup-${localDay(today())}.zip`;
        sources.download(file, name);
        return { kind: 'made', name, report };
      });
    },
    restore: (file) => void restore(file, false),
    revive() {
      const now = status.peek();
      if (now.kind === 'restored') void restore(now.file, true);
    },
  };
}
