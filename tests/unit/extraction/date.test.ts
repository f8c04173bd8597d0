import { describe, expect, it } from 'vitest';
import { chooseDates } from '../../../src/extraction/date';
import type { DateCandidate } from '../../../src/extraction/date-candidate';
import { readStamp } from '../../../src/extraction/date-text';

const now = new Date('2026-11-23T12:00:00Z');

function candidate(value: string, rest: Partial<DateCandidate> = {}): DateCandidate {
  const date = readStamp(value, { language: null });
  if (date === null) throw new Error(`no date: ${value}`);
  return {
    kind: 'published',
    source: 'json-ld',
    scope: 'page',
    weight: 9,
    isLabelled: false,
    date,
    ...rest,
  };
}

const masthead = (value: string) =>
  candidate(value, { kind: 'masthead', source: 'masthead', scope: 'header', weight: 1 });

describe('chooseDates', () => {
  it('prefers published to modified to masthead, and says which it is', () => {
    const modified = candidate('2022-12-27', { kind: 'modified' });
    const all = [masthead('2026-11-23'), modified, candidate('2022-12-25')];
    expect(chooseDates(all, now).date).toMatchObject({ value: '2022-12-25', kind: 'published' });
    expect(chooseDates(all, now).modified).toMatchObject({ value: '2022-12-27' });
    expect(chooseDates(all.slice(0, 2), now).date).toMatchObject({ kind: 'modified' });
    expect(chooseDates(all.slice(0, 1), now).date).toMatchObject({ kind: 'masthead' });
    expect(chooseDates([], now)).toEqual({ date: null, modified: null, doubt: null });
  });

  it('gives no date at all when good sources disagree, not even the masthead', () => {
    const all = [
      candidate('2022-12-25'),
      candidate('2022-11-02', { source: 'meta', weight: 8 }),
      masthead('2026-11-23'),
    ];
    expect(chooseDates(all, now).date).toBeNull();
  });

  it('says so when good sources disagree, and keeps the day of the change', () => {
    const all = [
      candidate('2022-12-25'),
      candidate('2022-11-02', { source: 'meta', weight: 8 }),
      candidate('2022-12-27', { kind: 'modified' }),
    ];
    expect(chooseDates(all, now)).toMatchObject({
      date: null,
      modified: { value: '2022-12-27', kind: 'modified' },
      doubt: 'sources-disagree',
    });
    expect(chooseDates(all.slice(0, 1), now).doubt).toBeNull();
  });

  it('lets a second source decide between two that disagree', () => {
    const all = [
      candidate('2022-12-25'),
      candidate('2022-11-02', { source: 'meta', weight: 8 }),
      candidate('2022-11-02', { source: 'text', weight: 6 }),
    ];
    expect(chooseDates(all, now).date).toMatchObject({
      value: '2022-11-02',
      why: expect.arrayContaining(['sources-agree', 'others-disagree']),
    });
  });

  it('takes the time from a source that agrees on the day', () => {
    const all = [
      candidate('2022-12-25'),
      candidate('2022-12-25T14:21', { source: 'text', weight: 6 }),
    ];
    expect(chooseDates(all, now).date).toMatchObject({ value: '2022-12-25T14:21' });
  });

  it('shows the local day that a reader sees, not its neighbour in UTC', () => {
    const all = [
      candidate('2022-12-24T20:30:00Z', { source: 'meta', weight: 8 }),
      candidate('2022-12-25', { source: 'text', weight: 6 }),
    ];
    expect(chooseDates(all, now).date?.value).toBe('2022-12-25');
  });

  it('knows one instant in two zones, and shows the local day', () => {
    const all = [
      candidate('2022-12-24T20:30:00Z'),
      candidate('2022-12-25T02:30:00+06:00', { source: 'time', scope: 'below', weight: 7 }),
    ];
    expect(chooseDates(all, now).date?.value).toBe('2022-12-25T02:30:00+06:00');
  });

  it('does not take the page’s data for several witnesses', () => {
    const all = [
      candidate('2022-12-25'),
      candidate('2022-12-25', { source: 'meta', weight: 8 }),
      candidate('2022-11-02', { source: 'text', scope: 'below', weight: 7 }),
      candidate('2022-11-02', { source: 'address', weight: 5 }),
    ];
    expect(chooseDates(all, now).doubt).toBe('sources-disagree');
  });

  it('lets a day counted back from now give way to one that is written out', () => {
    const relative = candidate('2026-11-21', { source: 'text', weight: 5, isRelative: true });
    expect(chooseDates([relative], now).date?.value).toBe('2026-11-21');
    expect(chooseDates([relative, candidate('2022-12-25')], now).date?.value).toBe('2022-12-25');
  });

  it('looks at the foot of the story only where nothing stands at its head, and only at one day', () => {
    const foot = (value: string) => candidate(value, { source: 'text', scope: 'foot', weight: 6 });
    const head = candidate('2022-12-25', { source: 'text', scope: 'below', weight: 6 });
    expect(chooseDates([foot('2022-11-02')], now).date?.value).toBe('2022-11-02');
    expect(chooseDates([foot('2022-11-02'), head], now).date?.value).toBe('2022-12-25');
    expect(chooseDates([foot('2022-11-02'), foot('2022-11-03')], now).date).toBeNull();
  });

  it('lets the better place decide between days that are only seen', () => {
    const seen = (value: string, weight: number) =>
      candidate(value, { source: 'text', scope: 'below', weight });
    expect(chooseDates([seen('2022-12-25', 7), seen('2022-11-02', 6)], now).date).not.toBeNull();
    expect(chooseDates([seen('2022-12-25', 6), seen('2022-11-02', 6)], now).date).toBeNull();
  });

  it('bears a day and a half of the future, for time zones, and no more', () => {
    expect(chooseDates([candidate('2026-11-24')], now).date).not.toBeNull();
    expect(chooseDates([candidate('2026-11-26')], now).date).toBeNull();
  });

  it('does not take a modification before the publication for one', () => {
    const all = [candidate('2022-12-25'), candidate('2022-12-20', { kind: 'modified' })];
    expect(chooseDates(all, now).modified).toBeNull();
  });
});
