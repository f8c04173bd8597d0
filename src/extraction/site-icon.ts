// The site's icon: the link that says so, in the size and form that looks best beside a name.

import { absoluteAddress } from './prepare';

/** Sharp at twenty pixels on any screen, and still small. */
const wishedSide = 64;

/** The address of the site's icon; null when the page names none that could be fetched. */
export function findIcon(document: Document, base: string): string | null {
  const links = [...document.querySelectorAll('link[rel~="icon" i][href]')];
  const icons = links.flatMap((link) => {
    const url = absoluteAddress(link.getAttribute('href') ?? '', base);
    return url && /^https?:/.test(url) ? [{ url, distance: distanceOf(link, url) }] : [];
  });
  // Of equals the first, as browsers choose.
  return icons.sort((one, other) => one.distance - other.distance)[0]?.url ?? null;
}

/** How far an icon is from what is wished for: drawings are right at every size, and large is better than small. */
function distanceOf(link: Element, url: string): number {
  const type = link.getAttribute('type') ?? '';
  const sizes = link.getAttribute('sizes') ?? '';
  if (/svg/i.test(type) || /\.svg(?:[?#]|$)/i.test(url) || /\bany\b/i.test(sizes)) {
    // "any" also stands at `.ico` files, which hold several sizes.
    return /svg/i.test(type + url) ? 0 : 2;
  }
  const sides = [...sizes.matchAll(/(\d+)x\d+/gi)].map(([, side]) => Number(side));
  if (sides.length === 0) return 4;
  const side = sides.reduce((best, each) =>
    Math.abs(each - wishedSide) < Math.abs(best - wishedSide) ? each : best,
  );
  const isIco = /\.ico(?:[?#]|$)/i.test(url) ? 0.5 : 0;
  if (side >= wishedSide) return 1 + Math.min(1, (side - wishedSide) / 1000) + isIco;
  return 3 + (wishedSide - side) / wishedSide + isIco;
}
