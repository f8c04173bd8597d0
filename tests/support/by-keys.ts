// The keyboard alone, as a reader without a mouse has it.

import type { View } from './view.ts';

/** Presses Tab until the focus is on what is wanted. */
export async function tabTo(view: View, selector: string, limit = 80): Promise<void> {
  for (let presses = 0; presses < limit; presses += 1) {
    if (await hasFocus(view, selector)) return;
    await view.pressKey({ key: 'Tab' });
  }
  throw new Error(`the Tab key never reaches ${selector}`);
}

/** Goes there by Tab, and presses it. */
export async function pressByKeys(view: View, selector: string, key = 'Enter'): Promise<void> {
  await tabTo(view, selector);
  await view.pressKey({ key });
}

function hasFocus(view: View, selector: string): Promise<boolean> {
  return view.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);
}
