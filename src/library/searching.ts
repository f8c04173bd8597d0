// The search itself: the index says what has the words, the rows what passes the filters.

import type { ArticleId } from '../article/entry';
import { highlightsOf } from '../article/highlight';
import { Failure } from '../failures';
import { type Filter, passes } from '../search/filter';
import { Pace } from '../search/pace';
import { parseQuery } from '../search/query';
import { SearchIndex } from '../search/search-index';
import { type Snippet, snippetOf } from '../search/snippet';
import { alone } from './alone';
import { intactBody, piecesOf } from './body';
import { FacetTable } from './facets';
import { type IndexingOptions, indexAll } from './indexing';
import { listActs } from './lists';
import type { Records } from './records';
import { type ArticleRow, isArticle } from './row';

/** What was found. */
export interface Found {
  /** Best first, the newer of equals first; no more than were asked for. */
  ids: ArticleId[];
  /** How many there are in all. */
  total: number;
  /** How many of the articles looked through the search does not know yet, or not as they are now. */
  waiting: number;
}

export interface SearchOptions {
  /** In the trash, instead of in the list. */
  trash?: boolean;
}

/** So many are taken in before a search, which they hold up by a few hundredths of a second. */
const takenInFirst = 8;
/** So long after a search nobody is typing any more. */
const pauseMs = 1500;

export class Searching {
  readonly #records: Records;
  readonly #index: SearchIndex;
  readonly #name: string;
  readonly #facets: FacetTable;
  readonly #endListening: () => void;
  #indexing: Promise<unknown> | null = null;
  #lastQuery = '';
  #later: ReturnType<typeof setTimeout> | undefined;
  /** The query after which that was planned. */
  #laterAfter = '';
  /** Who is in the list, and who in the trash, until something changes. */
  readonly #ids = new Map<boolean, Promise<ArticleId[]>>();

