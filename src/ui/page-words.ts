// Which of its pages an article on the screen holds, in words.

import type { Pagination } from '../article/article';
import type { I18n } from '../platform/i18n';

/** `Page 1 of 3`, `Pages 1 to 2 of 3`, `All 3 pages`; null for an article that was never in pages. */
export function pageWords(pagination: Pagination | null | undefined, i18n: I18n): string | null {
  if (!pagination) return null;
  const { page, pages, next, through = page } = pagination;
  const number = (value: number) => numberWords(value, i18n);
  if (page === 1 && next === null && through >= (pages ?? 0)) {
    return through > 1 ? i18n.plural('pagesAll', through) : null;
  }
  if (through > page) {
    const [from, to] = [number(page), number(through)];
    return pages === null
      ? i18n.t('pagesToOfSeveral', from, to)
      : i18n.t('pagesTo', from, to, number(pages));
  }
  return pages === null
    ? i18n.t('pageOfSeveral', number(page))
    : i18n.t('pageOf', number(page), number(pages));
}

/** A number as the reader writes it. */
export function numberWords(value: number, { language }: Pick<I18n, 'language'>): string {
  return new Intl.NumberFormat(language).format(value);
}
