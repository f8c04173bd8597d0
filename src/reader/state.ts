// What the reader tab knows and can do, built from its sources. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import type { OpenedArticle } from '../ui/opened-article';

export interface ReaderSources {
  opened: Promise<OpenedArticle>;
  /** Being opened; may be refused with a `Failure`. */
  library: Promise<Pick<Library, 'archive'>>;
  copy(text: string): Promise<void>;
}

/** What was last done here, to be said. */
export type Done = { kind: 'archived' | 'unarchived'; entry: Entry } | { kind: 'copied' };

export interface ReaderState {
  readonly opened: ReadonlySignal<OpenedArticle>;
  readonly done: ReadonlySignal<Done | null>;
  readonly failure: ReadonlySignal<FailureCode | null>;
  archive(entry: Entry): void;
  undoArchive(): void;
  copyAddress(url: string): void;
  dismiss(): void;
}

export function createReader(sources: ReaderSources): ReaderState {
  const opened = signal<OpenedArticle>({ status: 'opening' });
  const done = signal<Done | null>(null);
  const failure = signal<FailureCode | null>(null);

  void sources.opened.then((article) => {
    opened.value = article;
  });

  /** `toldAs` is said once it is done, and not before. */
  async function setArchived(entry: Entry, archived: boolean, toldAs: Done | null): Promise<void> {
    failure.value = null;
    try {
      await (await sources.library).archive(entry.id, archived);
      done.value = toldAs;
    } catch (error) {
      failure.value = failureCode(error, 'storage-broke');
    }
  }

  return {
    opened,
    done,
    failure,
    archive(entry) {
      const kind = entry.archived ? 'unarchived' : 'archived';
      void setArchived(entry, !entry.archived, { kind, entry });
    },
    undoArchive() {
      const last = done.value;
      if (last === null || last.kind === 'copied') return;
      void setArchived(last.entry, last.entry.archived, null);
    },
    copyAddress(url) {
      sources.copy(url).then(
        () => {
          done.value = { kind: 'copied' };
        },
        // The address stands under "open the original" as well.
        () => {},
      );
    },
    dismiss() {
      done.value = null;
    },
  };
}
