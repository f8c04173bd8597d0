import { expect, test, vi } from 'vitest';
import { createQueue } from '../../../src/reader/queue';

function queueAt(id: string | null, unread: string[], isOn = true) {
  let now = unread;
  const [open, note] = [vi.fn(), vi.fn()];
  const library = Promise.resolve({ idsOn: async () => now });
  const queue = createQueue({ id, isOn, library, open, note });
  return { queue, open, note, become: (next: string[]) => (now = next) };
}

test('the next unread article follows, down the list', async () => {
  const { queue, open } = queueAt('b', ['a', 'b', 'c', 'd']);
  await queue.goOn();
  expect(open).toHaveBeenCalledExactlyOnceWith('c');
  expect(queue.left.value).toBe(2);
});

test('what has left the list meanwhile is passed over, and what was listened to may have', async () => {
  const { queue, open, become } = queueAt('b', ['a', 'b', 'c', 'd']);
  await vi.waitFor(() => expect(queue.left.value).toBe(2));
  become(['a', 'd']);
  await queue.goOn();
  expect(open).toHaveBeenCalledExactlyOnceWith('d');
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
