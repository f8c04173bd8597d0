// Takes away what is left of segments that do not count.

import {
  committed,
  type IndexDatabase,
  type PageKey,
  pagesOf,
  type SegmentNumber,
  tables,
} from './index-database';

const pageStores = ['documents', ...tables] as const;

/** Deletes the pages of segments that do not count: replaced ones, and ones whose writing was cut off. */
export async function sweep(database: IndexDatabase): Promise<void> {
  const counting = new Set(await database.getAllKeys('segments'));
  for (const store of pageStores) {
    const leftOver = (await numbersIn(database, store)).filter((number) => !counting.has(number));
    if (leftOver.length === 0) continue;
    const transaction = database.transaction(store, 'readwrite');
    await committed(
      transaction,
      leftOver.map((number) => transaction.store.delete(pagesOf(number))),
    );
  }
}

/** Which segments have pages in a store, by leaps from one to the next. */
async function numbersIn(
  database: IndexDatabase,
  store: (typeof pageStores)[number],
): Promise<SegmentNumber[]> {
  const numbers: SegmentNumber[] = [];
  let cursor = await database.transaction(store).store.openKeyCursor();
  while (cursor) {
    const [number] = cursor.key;
    numbers.push(number);
    // Behind all of its pages, whose second parts are numbers.
    cursor = await cursor.continue([number, []] as unknown as PageKey);
  }
  return numbers;
}
