// What the page about storage knows of the library, and what it can do to it. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import type { Usage } from '../library/usage';

/** What the browser says of the room there is, in bytes. */
export interface Estimate {
  usage?: number;
  quota?: number;
}

export interface UpkeepSources {
  /** Being opened; may be refused with a `Failure`. */
  library: Promise<Library>;
  /** May be refused, where the browser does not say. */
  estimate(): Promise<Estimate>;
}

export type Space =
  | { status: 'measuring' }
  | { status: 'failed'; failure: FailureCode }
  | { status: 'measured'; usage: Usage; bytes: SpaceBytes | null };

/** What takes how much, and what is left. Articles are all that no picture is: texts, rows, search. */
export interface SpaceBytes {
  articles: number;
  pictures: number;
  free: number;
}

/** What can be thrown away: the trash, or the pictures of archived articles. */
export type Removal = 'trash' | 'pictures';

export type Doing =
  | { kind: 'nothing' }
  /** Whether that is to be done. */
  | { kind: 'asking'; what: Removal }
  | { kind: 'working' }
  | { kind: 'removed'; what: Removal; count: number }
  | { kind: 'cleared-all' }
  | { kind: 'failed'; failure: FailureCode };

export interface Upkeep {
  readonly space: ReadonlySignal<Space>;
  readonly doing: ReadonlySignal<Doing>;
  ask(what: Removal): void;
  remove(what: Removal): void;
  clearAll(): void;
  /** Puts away a question, or the word about what was done. */
  dismiss(): void;
}

/** Measures at once, and again after every change. */
export function createUpkeep({ library, estimate }: UpkeepSources): Upkeep {
  const space = signal<Space>({ status: 'measuring' });
  const doing = signal<Doing>({ kind: 'nothing' });
  let newest = 0;

  async function measure(): Promise<void> {
    newest += 1;
    const mine = newest;
    try {
      const opened = await library;
      const [usage, estimated] = await Promise.all([opened.usage(), estimate().catch(() => ({}))]);
      if (mine === newest) {
        space.value = { status: 'measured', usage, bytes: bytesOf(usage, estimated) };
      }
    } catch (error) {
      space.value = { status: 'failed', failure: failureCode(error, 'storage-broke') };
    }
  }

  /** One at a time. */
  async function run(work: (opened: Library) => Promise<Doing>): Promise<void> {
    if (doing.peek().kind === 'working') return;
    doing.value = { kind: 'working' };
    try {
      doing.value = await work(await library);
    } catch (error) {
      doing.value = { kind: 'failed', failure: failureCode(error, 'storage-broke') };
    }
    await measure();
  }

  library
    .then((opened) => {
      opened.onChange(() => void measure());
      opened.onPicturesChange(() => void measure());
    })
    .catch(() => {});
  void measure();

  return {
    space,
    doing,
    ask(what) {
      if (doing.peek().kind !== 'working') doing.value = { kind: 'asking', what };
    },
    remove(what) {
      void run(async (opened) => ({ kind: 'removed', what, count: await removals[what](opened) }));
    },
    clearAll() {
      void run(async (opened) => {
        await opened.clearAll();
        return { kind: 'cleared-all' };
      });
    },
    dismiss() {
      doing.value = { kind: 'nothing' };
    },
  };
}

/** Each says how many articles, or pictures, it has taken away. */
const removals: Record<Removal, (library: Library) => Promise<number>> = {
  async trash(library) {
    return (await library.erase(await library.idsOn('trash'))).length;
  },
  async pictures(library) {
    const before = await library.pictureWeight();
    await library.removePicturesOf(await library.idsOn('archived'));
    // What other articles show as well has stayed.
    return before.pictures - (await library.pictureWeight()).pictures;
  },
};

function bytesOf({ pictures }: Usage, { usage, quota }: Estimate): SpaceBytes | null {
  if (usage === undefined || quota === undefined) return null;
  return {
    articles: Math.max(0, usage - pictures.bytes),
    pictures: pictures.bytes,
    free: Math.max(0, quota - usage),
  };
}
