// Draws a component with the English words, on a page of its own for each test.

import './gallery/fake-browser';
import { type ComponentChild, render } from 'preact';
import { afterEach } from 'vitest';
import '../../src/ui/own-keys';
import { createI18n } from '../../src/platform/i18n';
import { I18nContext } from '../../src/ui/i18n-context';
import { wordsOf } from './gallery/fake-browser';

let root: HTMLElement | undefined;

afterEach(() => {
  if (root) render(null, root);
  root?.remove();
});

/** The element it was drawn into. */
export function draw(component: ComponentChild, language = 'en-GB'): HTMLElement {
  root = document.createElement('main');
  document.body.append(root);
  render(
    <I18nContext value={createI18n(language, wordsOf(language))}>{component}</I18nContext>,
    root,
  );
  return root;
}

export function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

export function find(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in ${document.body.textContent}`);
  return found;
}
