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
  | 'entry-title';

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
  | 'why-date';

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

/** Presses Save and waits until the button says that the article is kept. */
export async function save(view: View): Promise<void> {
  await view.click(action('save'));
  await view.until('Save to be pressed', () =>
    document.querySelector('[data-action="save"][aria-pressed="true"]'),
  );
}

/** Goes to the list and waits for these headlines, in this order. */
export async function expectList(view: View, titles: string[]): Promise<void> {
  if (!(await view.exists('[data-screen="list"]'))) await view.click(action('show-list'));
  await screen(view, 'list');
  await view.until(
    `the list ${JSON.stringify(titles)}`,
    (titles) => {
      const shown = [...document.querySelectorAll('[data-part="entry-title"]')];
      return (
        JSON.stringify(shown.map((each) => each.textContent?.trim())) === JSON.stringify(titles)
      );
    },
    titles,
  );
}

/** Empties every store of the library, behind Lede's back. */
export async function emptyLibrary(browser: Browser): Promise<void> {
  await browser.inBackground(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const stores = [...database.objectStoreNames];
      if (stores.length > 0) {
        const clearing = database.transaction(stores, 'readwrite');
        for (const store of stores) clearing.objectStore(store).clear();
        await new Promise((resolve, reject) => {
          clearing.oncomplete = resolve;
          clearing.onerror = () => reject(clearing.error);
        });
      }
      database.close();
    }
  });
}
