// Hands the words of the reader's language to every component.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { I18n } from '../platform/i18n';

export const I18nContext = createContext<I18n | null>(null);

/** The words; a page's `main.tsx` provides them before it draws anything. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('a page draws its components inside I18nContext');
  return i18n;
}
