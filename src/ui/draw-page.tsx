// Draws a page of ours in the reader's language, and again whenever they choose another.

import { type ComponentChild, render } from 'preact';
import { loadI18n } from '../platform/first-words';
import type { I18n, MessageKey } from '../platform/i18n';
import { I18nContext } from './i18n-context';

interface DrawnPage {
  /** What its tab is called; without it the page calls it something itself, or has none. */
  title?: MessageKey;
  /** Hears of the words before they are drawn. */
  onWords?(i18n: I18n): void;
}

/** Puts the screen where the page's frame is. What was typed, opened or chosen stays when the language changes. */
export async function drawPage(
  screen: ComponentChild,
  { title, onWords }: DrawnPage = {},
): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const draw = (i18n: I18n) => {
    document.documentElement.lang = i18n.language;
    document.documentElement.dir = i18n.direction;
    if (title) document.title = i18n.t(title);
    onWords?.(i18n);
    render(<I18nContext value={i18n}>{screen}</I18nContext>, root);
  };
  const i18n = await loadI18n();
  root.replaceChildren();
  draw(i18n);
  // The words stand already: following the reader's choice can wait.
  afterPaint(async () => (await import('../platform/language')).followLanguage(draw));
}

/** Runs `act` once what was drawn in this turn is on the screen. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
