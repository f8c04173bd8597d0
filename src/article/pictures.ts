// Which pictures belong to an article. No DOM: the background, which keeps them, has none.

import type { Article } from './article';
import { isBeacon } from './beacon';

export interface ArticlePicture {
  /** Absolute, as `pictureAddress` writes it. */
  url: string;
  /** The icon is the site's, and stands beside its name. */
  role: 'text' | 'icon';
}

/** The pictures of an article, each once: those in its text in order, then the site's icon. */
export function picturesOf({
  html,
  leadImage,
  icon,
}: Pick<Article, 'html' | 'leadImage' | 'icon'>): ArticlePicture[] {
  const inText = new Set([...sourcesIn(html), leadImage?.url].map(pictureAddress));
  const ofSite = pictureAddress(icon);
  const pictures: ArticlePicture[] = [];
  for (const url of inText)
    if (url !== null && !isBeacon(url)) pictures.push({ url, role: 'text' });
  if (ofSite !== null && !inText.has(ofSite)) pictures.push({ url: ofSite, role: 'icon' });
  return pictures;
}

/** One spelling of a picture's address; null for one that is not on the network (`data:`), or none at all. */
export function pictureAddress(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { href, protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

const image = /<img\b((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const source = /(?:^|[\s"'/])src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

function sourcesIn(html: string): string[] {
  return [...html.matchAll(image)].flatMap(([, attributes = '']) => {
    const [, double, single, bare] = source.exec(attributes) ?? [];
    const value = double ?? single ?? bare;
    return value === undefined ? [] : [withoutEntities(value)];
  });
}

/**
 * The markup with other sources in its images.
 *
 * @param change Gets a source as it is written, between its quotes, and gives the one to write there.
 */
export function withSources(html: string, change: (written: string) => string): string {
  return html.replace(image, (tag) =>
    tag.replace(
      /(\ssrc=")([^"]*)(?=")/,
      (_, before: string, written: string) => before + change(written),
    ),
  );
}

/** The address that a written source stands for, in one spelling; null as with `pictureAddress`. */
export function writtenAddress(written: string): string | null {
  return pictureAddress(withoutEntities(written));
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** What a browser writes into an attribute, and what other programs do. A rarer one only loses its picture. */
function withoutEntities(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
