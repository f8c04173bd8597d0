// The words that the arrangement of the page takes from the reader's language.

import { ageInDays } from '../article/article-date';
import type { Entry } from '../article/entry';
import { placeOf } from '../list/Row';
import type { I18n } from '../platform/i18n';
import { dayWords } from '../ui/date-words';
import type { Wording } from './arrange';

export function wordingOf({ language, t }: I18n, today = () => new Date()): Wording {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    language,
    day(day) {
      const age = ageInDays(day, today());
      const words = dayWords(day, language, 'long');
      if (age !== 0 && age !== 1) return words;
      const name = relative.format(-age, 'day');
      return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
    },
    publication: ({ summary }: Entry) => placeOf(summary) || t('noPublication'),
    noTag: t('noTag'),
    noDate: t('dateNone'),
  };
}
