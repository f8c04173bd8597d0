// The reader's choice of looks, on every page of ours: applied to the document, kept, followed live.

import { signal } from '@preact/signals';
import {
  type Appearance,
  defaultAppearance,
  loadAppearance,
  onAppearanceChange,
  saveAppearance,
} from '../platform/settings';

/** What first-paint.ts reads before anything is drawn; a cache of the stored choice. */
const appearanceCacheKey = 'appearance';

export const appearance = signal<Appearance>(defaultAppearance);

/** Applies the stored choice and goes on following it, also when another page of ours changes it. */
export function followAppearance(): void {
  void loadAppearance().then(apply);
  onAppearanceChange(apply);
}

/** Applies and keeps a choice. */
export function chooseAppearance(choice: Partial<Appearance>): void {
  const next = { ...appearance.peek(), ...choice };
  void saveAppearance(next);
  apply(next);
}

function apply(next: Appearance): void {
  appearance.value = next;
  const { dataset } = document.documentElement;
  dataset.theme = next.theme;
  dataset.textSize = String(next.textSize);
  localStorage.setItem(appearanceCacheKey, JSON.stringify(next));
}
