import './gallery/fake-browser';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Notice, Toast } from '../../src/ui/Toast';
import { draw, find } from './drawn';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const painted = () => new Promise(requestAnimationFrame);

test('the same words about another act are told anew, and stay as long', async () => {
  const notice = signal<Notice | null>(null);
  const Told = () => <Toast notice={notice.value} />;
  const shown = draw(<Told />);
  const dismiss = vi.fn();
  const say = async (about: object) => {
    notice.value = { text: 'Archived 3 articles', about, dismiss };
    // What starts the time runs after the paint.
    await painted();
    await painted();
    return find(shown, '[data-part="toast"]');
  };
  const [act, other] = [{}, {}];
  const first = await say(act);
  vi.advanceTimersByTime(7000);
  expect(await say(act)).toBe(first);
  expect(await say(other)).not.toBe(first);
  vi.advanceTimersByTime(7000);
  expect(dismiss).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1500);
  expect(dismiss).toHaveBeenCalledOnce();
});
