// An article on several pages: joined when the reader asks, from its own site, and never all or nothing.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { everyBrowser, type Popup } from '../support/browser';
import { action, expectKept, part, save, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, prose, storyInPages } from '../support/stories';

const title = 'The tide tables of a town without a sea';
const paragraphs = prose(18);
const parts = [paragraphs.slice(0, 8), paragraphs.slice(8, 17), paragraphs.slice(17)];
const story = storyInPages('/story', title, parts);
const policy = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
};

/** Fails once, then is there. */
function shaky(body: string) {
  let asked = 0;
  return (_request: IncomingMessage, response: ServerResponse) => {
    asked += 1;
    response.writeHead(asked === 1 ? 500 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(asked === 1 ? 'A fault' : body);
  };
}

const bodyOf = (popup: Popup) => popup.texts(`${part('body')} p`);

/** Waits until pages are no longer fetched; gives what is said about them. */
async function joined(popup: Popup, status = 'joined'): Promise<string> {
  await popup.until(
    `pages to be ${status}`,
    (status) =>
      document.querySelector(`[data-part="pages-note"][data-status="${status}"]`) !== null,
    status,
  );
  return (await popup.text(part('pages-note'))) ?? '';
}

describe.each(everyBrowser)('an article on several pages in %s', (name) => {
  const session = startSession(name, {
    ...story,
    ...storyInPages('/shaky', title, parts),
    '/shaky/3': shaky(storyInPages('/shaky', title, parts)['/shaky/3'] ?? ''),
    ...storyInPages('/slow', title, parts),
    '/slow/3': () => new Promise<void>(() => {}),
    ...Object.fromEntries(
      Object.entries(storyInPages('/strict', title, parts)).map(([path, body]) => [
        path,
        { body, headers: policy },
      ]),
    ),
    ...storyInPages('/away', title, parts),
    '/away/2': (request, response) => {
      const port = request.headers.host?.split(':')[1];
      response.writeHead(302, { location: `http://localhost:${port}/story/2` });
      response.end();
    },
    '/single': articlePage({ title, paragraphs }),
  });

  test('is joined on asking, in order, and kept so', async () => {
    const popup = await session.read('/story');
    await popup.until('the note', () => document.querySelector('[data-part="pages-note"]'));
    expect(await popup.text(part('pages-note'))).toContain('Page 1 of 3');
    expect(await bodyOf(popup)).toEqual(parts[0]);
    expect(session.site.requested.filter((path) => path.startsWith('/story/'))).toEqual([]);

    await popup.click(action('join-pages'));
    expect(await joined(popup)).toContain('All 3 pages');
    expect(await bodyOf(popup)).toEqual(paragraphs);
    expect(await popup.texts(part('title'))).toEqual([title]);
    expect((await popup.text('body'))?.split(title)).toHaveLength(2);

    await save(popup);
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', (url) => url.includes('/reader.html'));
    await screen(reader, 'article');
    expect(await reader.texts(`${part('body')} p`)).toEqual(paragraphs);
    expect(await reader.exists(part('text-note'))).toBe(false);
  });

  test('joined after it was kept, is kept whole', async () => {
    const popup = await session.read('/story');
    await save(popup);
    await popup.click(action('join-pages'));
    await joined(popup);
    await expectKept(popup, true);
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', (url) => url.includes('/reader.html'));
    await screen(reader, 'article');
    expect(await reader.texts(`${part('body')} p`)).toEqual(paragraphs);
  });

  test('keeps what came when a page fails, says which, and fetches it on a second try', async () => {
    const popup = await session.read('/shaky');
    await popup.click(action('join-pages'));
    const words = await joined(popup, 'refused');
    expect(words).toContain('page 3');
    expect(words).toContain('Pages 1 to 2 of 3');
    expect(await bodyOf(popup)).toEqual([...(parts[0] ?? []), ...(parts[1] ?? [])]);
    await popup.click(action('join-pages'));
    expect(await joined(popup)).toContain('All 3 pages');
    expect(await bodyOf(popup)).toEqual(paragraphs);
  });

  test('can be stopped, and what came stays', async () => {
    const popup = await session.read('/slow');
    await popup.click(action('join-pages'));
    await popup.until('page 3 to be fetched', () =>
      document.querySelector('[data-part="pages-note"]')?.textContent?.includes('page 3 of 3'),
    );
    await popup.click(action('stop-joining'));
    expect(await joined(popup, 'stopped')).toContain('Pages 1 to 2 of 3');
    expect(await bodyOf(popup)).toHaveLength(17);
  });

  test('is not followed to another site', async () => {
    session.site.requested.length = 0;
    const popup = await session.read('/away');
    await popup.click(action('join-pages'));
    const status = await popup.until('an end', () => {
      const status = document.querySelector<HTMLElement>('[data-part="pages-note"]')?.dataset
        .status;
      return status === 'idle' || status === 'joining' ? null : status;
    });
    expect(['elsewhere', 'unreachable']).toContain(status);
    expect(session.site.requested).not.toContain('/story/2');
    expect(await bodyOf(popup)).toEqual(parts[0]);
  });

  test('of a site whose policy forbids its pages everything is joined where the browser lets us, else it says why', async () => {
    const popup = await session.read('/strict');
    await popup.click(action('join-pages'));
    const words = await joined(popup, name === 'chromium' ? 'joined' : 'page-policy');
    if (name === 'chromium') expect(await bodyOf(popup)).toEqual(paragraphs);
    else expect(words).toContain('lets nothing be fetched');
  });

  test('leaves nothing behind on the page, and asks nothing of a page without others', async () => {
    const tab = await session.open('/story');
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    const popup = await session.driver.pressButton(tab);
    await screen(popup, 'article');
    await popup.click(action('join-pages'));
    await joined(popup);
    await popup.close();
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);

    const single = await session.read('/single');
    await expectKept(single, false);
    expect(await single.exists(part('text-note'))).toBe(false);
  });
});
