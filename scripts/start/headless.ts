// The reader's job without a screen: press the real toolbar button, read, save, list, read back, and leave
// pictures of it all.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../src/article/article';
import { type BrowserName, launch, type Popup } from '../../tests/support/browser';

/**
 * @param address The page to read.
 * @param folder Where the screenshots go; made when missing.
 * @param say Prints a line.
 * @throws When a step does not come to its end; the message says which.
 */
export async function readHeadless(
  name: BrowserName,
  address: string,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const shot = (what: string) => join(folder, `${name}-${what}.png`);
  const browser = await launch(name);
  try {
    say(`opening ${address} in ${name}`);
    const tab = await browser.openTab(address);
    const popup = await browser.pressButton(tab);
    const note = await outcome(popup);
    await popup.screenshot(shot('popup'));
    if (note !== null) {
      say(`\nLede says: ${note}\n`);
      say(`screenshots in ${folder}`);
      return;
    }
    say('pressed the button; the popup shows the article');
    // It waits for the library, which is made on the first press.
    await popup.click('[data-action="save"]:enabled');
    await popup.until('the article to be saved', () =>
      document.querySelector('[data-action="save"][aria-pressed="true"]'),
    );
    await popup.click('[data-action="show-list"]');
    const id = await popup.until('the article to be listed', () =>
      document.querySelector('[data-entry]')?.getAttribute('data-entry'),
    );
    await popup.screenshot(shot('list'));
    await popup.close();
    say('saved it; the list shows it');

    const reader = await browser.openExtensionPage(`reader.html?id=${id}`);
    await reader.until('the reader tab to show it', () =>
      document.querySelector('[data-screen="article"] [data-part="body"]'),
    );
    await reader.screenshot(shot('reader'));
    const article = await reader.evaluate(keptArticle);
    say('read it back from the library:\n');
    for (const line of described(article)) say(`  ${line}`);
    say(`\nscreenshots in ${folder}`);
  } finally {
    await browser.close();
  }
}

/** Waits until the popup has something to say; null when it is an article. */
async function outcome(popup: Popup): Promise<string | null> {
  const { note } = await popup.until('the popup to show an article or say why not', () => {
    const said = document.querySelector('[data-part="page-note"]');
    if (said) return { note: said.textContent };
    return document.querySelector('[data-screen="article"] [data-part="body"]')
      ? { note: null }
      : null;
  });
  return note;
}

/** Runs in a page of the extension: the one article in the database, put together from row and body. */
async function keptArticle(): Promise<Article> {
  const result = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await result(indexedDB.open('lede'));
  const stores = database.transaction(['entries', 'bodies']);
  const [entry] = await result(stores.objectStore('entries').getAll());
  const pieces = await result(stores.objectStore('bodies').getAll());
  database.close();
  return { ...entry.summary, ...JSON.parse(pieces.join('')) };
}

function described(article: Article): string[] {
  const { title, standfirst, byline, siteName, date, readingMinutes, wordCount, removed } = article;
  const lines = article.text.split('\n').slice(0, 3);
  return [
    `title       ${title}`,
    `standfirst  ${standfirst ?? '–'}`,
    `byline      ${byline ?? '–'}`,
    `publication ${siteName ?? '–'}`,
    `date        ${date ? `${date.value} (${date.kind}, from ${date.source}: ${date.why.join(', ')})` : 'none found'}`,
    `length      ${wordCount} words, ${readingMinutes} min`,
    `left out    ${removed.map(({ kind, count }) => `${kind} ${count}`).join(', ') || 'nothing'}`,
    ...lines.map((line, index) => `${index === 0 ? 'text        ' : '            '}${line}`),
  ];
}
