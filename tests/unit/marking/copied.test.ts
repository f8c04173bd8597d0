import { describe, expect, test } from 'vitest';
import { markdown, quotation } from '../../../src/marking/copied';
import { fragmentAddress } from '../../../src/marking/text-fragment';
import type { I18n } from '../../../src/platform/i18n';
import { exactQuoteAt } from '../../../src/reading/exact-quote';
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
    const quote = 'All of them fell, in-deed, at once';
    expect(fragmentAddress(url, { ...marked, quote, unique: true })).toBe(
      `${url}#:~:text=All%20of%20them%20fell%2C%20in%2Ddeed%2C%20at%20once`,
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
      `${url}#:~:text=The-,bridge%20opened,-at%20dawn`,
    );
  });
});

describe('the context in the address of marked words', () => {
  /** The words of an address, each part as it would be looked for. */
  const partsOf = (text: string, words: string, nth = 0) => {
    const from = [...text.matchAll(new RegExp(words, 'g'))][nth]?.index ?? -1;
    const address = fragmentAddress(url, exactQuoteAt(text, from, from + words.length));
    return (address.split(':~:text=')[1] ?? '').split(',').map(decodeURIComponent);
  };

  test.each([
    [
      'en',
      'The responsible administrations acknowledged considerable irregularities. The council met again. Nevertheless, the council met again. Independent commissioners recommended reconsideration.',
      'council met',
    ],
    [
      'ru',
      'Представители министерства сообщили о приостановлении строительства. Вчера совет собрался снова. Правительственная комиссия рассматривает предложения. Вчера совет собрался снова. Ответственные руководители предприятий согласились.',
      'совет собрался',
    ],
    [
      'kk',
      'Қазақстандағы кәсіпорындардың басшылары келіссөздерге қатысты. Кеше кеңес қайта жиналды. Жергілікті атқарушы органдардың өкілдері шешімді қолдады. Кеше кеңес қайта жиналды. Министрліктің қызметкерлері ұсыныстарды қарастырып жатыр.',
      'кеңес қайта',
    ],
  ])('has no half words, in %s', (_, text, words) => {
    const wordsOfText = new Set(text.match(/[\p{L}\p{N}]+/gu));
    for (const nth of [0, 1]) {
      const parts = partsOf(text, words, nth);
      expect(parts.length).toBeGreaterThan(1);
      for (const word of parts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [])
        expect(wordsOfText).toContain(word);
    }
  });

  test('has the words at the edges of the text', () => {
    const text = 'Who? He. What? He.';
    expect(partsOf(text, 'He', 0)).toEqual(['Who?-', 'He', '-. What? He.']);
    expect(partsOf(text, 'He', 1)).toEqual(['Who? He. What?-', 'He']);
  });

  test('tells few words from the same ones in a menu, by their own paragraph if it has more', () => {
    const text = 'It ended there.\nEconomy\nPrices fell in May.\nOnly the Bank said so.';
    expect(partsOf(text, 'Economy')).toEqual(['Economy', '-Prices fell in May.']);
    expect(partsOf(text, 'Prices')).toEqual(['Prices', '-fell in May.']);
    expect(partsOf(text, 'Bank')).toEqual(['Only the-', 'Bank', '-said so.']);
    expect(partsOf(text, 'Only the Bank said')).toEqual(['Only the Bank said', '-so.']);
    expect(partsOf(text, 'Only the Bank said so')).toEqual([
      'Prices fell in May.-',
      'Only the Bank said so',
    ]);
  });
});

describe('a quotation', () => {
  test('says who wrote it, where, and on which day it was published', () => {
    expect(quotation(highlightWith({ unique: true }), article, i18n)).toBe(
      [
        '“Nobody fell in.”',
        '— Ines Varga, “Harbour bridge opens after nine years”, The Harbour Post, 9 March 2024',
        'https://news.example/harbour-bridge#:~:text=The%20bridge%20opened.-,Nobody%20fell%20in.',
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
