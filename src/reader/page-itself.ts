// Links from an article to its own page: that page is shown as it is, also where its site opens in Lede.

import { letPageBe } from '../platform/page-itself';

/** Hears presses of links to this address, by mouse and keyboard; the browser follows them. @returns Stops that. */
export function watchLinksToPage(address: string): () => void {
  const page = withoutFragment(address);
  function hear({ target }: Event): void {
    const link = target instanceof Element && target.closest('a');
    if (link && withoutFragment(link.href) === page) void letPageBe(address);
  }
  document.addEventListener('click', hear);
  // The middle button.
  document.addEventListener('auxclick', hear);
  return () => {
    document.removeEventListener('click', hear);
    document.removeEventListener('auxclick', hear);
  };
}

const withoutFragment = (address: string) => address.replace(/#.*/, '');
