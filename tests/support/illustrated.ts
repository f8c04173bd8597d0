// Articles with pictures, and what the library has of them, read behind Lede's back.

import type { Browser, Tab } from './browser.ts';
import { save, screen } from './lede.ts';
import { png } from './pictures.ts';
import type { Session } from './session.ts';
import type { Answer, Page } from './site.ts';
import { prose } from './stories.ts';
import { until } from './until.ts';
import type { View } from './view.ts';

/** A page with an article, a picture after each of its first paragraphs, and the site's icon. */
export function illustratedPage(title: string, addresses: string[]): string {
  const figures = addresses.map(
    (address, at) =>
      `<figure><img src="${address}" alt="picture ${at + 1}" width="640" height="480"><figcaption>Number ${at + 1}</figcaption></figure>`,
  );
  const paragraphs = prose(Math.max(10, addresses.length)).map(
    (text, at) => `<p>${text}</p>${figures[at] ?? ''}`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="icon" href="/icon.png" sizes="64x64"></head>
<body><main><article><h1>${title}</h1>${paragraphs.join('\n')}</article></main></body></html>`;
}

export interface PictureStores {
  /** Ids by headline. */
  ids: Record<string, string>;
  /** `path state`, or `path fault` of what is lost; in order. */
  rows: string[];
  /** How many pictures lie on the disk. */
  pictures: number;
}

export function pictureStores(driver: Browser): Promise<PictureStores> {
  return driver.inBackground(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('lede'));
    const all = <Row>(store: string) =>
      settled(database.transaction(store).objectStore(store).getAll()) as Promise<Row[]>;
    const entries = await all<{ id: string; summary?: { title: string } }>('entries');
    const rows = await all<{ url: string; state: string; fault?: string }>('illustrations');
    const pictures = await all<unknown>('pictures');
    database.close();
    return {
      ids: Object.fromEntries(entries.map(({ id, summary }) => [summary?.title ?? '', id])),
      rows: rows
        .map(({ url, state, fault }) => `${new URL(url).pathname} ${fault ?? state}`)
        .sort(),
      pictures: pictures.length,
    };
  });
}

/** The same, once so many pictures are listed and none is wanted any more. */
export async function settledPictures(
  driver: Browser,
  count: number,
  limitMs = 120_000,
): Promise<PictureStores> {
  let last: PictureStores | undefined;
  await until(
    `${count} pictures to be settled`,
    async () => {
      last = await pictureStores(driver);
      return last.rows.length === count && !last.rows.some((row) => row.endsWith('wanted'));
    },
    limitMs,
  ).catch((error) => {
    throw new Error(`${error}; found ${JSON.stringify(last)}`);
  });
  return last as PictureStores;
}

/** A small picture of one colour, as a server gives it. */
export const picture = (color: number, headers: Record<string, string> = {}): Page => ({
  body: png(64, 48, { color }),
  type: 'image/png',
  headers,
});

/** Answers the first request only once it is let. */
export function held(page: Page): { answer: Answer; release(): void; asked(): number } {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  return {
    release: () => release(),
    asked: () => asked,
    answer: async (_request, response) => {
      asked += 1;
      // A second one is from elsewhere than the page, and gets its answer.
      if (asked === 1) await promise;
      response.writeHead(200, { 'content-type': page.type });
      response.end(page.body);
    },
  };
}

/** Saves the article of a page through the popup; the page stays open. */
export async function saveFrom(session: Session, path: string): Promise<Tab> {
  // Pictures that never come keep a page from ever being complete.
  const tab = await session.open(path, { until: 'begun' });
  const popup = await session.driver.pressButton(tab);
  await screen(popup, 'article');
  await save(popup);
  await popup.close();
  return tab;
}

/** Opens a kept article by its headline. */
export async function openReader(driver: Browser, title: string): Promise<Tab> {
  const reader = await driver.openExtensionPage(
    `reader.html?id=${(await pictureStores(driver)).ids[title]}`,
  );
  await screen(reader, 'article');
  return reader;
}

/** Waits until so many pictures of the text are drawn; gives their addresses. */
export function drawnPictures(view: View, count: number): Promise<string[]> {
  return view.until(
    `${count} pictures to be drawn`,
    (count) => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('[data-part="body"] img')];
      for (const each of pictures) each.loading = 'eager';
      const drawn = pictures.filter((each) => each.naturalWidth > 0);
      return drawn.length === count && drawn.map((each) => each.src);
    },
    count,
  ) as Promise<string[]>;
}
