// The pictures in a backup: a file each, named by its bytes, so that articles share it there as they do here.

import type { ArticleId } from '../article/entry';
import { sha256Of } from '../article/sha256';
import { isTooLarge } from '../fetching/fit-picture';
import { pictureKind } from '../fetching/picture-kind';
import type { Library } from '../library/library';
import type { KeptPicture } from '../library/pictures';
import type { PictureRecord } from './article-files';
import { mostBytesWithPictures, picturesFolder } from './format';
import type { ZipEntry, ZipWriter } from './zip';

/** Writing them, those of one article after the other. */
export class PackedPictures {
  readonly #library: Pick<Library, 'keptPictures' | 'illustrationsOf'>;
  readonly #zip: ZipWriter;
  /** Their paths in the file, by the hash of their bytes. */
  readonly #packed = new Map<string, string>();
  /** How many there was no room for. */
  leftOut = 0;
  /** How many could not be read. */
  damaged = 0;

  constructor(library: Pick<Library, 'keptPictures' | 'illustrationsOf'>, zip: ZipWriter) {
    this.#library = library;
    this.#zip = zip;
  }

  /** Packs those of an article that are not packed yet; gives those that are in the file now. */
  async add(id: ArticleId): Promise<PictureRecord[]> {
    const records: PictureRecord[] = [];
    for (const { blob, ...record } of await this.#read(id)) {
      if (await this.#pack(record.sha256, blob)) records.push(record);
    }
    return records;
  }

  async #read(id: ArticleId): Promise<KeptPicture[]> {
    try {
      return await this.#library.keptPictures(id);
    } catch {
      const { illustrations } = await this.#library.illustrationsOf(id);
      this.damaged += illustrations.filter(({ state }) => state === 'kept').length;
      return [];
    }
  }

  async #pack(sha256: string, blob: Blob): Promise<boolean> {
    if (this.#packed.has(sha256)) return true;
    if (this.#zip.bytes + blob.size > mostBytesWithPictures) {
      this.leftOut += 1;
      return false;
    }
    const bytes = await blob.arrayBuffer().catch(() => null);
    if (!bytes) {
      this.damaged += 1;
      return false;
    }
    const path = `${picturesFolder}/${sha256}.${endingOf(blob.type)}`;
    this.#zip.addBytes(path, new Uint8Array(bytes));
    this.#packed.set(sha256, path);
    return true;
  }

  /** The path of one that was packed. */
  fileOf(sha256: string): string {
    return this.#packed.get(sha256) ?? '';
  }
}

/** For people's programs; nothing here goes by it. */
function endingOf(type: string): string {
  return /^image\/(?:x-)?(\w+)/.exec(type)?.[1]?.replace('jpeg', 'jpg') ?? 'bin';
}

/** The pictures' files by their names, wherever in the zip they lie. */
export function pictureEntries(entries: ZipEntry[]): Map<string, ZipEntry> {
  return new Map(
    entries.flatMap((entry) => {
      const sha256 = /(?:^|\/)([0-9a-f]{64})\.\w+$/.exec(entry.name)?.[1];
      return sha256 ? [[sha256, entry]] : [];
    }),
  );
}

/** All of those of a long article would fill the memory. */
const mostAtOnce = 20;

/**
 * Gives an article that is in the library the pictures its record names. One that is damaged, no picture, or larger than
 * any that is kept is left out: it counts as not kept.
 */
export async function bringPictures(
  library: Pick<Library, 'illustrationsOf' | 'bringPictures'>,
  id: string,
  records: PictureRecord[],
  files: Map<string, ZipEntry>,
): Promise<void> {
  if (records.length === 0) return;
  const { illustrations } = await library.illustrationsOf(id);
  const here = new Set(illustrations.flatMap(({ url, state }) => (state === 'kept' ? [url] : [])));
  let brought: Parameters<Library['bringPictures']>[1] = [];
  for (const { sha256, ...record } of records) {
    if (here.has(record.url)) continue;
    const blob = await blobOf(sha256, record.role, files.get(sha256));
    if (blob) brought.push({ ...record, blob });
    if (brought.length < mostAtOnce) continue;
    await library.bringPictures(id, brought);
    brought = [];
  }
  if (brought.length > 0) await library.bringPictures(id, brought);
}

async function blobOf(
  sha256: string,
  role: PictureRecord['role'],
  entry: ZipEntry | undefined,
): Promise<Blob | null> {
  const bytes = await entry?.bytes().catch(() => null);
  const kind = bytes && pictureKind(bytes);
  if (!bytes || !kind || isTooLarge(bytes, kind, role)) return null;
  return (await sha256Of(bytes)) === sha256 ? new Blob([bytes], { type: kind.type }) : null;
}
