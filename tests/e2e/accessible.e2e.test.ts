// Every screen, judged by axe in the browser itself, in light and in dark.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { everyBrowser } from '../support/browser';
import { action, expectKept, part, partShown, save, screen } from '../support/lede';
import { giveVoice } from '../support/page-speech';
import { startSession } from '../support/session';
import { articlePage, harbourPage, otherProse, prose } from '../support/stories';
import type { View } from '../support/view';

const axe = await readFile(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

interface Violation {
  id: string;
  nodes: { html: string; any: { message: string }[] }[];
}

/** What axe objects to, as one line each. */
function violations(view: View, theme: 'light' | 'dark'): Promise<string[]> {
  return view.evaluate(
    async (axe, theme) => {
      document.documentElement.dataset.theme = theme;
      type Axe = { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
      const scope = globalThis as unknown as { axe?: Axe };
      // biome-ignore lint/security/noGlobalEval: runs in the driver's world, which the policy does not bind
      if (!scope.axe) globalThis.eval(axe);
      const found = await scope.axe?.run(document, { resultTypes: ['violations'] });
      return (found?.violations ?? []).flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
      );
    },
    axe,
    theme,
  );
}

describe.each(everyBrowser)('screens without barriers in %s', (name) => {
  const session = startSession(name, {
    '/ferry': harbourPage(),
    '/old': articlePage(
      { title: 'An older story', standfirst: 'Of its time.', paragraphs: prose(8) },
      '2019-04-01',
    ),
    '/short': '<!doctype html><html lang="en"><title>Short</title><p>Too short.',
  });

  async function expectNone(view: View): Promise<void> {
    expect(await violations(view, 'light')).toEqual([]);
    expect(await violations(view, 'dark')).toEqual([]);
  }

  test('an article in the popup, with the reasons of its date', async () => {
    const popup = await session.read('/old');
    await expectNone(popup);
    await popup.click(action('why-date'));
    await expectNone(popup);
  });

  test('the question before another headline is kept', async () => {
    session.site.add('/page', articlePage({ title: 'Before', paragraphs: prose(8) }));
    const before = await session.read('/page');
    await save(before);
    await before.close();
    session.site.add('/page', articlePage({ title: 'After', paragraphs: otherProse(8) }));
    const after = await session.read('/page');
    await expectKept(after, false);
    await after.click(action('save'));
    await partShown(after, 'question');
    await expectNone(after);
  });

  test('a page that changed, and its changes in a tab', async () => {
    session.site.add('/page', articlePage({ title: 'Before', paragraphs: prose(8) }));
    const before = await session.read('/page');
    await save(before);
    await before.close();
    session.site.add('/page', articlePage({ title: 'After', paragraphs: prose(9).slice(1) }));
    const after = await session.read('/page');
    await partShown(after, 'changes-note');
    await expectNone(after);
    await after.click(action('show-changes'));
    await after.closed();
    const tab = await session.tabAt('the changes', (url) => url.includes('changes=page'));
    await partShown(tab, 'changes-note');
    await expectNone(tab);
  });

  test('the list, with rows and empty', async () => {
    const empty = await session.press('/short');
    await partShown(empty, 'page-note');
    await partShown(empty, 'empty');
    await expectNone(empty);
    await empty.close();
    const popup = await session.read('/ferry');
    await save(popup);
    await popup.click(action('show-list'));
    await partShown(popup, 'entry-title');
    await expectNone(popup);
    await popup.click(action('delete'));
    await partShown(popup, 'toast');
    await expectNone(popup);
  });

  test('the reader tab', async () => {
    const popup = await session.read('/ferry');
    await expectKept(popup, false);
    await popup.click(action('open-tab'));
    const reader = await session.tabAt('the reader tab', (url) => url.includes('/reader.html?id='));
    await screen(reader, 'article');
    await expectNone(reader);
    await reader.click(action('listen'));
    await partShown(reader, 'listening-note');
    await expectNone(reader);
    await giveVoice(reader);
    await reader.click(action('listen'));
    await reader.click(action('listen'));
    await reader.until('a voice', () => document.querySelector('[data-action="voice"]'));
    await expectNone(reader);
  });

  test('the page after installing', async () => {
    const welcome = await session.driver.openExtensionPage('welcome.html');
    await welcome.until('its heading', () => document.querySelector('h1'));
    await expectNone(welcome);
    await welcome.close();
    const settings = await session.driver.openExtensionPage('settings.html');
    await settings.until('its heading', () => document.querySelector('h1'));
    await expectNone(settings);
    await settings.close();
    const storage = await session.driver.openExtensionPage('storage.html');
    await storage.until('its heading', () => document.querySelector('h1'));
    await expectNone(storage);
    await storage.close();
  });

  test('the page about what is kept, with all it can ask', async () => {
    const popup = await session.read('/ferry');
    await save(popup);
    await popup.click(action('show-list'));
    await popup.click(action('delete'));
    await partShown(popup, 'toast');
    await popup.close();
    const storage = await session.open(`${session.driver.origin}/storage.html`);
    await storage.click(action('empty-trash'));
    await partShown(storage, 'question');
    await storage.click(part('clear-all-field'));
    await storage.type('delete');
    await expectNone(storage);
    await storage.click(action('confirm'));
    await partShown(storage, 'upkeep-note');
    await storage.click(action('clear-all'));
    await partShown(storage, 'cleared-note');
    await expectNone(storage);
  });

  test('the reader tab where the reader was', async () => {
    const popup = await session.read('/old');
    await save(popup);
    await popup.click(action('open-tab'));
    const reader = await session.tabAt('the reader tab', (url) => url.includes('/reader.html?id='));
    await screen(reader, 'article');
    await session.driver.focusTab(reader);
    await reader.evaluate(async () => {
      document.documentElement.style.fontSize = '300%';
      await new Promise(requestAnimationFrame);
      scrollTo(0, 1500);
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    const again = await session.open(await reader.address());
    await partShown(again, 'place-note');
    await expectNone(again);
  });

  test('nothing was complained of', async () => {
    expect(await session.driver.complaints()).toEqual([]);
  });
});
