// The sketches of the texts, by which copies of one story from several sites are recognised. They are derived from the
// texts, and so never merged or carried: a text that came without one gets it when there is time.

import type { ArticleId, Entry } from '../article/entry';
import { isSameStory, type Sketch, sketchOf } from '../article/sketch';
import { alone } from './alone';
import { intactBody, piecesOf } from './body';
import type { Records } from './records';
import { isListed, shown } from './row';
import type { LibraryDatabase } from './schema';
import { committed, guarded, type Looking, writeSketch, writing } from './transactions';

/** So many sketches are made in one transaction: others wait no longer than for a save. */
const perTransaction = 10;

export function sketchActs({ database }: Records) {
  return {
    /** Which other articles of the list tell the same story as each of these; only those that have such twins. */
    twins: (ids: readonly ArticleId[]): Promise<Record<ArticleId, Entry[]>> =>
      guarded(async () => {
        const transaction = database.transaction(['entries', 'sketches']);
        const sketches = transaction.objectStore('sketches');
        const found = await Promise.all(
          ids.map(async (id) => {
            const sketch = await sketches.get(id);
            const twins = sketch && 'keys' in sketch ? await twinsOf(transaction, sketch, id) : [];
            return [id, twins] as const;
          }),
        );
        return Object.fromEntries(found.filter(([, twins]) => twins.length > 0));
      }),

    /**
     * Makes the sketches that are still wanted, unless another page is at it.
     *
     * @returns Whether any was made here.
     */
    async sketchWaiting(): Promise<boolean> {
      const wanted = await guarded(() => database.countFromIndex('sketches', 'wanted'));
      if (wanted === 0) return false;
      return alone(`${database.name}-sketches`, async () => {
        while (await sketchSome(database));
      });
    },
  };
}

/** Makes a few of the sketches that are wanted; false when there is none left. */
function sketchSome(database: LibraryDatabase): Promise<boolean> {
  return writing(database, async (transaction) => {
    const sketches = transaction.objectStore('sketches');
    const ids = await sketches.index('wanted').getAllKeys(null, perTransaction);
    const bodies = transaction.objectStore('bodies');
    const pieces = await Promise.all(ids.map((id) => bodies.getAll(piecesOf(id))));
    const writes = ids.map((id, index) => {
      const text = intactBody(pieces[index] ?? [])?.text ?? '';
      return writeSketch(transaction, id, sketchOf(text));
    });
    await committed(transaction, writes);
    return ids.length > 0;
  });
}

/** The articles of the list that tell the story of this sketch, but for one. */
export async function twinsOf(
  transaction: Looking<'entries' | 'sketches'>,
  sketch: Sketch,
  but: ArticleId,
): Promise<Entry[]> {
  const index = transaction.objectStore('sketches').index('keys');
  const alike = (await Promise.all(sketch.keys.map((key) => index.getAll(key)))).flat();
  const ids = new Set(
    alike
      .filter((other) => 'keys' in other && other.id !== but && isSameStory(sketch, other))
      .map(({ id }) => id),
  );
  const entries = transaction.objectStore('entries');
  const rows = await Promise.all([...ids].map((id) => entries.get(id)));
  return rows.filter(isListed).map(shown);
}
