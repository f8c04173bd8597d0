// The addresses of an article's links, for paper: numbered in the text, listed at its end. Not on the screen.

import { useLayoutEffect, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { useI18n } from '../ui/i18n-context';

export function PrintLinks({ article }: { article: Article }) {
  const { t, language, direction } = useI18n();
  const [addresses, setAddresses] = useState<string[]>([]);
  // After the text is written, which `article` stands for.
  useLayoutEffect(() => {
    const links = linksOut();
    setAddresses(number(links));
    return () => {
      for (const link of links) delete link.dataset.number;
    };
  }, [article]);
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

/** Those of the text, but for links within it. */
function linksOut(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.article a[href]:not([href^="#"])')];
}

/** Gives each link the number of its address. */
function number(links: HTMLAnchorElement[]): string[] {
  const addresses = [...new Set(links.map(({ href }) => href))];
  for (const link of links) link.dataset.number = String(addresses.indexOf(link.href) + 1);
  return addresses;
}
