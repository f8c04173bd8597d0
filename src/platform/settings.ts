// What the reader chose about looks. Kept in `storage.local`; the choice that decides the first paint is
// mirrored in `localStorage` as a cache, which `ui/first-paint.ts` reads before the body exists.

import browser from './browser';

export const themes = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Steps of the text size; 0 is the size Lede is designed at. */
export const textSizes = [-1, 0, 1, 2, 3] as const;
export type TextSize = (typeof textSizes)[number];

export interface Appearance {
  theme: Theme;
  textSize: TextSize;
}

export const defaultAppearance: Appearance = { theme: 'system', textSize: 0 };

const key = 'appearance';

/** The reader's choice; the default for what is missing or not understood. */
export async function loadAppearance(): Promise<Appearance> {
  const stored = (await browser.storage.local.get(key))[key];
  return parseAppearance(stored);
}

/** Keeps the choice. Our other open pages learn of it through `onAppearanceChange`. */
export async function saveAppearance(appearance: Appearance): Promise<void> {
  await browser.storage.local.set({ [key]: appearance });
}

/** Calls back whenever any page of ours changed the looks. */
export function onAppearanceChange(listener: (appearance: Appearance) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) listener(parseAppearance(changes[key]?.newValue));
  });
}

function parseAppearance(stored: unknown): Appearance {
  const { theme, textSize } = (stored ?? {}) as Partial<Record<keyof Appearance, unknown>>;
  return {
    theme: themes.find((known) => known === theme) ?? defaultAppearance.theme,
    textSize: textSizes.find((known) => known === textSize) ?? defaultAppearance.textSize,
  };
}
