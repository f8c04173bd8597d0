import './gallery/fake-browser';
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { PrintLinks } from '../../src/reader/PrintLinks';
import { articleWith } from '../support/articles';
import { draw, find } from './drawn';

test('the numbers of links go with their list', async () => {
  const article = articleWith();
  const prints = signal(true);
  const Page = () => (
    <>
      <p class="article">
        <a href="https://news.example/quay">the quay</a>
      </p>
      {prints.value && <PrintLinks article={article} />}
    </>
  );
  const root = draw(<Page />);
  const link = find(root, '.article a');
  await vi.waitFor(() => find(root, '[data-part="print-links"]'));
  expect(link.dataset.number).toBe('1');
  prints.value = false;
  await vi.waitFor(() => expect(link.dataset.number).toBeUndefined());
});
