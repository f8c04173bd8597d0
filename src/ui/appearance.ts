// The reader's choice of looks, on every page of ours: applied to the document, kept, followed live.

import { signal } from '@preact/signals';
import {
  type Appearance,
  type Choice,
  defaultAppearance,
  type Type,
} from '../appearance/appearance';
import { changedAt, readAppearance, withChoice } from '../appearance/stored';
import { stylesheetOf } from '../appearance/stylesheet';
import type { Ways } from '../appearance/ways';
import {
  doesAppearanceTravel,
  letAppearanceTravel,
  loadAppearance,
  onAppearanceChange,
  saveAppearance,
} from '../platform/settings';
import { hyphenatingLanguages } from './hyphenation';

/** What first-paint.ts reads before anything is drawn; a cache of the stored choice. */
const appearanceCacheKey = 'appearance';

export const appearance = signal<Appearance>(defaultAppearance);

/** As it is kept, with what only another version of Lede understands. */
let stored: unknown;
/** What stands in the document and in the cache. */
let applied = '';
/** Nothing is chosen over what is not known yet. */
let known: Promise<void> | null = null;

/** Applies the stored choice and goes on following it, also when another page of ours changes it. */
export function followAppearance(): void {
  known = loadAppearance().then((kept) => {
    accept(kept);
    known = null;
  });
  onAppearanceChange(accept);
}

/** Applies and keeps a choice. */
export function chooseAppearance(choice: Choice): void {
  if (known) void known.then(() => chooseAppearance(choice));
  else keep(withChoice(stored, choice, Date.now()));
}

/** The same for how all articles are set. */
export function chooseType(type: Partial<Type>): void {
  chooseAppearance({ type });
}

/** The same for ways of reading. */
export function chooseWays(ways: Partial<Ways>): void {
  chooseAppearance({ ways });
}

/** Everything as at first; what it returns brings back what was. */
export function resetAppearance(): () => void {
  const before = stored;
  keep(withChoice(undefined, {}, Math.max(Date.now(), changedAt(stored) + 1)));
  return () => keep(withChoice(before, {}, Math.max(Date.now(), changedAt(stored) + 1)));
}

export { doesAppearanceTravel };

/** Begins or ends taking the looks to the reader's other machines. */
export async function travelWithAppearance(on: boolean): Promise<void> {
  accept(await letAppearanceTravel(on));
}

function keep(next: object): void {
  accept(next);
  void saveAppearance(next);
}

function accept(next: unknown): void {
  // The echo of a choice that a later one has overtaken, as while a slider is drawn.
  if (changedAt(next) < changedAt(stored)) return;
  stored = next;
  apply(readAppearance(next));
}

function apply(next: Appearance): void {
  appearance.value = next;
  const { theme } = next;
  const { picturesWait } = next.ways;
  const css = stylesheetOf(next, isJustified(next) ? hyphenatingLanguages() : []);
  const cache = JSON.stringify({ theme, css, picturesWait });
  // The echo of what is there already would lay the page out once more.
  if (cache === applied) return;
  applied = cache;
  document.documentElement.dataset.theme = theme;
  document.documentElement.toggleAttribute('data-pictures-wait', picturesWait);
  const sheet = document.adoptedStyleSheets[0] ?? new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets[0] = sheet;
  localStorage.setItem(appearanceCacheKey, cache);
}

function isJustified({ type, byScript }: Appearance): boolean {
  return [type, ...Object.values(byScript)].some(({ alignment }) => alignment === 'justify');
}
