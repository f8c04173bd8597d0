// A backup file goes back into the library: whatever is in it is merged with what is there.

import { Failure } from '../failures';
import type { Library } from '../library/library';
import type { MergeOptions, MergeReport } from '../library/merge-in';
import type { Copy } from '../library/row';
import { fromFiles, type PictureRecord, picturesIn } from './article-files';
import { formatVersion, type Head, headName } from './format';
import type { OnProgress } from './make-backup';
import { bringPictures, pictureEntries } from './packed-pictures';
import { readZip, type ZipDirectory, type ZipEntry } from './zip';

export interface RestoreReport extends MergeReport {
  /** How many articles of the file could not be read; they were left out. */
  damaged: number;
  /** How many more the library had when the file was made. */
  missing: number;
}

/** As many as the library writes at once, unless they are very long. */
const batchLength = 50;
const batchChars = 4_000_000;

/**
 * Merges a backup into the library, an article at a time. One that is damaged is left out and counted.
 *
 * @throws {Failure} `file-foreign`, `file-cut` or `file-newer`, before anything was touched; or what the library
 *   throws: what was restored until then stays.
 */
export async function restoreBackup(
  library: Pick<Library, 'mergeIn' | 'illustrationsOf' | 'bringPictures'>,
  file: Blob,
  onProgress: OnProgress,
  options: MergeOptions = {},
): Promise<RestoreReport> {
  const directory = await readZip(file);
  const { articles, missing } = await articlesOf(directory);
  const files = pictureEntries(directory.entries);
  const none: MergeReport = { added: 0, updated: 0, same: 0, deletedHere: 0 };
  const report: RestoreReport = { ...none, damaged: 0, missing };
  let batch: Copy[] = [];
  let chars = 0;
  const pictures = new Map<string, PictureRecord[]>();

  async function mergeBatch(): Promise<void> {
    const merged = await library.mergeIn(batch, options);
    for (const kind of Object.keys(merged) as (keyof MergeReport)[]) report[kind] += merged[kind];
    for (const [id, records] of pictures) await bringPictures(library, id, records, files);
    pictures.clear();
    batch = [];
    chars = 0;
  }

  for (const [index, { page, record }] of articles.entries()) {
    onProgress(index, articles.length);
    const read = await readArticle(page, record);
    if (!read) {
      report.damaged += 1;
      continue;
    }
    const { copy } = read;
    batch.push(copy);
    pictures.set(copy.id, read.pictures);
    chars += (copy.body?.html.length ?? 0) + (copy.body?.text.length ?? 0);
    if (batch.length >= batchLength || chars >= batchChars) await mergeBatch();
  }
  if (batch.length > 0) await mergeBatch();
  onProgress(articles.length, articles.length);
  return report;
}

interface ArticleEntries {
  page?: ZipEntry;
  record?: ZipEntry;
}

/** The articles' files in pairs, wherever in the zip they lie: somebody may have packed the folder anew. */
async function articlesOf({
  entries,
  lost,
}: ZipDirectory): Promise<{ articles: ArticleEntries[]; missing: number }> {
  const head = entries.find(({ name }) => name === headName || name.endsWith(`/${headName}`));
  if (!head) throw new Failure(lost > 0 ? 'file-cut' : 'file-foreign');
  const expected = await expectedIn(head);
  const articles = new Map<string, ArticleEntries>();
  for (const entry of entries) {
    const [, base, kind] = /^(.+)\.(html|json)$/.exec(entry.name) ?? [];
    if (base === undefined || entry === head) continue;
    const pair = articles.get(base) ?? {};
    articles.set(base, { ...pair, [kind === 'html' ? 'page' : 'record']: entry });
  }
  return { articles: [...articles.values()], missing: Math.max(0, expected - articles.size) };
}

/**
 * How many articles there should be. A head that cannot be read is a damaged one, and asks for none: what else it would
 * say, each article says, too.
 */
async function expectedIn(entry: ZipEntry): Promise<number> {
  let head: { [Field in keyof Head]?: unknown } | null;
  try {
    head = JSON.parse(await entry.text());
  } catch {
    return 0;
  }
  if (typeof head?.lede !== 'number') throw new Failure('file-foreign');
  if (head.lede > formatVersion) throw new Failure('file-newer');
  return Number.isSafeInteger(head.articles) ? Number(head.articles) : 0;
}

async function readArticle(
  page?: ZipEntry,
  record?: ZipEntry,
): Promise<{ copy: Copy; pictures: PictureRecord[] } | null> {
  try {
    if (!page || !record) return null;
    const files = { page: await page.text(), record: await record.text() };
    const copy = await fromFiles(files);
    return copy && { copy, pictures: picturesIn(files.record) };
  } catch {
    return null;
  }
}
