// What axe objects to on the screen of a gallery in a frame: all rules in light, and what depends on colours in dark.

import type { AxeResults, RunOptions } from 'axe-core';
import axe from 'axe-core/axe.min.js?raw';
import type { GalleryWindow } from './frame';

type AxeWindow = GalleryWindow & {
  axe?: { run(document: Document, options: RunOptions): Promise<AxeResults> };
};

/** Nothing of ours is in a frame within, and no rule asks for the text of stylesheets. */
const everything: RunOptions = { resultTypes: ['violations'], iframes: false, preload: false };
const colours: RunOptions = { ...everything, runOnly: ['color-contrast', 'link-in-text-block'] };

/** One line for each element that a rule objects to. */
export async function barriers(view: GalleryWindow): Promise<string[]> {
  const found = [
    ...(await violations(view, 'light', everything)),
    ...(await violations(view, 'dark', colours)),
  ];
  view.document.documentElement.dataset.theme = 'light';
  return found;
}

async function violations(
  view: AxeWindow,
  theme: 'light' | 'dark',
  options: RunOptions,
): Promise<string[]> {
  const { document } = view;
  document.documentElement.dataset.theme = theme;
  const found = await axeIn(view).run(document, options);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${theme}, ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

/** It judges only the window that it runs in. */
function axeIn(view: AxeWindow): NonNullable<AxeWindow['axe']> {
  if (!view.axe) {
    const script = view.document.createElement('script');
    script.textContent = axe;
    view.document.head.append(script);
  }
  if (!view.axe) throw new Error('axe did not start');
  return view.axe;
}
