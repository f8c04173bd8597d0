// `browser.i18n` only follows the browser, and Chrome has no Kazakh. So the messages of a language that was chosen are
// filled by us, as the browsers fill them.

import type { Words } from './begun-words';
import type { MessageLookup } from './i18n';

/**
 * Finds messages in these words. Filled as Firefox does it (`LocaleData.localizeMessage`), and Chromium but for
 * corners: `$NAME$` stands for what the message says of it, `$1` for a substitution, `$$` for `$`.
 */
export function lookupIn(words: Words): MessageLookup {
  return (key, substitutions) => {
    const found = words[key];
    return (found?.message ?? '')
      .replace(
        /\$([\w@]+)\$/g,
        (_, name) => found?.placeholders?.[name.toLowerCase()]?.content ?? '',
      )
      .replace(/\$(?:([1-9]\d*)|(\$+))/g, (_, place, rest) =>
        place ? (substitutions[place - 1] ?? '') : rest,
      );
  };
}
