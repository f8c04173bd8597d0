// What the page about storage knows of the library, and what it can do to it. No DOM, no browser.

import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import type { Usage } from '../library/usage';
import { inTurn } from '../ui/in-turn';

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
  /** Meanwhile everything changes, thousands of times. */
  isRestoring?: ReadonlySignal<boolean>;
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

/** Measures at once, and again after changes, but not while a backup is restored: that goes through all there is. */
export function createUpkeep({
  library,
  estimate,
  isRestoring = signal(false),
}: UpkeepSources): Upkeep {
  const space = signal<Space>({ status: 'measuring' });
  const doing = signal<Doing>({ kind: 'nothing' });

  const measure = inTurn(async () => {
    if (isRestoring.peek()) return;
    try {
      const opened = await library;
      const [usage, estimated] = await Promise.all([opened.usage(), estimate().catch(() => ({}))]);
      space.value = { status: 'measured', usage, bytes: bytesOf(usage, estimated) };
    } catch (error) {
      space.value = { status: 'failed', failure: failureCode(error, 'storage-broke') };
    }
  });

  /** One at a time. */
  async function run(work: (opened: Library) => Promise<Doing>): Promise<void> {
    if (doing.peek().kind === 'working') return;
    doing.value = { kind: 'working' };
    try {
      doing.value = await work(await library);
    } catch (error) {
      doing.value = { kind: 'failed', failure: failureCode(error, 'storage-broke') };
    }
    measure();
  }

  library
    .then((opened) => {
      opened.onChange(measure);
      opened.onPicturesChange(measure);
    })
    .catch(() => {});
  effect(() => {
    if (!isRestoring.value) measure();
  });

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
