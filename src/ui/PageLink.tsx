// The way to another page of an article, where it was not joined.

import { useI18n } from './i18n-context';
import { numberWords } from './page-words';

export function PageLink({ page, address }: { page: number; address: string }) {
  const i18n = useI18n();
  return (
    <a
      data-action="open-page"
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {i18n.t('openPage', numberWords(page, i18n))}
    </a>
  );
}
