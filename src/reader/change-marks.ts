// Says of each mark of a change what it means, for those who do not see it.

import type { I18n } from '../platform/i18n';

/** Gives the marks in an article their words. Seen, they are underlined or struck out (article.css). */
export function tellMarks(body: DocumentFragment, { t, language, direction }: I18n): void {
  for (const mark of body.querySelectorAll<HTMLElement>('ins, del')) {
    const told = (words: string) => {
      const place = document.createElement('span');
      place.className = 'unseen';
      place.lang = language;
      place.dir = direction;
      place.textContent = ` ${words} `;
      return place;
    };
    mark.dataset.change = '';
    mark.prepend(told(t(mark.tagName === 'INS' ? 'markAdded' : 'markRemoved')));
    mark.append(told(t('markEnds')));
  }
}
