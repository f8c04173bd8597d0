import './gallery/fake-browser';
import { expect, test, vi } from 'vitest';
import { createAids } from '../../src/reading-aids/aids';
import { FindBar } from '../../src/reading-aids/FindBar';
import { ArticleView } from '../../src/ui/ArticleView';
import { articleWith } from '../support/articles';
import { draw, find } from './drawn';

test('what is found does not stay beneath the bar of finding', async () => {
  document.documentElement.style.setProperty('--bar', '0px');
  const lines = Array.from({ length: 60 }, (_, at) => `<p>This is line ${at}.</p>`);
  const article = articleWith({ html: lines.join('') });
  const root = draw(
    <>
      <div data-screen="article">
        <ArticleView article={article} />
      </div>
      <FindBar aids={createAids()} article={article} />
    </>,
  );
  const line = find(root, '[data-part="body"] p:nth-child(30)');
  line.scrollIntoView();
  scrollBy(0, -20);
  const bar = find(root, '[data-part="find"]').getBoundingClientRect();
  expect(line.getBoundingClientRect().bottom).toBeLessThan(bar.bottom);
  const field = find(root, '[data-action="find-words"]') as HTMLInputElement;
  field.value = 'line 29';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(() =>
    expect(line.getBoundingClientRect().top).toBeGreaterThanOrEqual(bar.bottom),
  );
});
