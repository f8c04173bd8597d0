// What can be done to articles of the list, one or many at once, each with its way back. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, Entry } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';

export type ActKind =
  | 'deleted'
  | 'archived'
  | 'unarchived'
  | 'restored'
  | 'erased'
  | 'starred'
  | 'unstarred'
  | 'tagged'
  | 'untagged'
  | 'noted'
  | 'unnoted';

/** Those on one article or on many. */
export type ListActKind = Exclude<ActKind, 'noted' | 'unnoted'>;

/** What was last done, and can be undone. */
export interface DoneAct {
  kind: ActKind;
  entries: readonly Entry[];
  /** The tag that was put on or taken off. */
  tag: string;
  back(): Promise<unknown>;
}

/** A note is kept as it is written, and told once it has been, with the way back to what was noted before. */
export interface NoteInWriting {
  /** Without words the note goes. */
  write(words: string): void;
  end(): void;
}

export interface ListActs {
  readonly lastAct: ReadonlySignal<DoneAct | null>;
  /** Why the last act did not work; null after one that did. */
  readonly failure: ReadonlySignal<FailureCode | null>;
  /**
   * Does it to all of them, or to none. Once it is done, and not before, it can be undone.
   *
   * @param tag For the acts on tags.
   */
  perform(kind: ListActKind, entries: readonly Entry[], tag?: string): void;
  /** Undoes what was done last; false when there is nothing to undo. */
  undo(): boolean;
  /** Begins a note on an article, or another wording of it. */
  note(entry: Entry): NoteInWriting;
  dismiss(): void;
}

/** What came of an act. */
interface Outcome {
  /** Articles that stood so already are not among them, and are left alone on the way back. */
  changed: readonly ArticleId[];
  /** Null where there is none. */
  back: (() => Promise<unknown>) | null;
}

/** Of so many articles at most whole copies are held on to, so that their deletion can be undone. */
export const undoableErasures = 100;

export function createActs(library: Promise<Library>): ListActs {
  const lastAct = signal<DoneAct | null>(null);
  const failure = signal<FailureCode | null>(null);

  /** Whatever goes wrong is said, and leaves the list as it is. */
  async function attempt(work: (opened: Library) => Promise<unknown>): Promise<void> {
    failure.value = null;
    try {
      await work(await library);
    } catch (error) {
      failure.value = failureCode(error, 'storage-broke');
    }
  }

  /** What could not be undone can still be, unless the reader has gone on. */
  async function goBack(done: DoneAct): Promise<void> {
    try {
      await done.back();
    } catch (error) {
      lastAct.value ??= done;
      throw error;
    }
  }

  return {
    lastAct,
    failure,
    perform(kind, entries, tag = '') {
      if (entries.length === 0) return;
      void attempt(async (opened) => {
        const { changed, back } = await doAct(opened, kind, entries, tag);
        if (changed.length === 0) return;
        const ids = new Set(changed);
        const done = entries.filter(({ id }) => ids.has(id));
        lastAct.value = back && { kind, entries: done, tag, back };
      });
    },
    note(entry) {
      let before: string | undefined;
      let now = entry.notes ?? '';
      let turn = Promise.resolve();
      const write = (words: string) =>
        attempt(async (opened) => {
          const over = await opened.setNotes(entry.id, words);
          before ??= over;
          now = words.trim();
        });
      return {
        write(words) {
          turn = turn.then(() => write(words));
        },
        end() {
          void turn.then(() => {
            if (before === undefined || before === now) return;
            const back = async () => (await library).setNotes(entry.id, before ?? '');
            lastAct.value = { kind: now ? 'noted' : 'unnoted', entries: [entry], tag: '', back };
          });
        },
      };
    },
    undo() {
      const done = lastAct.value;
      lastAct.value = null;
      if (done) void attempt(() => goBack(done));
      return done !== null;
    },
    dismiss() {
      lastAct.value = null;
    },
  };
}

function doAct(
  library: Library,
  kind: ListActKind,
  entries: readonly Entry[],
  tag: string,
): Promise<Outcome> {
  const ids = entries.map(({ id }) => id);
  switch (kind) {
    case 'deleted':
      return undoable(library.remove, library.restore);
    case 'restored':
      return undoable(library.restore, (those) => library.remove(those, timesOfDeletion(entries)));
    case 'archived':
    case 'unarchived':
      return undoable(
        (those) => library.archive(those, kind === 'archived'),
        (those) => library.archive(those, kind === 'unarchived'),
      );
    case 'starred':
    case 'unstarred':
      return undoable(
        (those) => library.star(those, kind === 'starred'),
        (those) => library.star(those, kind === 'unstarred'),
      );
    case 'tagged':
    case 'untagged':
      return undoable(
        (those) => library.tag(those, tag, kind === 'tagged'),
        (those) => library.tag(those, tag, kind === 'untagged'),
      );
    case 'erased':
      return eraseAll(library, ids);
  }

  type Act = (ids: readonly ArticleId[]) => Promise<ArticleId[]>;
  async function undoable(act: Act, back: Act): Promise<Outcome> {
    const changed = await act(ids);
    return { changed, back: () => back(changed) };
  }
}

function timesOfDeletion(entries: readonly Entry[]): Record<ArticleId, number> {
  return Object.fromEntries(
    entries.flatMap(({ id, removed }) => (removed ? [[id, removed.at]] : [])),
  );
}

/** What is damaged, or too much to hold on to, does not come back. */
async function eraseAll(library: Library, ids: ArticleId[]): Promise<Outcome> {
  const held = ids.length <= undoableErasures ? ids : [];
  const copies = (await Promise.all(held.map((id) => library.copy(id)))).filter((copy) => !!copy);
  // A browser keeps what is erased for as long as a page holds on to it.
  const pictures = await Promise.all(copies.map(({ id }) => library.keptPictures(id)));
  const changed = await library.erase(ids);
  if (copies.length === 0) return { changed, back: null };
  const back = async () => {
    await library.mergeIn(copies, { revive: true });
    for (const [at, { id }] of copies.entries()) {
      if (pictures[at]?.length) await library.bringPictures(id, pictures[at]);
    }
  };
  return { changed, back };
}
