// Pages that are no articles, and pages that no extension may read: a plain sentence within two seconds,
// what the reader can do, and a list that stays usable.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type BrowserName, everyBrowser, type Popup } from '../support/browser';
import { action, expectList, part, partShown, save, screen } from '../support/lede';
import { startSession } from '../support/session';
import { type Content, neverEnding } from '../support/site';
import { articlePage, prose } from '../support/stories';
import { until } from '../support/until';

const headlines = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<article><h2><a href="/story-${index}">Harbour council debates item number ${index + 1} until late</a></h2><p>Read on.</p></article>`,
  ).join('\n');

const html = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const pages: Record<string, Content> = {
  '/': html('Harbour Courier', `<h1>Harbour Courier</h1>${headlines(40)}`),
  '/section/islands': html('Islands | Harbour Courier', `<h1>Islands</h1>${headlines(30)}`),
  '/search': html(
    'Search: ferry',
    `<form role="search" action="/search"><input type="search" name="q" value="ferry"></form><h1>Results for ferry</h1>${headlines(20)}`,
  ),
  '/login': html(
    'Sign in',
    '<h1>Sign in</h1><form><label>E-mail <input type="email"></label><label>Password <input type="password"></label><button>Sign in</button></form>',
  ),
  '/picture.png': {
    type: 'image/png',
    body: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  },
  '/feed.xml': {
    type: 'application/xml',
    body: '<?xml version="1.0"?><things><thing>One</thing></things>',
  },
  '/data.json': { type: 'application/json', body: '{"things": [1, 2, 3]}' },
  '/notes.txt': { type: 'text/plain; charset=utf-8', body: prose(12).join('\n\n') },
  '/paper.pdf': {
    type: 'application/pdf',
    body: '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  },
  '/story': articlePage({ title: 'The one real story', paragraphs: prose(8) }),
  '/loading': neverEnding(
    articlePage({ title: 'Half of a story', paragraphs: prose(8) }).replace(
      /<\/article>[\s\S]*/,
      '',
    ),
  ),
  '/ten-megabytes': articlePage({ title: 'A very long story', paragraphs: prose(50_000) }),
  '/many-elements': html('Confetti', '<i>x</i>'.repeat(250_000)),
  // Parsers flatten what is nested too deep; only a script gets there. Not displayed, as laying it out
  // takes Chromium longer than a test should.
  '/deep': html(
    'A deep page',
    `<div hidden></div><script>let at = document.querySelector('div');
    for (let depth = 0; depth < 2000; depth++) at = at.appendChild(document.createElement('div'));
    at.textContent = 'deep';</script>`,
  ),
};

/** How long after its own start the popup had something to say; "still reading" counts. */
async function saidAfter(popup: Popup): Promise<number> {
  return popup.until('something to be said', () =>
    document.querySelector('[data-part="page-note"], [data-part="slow-note"], [data-part="title"]')
      ? performance.now()
      : 0,
  );
}

/** That it speaks at all: how soon is measured by `npm run bench -- extraction --bad`, on a machine of its own. */
const longestSilenceMs = 60_000;

/** What the popup says of a page that is no article. */
async function noteOn(popup: Popup): Promise<{ status: string | undefined; text: string }> {
  expect(await saidAfter(popup)).toBeLessThan(longestSilenceMs);
  await screen(popup, 'list');
  return {
    text: await partShown(popup, 'page-note'),
    status: await popup.evaluate(
      () => document.querySelector<HTMLElement>('[data-part="page-note"]')?.dataset.status,
    ),
  };
}

describe.each(everyBrowser)('pages without an article in %s', (name) => {
  const session = startSession(name, pages);

  test.each([
    ['a front page', '/', /front page/],
    ['a page of headlines', '/section/islands', /lists articles|front page/],
    ['a search page', '/search', /search/i],
    ['a sign-in page', '/login', /sign.?in|log.?in/i],
    ['a picture', '/picture.png', /picture|image|media/i],
    ['XML', '/feed.xml', /XML|data/],
    ['plain text', '/notes.txt', /plain text/i],
  ])('%s says so, and what to do', async (_what, path, sentence) => {
    const { status, text } = await noteOn(await session.press(path));
    expect(status).toBe('not-article');
    expect(text).toMatch(sentence);
    expect(text.length).toBeGreaterThan(40);
  });

  // Chromium lets extensions into its viewers, Firefox does not: both must end in a plain sentence.
  test.each([
    ['a PDF', '/paper.pdf'],
    ['JSON', '/data.json'],
  ])('%s says so', async (_what, path) => {
    const { status, text } = await noteOn(await session.press(path));
    expect(status).toBe(name === 'firefox' ? 'failed' : 'not-article');
    expect(text).toMatch(name === 'firefox' ? /viewer/ : /plain text|document|PDF/i);
  });

  test.each(forbiddenPages(name))('%s is refused with a reason', async (address, sentence) => {
    const { status, text } = await noteOn(await session.press(address));
    expect(status).toBe('failed');
    expect(text).toMatch(sentence);
  });

  test('source code of a page is told apart from the page', async () => {
    const popup = await session.press(`view-source:${session.site.origin}/story`);
    const { status, text } = await noteOn(popup);
    expect(status).toBe('failed');
    expect(text).toMatch(/source code|page of the browser/);
  });

  test('a file is read where the browser allows it, and else says what to allow', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lede-file-'));
    const file = join(folder, 'kept.html');
    await writeFile(file, articlePage({ title: 'A story on the disk', paragraphs: prose(8) }));
    const popup = await session.press(pathToFileURL(file).href);
    if ((await screen(popup, 'article', 'list')) === 'article') {
      expect(await popup.text(part('title'))).toBe('A story on the disk');
    } else {
      expect(await partShown(popup, 'page-note')).toMatch(/files on this computer/);
    }
    await rm(folder, { recursive: true });
  });

  test('the list stays usable beneath the note', async () => {
    const story = await session.read('/story');
    await save(story);
    await story.close();
    const popup = await session.press('/login');
    await expectList(popup, ['The one real story']);
    await popup.click(part('entry-title'));
    await screen(popup, 'article');
    expect(await popup.text(part('title'))).toBe('The one real story');
  });
});

/** Addresses that the browser keeps extensions out of, and what is said of them. */
function forbiddenPages(name: BrowserName): [string, RegExp][] {
  return name === 'firefox'
    ? [
        ['about:config', /page of the browser/],
        ['about:addons', /page of the browser/],
      ]
    : [
        ['chrome://version/', /page of the browser/],
        ['chrome://settings/', /page of the browser/],
      ];
}

describe.each(everyBrowser)('pages that are hard to read in %s', (name) => {
  const session = startSession(name, pages);

  test('a page that is still loading is read as far as it has come, and on asking again', async () => {
    const paragraphs = prose(20);
    const whole = articlePage({ title: 'Arriving in pieces', paragraphs });
    const [beginning = '', rest = ''] = whole.split(paragraphs[9] ?? '');
    let finish = () => {};
    session.site.add('/pieces', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(beginning);
      finish = () => response.end(`${paragraphs[9]}${rest}`);
    });
    const popup = await session.press('/pieces', { until: 'begun' });
    expect(await saidAfter(popup)).toBeLessThan(longestSilenceMs);
    await screen(popup, 'article');
    expect(await partShown(popup, 'loading-note')).toMatch(/still loading/);
    const shown = () => popup.texts(`${part('body')} p`);
    expect((await shown()).length).toBeLessThan(paragraphs.length);

    finish();
    await until('the whole text', async () => {
      if (await popup.exists(action('read-again'))) await popup.click(action('read-again'));
      await screen(popup, 'article');
      return (await shown()).length === paragraphs.length;
    });
    await until('the note to go', async () => !(await popup.exists(part('loading-note'))));
  });

  test('a page that never ends is read too', async () => {
    const popup = await session.press('/loading', { until: 'begun' });
    expect(await saidAfter(popup)).toBeLessThan(longestSilenceMs);
    await screen(popup, 'article');
    expect(await popup.text(part('title'))).toBe('Half of a story');
  });

  test('an article of ten megabytes is read', async () => {
    const popup = await session.press('/ten-megabytes');
    expect(await saidAfter(popup)).toBeLessThan(longestSilenceMs);
    await screen(popup, 'article');
    expect(await popup.text(part('title'))).toBe('A very long story');
    const paragraphs = await popup.evaluate(
      () => document.querySelectorAll('[data-part="body"] p').length,
    );
    expect(paragraphs).toBe(50_000);
  });

  test.each([
    ['too many elements', '/many-elements'],
    ['too deep a nesting', '/deep'],
  ])('%s is said, not tried', async (_what, path) => {
    const { status, text } = await noteOn(await session.press(path));
    expect(status).toBe('not-article');
    expect(text).toMatch(/too large|too big|large/i);
  });

  test('a busy page: the popup speaks within two seconds, counts, and can be stopped', async () => {
    const tab = await session.open('/story');
    // Keeps the page's one thread busy, so that nothing injected can run.
    await tab.evaluateLast(() => {
      setTimeout(() => {
        const end = Date.now() + 9000;
        while (Date.now() < end);
      }, 50);
    });
    const pressed = Date.now();
    const popup = await session.driver.startPressingButton(tab);
    const note = await partShown(popup, 'slow-note');
    expect(Date.now() - pressed).toBeLessThan(3500);
    expect(note).toMatch(/Still reading/);
    await popup.until('the seconds to be counted', () =>
      /\d+ second/.test(document.querySelector('[data-part="slow-note"]')?.textContent ?? ''),
    );
    await popup.click(action('stop'));
    const { status } = await noteOn(popup);
    expect(status).toBe('stopped');
    await popup.close();
  });

  test('a page that goes away while it is read says so, and the new one can be read', async () => {
    const tab = await session.open('/story');
    await tab.evaluateLast(() => {
      setTimeout(() => {
        const end = Date.now() + 2500;
        while (Date.now() < end);
        location.href = '/login';
      }, 50);
    });
    const popup = await session.driver.startPressingButton(tab);
    const shown = await screen(popup, 'article', 'list');
    // Whichever of the two pages answered, there is an end to it.
    if (shown === 'list') {
      expect(await partShown(popup, 'page-note')).toMatch(/went away|sign.?in/i);
    }
    await popup.close();
  });
});
