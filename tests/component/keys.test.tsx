import { afterEach, expect, test, vi } from 'vitest';
import { type KeyHandlers, useKeys } from '../../src/ui/keys';
import { draw, find, press } from './drawn';

function Screen({ handlers }: { handlers: KeyHandlers }) {
  useKeys(handlers);
  return (
    <>
      <input type="search" aria-label="Search" />
      <select aria-label="Sort" />
    </>
  );
}

afterEach(() => (document.activeElement as HTMLElement | null)?.blur());

test('a key does what the table says, by each of its names', async () => {
  const next = vi.fn();
  draw(<Screen handlers={{ next }} />);
  await vi.waitFor(() => {
    press('j');
    expect(next).toHaveBeenCalled();
  });
  next.mockClear();
  expect(press('ArrowDown').defaultPrevented).toBe(true);
  expect(next).toHaveBeenCalledOnce();
});

test('the place on the keyboard counts where the script is another', async () => {
  const save = vi.fn();
  draw(<Screen handlers={{ save }} />);
  await vi.waitFor(() => {
    press('ы', { code: 'KeyS' });
    expect(save).toHaveBeenCalled();
  });
});

test('keys are left alone while typing, with a modifier, and where nothing answers', async () => {
  const save = vi.fn();
  const undo = vi.fn(() => false);
  const shown = draw(<Screen handlers={{ save, undo }} />);
  await vi.waitFor(() => {
    press('z');
    expect(undo).toHaveBeenCalled();
  });
  expect(press('z').defaultPrevented).toBe(false);
  expect(press('e').defaultPrevented).toBe(false);
  press('s', { ctrlKey: true });
  press('s', { metaKey: true });
  find(shown, 'input').focus();
  press('s');
  expect(save).not.toHaveBeenCalled();
});

test('a choice keeps the keys that choose; Escape and the keys of the media are no choice', async () => {
  const next = vi.fn();
  const archive = vi.fn();
  const putAway = vi.fn();
  const listen = vi.fn();
  const shown = draw(<Screen handlers={{ next, archive, putAway, listen }} />);
  await vi.waitFor(() => {
    press('j');
    expect(next).toHaveBeenCalled();
  });
  next.mockClear();
  find(shown, 'select').focus();
  expect(press('ArrowDown').defaultPrevented).toBe(false);
  press('j');
  press('e');
  expect(next).not.toHaveBeenCalled();
  expect(archive).not.toHaveBeenCalled();
  press('Escape');
  press('MediaPlayPause');
  expect(putAway).toHaveBeenCalledOnce();
  expect(listen).toHaveBeenCalledOnce();
});
