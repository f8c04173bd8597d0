// What the library page knows and can do, built from its sources. No DOM, no browser.

import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, Entry } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';
import type { Library } from '../library/library';
import { createActs, type ListActs } from '../list/acts';
import { createPassages, type Passages } from '../list/passages';
import { createTwins, type Twins } from '../list/twins';
import { createLostWords, type LostWords } from '../marking/lost-words';
import { type Shown, shownAtFirst } from './address';
import { arrange, isBeingRead, type PageRow, type Place, placeIsOf, type Wording } from './arrange';
import { type Collection, createCollection } from './collection';
import { createHighlightActs, type HighlightActs } from './highlight-acts';
import { type HighlightRow, highlightRows } from './highlighted';
import { createIcons, type Icons } from './icons';
import { createResults } from './results';
import { createSelection, type Selection } from './selection';

export interface LibraryPageState {
  readonly collection: ReadonlySignal<Collection>;
  readonly shown: ReadonlySignal<Shown>;
  readonly rows: ReadonlySignal<readonly PageRow[]>;
  /** The articles on the page, each once, in its order. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  /** How many stand in each place that has any. */
  readonly counts: ReadonlySignal<ReadonlyMap<Place, number>>;
  /** Every tag there is, in the order of the alphabet. */
  readonly tags: ReadonlySignal<readonly string[]>;
  readonly selection: Selection;
  /** The selected articles in the page's order. */
  readonly selected: ReadonlySignal<readonly Entry[]>;
  readonly acts: ListActs;
  /** Those of the list that are asked for, below their articles. */
  readonly highlightRows: ReadonlySignal<readonly HighlightRow[]>;
  readonly highlightActs: HighlightActs;
  readonly lostWords: LostWords;
  readonly passages: Passages;
  /** What the rows were found for, empty where they were not: one answer behind what is typed. */
  readonly asked: ReadonlySignal<string>;
  /** Which rows tell the same story as others. */
  readonly twins: Twins;
  readonly icons: Icons;
  /** How many articles a search cannot find yet. */
  readonly waiting: ReadonlySignal<number>;
  readonly failure: ReadonlySignal<FailureCode | null>;
  /** Shows something else: only what is given changes. */
  show(change: Partial<Shown>): void;
  selectAll(): void;
  /** Renames a tag everywhere; null takes it away. */
  renameTag(from: string, to: string | null): void;
}

/**
 * @param library Being opened; may be refused with a `Failure`.
 * @param wording The reader's language, which may change.
 * @param atFirst What is shown at first.
 */
export function createLibraryPage(
  library: Promise<Library>,
  wording: ReadonlySignal<Wording>,
  atFirst: Shown = shownAtFirst,
): LibraryPageState {
  const collection = createCollection(library);
  const shown = signal(atFirst);
  const acts = createActs(library);
  const selection = createSelection();
  const highlightActs = createHighlightActs(library);
  const tagFailure = signal<FailureCode | null>(null);

  const listed = computed(() =>
    collection.value.status === 'shown' ? collection.value.listed : [],
  );
  const trash = computed(() => (collection.value.status === 'shown' ? collection.value.trash : []));
  const place = computed(() => shown.value.place);

  const results = createResults(library, collection, shown);
  const found = computed(() => {
    const inTrash = place.value === 'trash';
    const all = inTrash ? trash.value : listed.value;
    const { ids } = results.value;
    if (ids === null) return inTrash ? all : all.filter((entry) => placeIsOf(place.value, entry));
    const byId = new Map(all.map((entry) => [entry.id, entry]));
    return ids.map((id) => byId.get(id)).filter((entry) => entry !== undefined);
  });
  // Each by itself: a letter more in the query arranges nothing anew before its answer is there.
  const [sort, reversed, group] = [
    computed(() => shown.value.sort),
    computed(() => shown.value.reversed),
    computed(() => shown.value.group),
  ];
  const rows = computed(() =>
    arrange(
      found.value,
      { sort: sort.value, reversed: reversed.value, group: group.value },
      wording.value,
    ),
  );
  const entries = computed(() => {
    const all = new Map<ArticleId, Entry>();
    for (const row of rows.value) if (row.kind === 'article') all.set(row.entry.id, row.entry);
    return [...all.values()];
  });
  const selected = computed(() => entries.value.filter(({ id }) => selection.ids.value.has(id)));
  const counts = computed(() => countPlaces(listed.value, trash.value.length));
  const tags = computed(() => {
    const { compare } = new Intl.Collator(wording.value.language, { numeric: true });
    return [...counts.value.keys()]
      .filter((each) => each.startsWith('tag:'))
      .map((each) => each.slice('tag:'.length))
      .sort(compare);
  });

  // Undo is of what was done last, and of nothing before it.
  effect(() => {
    if (acts.lastAct.value) highlightActs.dismiss();
  });
  effect(() => {
    if (highlightActs.deleted.value) acts.dismiss();
  });
  effect(() => selection.keepTo(new Set(entries.value.map(({ id }) => id))));

  return {
    collection,
    shown,
    rows,
    entries,
    counts,
    tags,
    selection,
    selected,
    acts,
    highlightRows: computed(() => highlightRows(listed.value, shown.value)),
    highlightActs,
    lostWords: createLostWords(library),
    passages: createPassages(library),
    asked: computed(() => results.value.query),
    twins: createTwins(library),
    icons: createIcons(library),
    waiting: computed(() => results.value.waiting),
    failure: computed(() => tagFailure.value ?? highlightActs.failure.value ?? acts.failure.value),
    show(change) {
      batch(() => {
        if (change.place !== undefined || change.query !== undefined) selection.clear();
        shown.value = withOrder({ ...shown.peek(), ...change }, shown.peek());
      });
    },
    selectAll: () => selection.set(entries.peek().map(({ id }) => id)),
    renameTag(from, to) {
      tagFailure.value = null;
      library
        .then((opened) => opened.renameTag(from, to))
        .then(() => {
          // The place goes along with its name.
          if (place.peek() === `tag:${from}`) {
            shown.value = { ...shown.peek(), place: to === null ? 'all' : `tag:${to}` };
          }
        })
        .catch((error) => {
          tagFailure.value = failureCode(error, 'storage-broke');
        });
    },
  };
}

/** A search has an order of its own to begin with: the best first. */
function withOrder(next: Shown, before: Shown): Shown {
  const [searches, searched] = [next, before].map(
    ({ place, query }) => place !== 'highlights' && query.trim() !== '',
  );
  if (searches === searched) return next;
  return { ...next, sort: searches ? 'match' : 'saved', reversed: false };
}

function countPlaces(listed: readonly Entry[], trash: number): Map<Place, number> {
  const counts = new Map<Place, number>();
  const add = (place: Place) => counts.set(place, (counts.get(place) ?? 0) + 1);
  for (const entry of listed) {
    const { archived, starred, tags = [] } = entry;
    add(archived ? 'archived' : 'unread');
    add('all');
    if (isBeingRead(entry)) add('reading');
    if (starred) add('starred');
    const marked = entry.highlights?.length ?? 0;
    if (marked > 0) counts.set('highlights', (counts.get('highlights') ?? 0) + marked);
    for (const tag of tags) add(`tag:${tag}`);
  }
  if (trash > 0) counts.set('trash', trash);
  return counts;
}
