// The pages of a corpus and what is known of each; the layout is its README's. Nothing of it is ever copied.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { articlePage } from '../pages';

/** Which question a page answers; the first three are the kinds of page of `wcxb-dev`. */
export type SetName = 'article' | 'documentation' | 'forum' | 'htmldate' | 'readability' | 'own';

/** What is known of a page; what is not known is absent. Null in `metadata` means that there is none. */
export interface Truth {
  /** Plain text. */
  text?: string;
  /** HTML that holds the text. */
  html?: string;
  title?: string;
  author?: string;
  /** `YYYY-MM-DD`, a few `YYYY-MM`. */
  day?: string;
  /** Snippets that must be found, and that must not. */
  with?: string[];
  without?: string[];
  metadata?: Readonly<Record<string, string | null>>;
}

export interface CorpusPage {
  set: SetName;
  id: string;
  /** The page's own address. */
  url: string;
  truth: Truth;
  /** The bytes as they were served, and what the server said of them. */
  read: () => Promise<{ bytes: Buffer; contentType: string }>;
  /** The half of the web it belongs to, by its site: one to look at, one only to score. */
  part: 'open' | 'held';
}

const unpack = promisify(gunzip);

/** Every page below `folder`, and those of our own. Collections that are not there are left out. */
export async function readCorpus(folder: string | undefined): Promise<CorpusPage[]> {
  const own = await ownPages();
  if (folder === undefined) return own;
  return [
    ...own,
    ...(await wcxb(join(folder, 'wcxb-dev'))),
    ...(await htmldate(join(folder, 'htmldate'))),
    ...(await readability(join(folder, 'readability/pages'))),
  ];
}

async function ownPages(): Promise<CorpusPage[]> {
  const url = 'https://news.example/story';
  const files = (await readdir('newsroom')).filter(
    (file) => file.endsWith('.html') && file !== 'index.html',
  );
  const page = (id: string, read: () => Promise<Buffer>): CorpusPage => ({
    set: 'own',
    id,
    url,
    truth: {},
    read: async () => ({ bytes: await read(), contentType: utf8 }),
    part: 'open',
  });
  return [
    ...files.map((file) => page(file, () => readFile(join('newsroom', file)))),
    ...[50_000, 500_000].map((size) =>
      page(`${size / 1000} kB`, async () => Buffer.from(articlePage(size))),
    ),
  ];
}

const utf8 = 'text/html; charset=utf-8';

interface WcxbAnswer {
  url: string;
  _internal: { page_type: { primary: 'article' | 'documentation' | 'forum' } };
  ground_truth: {
    title?: string | null;
    author?: string | null;
    publish_date?: string | null;
    main_content?: string;
    with?: string[];
    without?: string[];
  };
}

async function wcxb(folder: string): Promise<CorpusPage[]> {
  return perFile(join(folder, 'ground-truth'), async (path, file) => {
    const answer = JSON.parse(await readFile(path, 'utf8')) as WcxbAnswer;
    const { title, author, publish_date, main_content, ...snippets } = answer.ground_truth;
    const id = file.replace('.json', '');
    // A few answers name no address.
    const url = answer.url || `https://page-${id}.example/`;
    return {
      set: answer._internal.page_type.primary,
      id,
      url,
      truth: {
        text: main_content ?? '',
        ...(title ? { title } : {}),
        ...(author ? { author } : {}),
        ...(publish_date ? { day: publish_date } : {}),
        with: snippets.with ?? [],
        without: snippets.without ?? [],
      },
      read: () => packed(join(folder, 'html', `${id}.html.gz`), utf8),
      part: partOf(url),
    };
  });
}

async function htmldate(folder: string): Promise<CorpusPage[]> {
  const path = join(folder, 'eval_default.json');
  if (!existsSync(path)) return [];
  const entries = JSON.parse(await readFile(path, 'utf8')) as Record<
    string,
    { file: string; date: string }
  >;
  return Object.entries(entries).map(([url, { file, date }]) => ({
    set: 'htmldate',
    id: file,
    url,
    truth: { day: date },
    // Not all of it is UTF-8: the page's own word decides.
    read: () => packed(join(folder, 'html', `${file}.gz`), 'text/html'),
    part: partOf(url),
  }));
}

async function readability(folder: string): Promise<CorpusPage[]> {
  const url = 'http://fakehost/test/page.html';
  return perFile(folder, async (path, name) => ({
    set: 'readability',
    id: name,
    url,
    truth: {
      html: (await unpack(await readFile(join(path, 'expected.html.gz')))).toString('utf8'),
      metadata: JSON.parse(await readFile(join(path, 'expected-metadata.json'), 'utf8')),
    },
    read: () => packed(join(path, 'source.html.gz'), utf8),
    part: partOf(`http://${name.replace(/\W+/g, '-')}.example/`),
  }));
}

async function perFile(
  folder: string,
  make: (path: string, file: string) => Promise<CorpusPage>,
): Promise<CorpusPage[]> {
  if (!existsSync(folder)) return [];
  return Promise.all((await readdir(folder)).sort().map((file) => make(join(folder, file), file)));
}

async function packed(path: string, contentType: string) {
  return { bytes: await unpack(await readFile(path)), contentType };
}

/** Pages of one site lie in one part: by the hash (FNV-1a) of the last two or three labels of the host. */
function partOf(url: string): CorpusPage['part'] {
  const labels = new URL(url).hostname.split('.');
  const isDeep = (labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2;
  const site = labels.slice(isDeep ? -3 : -2).join('.');
  let hash = 0x811c9dc5;
  for (const character of site)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 8) & 1) === 0 ? 'open' : 'held';
}
