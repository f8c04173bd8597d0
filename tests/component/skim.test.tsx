import './gallery/fake-browser';
import { signal } from '@preact/signals';
import { createRef } from 'preact';
import { expect, test, vi } from 'vitest';
import { AidsMenu } from '../../src/reading-aids/AidsMenu';
import { createAids } from '../../src/reading-aids/aids';
import '../../src/reader/reader.css';
import '../../src/ui/article.css';
import { stepParagraph } from '../../src/reading-aids/skim';
import { ArticleView } from '../../src/ui/ArticleView';
import { articleWith } from '../support/articles';
import { draw, find } from './drawn';

const html = '<p>One.</p><dl><dt>Two.</dt></dl><p>Three.</p>';

function drawArticle(text = 'One.') {
  const aids = createAids();
  const isOpen = signal(true);
  const Menu = () =>
    isOpen.value ? <AidsMenu aids={aids} place={createRef()} onClose={() => {}} /> : null;
  const root = draw(
    <>
      <Menu />
      <div data-screen="article">
        <ArticleView article={articleWith({ html, text })} />
      </div>
    </>,
  );
  return { aids, isOpen, root, skimmed: () => root.querySelector('[data-skimmed]')?.textContent };
}

test('buttons go from paragraph to paragraph, keep the focus, and leave no mark behind', async () => {
  const { isOpen, root, skimmed } = drawArticle();
  const on = find(root, '[data-action="next-paragraph"]');
  on.focus();
  for (const words of ['One.', 'Two.', 'Three.', 'Three.']) {
    on.click();
    expect(skimmed()).toBe(words);
  }
  find(root, '[data-action="previous-paragraph"]').click();
  expect(skimmed()).toBe('Two.');
  expect(document.activeElement).toBe(on);
  isOpen.value = false;
  await vi.waitFor(() => expect(skimmed()).toBeUndefined());
});

test('the mark of a paragraph is seen beside it in a long text, too', () => {
  const { aids, root } = drawArticle('Long. '.repeat(10_000));
  const cut = () =>
    [...find(root, '[data-part="body"]').children].map(
      (block) => getComputedStyle(block).contentVisibility,
    );
  stepParagraph(aids, 1);
  expect(cut()).toEqual(['visible', 'auto', 'auto']);
  stepParagraph(aids, 1);
  expect(cut()).toEqual(['auto', 'visible', 'auto']);
});
