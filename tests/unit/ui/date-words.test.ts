import { afterEach, expect, test } from 'vitest';
import { ageWords, dayWords, timeWords } from '../../../src/ui/date-words';

const zone = process.env.TZ;

afterEach(() => {
  process.env.TZ = zone;
});

test.each(['Pacific/Kiritimati', 'Asia/Almaty', 'UTC', 'America/Los_Angeles', 'Pacific/Pago_Pago'])(
  'a day does not shift for a reader in %s',
  (reader) => {
    process.env.TZ = reader;
    expect(dayWords('2022-12-25', 'en-GB', 'long')).toBe('25 December 2022');
    expect(dayWords('2022-12-25T00:01+14:00', 'en-GB', 'long')).toBe('25 December 2022');
    expect(dayWords('2022-12-25T23:59-11:00', 'en-GB', 'long')).toBe('25 December 2022');
  },
);

test('a time that no clock shows does not move the day', () => {
  expect(dayWords('2022-12-31T23:99:00', 'en-GB', 'long')).toBe('31 December 2022');
});

test('the time is the publisher’s, and the zone only what was named', () => {
  expect(timeWords('2022-12-25T14:21:07+06:00', 'en-GB')).toBe('14:21 UTC+6');
  expect(timeWords('2022-12-25T14:21-03:30', 'en-GB')).toBe('14:21 UTC−3:30');
  expect(timeWords('2022-12-25T14:21+00:00', 'en-GB')).toBe('14:21 UTC');
  expect(timeWords('2022-12-25T14:21', 'en-GB')).toBe('14:21');
  expect(timeWords('2022-12-25', 'en-GB')).toBeNull();
});

test.each([
  ['2026-03-01', 'today'],
  ['2026-02-28', 'yesterday'],
  ['2026-02-20', '9 days ago'],
  ['2026-02-10', '2 weeks ago'],
  ['2025-11-01', '3 months ago'],
  ['2025-03-02', '11 months ago'],
  ['2025-03-01', '1 year ago'],
  ['2022-12-25', '3 years ago'],
  ['2026-03-03', 'in 2 days'],
])('%s is told as %s', (value, words) => {
  expect(ageWords(value, new Date(2026, 2, 1, 12), 'en-GB')).toBe(words);
});

test('what is no date is shown as it is', () => {
  expect(dayWords('some day', 'en-GB', 'long')).toBe('some day');
});
