// The reader tab: the same article with room, at an address that lasts.

import { describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import { action, expectKept, expectList, part, save, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';

const title = 'The bridge that is only on the map';
const standfirst = 'A survey, a signature, and fifty years of detours.';

const isReader = (url: string) => url.includes('/reader.html?id=');

describe.each(everyBrowser)('the reader tab in %s', (name) => {
  const session = startSession(name, {
    '/bridge': articlePage({ title, standfirst, paragraphs: prose(12) }),
    '/elsewhere': '<title>Elsewhere</title><p>Another page.',
  });

  async function openReader(keepFirst = false): Promise<Tab> {
    const popup = await session.read('/bridge');
    if (keepFirst) await save(popup);
    else await expectKept(popup, false);
    await popup.click(action('open-tab'));
    await popup.closed();
    const reader = await session.tabAt('the reader tab', isReader);
    await screen(reader, 'article');
    return reader;
  }

  async function expectArticle(reader: Tab): Promise<void> {
    await screen(reader, 'article');
    expect(await reader.text(part('title'))).toBe(title);
    expect(await reader.texts(part('standfirst'))).toEqual([standfirst]);
    expect(await reader.texts(`${part('body')} p`)).toEqual(prose(12));
  }

  test('shows the article, and again after a reload and by the back button', async () => {
    const reader = await openReader();
    await expectArticle(reader);
    const address = await reader.address();
    await reader.reload();
    await expectArticle(reader);
    await reader.goto(`${session.site.origin}/elsewhere`);
    await reader.back();
    expect(await reader.address()).toBe(address);
    await expectArticle(reader);
  });

  test('opening does not save; its own button does', async () => {
    const reader = await openReader();
    await save(reader);
    await expectList(await session.list(), [title]);
  });

  test('the button pressed there shows the list with this article marked', async () => {
    const reader = await openReader(true);
    const popup = await session.driver.pressButton(reader);
    await expectList(popup, [title]);
    expect(await popup.texts('[aria-current="page"] [data-part="entry-title"]')).toEqual([title]);
    await popup.close();
  });

  test('says so when its article is not there', async () => {
    const reader = await session.driver.openExtensionPage('reader.html?id=none');
    await screen(reader, 'failure');
    expect(await reader.text('[data-screen="failure"]')).toMatch(/not in your list/);
    await reader.close();
  });
});
