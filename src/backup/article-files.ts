// An article as the two files it is in a backup: a page that any browser shows, and all else that is known of
// it as JSON beside it. Together they are the record again, to the letter.

import { pictureAddress, withSources, writtenAddress } from '../article/pictures';
import { sha256Of } from '../article/sha256';
import { readCopy } from '../library/read-copy';
import type { Copy } from '../library/row';
import { formatVersion } from './format';

export interface ArticleFiles {
  page: string;
  record: string;
}

/** The article's own markup stands between these, in a page that is otherwise ours. */
const opening = '<!-- the text -->\n';
const closing = '\n<!-- end of the text -->';

/** A picture of an article, as its record names it. */
export interface PictureRecord {
  url: string;
  role: 'text' | 'icon';
  /** Of its bytes; the name of its file. */
  sha256: string;
  /** In pixels; 0 where nobody knows. */
  width: number;
  height: number;
}

/**
 * @param pictures Those that are in the backup, too.
 * @param fileOf The path of a picture in the backup.
 */
export async function toFiles(
  copy: Copy,
  pictures: PictureRecord[],
  fileOf: (sha256: string) => string,
): Promise<ArticleFiles> {
  const { html = '', ...body } = copy.body ?? {};
  const article = { ...copy, body };
  const sha256 = await checksumOf(article, html);
  const listed = pictures.length > 0 ? { pictures } : {};
  const record = JSON.stringify({ lede: formatVersion, sha256, article, ...listed }, null, 1);
  const paths = new Map(pictures.map(({ url, sha256: name }) => [url, `../${fileOf(name)}`]));
  return { page: pageOf(copy, withOwnPictures(html, paths)), record };
}

/** The record back; null when it is damaged, or was never one. A newer version's counts as one. */
export async function fromFiles({ page, record }: ArticleFiles): Promise<Copy | null> {
  const html = textOf(page);
  const read = parsed(record);
  if (html === null || typeof read?.article !== 'object' || read.article === null) return null;
  const article = read.article as { body?: object };
  const copyWith = (markup: string) =>
    readCopy({ ...article, body: { ...article.body, html: markup } });
  const asSaved = withPicturesOfTheNetwork(html);
  // A program that makes such files may leave the checksum out.
  if (read.sha256 === undefined) return copyWith(asSaved);
  for (const markup of [asSaved, html]) {
    if (read.sha256 === (await checksumOf(article, markup))) return copyWith(markup);
  }
  return null;
}

const ownPicture = /^\.\.\/pictures\/[0-9a-f]{64}\.\w+#/;

/**
 * The markup with the backup's pictures in place of those of the network. Behind each its address stays, as a fragment:
 * so the way back needs nothing else.
 */
function withOwnPictures(html: string, paths: ReadonlyMap<string | null, string>): string {
  const own = withSources(html, (written) => {
    const path = paths.get(writtenAddress(written));
    return path === undefined ? written : `${path}#${written}`;
  });
  // Markup that looks like ours from the start has no way back.
  return withPicturesOfTheNetwork(own) === html ? own : html;
}

function withPicturesOfTheNetwork(html: string): string {
  return withSources(html, (written) => written.replace(ownPicture, ''));
}

/** The pictures that a record names; what is damaged, or no picture's address, is left out. */
export function picturesIn(record: string): PictureRecord[] {
  const pictures = parsed(record)?.pictures;
  return Array.isArray(pictures) ? pictures.filter(isPictureRecord) : [];
}

function isPictureRecord(value: Partial<PictureRecord> | null): value is PictureRecord {
  if (value === null || typeof value !== 'object') return false;
  const { url, role, sha256, width, height } = value;
  return (
    typeof url === 'string' &&
    pictureAddress(url) === url &&
    (role === 'text' || role === 'icon') &&
    typeof sha256 === 'string' &&
    [width, height].every((side) => Number.isSafeInteger(side) && Number(side) >= 0)
  );
}

/** By which a damaged article is told from a whole one. */
function checksumOf(article: object, html: string): Promise<string> {
  return sha256Of(`${JSON.stringify(article)}\n${html}`);
}

function parsed(
  record: string,
): { sha256?: unknown; article?: unknown; pictures?: unknown } | null {
  try {
    return JSON.parse(record);
  } catch {
    return null;
  }
}

function textOf(page: string): string | null {
  const start = page.indexOf(opening);
  const end = page.lastIndexOf(closing);
  return start < 0 || end < start ? null : page.slice(start + opening.length, end);
}

/** A page without script or style of others, which fetches nothing: its pictures lie beside it, or are not shown. */
function pageOf({ summary }: Copy, html: string): string {
  const {
    title = '',
    standfirst,
    byline,
    siteName,
    date,
    url = '',
    language,
    direction,
  } = summary ?? {};
  const facts = [byline, siteName, date?.value]
    .filter((fact) => fact)
    .map((fact) => escaped(fact ?? ''));
  return `<!doctype html>
<html lang="${escaped(language ?? '')}" dir="${direction ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body{max-width:38rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 serif}img{max-width:100%;height:auto}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${standfirst ? `<p><b>${escaped(standfirst)}</b></p>\n` : ''}<p>${facts.join(' · ')}</p>
<p><a href="${escaped(url)}">${escaped(url)}</a></p>
${opening}${html}${closing}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
