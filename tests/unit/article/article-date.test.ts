import { describe, expect, it } from 'vitest';
import { ageInDays, ageInYears, calendarDay, dateParts } from '../../../src/article/article-date';

describe('dateParts', () => {
  it('takes a value apart and invents nothing', () => {
    expect(dateParts('2022-12-25')).toEqual({
      year: 2022,
      month: 12,
      day: 25,
      hour: null,
      minute: null,
      second: null,
      offset: null,
    });
    expect(dateParts('2022-12-25T23:30:05-04:00')).toMatchObject({
      day: 25,
      hour: 23,
      second: 5,
      offset: '-04:00',
    });
  });

  it.each(['', '2022', '25.12.2022', '2022-12-25T14:21:00Z and more'])('refuses %j', (value) => {
    expect(dateParts(value)).toBeNull();
  });
});

describe('the day', () => {
  it('is the one the publisher wrote, whatever the offset', () => {
    expect(calendarDay('2022-12-25T23:30:00-12:00')).toBe('2022-12-25');
    expect(calendarDay('2022-12-25T00:10:00+14:00')).toBe('2022-12-25');
  });

  it('is aged by the local calendar, to the minute before midnight', () => {
    const evening = new Date(2026, 2, 6, 23, 59);
    expect(ageInDays('2026-03-06T00:01:00-11:00', evening)).toBe(0);
    expect(ageInDays('2026-03-05', evening)).toBe(1);
    expect(ageInDays('2026-03-07', evening)).toBe(-1);
  });

  it('is counted across a change of clocks without losing one', () => {
    expect(ageInDays('2026-03-01', new Date(2026, 3, 1, 0, 5))).toBe(31);
  });

  it('is a year old on its anniversary and not a day before', () => {
    expect(ageInYears('2025-03-06', new Date(2026, 2, 5, 23))).toBe(0);
    expect(ageInYears('2025-03-06', new Date(2026, 2, 6, 0))).toBe(1);
    expect(ageInYears('not a date', new Date())).toBeNull();
  });
});
