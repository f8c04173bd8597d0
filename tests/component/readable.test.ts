// Every state of every screen at every width, in words much longer than ours (in Chromium) or in a language from right to
// left (in Firefox): nothing is cut off, nothing lies over anything else. And axe has nothing to object to, in light and in dark.

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { barriers } from './gallery/barriers';
import { cutTexts } from './gallery/cut-text';
import { type GalleryWindow, openGallery, resize } from './gallery/frame';
import { states } from './gallery/states';

/** The popup's own size and what 200 % zoom leaves of it; tabs at 320, 360, and a window of 1280 at 200 % and 100 %. */
const sizes = {
  popup: [
    [420, 600],
    [320, 600],
    [360, 600],
    [400, 300],
  ],
  tab: [
    [1280, 900],
    [640, 450],
    [360, 640],
    [320, 640],
  ],
} as const;

/** Rows of a list are measured after they are drawn, and take their places then. */
async function lastingFaults({ document }: Window): Promise<string[]> {
  let faults = cutTexts(document);
  for (let tries = 0; faults.length > 0 && tries < 10; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    faults = cutTexts(document);
  }
  return faults;
}

const sizesOf = (name: string) => (states[name]?.page === 'popup' ? sizes.popup : sizes.tab);

/** What axe objects to in the state that was drawn last, at the size it is usually seen in. */
async function obstructed(frame: HTMLIFrameElement, name: string): Promise<string[]> {
  await resize(frame, states[name]?.isNarrow ? sizes.tab[2] : sizesOf(name)[0]);
  return barriers(frame.contentWindow as GalleryWindow);
}

/** What cannot be read of a state, by size. */
async function unreadable(frame: HTMLIFrameElement, name: string) {
  const widths = sizesOf(name);
  const view = frame.contentWindow as GalleryWindow;
  await resize(frame, widths[0]);
  await view.drawState(name);
  const found: Record<string, string[]> = {};
  for (const size of widths) {
    await resize(frame, size);
    const faults = await lastingFaults(view);
    if (faults.length > 0) found[size.join(' × ')] = faults;
  }
  return found;
}

/** Both in both would take twice as long, and what goes wrong in one of them hardly ever hangs on the browser. */
const language = inject('browser') === 'firefox' ? 'ar-XB' : 'en-XA';

let frame: HTMLIFrameElement;
beforeAll(async () => {
  frame = await openGallery(language);
}, 120_000);
afterAll(() => frame.remove());

test.each(Object.keys(states))(
  '%s can be read whole at every size, and by everybody',
  async (name) => {
    expect(await unreadable(frame, name)).toEqual({});
    expect(await obstructed(frame, name)).toEqual([]);
  },
);
