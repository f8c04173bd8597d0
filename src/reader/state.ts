// What the reader tab knows and can do, built from its sources. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../article/article';
import type { ArticleId, Entry, Place } from '../article/entry';
import type { Stamp } from '../article/stamp';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import type { MarkingSources } from '../marking/marking';
import type { OpenedArticle } from '../ui/opened-article';
import type { LostPicture } from '../ui/pictures';
import { createQueue, type Queue, type QueueSources } from './queue';
import { type AskedText, type ShownText, textOf } from './texts';

export interface ReaderSources {
  opened: Promise<OpenedArticle>;
  /** Being opened; may be refused with a `Failure`. */
  library: Promise<
    Pick<
      Library,
      | 'archive'
      | 'setPlace'
      | 'openVersion'
      | 'reading'
      | 'rewrite'
      | 'keepBoth'
      | 'dropVersion'
      | 'locate'
      | 'keep'
      | 'mark'
      | 'unmark'
      | 'setNotes'
    >
  >;
  /** The highlight that the address asks for. */
  highlight: string | null;
  /** The article and which of its texts the address asks for. */
  id: ArticleId | null;
  asked: AskedText;
  /** Shows the copy in this tab, as it is then. */
  showCopy(): void;
  /** In a private window no place is kept: nobody was asked. */
  inPrivateWindow: boolean;
  copy(text: string): Promise<void>;
  /** The unread list, to be listened to. */
  queue: QueueSources;
  /** Asks the browser for what fetching these pictures takes; called in the turn of a press. */
  allowPictures(lost: LostPicture[]): Promise<boolean>;
}

/** What was last done here, to be said. */
export type Done = { kind: 'archived' | 'unarchived'; entry: Entry } | { kind: 'copied' };

export interface ReaderState {
  readonly opened: ReadonlySignal<OpenedArticle>;
  readonly text: ReadonlySignal<ShownText>;
  readonly done: ReadonlySignal<Done | null>;
  readonly failure: ReadonlySignal<FailureCode | null>;
  archive(entry: Entry): void;
  /** Makes the newer text the copy. */
  update(newer: Article): void;
  /** The same, and keeps the older one. */
  keepBoth(newer: Article): void;
  dropVersion(version: Stamp): void;
  undoArchive(): void;
  copyAddress(url: string): void;
  allowPictures(lost: LostPicture[]): Promise<boolean>;
  keepPlace(id: ArticleId, place: Place): void;
  readonly queue: Queue;
  /** What marking takes. */
  readonly marks: Pick<MarkingSources, 'library' | 'mayKeep' | 'copy' | 'wanted'>;
  dismiss(): void;
}

export function createReader(sources: ReaderSources): ReaderState {
  const opened = signal<OpenedArticle>({ status: 'opening' });
  const done = signal<Done | null>(null);
  const failure = signal<FailureCode | null>(null);

  const queue = createQueue(sources.queue);
  const text = signal<ShownText>({ kind: 'copy' });

  void sources.opened.then(async (article) => {
    if (article.status === 'shown' && sources.id !== null) {
      text.value = await textAskedFor(sources.id, article.article);
    }
    opened.value = article;
  });

  /** Whatever cannot be had, the copy can. */
  async function textAskedFor(id: ArticleId, copy: Article): Promise<ShownText> {
    try {
      return await textOf(id, copy, sources.asked, await sources.library);
    } catch (error) {
      failure.value = failureCode(error, 'storage-broke');
      return { kind: 'copy' };
    }
  }

  /** Changes which texts there are, and shows the copy. */
  async function changeTexts(
    work: (library: Awaited<ReaderSources['library']>) => Promise<unknown>,
  ): Promise<void> {
    failure.value = null;
    try {
      await work(await sources.library);
      sources.showCopy();
    } catch (error) {
      failure.value = failureCode(error, 'storage-broke');
    }
  }

  /** `toldAs` is said once it is done, and not before. */
  async function setArchived(entry: Entry, archived: boolean, toldAs: Done | null): Promise<void> {
    failure.value = null;
    try {
      await (await sources.library).archive([entry.id], archived);
      done.value = toldAs;
    } catch (error) {
      failure.value = failureCode(error, 'storage-broke');
    }
  }

  return {
    text,
    update: (newer) => void changeTexts((library) => library.rewrite(newer)),
    keepBoth: (newer) => void changeTexts((library) => library.keepBoth(newer)),
    dropVersion: (version) =>
      void changeTexts(async (library) => {
        if (sources.id !== null) await library.dropVersion(sources.id, version);
      }),
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
    allowPictures: sources.allowPictures,
    keepPlace(id, place) {
      if (sources.inPrivateWindow) return;
      sources.library
        .then((library) => library.setPlace(id, place))
        .catch((error) => {
          failure.value = failureCode(error, 'storage-broke');
        });
    },
    queue,
    marks: {
      library: sources.library,
      mayKeep: !sources.inPrivateWindow,
      copy: sources.copy,
      wanted: sources.highlight,
    },
    dismiss() {
      done.value = null;
    },
  };
}
