/** The languages that Lede speaks, each under its own name; a folder of `_locales` each. */
export const languageNames = { en: 'English', ru: 'Русский', kk: 'Қазақша' } as const;

export type Language = keyof typeof languageNames;
