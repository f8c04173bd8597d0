// Finding by the full text: in the popup, right after saving, and of what the background took in.

import { describe, test } from 'vitest';
import { everyBrowser } from '../support/browser';
import { action, expectList, indexSegments, save, screen } from '../support/lede';
import { startSession } from '../support/session';
import { articlePage, prose } from '../support/stories';
import { until } from '../support/until';

const ferry = 'The ferry that came back';
const library = '图书馆开馆';

const pages = {
  '/ferry': articlePage({
    title: ferry,
    paragraphs: [...prose(8), 'A quarrelsome heron stood on the quay.'],
  }),
  '/library': articlePage({
    title: library,
    paragraphs: [...prose(4), '国家统计局表示,中国经济今年增长很快。', 'ห้องสมุดแห่งใหม่เปิดแล้ว'],
  }),
};

describe.each(everyBrowser)('finding in %s', (name) => {
  const session = startSession(name, pages);

  test('what was just saved is found by a word of its text', async () => {
    const popup = await session.read('/ferry');
    await save(popup);
    await popup.click(action('show-list'));
    await screen(popup, 'list');
    await popup.click(action('search'));
    await popup.type('heron qua');
    await expectList(popup, [ferry]);
    await popup.type('x');
    await expectList(popup, []);
  });

  test('what the shortcut saved is taken in by the background, words without spaces too', async () => {
    const tab = await session.open('/library');
    await session.driver.pressShortcut('save-page', tab);
    await until('the index to have a segment', async () => {
      return (await indexSegments(session.driver)) > 0;
    });
    const list = await session.list();
    await list.click(action('search'));
    for (const word of ['经济', '"统计局"', 'ห้องสมุด']) {
      await list.evaluate((word) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]');
        if (!field) throw new Error('there is no field');
        field.value = word;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, word);
      await expectList(list, [library]);
    }
  });
});
