// What a test knows of Lede's screens: their names, parts and buttons, as `data-` attributes say them.

import type { Browser } from './browser.ts';
import { until } from './until.ts';
import type { View } from './view.ts';

export type ScreenName =
  | 'article'
  | 'list'
  | 'library'
  | 'settings'
  | 'site'
  | 'not-article'
  | 'failure'
  | 'reading';

export type PartName =
  | 'title'
  | 'contrast'
  | 'footnote'
  | 'print-links'
  | 'standfirst'
  | 'byline'
  | 'publication'
  | 'date'
  | 'minutes'
  | 'body'
  | 'lead-image'
  | 'age-notice'
  | 'loading-note'
  | 'storage-note'
  | 'toast'
  | 'question'
  | 'entry-title'
  | 'entry-note'
  | 'article-note'
  | 'page-note'
  | 'empty'
  | 'slow-note'
  | 'text-note'
  | 'doubt'
  | 'pages-note'
  | 'other-texts'
  | 'candidate-failed'
  | 'removed'
  | 'backup-note'
  | 'selection'
  | 'pictures-note'
  | 'listening'
  | 'listening-note'
  | 'place-note'
  | 'entry-meta'
  | 'space'
  | 'space-bar'
  | 'upkeep-note'
  | 'clear-all-field'
  | 'cleared-note'
  | 'changes-note'
  | 'help'
  | 'appearance'
  | 'keys-off'
  | 'keys'
  | 'key-conflict'
  | 'site-note'
  | 'site-refused'
  | 'versions-note'
  | 'same-story'
  | 'outline'
  | 'find'
  | 'found'
  | 'page-foot'
  | 'auto-scroll'
  | 'selection-tools'
  | 'mark-card'
  | 'mark-signs'
  | 'highlight'
  | 'quote'
  | 'note'
  | 'note-field'
  | 'text-changed';

export type ActionName =
  | 'mark-yellow'
  | 'mark-green'
  | 'mark-blue'
  | 'mark-pink'
  | 'mark-note'
  | 'mark-filter'
  | 'open-mark'
  | 'write-note'
  | 'write-article-note'
  | 'note-done'
  | 'copy-quote'
  | 'copy-highlights'
  | 'delete-mark'
  | 'close-mark'
  | 'highlights'
  | 'go-to-highlight'
  | 'save'
  | 'print-links'
  | 'allow-once'
  | 'allow-always'
  | 'stop-site'
  | 'remove-site'
  | 'show-page'
  | 'my-site'
  | 'appearance'
  | 'help'
  | 'all-keys'
  | 'change-key'
  | 'take-key'
  | 'leave-key'
  | 'reset-key'
  | 'reset-keys'
  | 'characters'
  | 'rate'
  | 'sleep'
  | 'voices-may-leave'
  | 'reset-listening'
  | 'browser-keys'
  | 'reset'
  | 'type-size'
  | 'close-footnote'
  | 'undo'
  | 'open-tab'
  | 'show-list'
  | 'show-article'
  | 'archive'
  | 'delete'
  | 'open'
  | 'open-original'
  | 'copy-address'
  | 'read-again'
  | 'stop'
  | 'confirm'
  | 'decline'
  | 'why-date'
  | 'show-unread'
  | 'show-archived'
  | 'show-trash'
  | 'search'
  | 'clear-search'
  | 'join-pages'
  | 'stop-joining'
  | 'open-page'
  | 'other-texts'
  | 'choose-text'
  | 'put-away'
  | 'put-changes-away'
  | 'take-back'
  | 'show-changes'
  | 'show-copy'
  | 'update-copy'
  | 'undo-update'
  | 'keep-both'
  | 'open-version'
  | 'drop-version'
  | 'open-twin'
  | 'storage'
  | 'make-backup'
  | 'restore-backup'
  | 'revive'
  | 'library'
  | 'select'
  | 'star'
  | 'reverse'
  | 'sort'
  | 'group'
  | 'rate'
  | 'archive-selected'
  | 'edit-tag'
  | 'rename-tag'
  | 'remove-tag'
  | 'keep-pictures'
  | 'listen'
  | 'listen-unread'
  | 'close-listening'
  | 'start-over'
  | 'empty-trash'
  | 'remove-pictures'
  | 'backup-first'
  | 'clear-all'
  | 'show-pictures';

export const part = (name: PartName) => `[data-part="${name}"]`;
export const action = (name: ActionName) => `[data-action="${name}"]`;

/** Waits until one of these screens is shown, and says which. */
export async function screen(view: View, ...names: ScreenName[]): Promise<ScreenName> {
  const shown = () =>
    view.evaluate(() => document.querySelector<HTMLElement>('[data-screen]')?.dataset.screen);
  try {
    return await until(`the screen ${names.join(' or ')}`, async () => {
      const name = await shown();
      return names.find((each) => each === name);
    });
  } catch (error) {
    const words = await view.text('body').catch(String);
    throw new Error(
      `${error}\nshown instead: ${await shown().catch(String)}\n${words?.slice(0, 500)}`,
    );
  }
}

