// The icons of the sites that the rows in sight are from, as they were kept with the articles. No DOM, no network.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../article/entry';
import type { Library } from '../library/library';
import { drawingIn } from '../ui/pictures';

export interface Icons {
  /** An address for the icon of each row that has one. */
  readonly known: ReadonlySignal<Readonly<Record<ArticleId, string>>>;
  /** Finds those of these rows. What is found stays until others are asked for. */
  look(ids: readonly ArticleId[]): void;
}

export function createIcons(library: Promise<Pick<Library, 'icons'>>): Icons {
  const known = signal<Readonly<Record<ArticleId, string>>>({});
  /** By the hash of their bytes: a list has few sites, and shows their icons as long as it stands. */
  const addresses = new Map<string, string>();
  let wanted: readonly ArticleId[] = [];

  async function look(ids: readonly ArticleId[]): Promise<void> {
    const icons = await (await library).icons(ids);
    const found: Record<ArticleId, string> = {};
    for (const [id, { sha256, blob }] of Object.entries(icons)) {
      const address =
        addresses.get(sha256) ?? (await drawingIn(blob)).drawing ?? URL.createObjectURL(blob);
      addresses.set(sha256, address);
      found[id] = address;
    }
    if (ids === wanted) known.value = found;
  }

  return {
    known,
    look(ids) {
      if (ids.join() === wanted.join()) return;
      wanted = ids;
      // An icon is an ornament: without an answer there is none.
      look(ids).catch(() => {});
    },
  };
}
