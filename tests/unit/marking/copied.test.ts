import { describe, expect, test } from 'vitest';
import { markdown, quotation } from '../../../src/marking/copied';
import { fragmentAddress } from '../../../src/marking/text-fragment';
import type { I18n } from '../../../src/platform/i18n';
import { articleWith } from '../../support/articles';
import { highlightWith } from '../../support/highlights';

const words: Record<string, string> = { quoteOpens: '“', quoteCloses: '”' };
const i18n: I18n = {
  language: 'en-GB',
  direction: 'ltr',
  t: (key, day) => words[key] ?? `${key} ${day}`,
  plural: (key) => key,
};
const article = articleWith();
const url = 'https://news.example/a';

describe('the address of marked words', () => {
  test('names them, and what is around them where they are not the only ones', () => {
    const marked = { quote: 'fell, in-deed', prefix: 'opened.\nNobody ever ', suffix: ' & then.' };
    expect(fragmentAddress(url, { ...marked, unique: true })).toBe(
      `${url}#:~:text=fell%2C%20in%2Ddeed`,
    );
    expect(fragmentAddress(url, marked)).toBe(
      `${url}#:~:text=Nobody%20ever-,fell%2C%20in%2Ddeed,-%26%20then.`,
    );
  });

  test('names the first and the last words of many', () => {
    const quote = 'One two three four five six.\nSeven eight nine ten eleven twelve.';
    expect(fragmentAddress(`${url}#part`, { quote, prefix: '', suffix: '', unique: true })).toBe(
      `${url}#part:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve.`,
    );
  });

  test('takes in a word that was cut in two', () => {
    const marked = { quote: 'ridge op', prefix: 'The b', suffix: 'ened at dawn' };
    expect(fragmentAddress(url, { ...marked, unique: true })).toBe(
      `${url}#:~:text=bridge%20opened`,
    );
  });
});

describe('a quotation', () => {
  test('says who wrote it, where, and on which day it was published', () => {
    expect(quotation(highlightWith({ unique: true }), article, i18n)).toBe(
      [
        '“Nobody fell in.”',
        '— Ines Varga, “Harbour bridge opens after nine years”, The Harbour Post, 9 March 2024',
        'https://news.example/harbour-bridge#:~:text=Nobody%20fell%20in.',
      ].join('\n'),
    );
  });

  test('never passes another day off as the day of publication', () => {
    const undated = { ...article, date: null, byline: null, siteName: null };
    expect(quotation(highlightWith(), undated, i18n)).toContain(
      '\n— “Harbour bridge opens after nine years”\n',
    );
    const date = { ...articleWith().date, kind: 'masthead' } as typeof article.date;
    expect(quotation(highlightWith(), { ...article, date }, i18n)).toContain('datePage');
  });
});

describe('Markdown', () => {
  test('holds the article and all of its highlights with their notes', () => {
    const two = highlightWith({ quote: 'One line.\nAnother.', note: 'Why?\nAnd when?' });
    expect(markdown([highlightWith(), two], article, i18n)).toBe(
      [
        '# Harbour bridge opens after nine years',
        '',
        'Ines Varga · The Harbour Post · 9 March 2024',
        '',
        '<https://news.example/harbour-bridge>',
        '',
        '> Nobody fell in.',
        '',
        '> One line.',
        '>',
        '> Another.',
        '',
        'Why?  ',
        'And when?',
        '',
      ].join('\n'),
    );
  });

  test('has the note on the article before its passages', () => {
    const text = markdown([highlightWith()], article, i18n, 'Two *bridges*.\nOr one.');
    expect(text).toContain(
      '<https://news.example/harbour-bridge>\n\nTwo \\*bridges\\*.  \nOr one.\n\n> Nobody fell in.\n',
    );
  });

  test('has no markup but its own, whatever the words are', () => {
    const quote = '# <img src=x onerror=alert(1)> *bold* [a](javascript:b)\n1. `code` - & $x$';
    const text = markdown([highlightWith({ quote })], article, i18n);
    expect(text).toContain(
      '> \\# \\<img src=x onerror=alert(1)\\> \\*bold\\* \\[a\\](javascript:b)',
    );
    expect(text).toContain('> 1\\. \\`code\\` - \\& \\$x\\$');
  });
});
