// What a test knows of Lede's screens: their names, parts and buttons, as `data-` attributes say them.

import type { Browser } from './browser.ts';
import { until } from './until.ts';
import type { View } from './view.ts';

export type ScreenName = 'article' | 'list' | 'not-article' | 'failure' | 'reading';

export type PartName =
  | 'title'
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
  | 'page-note'
  | 'empty'
  | 'slow-note';

export type ActionName =
  | 'save'
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
  | 'search'
  | 'clear-search';

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
  if ((await screen(view, 'article', 'list')) === 'article') await view.click(action('show-list'));
  await screen(view, 'list');
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

/** What is in the library, read behind Lede's back. */
export function copyLibrary(browser: Browser): Promise<StoreCopy[]> {
  return browser.inBackground(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const copies: StoreCopy[] = [];
    for (const { name } of await indexedDB.databases()) {
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

/** Makes the library hold just these records, behind Lede's back: open lists do not hear of it. */
export function fillLibrary(browser: Browser, copies: StoreCopy[]): Promise<void> {
  return browser.inBackground(async (copies) => {
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
        await new Promise((resolve, reject) => {
          writing.oncomplete = resolve;
          writing.onabort = () => reject(writing.error);
        });
      }
      database.close();
    }
  }, copies);
}

export function emptyLibrary(browser: Browser): Promise<void> {
  return fillLibrary(browser, []);
}
