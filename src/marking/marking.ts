// The highlights of the article on a screen, and what can be done to them. No DOM, no browser.

import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Article } from '../article/article';
import type { ArticleId, Entry } from '../article/entry';
import {
  changed,
  type Highlight,
  type HighlightChange,
  type HighlightColour,
  highlightsOf,
} from '../article/highlight';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import type { ExactQuote } from '../reading/exact-quote';
import type { MarkedPage, Places } from './marked-page';

/** What was last done, to be said. `back` undoes it. */
export interface DoneMarking {
  /** `saved`: the article was not in the list, and was put there with its first highlight. */
  kind: 'made' | 'saved' | 'deleted' | 'copied';
  back?: () => Promise<unknown>;
}

export interface MarkingSources {
  /** What a first highlight keeps. */
  article: Article;
  /** The article's row as it is now; null while the library has none. A signal is read in it. */
  entry(): Entry | null;
  /** Being opened; may be refused with a `Failure`. */
  library: Promise<Pick<Library, 'locate' | 'keep' | 'mark' | 'unmark' | 'setNotes'>>;
  /** Whether a highlight may keep an article that is not kept: in a private window that takes a question first. */
  mayKeep: boolean;
  copy(text: string): Promise<void>;
  /** The one that is asked for at the beginning. */
  wanted?: string | null;
  /** Told that something was done here: what others had to say is old. */
  onAct?(): void;
}

export interface Marking {
  /** In the order of the text. */
  readonly highlights: ReadonlySignal<readonly Highlight[]>;
  readonly done: ReadonlySignal<DoneMarking | null>;
  readonly failure: ReadonlySignal<FailureCode | null>;
  /** Whether one can be made here and now. */
  readonly canMake: ReadonlySignal<boolean>;
  /** What the reader notes about the article as a whole; null while it is in no list, and can have no note. */
  readonly notes: ReadonlySignal<string | null>;
  /** The colour used last. */
  readonly colour: ReadonlySignal<HighlightColour>;
  /** The one that is looked at, and whether its note is being written. */
  readonly open: Signal<{ id: string; writes: boolean } | null>;
  /** The article where it is on the screen; null while it is not. */
  readonly page: Signal<MarkedPage | null>;
  /** Where each is in the text that is on the screen; nothing of those that were not looked for yet. */
  readonly places: Signal<Places>;
  /** One to be brought into view; of one whose words have changed, about where they stood. */
  readonly wanted: Signal<string | null>;
  /** Marks words, and gives the highlight's id. */
  make(quote: ExactQuote, colour?: HighlightColour): string;
  change(id: string, change: HighlightChange): void;
  remove(id: string): void;
  setNotes(words: string): void;
  copy(text: string): void;
  /** Undoes what was done last; false when there is nothing to undo. */
  undo(): boolean;
  dismiss(): void;
}

