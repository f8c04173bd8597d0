import './gallery/fake-browser';
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { MarkLayer } from '../../src/marking/MarkLayer';
import { markedPage } from '../../src/marking/marked-page';
import { createMarking } from '../../src/marking/marking';
import { createI18n } from '../../src/platform/i18n';
import { ArticleView } from '../../src/ui/ArticleView';
import { I18nContext } from '../../src/ui/i18n-context';
import { articleWith } from '../support/articles';
import { draw, find } from './drawn';
import { english } from './gallery/fake-browser';

const article = articleWith();

test('words that were selected before the code for it came can be marked', async () => {
  const root = draw(
    <div data-screen="article">
      <ArticleView article={article} />
      <div id="layer" />
    </div>,
  );
  const told = new Promise((resolve) =>
    document.addEventListener('selectionchange', resolve, { once: true }),
  );
  getSelection()?.selectAllChildren(find(root, '[data-part="body"] p'));
  await told;
  const marking = createMarking({
    article,
    entry: () => null,
    library: new Promise(() => {}),
    mayKeep: true,
    copy: async () => {},
  });
  render(
    <I18nContext value={createI18n('en-GB', english)}>
      <MarkLayer marking={marking} article={article} scroller={() => null} covered={() => 0} />
    </I18nContext>,
    find(root, '#layer'),
  );
  const tools = await vi.waitFor(() => find(root, '[data-part="selection-tools"]'));
  find(tools, '[data-action="mark-green"]').click();
  expect(marking.highlights.value).toMatchObject([
    { quote: 'The bridge opened.', colour: 'green' },
  ]);
});

test('a sentence ends at the mark of its footnote', () => {
  const mark = '<sup><a href="#note">1</a></sup>';
  const html = `<p>The deed was read.${mark} It had no end.</p><p>So it was sold.</p>`;
  const body = find(draw(<ArticleView article={{ ...article, html }} />), '[data-part="body"]');
  const page = markedPage(body, () => {});
  const { top, bottom } = body.getBoundingClientRect();
  expect(page.sentence({ top, bottom }, 'en')?.quote).toBe('The deed was read.');
  find(body, 'sup a').focus();
  expect(page.sentence({ top, bottom }, 'en')?.quote).toBe('The deed was read.');
  page.end();
});