/** The headlines on the list, top to bottom. */
export const listedTitles = (view: View) => view.texts(part('entry-title'));

/** Waits until the Save button says that the article is kept, or is not. */
export async function expectKept(view: View, kept: boolean): Promise<void> {
  await view.until(
    kept ? 'the article to be kept' : 'the article to be offered',
    (kept) =>
      document.querySelector('[data-action="save"]:enabled')?.getAttribute('aria-pressed') ===
      String(kept),
    kept,
  );
}

/** Presses Save on an article that is not kept, and waits until it is. */
export async function save(view: View): Promise<void> {
  await expectKept(view, false);
  await view.click(action('save'));
  await expectKept(view, true);
}

/** Goes to the list, where it is not shown, and waits for these headlines in this order. */
export async function expectList(view: View, titles: string[]): Promise<void> {
  const shownFirst = await screen(view, 'article', 'list', 'library');
  if (shownFirst === 'article') await view.click(action('show-list'));
  await screen(view, 'list', 'library');
  let shown: string[] = [];
  const isSame = async () => {
    shown = await listedTitles(view);
    const isEmptyAsWanted = titles.length > 0 || (await view.exists(part('empty')));
    return isEmptyAsWanted && JSON.stringify(shown) === JSON.stringify(titles);
  };
  await until(`the list ${JSON.stringify(titles)}`, isSame).catch((error: Error) => {
    throw new Error(`${error.message}\nlisted instead: ${JSON.stringify(shown)}`);
  });
}

/** Waits for a part, and gives its text. */
export function partShown(view: View, name: PartName): Promise<string> {
  return until(`the part ${name}`, () => view.text(part(name)));
}

/** All records of a store, with their keys where the records do not hold them. */
interface StoreCopy {
  name: string;
  records: { key: IDBValidKey | null; value: unknown }[];
}

/** What is in the library, read behind Lede's back; the index of its search is made again. */
export function copyLibrary(browser: Browser): Promise<StoreCopy[]> {
  return browser.inBackground(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const copies: StoreCopy[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name?.endsWith('-search')) continue;
      const database = await settled(indexedDB.open(name ?? ''));
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName);
        const [keys, values] = await Promise.all([
          settled(store.getAllKeys()),
          settled(store.getAll()),
        ]);
        const holdsKeys = store.keyPath !== null;
        copies.push({
          name: storeName,
          records: values.map((value, index) => ({
            key: holdsKeys ? null : (keys[index] ?? null),
            value,
          })),
        });
      }
      database.close();
    }
    return copies;
  });
}

/** How many segments the index of the search has. */
export function indexSegments(browser: Browser): Promise<number> {
  return browser.inBackground(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('lede-search');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.objectStoreNames.contains('segments')
            ? database.transaction('segments').objectStore('segments').count()
            : null;
          database.close();
          if (!counting) resolve(0);
          else counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );
}

/**
 * Makes the library hold just these records, behind Lede's back: open lists do not hear of it. Whoever is at work on
 * the index of its search comes to an end first.
 */
export function fillLibrary(browser: Browser, copies: StoreCopy[]): Promise<void> {
  return browser.inBackground(
    (copies) =>
      navigator.locks.request('lede-search', async () => {
        for (const { name } of await indexedDB.databases()) {
          const opening = indexedDB.open(name ?? '');
          await new Promise((resolve, reject) => {
            opening.onsuccess = resolve;
            opening.onerror = () => reject(opening.error);
          });
          const database = opening.result;
          const stores = [...database.objectStoreNames];
          if (stores.length > 0) {
            const writing = database.transaction(stores, 'readwrite');
            for (const storeName of stores) {
              const store = writing.objectStore(storeName);
              store.clear();
              const records = copies.find((copy) => copy.name === storeName)?.records ?? [];
              for (const { key, value } of records) store.put(value, key ?? undefined);
            }
            // The search knows none of them: all wait to be indexed.
            if (stores.includes('unindexed')) {
              const entries = copies.find((copy) => copy.name === 'entries')?.records ?? [];
              for (const { value } of entries) {
                const { id, changed } = value as { id: string; changed: string };
                writing.objectStore('unindexed').put(changed, id);
              }
            }
            await new Promise((resolve, reject) => {
              writing.oncomplete = resolve;
              writing.onabort = () => reject(writing.error);
            });
          }
          database.close();
        }
      }),
    copies,
  );
}

export function emptyLibrary(browser: Browser): Promise<void> {
  return fillLibrary(browser, []);
}
