// Articles that open in Lede without the button: of sites the reader chose, and by a link's menu. What is not about the
// browser's own question has an extension that was given one host before.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Browser, everyBrowser, type Tab } from '../support/browser';
import { extensionWith } from '../support/fake-extension';
import { action, part, partShown, screen } from '../support/lede';
import { type Session, startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';
import { pause, until } from '../support/until';

const title = 'The harbour at night';
const links = Array.from({ length: 30 }, (_, at) => `<li><a href="/story?${at}">Story ${at}</a>`);
const story = `<article><h1>${title}</h1>${prose(8)
  .map((text) => `<p>${text}</p>`)
  .join('')}</article>`;
const pages = {
  '/story': articlePage({ title, paragraphs: prose(8) }),
  '/other': articlePage({ title: 'Another story', paragraphs: prose(8) }),
  '/': `<title>The Courier</title><h1>The Courier</h1><ul>${links.join('')}</ul>`,
  '/places': articlePage({
    title: 'With comments',
    paragraphs: [...prose(8), '</p><p id="comments">Forty comments, all of them about the ferry.'],
  }),
  '/app': `<title>The Courier</title><main><h1>The Courier</h1><button>Read</button></main>
    <script>
      const show = (path, html) => {
        history.pushState(null, '', path);
        setTimeout(() => { document.querySelector('main').innerHTML = html; }, 200);
      };
      document.querySelector('button').onclick = () => show('/story?drawn', \`${story}\`);
    </script>`,
  '/app-by-itself': `<title>The Courier</title><main><h1>The Courier</h1></main>
    <script>
      setTimeout(() => {
        history.pushState(null, '', '/story?by-itself');
        document.querySelector('main').innerHTML = \`${story}\`;
      }, 300);
    </script>`,
  '/file': { body: '%PDF-1.4', type: 'application/pdf' },
};

const isReader = (url: string) => url.includes('/reader.html?id=');
const menu = { id: 'open-link', label: 'Open link in Lede', link: '#to' };

/** One host is open to it from the beginning. */
const openTo = (host: string) => (folder: string) => {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions = [`http://${host}/*`];
  writeFileSync(path, JSON.stringify(manifest));
};

const pageWithLink = (href: string) =>
  articlePage({
    title: 'Links',
    paragraphs: [`<a id="to" href="${href}">A link</a>`, ...prose(8)],
  });

async function inReader(tab: Tab): Promise<void> {
  await until('the page to give way to the reader', async () => isReader(await tab.address()));
  await screen(tab, 'article');
}

/** As the browser's own button does, which leaves out entries that the reader never touched. */
async function goBack(driver: Browser, tab: Tab): Promise<void> {
  await driver.focusTab(tab);
  await driver.inBackground(async () => {
    const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    await browser.tabs.goBack(active?.id);
  });
}

/** Long enough for what must not happen. */
async function staysAt(tab: Tab, address: string): Promise<void> {
  await pause(1200);
  expect(await tab.address()).toBe(address);
}

const registered = (driver: Browser) =>
  driver.inBackground(async () =>
    (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  );

describe.each(everyBrowser)('on a site of the reader’s in %s', (name) => {
  const session = startSession(name, pages, {
    extension: extensionWith(name, openTo('127.0.0.1')),
  });

  /** Says yes on the page that asks. */
  async function chooseSite(): Promise<void> {
    const address = encodeURIComponent(`${session.site.origin}/story`);
    const asks = await session.driver.openExtensionPage(`site.html?always=${address}`);
    await screen(asks, 'site');
    await asks.until('the question', () => document.querySelector('[data-state="asking"]'));
    await asks.click(action('allow-always'));
    await asks.until('the answer', () => document.querySelector('[data-state="on"]'));
    await asks.close();
  }

  afterEach(() =>
    session.driver.inBackground(async () => {
      await browser.storage.local.remove('mySites');
      await browser.scripting.unregisterContentScripts();
    }),
  );

  test('an article opens in the reader, in its tab, and Back leads to the page and stays there', async () => {
    await chooseSite();
    const tab = await session.open('/');
    await tab.click('a');
    await inReader(tab);
    expect(await tab.texts(part('title'))).toEqual([title]);
    expect(await partShown(tab, 'site-note')).toContain('127.0.0.1');
    await goBack(session.driver, tab);
    const address = `${session.site.origin}/story?0`;
    await until('the page', async () => (await tab.address()) === address);
    await staysAt(tab, address);
    // A second load is the reader's wish for the page.
    await tab.reload();
    await staysAt(tab, address);
  });

  test('the page itself is one press away, once', async () => {
    await chooseSite();
    const tab = await session.open('/story');
    await inReader(tab);
    await partShown(tab, 'site-note');
    await tab.click(action('show-page'));
    const address = `${session.site.origin}/story`;
    await until('the page', async () => (await tab.address()) === address);
    await staysAt(tab, address);
    await tab.goto(`${session.site.origin}/other`);
    await inReader(tab);
  });

  test('front pages, and links to a place on a page, stay as they are', async () => {
    await chooseSite();
    const front = await session.open('/');
    await staysAt(front, `${session.site.origin}/`);
    const comments = await session.open('/places#comments');
    await staysAt(comments, `${session.site.origin}/places#comments`);
    await comments.goto(`${session.site.origin}/places?from=list`);
    await inReader(comments);
  });

  test('a story that a page draws without being loaded opens when it was pressed, and only then', async () => {
    await chooseSite();
    const app = await session.open('/app');
    await app.click('button');
    await inReader(app);
    expect(await app.texts(part('title'))).toEqual([title]);
    await goBack(session.driver, app);
    await staysAt(app, `${session.site.origin}/story?drawn`);
    // What is asked of a page in Chromium counts as a press there: nothing is.
    const other = await session.open('/app-by-itself', { until: 'begun' });
    await until('the step', async () => (await other.address()).endsWith('/story?by-itself'));
    await pause(2500);
    await staysAt(other, `${session.site.origin}/story?by-itself`);
  });

  test('a link to it from another site opens in a tab that loads the page, and leaves nothing behind', async () => {
    const from = await session.open(session.site.otherOrigin + addPage(session, '/from', '/story'));
    await session.driver.pressMenuEntry(menu, from);
    const reader = await session.tabAt('the reader', isReader);
    await screen(reader, 'article');
    expect(await reader.texts(part('title'))).toEqual([title]);
    expect(await reader.exists(part('site-note'))).toBe(false);
    expect(await registered(session.driver)).toEqual([]);
  });

  test('a link to what is no article shows the page, and the badge says why', async () => {
    const from = await session.open(session.site.otherOrigin + addPage(session, '/front', '/'));
    await session.driver.pressMenuEntry(menu, from);
    const front = await session.tabAt('the page', (url) => url === `${session.site.origin}/`);
    await until('the badge', async () => (await session.driver.badge(front)) === '!');
    expect(await registered(session.driver)).toEqual([]);
  });

  test('only that site is seen, and nothing any more once it is switched off in settings', async () => {
    await chooseSite();
    expect(await registered(session.driver)).toEqual(['my-site:http://127.0.0.1/*']);
    const elsewhere = await session.open(`${session.site.otherOrigin}/story`);
    await staysAt(elsewhere, `${session.site.otherOrigin}/story`);
    const settings = await session.driver.openExtensionPage('settings.html');
    await settings.click(action('remove-site'));
    await settings.until('it to go', () => !document.querySelector('[data-site]'));
    await settings.close();
    expect(await registered(session.driver)).toEqual([]);
    // Chromium gives nothing back that an extension was installed with, as this one was.
    const { origins } = await session.driver.inBackground(() => browser.permissions.getAll());
    if (name === 'firefox') expect(origins).toEqual([]);
    const tab = await session.open('/story');
    await staysAt(tab, `${session.site.origin}/story`);
  });

  test('nothing was complained of', async () => {
    expect(await session.driver.complaints()).toEqual([]);
  });
});

/** A page with a link to another page of the site under its first name. */
function addPage(session: Session, path: string, to: string): string {
  session.site.add(path, pageWithLink(session.site.origin + to));
  return path;
}

describe.each(everyBrowser)('a link’s menu without any permission in %s', (name) => {
  const session = startSession(name, pages);

  test('a link within the same site opens through the page it stands on, and no question', async () => {
    session.site.add('/from', pageWithLink('/other'));
    const from = await session.open('/from');
    session.site.requested.length = 0;
    await session.driver.pressMenuEntry(menu, from);
    const reader = await session.tabAt('the reader', isReader);
    await screen(reader, 'article');
    expect(await reader.texts(part('title'))).toEqual(['Another story']);
    expect(session.site.requested.filter((path) => path !== '/favicon.ico')).toEqual(['/other']);
  });

  test('a link to another site asks for that site, and leads to the page itself', async () => {
    const from = await session.open(session.site.otherOrigin + addPage(session, '/from', '/story'));
    await session.driver.pressMenuEntry(menu, from);
    const asks = await session.tabAt('the question', (url) => url.includes('/site.html?link='));
    await screen(asks, 'site');
    await asks.until('the question', () => document.querySelector('[data-state="asking"]'));
    expect(await asks.text('body')).toContain('127.0.0.1');
    // The link's press gave nothing for the page it leads to.
    const attempt = await session.driver.inBackground(async (url) => {
      const tab = await browser.tabs.create({ url });
      await new Promise((resolve) => setTimeout(resolve, 500));
      return browser.scripting
        .executeScript({ target: { tabId: tab.id ?? -1 }, func: () => document.title })
        .then(
          () => 'read',
          (error: Error) => error.message,
        )
        .finally(() => browser.tabs.remove(tab.id ?? -1));
    }, `${session.site.origin}/story`);
    expect(attempt).toMatch(/permission|cannot access/i);
    await asks.click(action('open-page'));
    await until('the page', async () => (await asks.address()) === `${session.site.origin}/story`);
  });

  test('a same-site link to what cannot be read asks like any other', async () => {
    session.site.add('/from', pageWithLink('/file'));
    const from = await session.open('/from');
    await session.driver.pressMenuEntry(menu, from);
    const asks = await session.tabAt('the question', (url) => url.includes('/site.html?link='));
    await screen(asks, 'site');
  });

  test('an address that is no page of the web says so', async () => {
    const tab = await session.open(
      `${session.driver.origin}/site.html?link=mailto%3Ax%40y.example`,
    );
    await tab.until('the state', () => document.querySelector('[data-state="no-page"]'));
  });

  test('nothing was complained of', async () => {
    expect(await session.driver.complaints()).toEqual([]);
  });
});

describe.each(everyBrowser)('the question of %s itself', (name) => {
  const session = startSession(name, pages);
  const granted = () =>
    session.driver.inBackground(async () => (await browser.permissions.getAll()).origins ?? []);

  async function askAlways(): Promise<Tab> {
    const address = encodeURIComponent(`${session.site.origin}/story`);
    const asks = await session.driver.openExtensionPage(`site.html?always=${address}`);
    await asks.until('the question', () => document.querySelector('[data-state="asking"]'));
    await session.driver.focusTab(asks);
    await asks.click(action('allow-always'));
    return asks;
  }

  test('answered with no, nothing is given, that is said, and it can be asked again', async () => {
    const asks = await askAlways();
    await session.driver.answerQuestion(false);
    expect(await partShown(asks, 'site-refused')).not.toBe('');
    expect(await granted()).toEqual([]);
    expect(await registered(session.driver)).toEqual([]);
    await asks.click(action('allow-always'));
    await session.driver.answerQuestion(true);
    await asks.until('the answer', () => document.querySelector('[data-state="on"]'));
    await asks.close();
    const tab = await session.open('/story');
    await inReader(tab);
    expect(await granted()).toEqual(['http://127.0.0.1/*']);
    const settings = await session.driver.openExtensionPage('settings.html');
    await settings.click(action('remove-site'));
    await until('the permission to be given back', async () => (await granted()).length === 0);
    await settings.close();
  });

  test('answered with yes for one link, it is read, and the permission given back', async () => {
    // A site that was not asked for before: Chromium gives back what it once had without a question.
    session.site.add('/from', pageWithLink(`${session.site.otherOrigin}/story`));
    const from = await session.open('/from');
    await session.driver.pressMenuEntry(menu, from);
    const asks = await session.tabAt('the question', (url) => url.includes('/site.html?link='));
    await asks.until('the question', () => document.querySelector('[data-state="asking"]'));
    await session.driver.focusTab(asks);
    await asks.click(action('allow-once'));
    await session.driver.answerQuestion(true);
    const reader = await session.tabAt('the reader', isReader);
    await screen(reader, 'article');
    expect(await reader.texts(part('title'))).toEqual([title]);
    await until('the permission to be given back', async () => (await granted()).length === 0);
  });
});

describe.each(everyBrowser)('a private window of %s', (name) => {
  const extension = extensionWith(name, openTo('127.0.0.1'));
  const session = startSession(name, pages, { extension, allowInPrivateWindows: true });

  test('opens nothing of the reader’s sites by itself', async () => {
    await session.driver.inBackground(async () => {
      const site = 'http://127.0.0.1/*';
      await browser.storage.local.set({ mySites: { version: 1, sites: [site] } });
      await browser.scripting.registerContentScripts([
        { id: `my-site:${site}`, matches: [site], js: ['site-page.js'], runAt: 'document_idle' },
      ]);
    });
    const window = await session.driver.openWindow('private');
    const tab = await session.driver.openTab(`${session.site.origin}/story`, { window });
    await staysAt(tab, `${session.site.origin}/story`);
    await window.close();
    const open = await session.open('/story');
    await inReader(open);
  });
});
