import './gallery/fake-browser';
import { expect, test, vi } from 'vitest';
import { AutoScroll } from '../../src/reading-aids/AutoScroll';
import { createAids } from '../../src/reading-aids/aids';
import { draw, find, press } from './drawn';

test('scrolling by itself can be stopped from the moment it is drawn', async () => {
  const bar = find(draw(<AutoScroll aids={createAids()} />), '[data-part="auto-scroll"]');
  expect(bar.dataset.runs).toBe('true');
  press('x');
  await vi.waitFor(() => expect(bar.dataset.runs).toBe('false'));
});