  constructor(records: Records) {
    this.#records = records;
    this.#name = `${records.database.name}-search`;
    this.#index = new SearchIndex(this.#name);
    this.#facets = new FacetTable(records);
    this.#endListening = records.changes.listen((ids) => {
      this.#facets.forget(ids);
      this.#ids.clear();
    });
  }

  async search(query: string, limit: number, options: SearchOptions): Promise<Found> {
    this.#lastQuery = query;
    const asked = parseQuery(query);
    const isAboutWords = asked.words.length + asked.phrases.length > 0;
    if (!isAboutWords) return this.#filtered(asked.filters, limit, options);
    const allowed = await this.#idsIn(options);
    const find = () => this.#healed(() => this.#index.find(asked, allowed));
    let [found, unknown] = await Promise.all([find(), this.#unknown()]);
    // It was deleted, and all wait.
    if (!found) unknown = await this.#unknown();
    if (unknown?.size !== 0) {
      const first = among(allowed, unknown);
      if (first.length > 0 && first.length <= takenInFirst) {
        // The oldest first, since in the index the later of one second counts as the newer.
        // A full disk keeps new words out, and says so where something is saved; the old ones are found.
        await this.index({ only: first.toReversed() }).catch(() => {});
        [found, unknown] = [await find(), await this.#unknown()];
      }
      this.#indexLater(query);
    }
    const waiting = among(allowed, unknown).length;
    if (!found) return { ids: [], total: 0, waiting };
    const ids = await this.#passing(found, asked.filters, options);
    return { ids: ids.slice(0, limit), total: ids.length, waiting };
  }

  /** Given up once another query is searched for, as its reader has typed on: then the last of them are missing. */
  async snippets(ids: readonly ArticleId[], query: string): Promise<(Snippet | null)[]> {
    const asked = parseQuery(query);
    const searched = this.#lastQuery;
    const pace = new Pace();
    const transaction = this.#records.database.transaction(['entries', 'bodies']);
    const read = await Promise.all(
      ids.map((id) =>
        Promise.all([
          transaction.objectStore('entries').get(id),
          transaction.objectStore('bodies').getAll(piecesOf(id)),
        ]),
      ),
    );
    const found: (Snippet | null)[] = [];
    for (const [row, pieces] of read) {
      if (this.#lastQuery !== searched) break;
      const texts = [intactBody(pieces)?.text ?? '', ...(isArticle(row) ? ownWords(row) : [])];
      found.push(texts.reduce<Snippet | null>((one, text) => one ?? snippetOf(text, asked), null));
      if (pace.isDue) await pace.rest();
    }
    return found;
  }

  /** Takes in all that waits, unless another page is at it. Where this one is already, its end is waited for. */
  async index(options: IndexingOptions): Promise<void> {
    const work = () => indexAll(this.#records.database, this.#index, options);
    const run = () => this.#healed(() => alone(this.#name, work));
    if (options.only) await run();
    else {
      this.#indexing ??= run().finally(() => {
        this.#indexing = null;
      });
      await this.#indexing;
    }
  }

  /** Takes in the rest, and tidies up, once nobody types. A screen that asks the same again does not put it off. */
  #indexLater(query: string): void {
    if (this.#later !== undefined && this.#laterAfter === query) return;
    clearTimeout(this.#later);
    this.#laterAfter = query;
    this.#later = setTimeout(() => {
      this.#later = undefined;
      // What fails here fails again where somebody waits for it.
      void this.index({}).catch(() => {});
    }, pauseMs);
  }

  /** Deletes the index: of articles that are gone no word is to stay. */
  forget(): Promise<void> {
    return this.#index.drop();
  }

  close(): void {
    this.#endListening();
    clearTimeout(this.#later);
    this.#index.close();
  }

  /** What the index does not know as it is, also what was erased or only opened; null where it knows nothing. */
  async #unknown(): Promise<ReadonlySet<ArticleId> | null> {
    const isBegun = await this.#healed(() => this.#index.isBegun());
    return isBegun ? new Set(await this.#records.database.getAllKeys('unindexed')) : null;
  }

  /** An index that cannot be read or written is deleted: it is made again. Null then. */
  async #healed<Result>(work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work();
    } catch (error) {
      if (isFromOutside(error)) throw error;
      await this.#index.drop();
      return null;
    }
  }

  #idsIn({ trash = false }: SearchOptions): Promise<ArticleId[]> {
    const { idsOn } = listActs(this.#records);
    const shelves = trash ? (['trash'] as const) : (['unread', 'archived'] as const);
    const known = this.#ids.get(trash);
    const ids = known ?? Promise.all(shelves.map(idsOn)).then((all) => all.flat());
    this.#ids.set(trash, ids);
    ids.catch(() => this.#ids.delete(trash));
    return ids;
  }

  /** Without words: all that passes, newest first. */
  async #filtered(
    filters: readonly Filter[],
    limit: number,
    options: SearchOptions,
  ): Promise<Found> {
    const all = await this.#facets.all(options.trash ?? false);
    const passing = all.filter((facets) => passes(facets, filters));
    const ids = passing.slice(0, limit).map(({ id }) => id);
    return { ids, total: passing.length, waiting: 0 };
  }

  /** Those of some articles that pass all filters, in the same order. */
  async #passing(
    ids: ArticleId[],
    filters: readonly Filter[],
    options: SearchOptions,
  ): Promise<ArticleId[]> {
    if (filters.length === 0) return ids;
    const all = await this.#facets.all(options.trash ?? false);
    const allowed = new Set(all.filter((facets) => passes(facets, filters)).map(({ id }) => id));
    return ids.filter((id) => allowed.has(id));
  }
}

/** Those of some articles that are not known. */
function among(
  ids: readonly ArticleId[],
  unknown: ReadonlySet<ArticleId> | null,
): readonly ArticleId[] {
  if (!unknown) return ids;
  return unknown.size === 0 ? [] : ids.filter((id) => unknown.has(id));
}

/** What the reader wrote, and words they marked that may be gone from the text. */
function ownWords(row: ArticleRow): string[] {
  const highlights = highlightsOf(row);
  return [...highlights.map(({ note }) => note ?? ''), ...highlights.map(({ quote }) => quote)];
}

/** A full disk, the library's own faults, and a page that is about to close say nothing about the index. */
function isFromOutside(error: unknown): boolean {
  const outside = ['QuotaExceededError', 'AbortError', 'InvalidStateError'];
  return (
    error instanceof Failure || (error instanceof DOMException && outside.includes(error.name))
  );
}
