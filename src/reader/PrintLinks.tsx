// The addresses of an article's links, for paper: numbered in the text, listed at its end. Not on the screen.

import { useLayoutEffect, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { useI18n } from '../ui/i18n-context';

export function PrintLinks({ article }: { article: Article }) {
  const { t, language, direction } = useI18n();
  const [addresses, setAddresses] = useState<string[]>([]);
  // After the text is written, which `article` stands for.
  useLayoutEffect(() => setAddresses(numberLinks()), [article]);
  if (addresses.length === 0) return null;
  return (
    <section data-part="print-links" lang={language} dir={direction}>
      <h2>{t('linksInArticle')}</h2>
      <ol>
        {addresses.map((address) => (
          <li key={address} dir="ltr">
            {address}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Gives each link of the text the number of its address; links within the article have none. */
function numberLinks(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('.article a[href]:not([href^="#"])');
  const addresses = [...new Set([...links].map(({ href }) => href))];
  for (const link of links) link.dataset.number = String(addresses.indexOf(link.href) + 1);
  return addresses;
}
