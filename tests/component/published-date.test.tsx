import { expect, test, vi } from 'vitest';
import type { ArticleDate } from '../../src/article/article';
import { PublishedDate } from '../../src/ui/PublishedDate';
import { draw, find } from './drawn';

const now = new Date('2026-03-01T12:00:00Z');

function date(parts: Partial<ArticleDate>): ArticleDate {
  return {
    value: '2022-12-25',
    precision: 'day',
    kind: 'published',
    source: 'json-ld',
    why: ['stated-in-json-ld'],
    ...parts,
  };
}

function words(date: ArticleDate | null, modified: ArticleDate | null = null): string {
  return find(draw(<PublishedDate article={{ date, modified }} now={now} />), 'p').parentElement
    ?.textContent as string;
}

test('a published date stands with its age', () => {
  expect(words(date({}))).toContain('25 December 2022 · 3 years ago');
});

test('a time is the publisher’s own, with the zone that was named and none that was not', () => {
  expect(words(date({ value: '2022-12-25T23:59+14:00', precision: 'minute' }))).toContain(
    '25 December 2022, 23:59 UTC+14',
  );
  expect(words(date({ value: '2022-12-25T00:01', precision: 'minute' }))).toMatch(
    /25 December 2022, 00:01 ·/,
  );
});

test('the page’s date is never passed off as the article’s, and has no age', () => {
  const text = words(date({ value: '2024-05-09', kind: 'masthead', source: 'masthead' }));
  expect(text).toContain('Page dated 9 May 2024');
  expect(text).not.toContain('ago');
});

test('a change is called one, alone and beside the published date', () => {
  const modified = date({ value: '2022-12-27', kind: 'modified', source: 'meta' });
  expect(words(modified)).toContain('Updated 27 December 2022');
  const both = words(date({}), modified);
  expect(both).toContain('25 December 2022');
  expect(both).toContain('Updated 27 December 2022');
});

test('no date is said to be none', () => {
  expect(words(null)).toContain('No date found');
});

test('what it rests on is told on asking', async () => {
  const shown = draw(
    <PublishedDate
      article={{
        date: date({ why: ['stated-in-json-ld', 'page-header-ignored'] }),
        modified: null,
      }}
      now={now}
    />,
  );
  expect(shown.querySelector('[data-part="date-why"]')).toBeNull();
  find(shown, '[data-action="why-date"]').click();
  await vi.waitFor(() => find(shown, '[data-part="date-why"]'));
  const sentences = [...shown.querySelectorAll('[data-part="date-why"] li')];
  expect(sentences.map((each) => each.textContent)).toEqual([
    expect.stringContaining('data for search engines'),
    expect.stringContaining('left aside'),
  ]);
});

test('no date because sources disagree is not told as nothing said', async () => {
  const article = { date: null, modified: null, dateDoubt: 'sources-disagree' } as const;
  const shown = draw(<PublishedDate article={article} now={now} />);
  find(shown, '[data-action="why-date"]').click();
  await vi.waitFor(() => find(shown, '[data-part="date-why"]'));
  expect(find(shown, '[data-part="date-why"]').textContent).toContain('name different days');
});
