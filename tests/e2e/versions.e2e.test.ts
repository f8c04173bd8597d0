// A page that changed since it was saved, the texts of it that are kept, and the same story on another site.

import { describe, expect, test } from 'vitest';
import { everyBrowser, type Tab } from '../support/browser';
import {
  action,
  copyLibrary,
  expectKept,
  expectList,
  part,
  partShown,
  save,
  screen,
} from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, otherProse, prose } from '../support/stories';

const title = 'The crane that nobody inspected';
const newTitle = 'The crane that was inspected at last';
const standfirst = 'A file, a harbour, and a great deal of rust.';
const lines = prose(10);
const [first = '', second = '', ...rest] = lines;
const came = 'The inspector, who asked not to be named, climbed it on Monday and came down pale.';

const older = articlePage({ title, standfirst, paragraphs: lines });
const newer = articlePage({
  title: newTitle,
  standfirst,
  paragraphs: [first.replace('late', 'punctual'), ...rest, came],
});

const isReader = (url: string) => url.includes('/reader.html?id=');

describe.each(everyBrowser)('a page that changes, in %s', (name) => {
  const session = startSession(name, { '/crane': older, '/bakery': older });

  /** Keeps the older text with a tag, has the page change, and presses the button again. */
  async function changedPage() {
    session.site.add('/crane', older);
    const before = await session.read('/crane');
    await save(before);
    await before.close();
    const [entry] = await rows();
    session.site.add('/crane', newer);
    const popup = await session.read('/crane');
    return { popup, savedAt: entry?.savedAt };
  }

  async function rows() {
    const stores = await copyLibrary(session.driver);
    const entries = stores.find((store) => store.name === 'entries')?.records ?? [];
    return entries.map(({ value }) => value as { savedAt?: number; summary?: { title: string } });
  }

  const changesTab = () => session.tabAt('the changes', (url) => url.includes('changes=page'));

  async function expectText(tab: Tab, texts: string[]): Promise<void> {
    await screen(tab, 'article');
    expect(await tab.texts(`${part('body')} p`)).toEqual(texts);
  }

  test('says so, and is the same article under its new headline', async () => {
    const { popup } = await changedPage();
    await expectKept(popup, true);
    expect((await partShown(popup, 'changes-note')).replaceAll('\u00a0', ' ')).toContain(
      'Changed since you saved it: headline, 1 paragraph, 1 paragraph added, 1 paragraph gone',
    );
    await expectList(popup, [title]);
  });

  test('says nothing when nothing but furniture changed', async () => {
    session.site.add('/crane', older);
    const before = await session.read('/crane');
    await save(before);
    await before.close();
    session.site.add(
      '/crane',
      older.replace('Harbour Courier, Quay 4', 'Quay 5').replace('<p>', '<p>\n  '),
    );
    const popup = await session.read('/crane');
    await expectKept(popup, true);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await popup.exists(part('changes-note'))).toBe(false);
  });

  test('the copy is updated in its place, and the older one can be had back', async () => {
    const { popup, savedAt } = await changedPage();
    await partShown(popup, 'changes-note');
    await popup.click(action('update-copy'));
    await popup.click(action('undo-update'));
    await popup.click(action('update-copy'));
    await popup.until(
      'the copy to be updated',
      () => document.querySelector('[data-action="undo-update"]') !== null,
    );
    await expectKept(popup, true);
    await expectList(popup, [newTitle]);
    expect((await rows()).map((row) => row.savedAt)).toEqual([savedAt]);
  });

  test('pressing the button again offers the newer text, and takes nothing away unasked', async () => {
    const { popup } = await changedPage();
    await partShown(popup, 'changes-note');
    await popup.click(action('save'));
    await popup.until('the question', () =>
      Boolean(document.activeElement?.matches('[data-action="update-copy"]')),
    );
    await expectKept(popup, true);
    await popup.click(action('take-back'));
    await expectKept(popup, false);
    await popup.click(action('undo'));
    await expectKept(popup, true);
    await expectList(popup, [title]);
  });

  test('what changed is marked in a tab, and both texts can be kept there', async () => {
    const { popup } = await changedPage();
    await partShown(popup, 'changes-note');
    await popup.click(action('show-changes'));
    await popup.closed();
    const tab = await changesTab();
    await screen(tab, 'article');
    expect(await tab.text(part('title'))).toBe(newTitle);
    expect(await partShown(tab, 'changes-note')).toContain(title);
    const marks = await tab.evaluate(() =>
      [...document.querySelectorAll('[data-part="body"] :is(ins, del)')].map((mark) => ({
        name: mark.localName,
        said: mark.textContent,
      })),
    );
    expect(marks).toEqual([
      { name: 'del', said: ' [removed: late ] ' },
      { name: 'ins', said: ' [added: punctual ] ' },
      { name: 'del', said: ` [removed: ${second} ] ` },
      { name: 'ins', said: ` [added: ${came} ] ` },
    ]);

    await tab.click(action('keep-both'));
    const copy = await session.tabAt(
      'the copy',
      (url) => isReader(url) && !url.includes('changes'),
    );
    expect(await partShown(copy, 'versions-note')).toContain(title);
    await expectText(copy, [first.replace('late', 'punctual'), ...rest, came]);
    await copy.click(action('open-version'));
    await copy.until('the older text', () => location.href.includes('version='));
    await expectText(copy, lines);
    expect(await copy.text(part('title'))).toBe(title);
    await copy.reload();
    await expectText(copy, lines);
    await copy.click(action('drop-version'));
    await copy.until('the copy again', () => !location.href.includes('version='));
    await screen(copy, 'article');
    await expectKept(copy, true);
    expect(await copy.exists(part('versions-note'))).toBe(false);
    await expectList(await session.list(), [newTitle]);
  });

  test('the same story on another site says so, in its popup and in the list', async () => {
    session.site.add('/crane', older);
    const here = await session.read('/crane');
    await save(here);
    await here.close();
    const wire = articlePage({ title: newTitle, paragraphs: [came, ...lines.slice(0, 8)] });
    session.site.add('/wire', wire.replaceAll('Harbour Courier', 'The Far Shore'));
    const there = await session.read(`${session.site.otherOrigin}/wire`);
    expect(await partShown(there, 'same-story')).toContain(
      `Same story as ${title} (Harbour Courier)`,
    );
    await save(there);
    await expectList(there, [newTitle, title]);
    await there.until(
      'both rows to say so',
      () => document.querySelectorAll('[data-part="same-story"]').length === 2,
    );
    await there.click(`${part('same-story')} ${action('open-twin')}`);
    await screen(there, 'article');
    expect(await there.text(part('title'))).toBe(title);
    await there.close();
    session.site.add(
      '/bakery',
      articlePage({ title: 'Three bakeries', paragraphs: otherProse(10) }),
    );
    const other = await session.read('/bakery');
    await expectKept(other, false);
    expect(await other.exists(part('same-story'))).toBe(false);
  });

  test('nobody complains', async () => {
    // Firefox tells of every reading of the database that a step to another page cuts short.
    expect(await session.driver.complaints()).toEqual([]);
  });
});
