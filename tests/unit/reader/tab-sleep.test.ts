import { expect, test } from 'vitest';
import { tabSleep } from '../../../src/reader/tab-sleep';

test('a sleep timer goes on where it was, and what has no minutes stays as it is', () => {
  let now = 1_000_000;
  const sleep = tabSleep(sessionStorage, () => now);
  expect(sleep.load()).toBeNull();
  sleep.save(15);
  now += 5 * 60_000;
  expect(sleep.load()).toEqual({ sleep: 15, minutesLeft: 10 });
  now += 20 * 60_000;
  expect(sleep.load()).toEqual({ sleep: 15, minutesLeft: 0 });
  sleep.save('end');
  expect(sleep.load()).toEqual({ sleep: 'end', minutesLeft: null });
});
