// @vitest-environment node
import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import type { Article } from '../../../src/article/article';
import type { FurtherReply } from '../../../src/messages';
import type { Reading } from '../../../src/popup/reading';
import { createRereading } from '../../../src/popup/rereading';
import type { KeepingModel } from '../../../src/ui/keeping';
import { articleWith } from '../../support/articles';
import { neverAgain, pageAgainWith } from '../../support/fake-page';

const candidates = [
  { opening: 'One.', wordCount: 1 },
  { opening: 'Two.', wordCount: 1 },
];
const texts = ['One.', 'Two.'].map((text, candidate) =>
  articleWith({ text, html: `<p>${text}</p>`, candidates, candidate }),
);

function rereadingOn(article: Article | undefined, again = neverAgain) {
  const reading = signal<Reading>({ status: 'reading', slow: false });
  const show = (shown: Article) => {
    reading.value = {
      status: 'shown',
      article: shown,
      keeping: {} as KeepingModel,
      stillLoading: false,
    };
  };
  if (article) show(article);
  const grown = vi.fn();
  const model = createRereading({ reading, page: again, change: show }, grown);
  const becomes = (status: string) =>
    vi.waitFor(() => expect(model.asking.value.status).toBe(status));
  const text = () => (reading.value.status === 'shown' ? reading.value.article.text : null);
  return { ...model, reading, show, grown, becomes, text };
}

describe('another text', () => {
  test('takes the place of the one that is shown', async () => {
    const { choose, becomes, text } = rereadingOn(texts[0], pageAgainWith({ texts }));
    choose(1);
    await becomes('chosen');
    expect(text()).toBe('Two.');
  });

  test('is the next one by turns', async () => {
    const { chooseNext, text } = rereadingOn(texts[0], pageAgainWith({ texts }));
    chooseNext();
    await vi.waitFor(() => expect(text()).toBe('Two.'));
    chooseNext();
    await vi.waitFor(() => expect(text()).toBe('One.'));
  });

  test('does not come from a page that has gone: what is shown stays', async () => {
    const { choose, becomes, asking, text } = rereadingOn(texts[0]);
    choose(1);
    await becomes('failed');
    expect(asking.value).toEqual({ status: 'failed', failure: 'page-gone' });
    expect(text()).toBe('One.');
  });

  test('does not come from another article at the same tab', async () => {
    const other = articleWith({ url: 'https://news.example/other', text: 'Other.' });
    const { choose, becomes, text } = rereadingOn(
      texts[0],
      pageAgainWith({ texts: [other, other] }),
    );
    choose(1);
    await becomes('failed');
    expect(text()).toBe('One.');
  });

  test('that comes late does not push away what is shown by then', async () => {
    const { choose, show, text } = rereadingOn(texts[0], pageAgainWith({ texts }));
    choose(1);
    show(articleWith({ text: 'Read again.' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(text()).toBe('Read again.');
  });
});

describe('the further pages', () => {
  const next = 'https://news.example/harbour-bridge/2';
  const third = 'https://news.example/harbour-bridge/3';
  const first = articleWith({
    text: 'One.',
    html: '<p>One.</p>',
    pagination: { page: 1, pages: 3, next },
  });
  const page = (text: string, after: string | null): FurtherReply => ({
    kind: 'article',
    bytes: 1,
    article: articleWith({
      text,
      html: `<p>${text}</p>`,
      pagination: { page: 2, pages: 3, next: after },
    }),
  });

  test('are joined, and the reader is told and keeps their place', async () => {
    const further = { [next]: page('Two.', third), [third]: page('Three.', null) };
    const { join, becomes, text, grown } = rereadingOn(first, pageAgainWith({ further }));
    join();
    await becomes('joined');
    expect(text()).toBe('One.\nTwo.\nThree.');
    expect(grown).toHaveBeenCalledOnce();
  });

  test('that fail leave what came, and a second try asks for the rest alone', async () => {
    const further: Record<string, FurtherReply> = { [next]: page('Two.', third) };
    const asked: string[] = [];
    const { join, becomes, asking, text } = rereadingOn(first, pageAgainWith({ further }, asked));
    join();
    await becomes('joined');
    expect(asking.value).toMatchObject({ missing: { page: 3, why: 'refused' } });
    expect(text()).toBe('One.\nTwo.');
    further[third] = page('Three.', null);
    join();
    await vi.waitFor(() => expect(text()).toBe('One.\nTwo.\nThree.'));
    expect(asked).toEqual([next, third, third]);
  });

  test('can be stopped', async () => {
    const further = { [next]: page('Two.', third), [third]: null };
    const { join, stop, asking, becomes, text } = rereadingOn(first, pageAgainWith({ further }));
    join();
    await vi.waitFor(() => expect(asking.value).toEqual({ status: 'joining', page: 3 }));
    stop();
    await becomes('joined');
    expect(asking.value).toMatchObject({ missing: { page: 3, why: 'stopped' } });
    expect(text()).toBe('One.\nTwo.');
  });

  test('cannot be had of a page that has gone, and that is said', async () => {
    const { join, becomes, asking, text } = rereadingOn(first);
    join();
    await becomes('joined');
    expect(asking.value).toMatchObject({ missing: { page: 2, why: 'page-gone' } });
    expect(text()).toBe('One.');
  });
});
