import { expect, test, vi } from 'vitest';
import type { ArticleId, Entry } from '../../../src/article/entry';
import { createQueue, toBeHeard } from '../../../src/reader/queue';

/** A list as it is when it is asked for; some of it read to the end. */
function listOf(now: () => string[], heard: string[] = []) {
  const place = (id: string) => ({ fraction: heard.includes(id) ? 1 : 0.5 });
  return Promise.resolve({
    idsOn: async () => now(),
    rowsOf: async (ids: readonly ArticleId[]) =>
      ids.map((id) => ({ id, place: place(id) }) as Entry),
  });
}

function queueAt(id: string | null, unread: string[], isOn = true, heard: string[] = []) {
  let now = unread;
  const [open, note] = [vi.fn(), vi.fn()];
  const library = listOf(() => now, heard);
  const queue = createQueue({ id, isOn, library, open, note });
  return { queue, open, note, become: (next: string[]) => (now = next) };
}

test('the next unread article follows, down the list', async () => {
  const { queue, open } = queueAt('b', ['a', 'b', 'c', 'd']);
  queue.begin();
  await queue.goOn();
  expect(open).toHaveBeenCalledExactlyOnceWith('c');
  expect(queue.left.value).toBe(2);
});

test('what has left the list meanwhile is passed over, and what was listened to may have', async () => {
  const { queue, open, become } = queueAt('b', ['a', 'b', 'c', 'd']);
  queue.begin();
  await vi.waitFor(() => expect(queue.left.value).toBe(2));
  become(['a', 'd']);
  await queue.goOn();
  expect(open).toHaveBeenCalledExactlyOnceWith('d');
});

test('what was read to its end is passed over, also as the first', async () => {
  const { queue, open } = queueAt('b', ['a', 'b', 'c', 'd'], true, ['a', 'b', 'c']);
  queue.begin();
  await queue.goOn();
  expect(open).toHaveBeenCalledExactlyOnceWith('d');
  expect(queue.left.value).toBe(1);
  expect(await toBeHeard(listOf(() => ['a', 'b'], ['a']))).toEqual(['b']);
});

test('closed, the address says no more of listening; opened again, the switch is as it was', () => {
  const { queue, note } = queueAt('a', ['a', 'b'], false);
  const close = queue.begin();
  queue.toggle();
  close();
  expect(note).toHaveBeenLastCalledWith(false);
  expect(queue.isOn.value).toBe(true);
  queue.begin();
  expect(note).toHaveBeenLastCalledWith(true);
});

test('an article that is not on the list is followed by the whole of it', async () => {
  const { queue, open } = queueAt('x', ['a', 'b']);
  await queue.goOn();
  expect(open).toHaveBeenCalledExactlyOnceWith('a');
});

test('nothing follows at the end, when it is off, or without a library', async () => {
  const last = queueAt('b', ['a', 'b']);
  await last.queue.goOn();
  expect(last.open).not.toHaveBeenCalled();
  const off = queueAt('a', ['a', 'b'], false);
  await off.queue.goOn();
  expect(off.open).not.toHaveBeenCalled();
  off.queue.toggle();
  expect(off.note).toHaveBeenCalledWith(true);
  await off.queue.goOn();
  expect(off.open).toHaveBeenCalledWith('b');
  const open = vi.fn();
  const library = Promise.reject(new Error('none'));
  const without = createQueue({ id: 'a', isOn: true, library, open, note: () => {} });
  await without.goOn();
  expect(open).not.toHaveBeenCalled();
});
