// Every state of every screen, judged by axe: all rules in light, and what depends on colours in dark.

import type { AxeResults, RunOptions } from 'axe-core';
import axe from 'axe-core/axe.min.js?raw';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GalleryWindow, openGallery, resize } from './gallery/frame';
import { states } from './gallery/states';

type AxeWindow = GalleryWindow & {
  axe: { run(document: Document, options: RunOptions): Promise<AxeResults> };
};

const everything: RunOptions = { resultTypes: ['violations'] };
const colours: RunOptions = { ...everything, runOnly: ['color-contrast', 'link-in-text-block'] };

let frame: HTMLIFrameElement;

beforeAll(async () => {
  frame = await openGallery('en-GB');
  const script = document.createElement('script');
  script.textContent = axe;
  frame.contentDocument?.head.append(script);
}, 120_000);
afterAll(() => frame.remove());

/** What axe objects to, as one line each. */
async function violations(theme: 'light' | 'dark', options: RunOptions): Promise<string[]> {
  const { document, axe } = frame.contentWindow as AxeWindow;
  document.documentElement.dataset.theme = theme;
  const found = await axe.run(document, options);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${theme}, ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

test.each(Object.entries(states))('%s keeps nobody out', async (name, { page }) => {
  await resize(frame, page === 'popup' ? [420, 600] : [1280, 900]);
  await (frame.contentWindow as AxeWindow).drawState(name);
  expect(await violations('light', everything)).toEqual([]);
  expect(await violations('dark', colours)).toEqual([]);
});
