import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article';
import { changesBetween, isChanged } from '../../../src/changes/compare';
import { articleWith } from '../../support/articles';

const lines = [
  'The ferry had been late every evening since the first week of spring.',
  'Nobody at the harbour office could say when the crane was last inspected.',
  'Two of the three bakeries on the quay close before the night shift ends.',
  'Her grandfather kept the lamp, and her mother kept the books.',
];
const html = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const story = (texts: string[], parts: Partial<Article> = {}) =>
  articleWith({ html: html(texts), ...parts });
const before = story(lines);
const none = { headline: false, standfirst: false, date: false, changed: 0, added: 0, removed: 0 };

describe('what changed', () => {
  test('nothing in the same text', () => {
    expect(changesBetween(before, before)).toEqual(none);
    expect(isChanged(none)).toBe(false);
  });

  test.each([
    ['white space', html(lines).replaceAll(' ', '\n ')],
    ['punctuation and quotation marks', html(lines).replaceAll('.', '!').replace(',', ' —')],
    ['capitals', html(lines).toUpperCase().replaceAll('<P>', '<p>').replaceAll('</P>', '</p>')],
    [
      'other markup',
      html(lines).replace('ferry', '<a href="https://a.example/f"><b>ferry</b></a>'),
    ],
    ['a box around it', `<section>${html(lines)}</section>`],
    ['a picture', `${html(lines)}<figure><img src="https://a.example/p.jpg" alt=""></figure>`],
    ['escapes', html(lines).replaceAll(' ', '&nbsp;')],
    ['words said with composed letters', html(lines).normalize('NFD')],
  ])('%s is no change', (_what, other) => {
    expect(isChanged(changesBetween(before, articleWith({ html: other })))).toBe(false);
  });

  test.each([
    ['en', 'Updated 5 minutes ago', 'Updated 2 hours ago'],
    ['en', '3 days ago', '4 days ago'],
    ['en', '12 comments', '1,204 comments'],
    ['de', 'Aktualisiert vor 5 Minuten', 'Aktualisiert vor 1 Stunde'],
    ['ru', 'Обновлено 3 часа назад', 'Обновлено 5 дней назад'],
    ['kk', '3 сағат бұрын', '5 күн бұрын'],
    [null, '1 204 views', '1 207 views'],
    ['tlh', '5 minutes ago', '6 minutes ago'],
  ])('what a page counts by itself is none (%s): %s', (language, old, now) => {
    const one = story([old, ...lines], { language });
    const other = story([now, ...lines], { language });
    expect(isChanged(changesBetween(one, other))).toBe(false);
    expect(isChanged(changesBetween(one, story(lines, { language })))).toBe(false);
  });

  test('a number within the words is one', () => {
    const [first = '', ...rest] = lines;
    const other = story([first.replace('first', '3rd'), ...rest]);
    expect(changesBetween(before, other)).toEqual({ ...none, changed: 1 });
  });

  test('lines that were edited, that came and that went are counted apart', () => {
    const [first = '', second = '', third = '', fourth = ''] = lines;
    const other = story([
      'The council has now published the whole of the contract.',
      first,
      third.replace('three', 'five'),
      fourth,
    ]);
    expect(changesBetween(before, other)).toEqual({ ...none, changed: 1, added: 1, removed: 1 });
    expect(changesBetween(other, before)).toEqual({ ...none, changed: 1, added: 1, removed: 1 });
    expect(changesBetween(before, story([...lines, second.toUpperCase()]))).toMatchObject({
      added: 1,
    });
  });

  test('headline, standfirst and day are told of', () => {
    const other = story(lines, {
      title: 'Harbour bridge closes again',
      standfirst: null,
      date: { value: '2024-03-11', precision: 'day', kind: 'published', source: 'meta', why: [] },
    });
    expect(changesBetween(before, other)).toEqual({
      ...none,
      headline: true,
      standfirst: true,
      date: true,
    });
  });

  test('another time of the same day, or a page’s own date, is no other day', () => {
    const at = (value: string, kind: 'published' | 'masthead' = 'published') =>
      story(lines, { date: { value, precision: 'minute', kind, source: 'meta', why: [] } });
    const morning = at('2024-03-09T07:00');
    expect(isChanged(changesBetween(morning, at('2024-03-09T09:30')))).toBe(false);
    expect(
      isChanged(changesBetween(at('2024-03-09', 'masthead'), at('2024-05-01', 'masthead'))),
    ).toBe(false);
  });

  test('an article without a text has only come or gone', () => {
    expect(changesBetween(story([]), before)).toEqual({ ...none, added: 4 });
    expect(changesBetween(before, story([]))).toEqual({ ...none, removed: 4 });
  });

  test('two long texts that have nothing in common are compared in no time', () => {
    const long = (word: string) =>
      story(
        Array.from({ length: 8000 }, (_, index) => `${word} ${index} ${word} and ${index * 7}.`),
      );
    const begun = performance.now();
    const changes = changesBetween(long('one'), long('other'));
    expect(performance.now() - begun).toBeLessThan(2500);
    expect(changes.changed + changes.added).toBe(8000);
  });
});
