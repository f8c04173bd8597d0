// The badge on the toolbar button: what became of a press that opened no popup.

import browser from './browser';
import { chosenI18n } from './language';

export type BadgeTone = 'working' | 'done' | 'question' | 'problem';

/** Symbols, not words, as four characters are all that fit; the button's title says it in words. */
const looks: Record<BadgeTone, { text: string; color: string }> = {
  working: { text: '…', color: '#5a5a5a' },
  done: { text: '✓', color: '#1f6f43' },
  question: { text: '?', color: '#7a5300' },
  problem: { text: '!', color: '#a3271f' },
};

/** How long a good answer stays: long enough to glance at, short of the worker's own end. */
const doneShownMs = 4000;

/** Badges about to fade, by tab: a new one must not be taken away by the timer of the last. */
const fading = new Map<number, ReturnType<typeof setTimeout>>();

/**
 * Shows the outcome on one tab's button. Good news fade by themselves; a question or a problem stays
 * until the tab shows another page (the browser clears it then).
 *
 * @param sentence Said by the button's tooltip and read out by screen readers.
 */
export async function showBadge(tabId: number, tone: BadgeTone, sentence: string): Promise<void> {
  const { text, color } = looks[tone];
  // A tab that has closed meanwhile has no button to show it on.
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title: sentence }),
  ]);
  clearTimeout(fading.get(tabId));
  if (tone === 'done') {
    fading.set(
      tabId,
      setTimeout(() => void clearBadge(tabId), doneShownMs),
    );
  }
}

/** Takes the outcome away. */
async function clearBadge(tabId: number): Promise<void> {
  const { t } = await chosenI18n();
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title: t('actionTitle') }),
  ]);
}
