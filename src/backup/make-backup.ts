// The whole library as one file.

import type { ArticleId, Entry } from '../article/entry';
import type { Library } from '../library/library';
import type { Copy } from '../library/row';
import { toFiles } from './article-files';
import { type Folder, formatVersion, type Head, headName, mostFileBytes } from './format';
import { PackedPictures } from './packed-pictures';
import { ZipWriter } from './zip';

export interface Backup {
  file: Blob;
  /** How many articles are in it. */
  articles: number;
  /** How many could not be read, and are not in it. */
  damaged: number;
  /** How many are not in it, as no zip file could hold them. */
  leftOut: number;
  /** How many pictures are not in it, as no zip file could hold them. */
  picturesLeftOut: number;
  /** How many pictures could not be read, and are not in it. */
  picturesDamaged: number;
}

/** Tells how far it has come, in articles. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Packs all that is in the list and in the trash. What is saved meanwhile may or may not be in it.
 *
 * @throws {Failure} when the library cannot be read at all.
 */
export async function makeBackup(
  library: Pick<Library, 'list' | 'trash' | 'count' | 'copy' | 'keptPictures' | 'illustrationsOf'>,
  onProgress: OnProgress,
  now = new Date(),
): Promise<Backup> {
  const listed = (await library.list()).map((entry) => ({ entry, folder: 'articles' as const }));
  const trashed = (await library.trash()).map((entry) => ({ entry, folder: 'trash' as const }));
  const all = [...listed, ...trashed];
  const zip = new ZipWriter();
  const head: Head = {
    lede: formatVersion,
    kind: 'backup',
    made: now.toISOString(),
    articles: all.length,
  };
  zip.add(headName, JSON.stringify(head, null, 1));
  const pictures = new PackedPictures(library, zip);
  let [damaged, leftOut] = [0, 0];
  for (const [index, { entry, folder }] of all.entries()) {
    onProgress(index, all.length);
    const copy = await copyFrom(library, entry.id);
    if (!copy) {
      damaged += 1;
      continue;
    }
    const packed = await pictures.add(entry.id);
    const { page, record } = await toFiles(copy, packed, (sha256) => pictures.fileOf(sha256));
    if (zip.bytes + (page.length + record.length) * mostBytesOfChar > mostFileBytes) {
      leftOut += 1;
      continue;
    }
    const name = fileName(entry, folder);
    zip.add(`${name}.html`, page);
    zip.add(`${name}.json`, record);
  }
  onProgress(all.length, all.length);
  return {
    file: zip.end(),
    articles: all.length - damaged - leftOut,
    damaged,
    leftOut,
    picturesLeftOut: pictures.leftOut,
    picturesDamaged: pictures.damaged,
  };
}

/** In UTF-8, before it is packed. */
const mostBytesOfChar = 3;

/** Null when it is damaged: also where the browser fails to read it, but has the others. */
async function copyFrom(
  library: Pick<Library, 'copy' | 'count'>,
  id: ArticleId,
): Promise<Copy | null> {
  try {
    return await library.copy(id);
  } catch {
    // Throws where no article can be read any more.
    await library.count();
    return null;
  }
}

/** By day and headline, so that a person finds it; by identity, so that no two are the same. */
function fileName({ id, summary, savedAt, removed }: Entry, folder: Folder): string {
  const saved = new Date(savedAt ?? removed?.savedAt ?? 0);
  const day = Number.isNaN(saved.getTime()) ? '' : saved.toISOString().slice(0, 10);
  const words = summary.title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const title = [...words.join(' ')].slice(0, 60).join('');
  return `${folder}/${day} ${title} ${id.slice(0, 12)}`.replace(/ +/g, ' ');
}
