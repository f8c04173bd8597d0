// Every screen, judged by axe in the browser itself, in light and in dark.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { everyBrowser } from '../support/browser';
import { action, expectKept, partShown, save, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, harbourPage, prose } from '../support/stories';
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
    session.site.add('/page', articlePage({ title: 'After', paragraphs: prose(8) }));
    const after = await session.read('/page');
    await expectKept(after, false);
    await after.click(action('save'));
    await partShown(after, 'question');
    await expectNone(after);
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
  });

  test('the page after installing', async () => {
    const welcome = await session.driver.openExtensionPage('welcome.html');
    await welcome.until('its heading', () => document.querySelector('h1'));
    await expectNone(welcome);
    await welcome.close();
  });

  test('nothing was complained of', async () => {
    expect(await session.driver.complaints()).toEqual([]);
  });
});
