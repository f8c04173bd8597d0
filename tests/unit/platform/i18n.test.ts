// @vitest-environment node
import { beforeAll, expect, test, vi } from 'vitest';
import type { createI18n as Create } from '../../../src/platform/i18n';

let createI18n: typeof Create;

beforeAll(async () => {
  // The module takes the browser's own API where there is one.
  vi.stubGlobal('browser', {});
  ({ createI18n } = await import('../../../src/platform/i18n'));
});

const messages: Record<string, string> = {
  language: 'en',
  minutesToRead_one: '$1 minute',
  minutesToRead_other: '$1 minutes',
};
const lookup = (key: string, substitutions: string[]) =>
  (messages[key] ?? '').replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '');

test('keeps the region of a reader whose language we speak', () => {
  expect(createI18n('en-GB', lookup).language).toBe('en-GB');
});

test.each(['de-DE', 'ar', 'kk'])(
  'a reader of %s gets English as English, all of it',
  (language) => {
    const i18n = createI18n(language, lookup);
    expect(i18n.language).toBe('en');
    expect(i18n.direction).toBe('ltr');
  },
);

test('right-to-left words stand right to left', () => {
  const arabic = createI18n('ar-EG', (key) => (key === 'language' ? 'ar' : ''));
  expect(arabic.direction).toBe('rtl');
});

test('chooses the plural form and writes the number', () => {
  const { plural } = createI18n('en-US', lookup);
  expect(plural('minutesToRead', 1)).toBe('1 minute');
  expect(plural('minutesToRead', 1200)).toBe('1,200 minutes');
});

test('what runs the other way keeps to itself', () => {
  const said = (key: string, [filled = '']: string[]) =>
    key === 'language' ? 'en' : `Deleted “${filled}”`;
  const english = createI18n('en-US', said);
  expect(english.t('didDelete', 'A ferry')).toBe('Deleted “A ferry”');
  expect(english.t('didDelete', 'بريد 12')).toBe('Deleted “\u2068بريد 12\u2069”');
  const arabic = createI18n('ar', (key, filled) => (key === 'language' ? 'ar' : `${filled[0]}`));
  expect(arabic.t('didDelete', '5 kB')).toBe('\u20685 kB\u2069');
});
