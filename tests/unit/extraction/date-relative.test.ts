import { describe, expect, it } from 'vitest';
import { findRelativeDay, isTodaySomewhere } from '../../../src/extraction/date-relative';

const now = new Date(2026, 10, 23, 12, 0);
const day = (text: string) => findRelativeDay(text, now);

describe('findRelativeDay', () => {
  it.each([
    '2 hours ago',
    'an hour ago',
    '2 часа назад',
    '3 сағат бұрын',
    'vor 2 Stunden',
    'il y a 3 heures',
    'hace 2 horas',
    '2 ore fa',
    'há 2 horas',
    '2 godziny temu',
    '2 saat önce',
    'منذ 2 ساعات',
    '2小时前',
    '2時間前',
    '2시간 전',
    'бүгін, 08:30',
    'Сегодня, 12:30',
  ])('counts hours back from the clock: %s', (text) => {
    expect(day(text)).toBe('2026-11-23');
  });

  it.each([
    ['yesterday', '2026-11-22'],
    ['вчера', '2026-11-22'],
    ['кеше', '2026-11-22'],
    ['gestern', '2026-11-22'],
    ['3 дня назад', '2026-11-20'],
    ['il y a 3 jours', '2026-11-20'],
    ['vor 3 Tagen', '2026-11-20'],
    ['3 күн бұрын', '2026-11-20'],
    ['3日前', '2026-11-20'],
    ['13 hours ago', '2026-11-22'],
    ['30 minutes ago', '2026-11-23'],
  ])('counts days back in the calendar of the reader: %s', (text, value) => {
    expect(day(text)).toBe(value);
  });

  it.each([
    '2 weeks ago',
    '3 months ago',
    'long ago',
    'Yesterday’s papers were full of the ferry, and today’s say nothing of it any more',
    'the hours of the harbour',
    '5 March 2026',
  ])('names no day where none is meant: %s', (text) => {
    expect(day(text)).toBeNull();
  });

  it('names none without a clock', () => {
    expect(findRelativeDay('2 hours ago', new Date(8.64e15))).toBeNull();
  });
});

describe('isTodaySomewhere', () => {
  it.each([
    ['2026-11-22', '2026-11-23T11:59:00Z', true],
    ['2026-11-22', '2026-11-23T12:01:00Z', false],
    ['2026-11-23', '2026-11-23T12:00:00Z', true],
    ['2026-11-24', '2026-11-23T10:00:00Z', true],
    ['2026-11-24', '2026-11-23T09:59:00Z', false],
  ])('is %s at %s: %s', (day, now, isToday) => {
    expect(isTodaySomewhere(day, new Date(now))).toBe(isToday);
  });
});
