import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksIn } from '../../../src/search/marks';
import { parseQuery } from '../../../src/search/query';
import { snippetOf } from '../../../src/search/snippet';

const marked = (text: string, typed: string) =>
  marksIn(text, parseQuery(typed)).map(([from, to]) => text.slice(from, to));

test.each([
  ['The Élan of grain', 'elan gra', ['Élan', 'grain']],
  ['Ещё ёлки', 'еще елк', ['Ещё', 'ёлки']],
  ['Құн мен кун', 'құн', ['Құн']],
  ['grain exports and grain', '"grain exports"', ['grain exports']],
  ['soft\u00adhyphen', 'softhy', ['soft\u00adhyphen']],
  ['中国的经济增长', '经济', ['经济']],
  ['كِتَابٌ', 'كتاب', ['كِتَابٌ']],
  ['nothing here', 'absent', []],
])('%s, asked for %s', (text, typed, expected) => {
  expect(marked(text, typed)).toEqual(expected);
});

test('of overlapping marks one is left', () => {
  expect(marked('grain exports', '"grain exports" gra')).toEqual(['grain exports']);
});

const filler = 'Nobody had thought of it before, and nobody thought of it again. '.repeat(20);

test('a snippet shows where the words stand together', () => {
  const text = `${filler}The harbour is old.\n${filler}The bridge over the harbour opened. ${filler}`;
  const snippet = snippetOf(text, parseQuery('harbour bridge'));
  expect(snippet?.text).toMatch(/^….*The bridge over the harbour opened\. .*…$/);
  expect(snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual([
    'bridge',
    'harbour',
  ]);
});

test('a short text is shown whole, on one line', () => {
  expect(snippetOf('One line.\nAnother.', parseQuery('another'))).toEqual({
    text: 'One line. Another.',
    marks: [[10, 17]],
  });
});

test('what does not hold the words gives none', () => {
  expect(snippetOf(filler, parseQuery('absent'))).toBeNull();
  expect(snippetOf(filler, parseQuery('tag:thought'))).toBeNull();
});

test('marks lie within the snippet and on words that were asked for', () => {
  const word = fc.constantFrom('grain', 'Ёлка', '中国', '𝒳𝒴', 'of', 'a', '\n', 'x'.repeat(300));
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 120 }),
      fc.constantFrom('grain', 'елка', '国', 'x', '"of a"'),
      (words, typed) => {
        const query = parseQuery(typed);
        const snippet = snippetOf(words.join(' '), query);
        if (!snippet) {
          expect(marksIn(words.join(' '), query)).toEqual([]);
          return;
        }
        expect(snippet.marks.length).toBeGreaterThan(0);
        expect(snippet.text.isWellFormed()).toBe(true);
        for (const [from, to] of snippet.marks) {
          expect(from < to && to <= snippet.text.length).toBe(true);
          expect(marksIn(snippet.text, query).some(([at]) => at <= from)).toBe(true);
        }
      },
    ),
  );
});
