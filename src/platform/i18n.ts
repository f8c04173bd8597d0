// Every word on a screen comes from here: typed keys over `_locales`, plurals, the reader's language.

import browser from './browser';

/** English is the source of all keys: a string that is missing there does not compile. */
type Messages = typeof import('../../public/_locales/en/messages.json');

export type MessageKey = keyof Messages;

/** A key that exists once per plural category: `minutesToRead` for `minutesToRead_one`, `_other`. */
export type PluralKey = MessageKey extends infer K
  ? K extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

export interface I18n {
  /** BCP 47, for `Intl` and the `lang` attribute. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The message, its placeholders `$1…$9` filled in order. */
  t(key: MessageKey, ...substitutions: string[]): string;
  /** The message in the plural form that `count` takes; `$1` is the count, written for the reader. */
  plural(key: PluralKey, count: number, ...substitutions: string[]): string;
}

/** Finds a message by its full key; an unknown one gives ''. */
export type MessageLookup = (key: string, substitutions: string[]) => string;

/**
 * The words of one language.
 *
 * @param language BCP 47; the browser's own by default.
 * @param lookup Where messages come from; the browser's `_locales` choice by default. (A language
 *   other than the browser's needs a lookup of its own: `browser.i18n` only follows the browser.)
 */
export function createI18n(
  language: string = browser.i18n.getUILanguage(),
  lookup: MessageLookup = inBrowsersLanguage,
): I18n {
  const spoken = spokenLanguage(language, lookup('language', []) || language);
  const rules = new Intl.PluralRules(spoken);
  const numbers = new Intl.NumberFormat(spoken);
  const direction = directionOf(spoken);
  const filled = (key: string, substitutions: string[]) =>
    lookup(
      key,
      substitutions.map((each) => isolated(each, direction)),
    );
  return {
    language: spoken,
    direction,
    t: (key, ...substitutions) => filled(key, substitutions),
    plural(key, count, ...substitutions) {
      const all = [numbers.format(count), ...substitutions];
      return filled(`${key}_${rules.select(count)}`, all) || filled(`${key}_other`, all);
    },
  };
}

/** `browser.i18n`, which can only follow the browser. */
export function inBrowsersLanguage(key: string, substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/**
 * The language our words are in: the reader's own tag, with its region, where we speak that language, else
 * that of the messages. Dates and numbers follow it, so that no sentence mixes two.
 */
function spokenLanguage(readers: string, messages: string): string {
  const { language } = new Intl.Locale(readers);
  return new Intl.Locale(messages).language === language ? readers : messages;
}

/** Where what is filled in may run the other way, it keeps its own order, and the sentence its own (as `<bdi>` does). */
function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' || /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text)
    ? `\u2068${text}\u2069`
    : text;
}

/** By the language, as those that are written in several scripts have none of ours. */
function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(language) ? 'rtl' : 'ltr';
}