export function createMarking(sources: MarkingSources): Marking {
  const done = signal<DoneMarking | null>(null);
  const failure = signal<FailureCode | null>(null);
  const colour = signal<HighlightColour>('yellow');
  const open = signal<{ id: string; writes: boolean } | null>(null);
  /** What was done here, until the row says something newer: null for what was deleted. */
  const ours = signal<ReadonlyMap<string, Highlight | null>>(new Map());
  /** The same for the note on the article, and the row as it was then. */
  const ourNotes = signal<{ words: string; over: Entry | null } | null>(null);
  /** Acts wait for one another: the note for the highlight, the highlight for the article. */
  let turn: Promise<unknown> = Promise.resolve();
  /** Where the article was put by a highlight, until its row is heard of. */
  let keptAs: ArticleId | null = null;

  const highlights = computed(() => {
    const all = new Map(highlightsOf(sources.entry() ?? {}).map((each) => [each.id, each]));
    for (const [id, mine] of ours.value) {
      if (mine === null) all.delete(id);
      else if ((all.get(id)?.updatedAt ?? 0) <= mine.updatedAt) all.set(id, mine);
    }
    return highlightsOf({ highlights: [...all.values()] });
  });

  // What the row has once said is the row's from then on: a highlight that goes from it was deleted elsewhere.
  effect(() => {
    const entry = sources.entry();
    if (!entry) return;
    const there = new Map(highlightsOf(entry).map((each) => [each.id, each]));
    const waiting = [...ours.peek()].filter(([id, mine]) =>
      mine === null ? there.has(id) : (there.get(id)?.updatedAt ?? 0) < mine.updatedAt,
    );
    if (waiting.length < ours.peek().size) ours.value = new Map(waiting);
  });

  function note(id: string, highlight: Highlight | null): void {
    ours.value = new Map(ours.peek()).set(id, highlight);
  }

  /** Shown at once and written after; a fault is told, and what is shown is what the library has again. */
  function act(work: (library: Awaited<MarkingSources['library']>) => Promise<void>): void {
    failure.value = null;
    done.value = null;
    sources.onAct?.();
    turn = turn
      .then(async () => work(await sources.library))
      .catch((error) => {
        ours.value = new Map();
        ourNotes.value = null;
        done.value = null;
        failure.value = failureCode(error, 'storage-broke');
      });
  }

  const notes = computed(() => {
    const entry = sources.entry();
    if (entry?.savedAt === undefined) return null;
    return ourNotes.value?.over === entry ? ourNotes.value.words : (entry.notes ?? '');
  });
  const rowId = () => sources.entry()?.id ?? keptAs;
  const isListed = () => sources.entry()?.savedAt !== undefined;

  async function write(
    library: Awaited<MarkingSources['library']>,
    highlight: Highlight,
  ): Promise<'made' | 'saved'> {
    const id = rowId();
    if (id !== null && (isListed() || keptAs === id)) {
      await library.mark(id, [highlight]);
      return 'made';
    }
    const located = await library.locate(sources.article);
    if (located.kept) {
      keptAs = located.kept.id;
      await library.mark(keptAs, [highlight]);
      return 'made';
    }
    keptAs = (await library.keep(located, Date.now(), highlight)).id;
    return 'saved';
  }

  async function take(highlight: Highlight, isSavedForIt: boolean): Promise<void> {
    const id = rowId();
    if (id === null) return;
    await (await sources.library).unmark(id, [highlight.id], isSavedForIt);
    if (isSavedForIt) keptAs = null;
  }

  function put(highlight: Highlight): void {
    note(highlight.id, highlight);
    act(async (library) => {
      const id = rowId();
      if (id !== null) await library.mark(id, [highlight]);
    });
  }

  return {
    highlights,
    notes,
    done,
    failure,
    colour,
    open,
    canMake: computed(() => sources.mayKeep || isListed()),
    page: signal<MarkedPage | null>(null),
    places: signal<Places>(new Map()),
    wanted: signal(sources.wanted ?? null),
    make(quote, chosen = colour.peek()) {
      const now = Date.now();
      const id = crypto.randomUUID();
      const highlight: Highlight = {
        ...quote,
        id,
        colour: chosen,
        createdAt: now,
        updatedAt: now,
      };
      colour.value = chosen;
      note(id, highlight);
      act(async (library) => {
        const kind = await write(library, highlight);
        const back = () => {
          note(id, null);
          if (open.peek()?.id === id) open.value = null;
          return take(highlight, kind === 'saved');
        };
        done.value = { kind, back };
      });
      return id;
    },
    change(id, change) {
      const before = highlights.peek().find((each) => each.id === id);
      if (!before) return;
      put(changed(before, change, Date.now()));
      if (change.colour) colour.value = change.colour;
    },
    remove(id) {
      const highlight = highlights.peek().find((each) => each.id === id);
      if (!highlight) return;
      if (open.peek()?.id === id) open.value = null;
      note(id, null);
      act(async () => {
        await take(highlight, false);
        const back = async () => put({ ...highlight, updatedAt: Date.now() });
        done.value = { kind: 'deleted', back };
      });
    },
    setNotes(words) {
      ourNotes.value = { words: words.trim(), over: sources.entry() };
      act(async (library) => {
        const id = rowId();
        if (id !== null) await library.setNotes(id, words);
      });
    },
    copy(text) {
      sources.onAct?.();
      sources.copy(text).then(
        () => {
          done.value = { kind: 'copied' };
        },
        // What is to be copied stands on the screen as well.
        () => {},
      );
    },
    undo() {
      const back = done.peek()?.back;
      if (!back) return false;
      act(async () => {
        await back();
      });
      return true;
    },
    dismiss() {
      done.value = null;
      failure.value = null;
    },
  };
}
