// @vitest-environment node
// Node has all of CLDR: what we supply is held against it.

import { beforeAll, expect, test } from 'vitest';
import { supplyKazakh } from '../../../src/platform/kazakh';

const cldr = Intl;
const supplied = { ...ownOf(Intl) } as typeof Intl;
const instant = Date.UTC(2026, 2, 5, 13, 7);

/** An `Intl` as Chromium's: it says that it speaks Kazakh, and knows no month. */
function ownOf(intl: typeof Intl): object {
  const entries = Object.getOwnPropertyNames(intl).map((name) => [
    name,
    (intl as unknown as Record<string, unknown>)[name],
  ]);
  return Object.fromEntries(entries);
}

beforeAll(() => {
  const construct = (
    Native: typeof Intl.DateTimeFormat,
    [locales, options]: [string, Intl.DateTimeFormatOptions],
  ) => new Native(locales === 'kk' ? 'en' : locales, options);
  supplied.DateTimeFormat = new Proxy(Intl.DateTimeFormat, { construct });
  supplyKazakh(supplied);
});

test.each(Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 5 + month)))(
  'a day is written as CLDR writes it: %s',
  (day) => {
    for (const dateStyle of ['long', 'medium', 'short', 'full'] as const) {
      const options = { dateStyle, timeZone: 'UTC' };
      const ours = new supplied.DateTimeFormat('kk', options).format(day);
      expect(ours).toBe(new cldr.DateTimeFormat('kk', options).format(day));
    }
  },
);

test.each<Intl.DateTimeFormatOptions>([
  { timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'short' },
  { year: 'numeric', month: 'long' },
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
  { year: 'numeric' },
  { weekday: 'long' },
  { weekday: 'short' },
  {},
])('so is what is asked of a moment: %o', (options) => {
  for (const timeZone of ['UTC', 'Asia/Almaty', 'America/New_York']) {
    const ours = new supplied.DateTimeFormat('kk', { ...options, timeZone }).format(instant);
    expect(ours).toBe(new cldr.DateTimeFormat('kk', { ...options, timeZone }).format(instant));
  }
});

test('ages are told as CLDR tells them', () => {
  for (const numeric of ['auto', 'always'] as const) {
    const ours = new supplied.RelativeTimeFormat('kk', { numeric });
    const theirs = new cldr.RelativeTimeFormat('kk', { numeric });
    for (const unit of ['day', 'week', 'month', 'year', 'hour', 'minute', 'second'] as const) {
      const smallest = ['day', 'week', 'month', 'year'].includes(unit) ? 0 : 2;
      for (const value of [-1200, -23, -3, -2, -1, 0, 1, 2, 5]) {
        if (Math.abs(value) < smallest) continue;
        expect(ours.format(value, unit)).toBe(theirs.format(value, unit));
      }
    }
  }
});

test('numbers have Kazakh signs', () => {
  for (const options of [{}, { maximumFractionDigits: 1 }, { style: 'percent' }] as const) {
    for (const value of [0, 0.456, 7, 1234, 12345.67, -3]) {
      expect(new supplied.NumberFormat('kk', options).format(value)).toBe(
        new cldr.NumberFormat('kk', options).format(value),
      );
    }
  }
  const bytes = { style: 'unit', unit: 'megabyte', unitDisplay: 'short' } as const;
  expect(new supplied.NumberFormat('kk', bytes).format(1.4)).toBe('1,4 МБ');
});

test('languages have their Kazakh names', () => {
  const ours = new supplied.DisplayNames(['kk'], { type: 'language' });
  const theirs = new cldr.DisplayNames(['kk'], { type: 'language' });
  for (const code of ['ru', 'kk', 'en', 'ar', 'ja', 'de', 'uz', 'ky', 'tt', 'fr', 'pt', 'zh']) {
    expect(ours.of(code)).toBe(theirs.of(code));
  }
  expect(ours.of('sw')).toBe('Swahili');
});

test('letters stand in the Kazakh order', () => {
  const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
  const words = [...alphabet, 'ыдыс', 'із', 'ысты', 'ішкі', 'ине', 'Ілияс'];
  expect([...words].sort(new supplied.Collator('kk').compare)).toEqual(
    [...words].sort(new cldr.Collator('kk').compare),
  );
});

test('other languages are left as they are', () => {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  expect(new supplied.DateTimeFormat('ru', options).format(instant)).toBe('5 марта 2026 г.');
  expect(new supplied.NumberFormat().resolvedOptions().locale).toBe(
    new cldr.NumberFormat().resolvedOptions().locale,
  );
});

test('an Intl that speaks Kazakh is not touched', () => {
  const whole = { ...ownOf(Intl) } as typeof Intl;
  supplyKazakh(whole);
  expect(whole.DateTimeFormat).toBe(Intl.DateTimeFormat);
});
