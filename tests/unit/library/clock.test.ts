// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStamp, readStamp, writeStamp } from '../../../src/article/stamp';
import { Clock, halfNode, maxDriftMs } from '../../../src/library/clock';

const yearMs = 365 * 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 24);
const node = 'aaaaaaaa00000000';

test('stamps tell the wall clock’s time and who set it', () => {
  const stamp = new Clock(node).next(now);
  expect(stamp).toBe('2026-11-24T00:00:00.000Z-0000-aaaaaaaa00000000');
  expect(isStamp(stamp)).toBe(true);
});

test('each stamp is later than the one before, whatever the wall clock does', () => {
  const times = fc.array(fc.integer({ min: now - 2 * yearMs, max: now + 1000 }), { minLength: 2 });
  fc.assert(
    fc.property(times, (walls) => {
      const clock = new Clock(node);
      const stamps = walls.map((wall) => clock.next(wall));
      expect(stamps).toEqual([...new Set(stamps)].sort());
    }),
  );
});

test('a stamp is later than what it saw, and stays close to the wall clock after that', () => {
  const clock = new Clock(node);
  const ahead = writeStamp({ ms: now + 5000, counter: 7, node: 'bbbbbbbb00000000' });
  clock.see(ahead, now);
  expect(clock.next(now) > ahead).toBe(true);
  expect(readStamp(clock.next(now + 6000)).ms).toBe(now + 6000);
});

test('a clock set back by a year goes on from where it was', () => {
  const clock = new Clock(node);
  const before = clock.next(now);
  expect(clock.next(now - yearMs) > before).toBe(true);
  const reopened = new Clock(`aaaaaaaa${halfNode()}`);
  reopened.see(before, now - yearMs);
  expect(reopened.next(now - yearMs) > before).toBe(true);
});

test('a stamp from too far ahead moves its own record on, and no other', () => {
  const clock = new Clock(node);
  const broken = writeStamp({ ms: now + 2 * maxDriftMs, counter: 0, node: 'bbbbbbbb00000000' });
  clock.see(broken, now);
  expect(readStamp(clock.next(now)).ms).toBe(now);
  expect(clock.next(now, broken) > broken).toBe(true);
  expect(readStamp(clock.next(now + 1)).ms).toBe(now + 1);
});

test('more acts in a millisecond than the counter holds move the time on', () => {
  const clock = new Clock(node);
  const full = writeStamp({ ms: now, counter: 0xffff, node });
  clock.see(full, now);
  const next = clock.next(now);
  expect(next > full).toBe(true);
  expect(isStamp(next)).toBe(true);
});

test('what is no stamp is told apart', () => {
  for (const wrong of [
    '',
    5,
    null,
    '2026-11-24T00:00:00.000Z',
    '9026-11-24T00:00:00.000Z-0000-aaaaaaaa00000000',
    '2026-99-24T00:00:00.000Z-0000-aaaaaaaa00000000',
  ]) {
    expect(isStamp(wrong)).toBe(false);
  }
});
