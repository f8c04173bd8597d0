// The part of the publication an article stands in: stated, else the last step of the trail that leads to it.

import type { StructuredArticle } from './json-ld';
import { type Metas, metaValue } from './metadata';
import { key, likeness, tidy } from './words';

const trails =
  '[itemtype*="BreadcrumbList"], [class*="breadcrumb" i], [aria-label*="breadcrumb" i]';
const trailSelector =
  '[itemtype*="BreadcrumbList"] [itemprop~="name"], [class*="breadcrumb" i] :is(a, li), [aria-label*="breadcrumb" i] :is(a, li)';
const mostSteps = 12;
const longest = 60;

/** What templates say where there is no section. */
const none =
  /^(?:uncategori[sz]ed|без рубрики|sin categor[ií]a|non class[ée]|allgemein|home(?:page)?|главная)$/i;

/** What is not a section's name. */
export interface NotSections {
  title: string;
  site: string | null;
}

/** The section's name, or null; to be asked before the trail is pruned. Guards: tests/pages/section-*. */
export function findSection(
  page: Document,
  metas: Metas,
  data: StructuredArticle | null,
  others: NotSections,
): string | null {
  const stated = [metaValue(metas, 'article:section', 'parsely-section'), data?.section];
  const isName = (name: string) => isSection(name, others);
  for (const each of stated) if (each != null && isName(each)) return each;
  const trail = data !== null && data.trail.length > 0 ? data.trail : trailOn(page);
  // It begins with the front page.
  return trail.slice(1).filter(isName).at(-1) ?? null;
}

function trailOn(page: Document): string[] {
  // Asked of all that has a name, not of every link with all that is around it: most pages have no trail.
  if (page.querySelector(trails) === null) return [];
  const steps = [...page.querySelectorAll(trailSelector)].slice(0, mostSteps);
  return steps.map((step) => tidy(step.textContent ?? ''));
}

function isSection(name: string, { title, site }: NotSections): boolean {
  if (name.length > longest || !/\p{L}{2}/u.test(name) || /^https?:/.test(name)) return false;
  if (none.test(name) || (site !== null && key(name) === key(site))) return false;
  return (
    !key(title).startsWith(key(name.replace(/(?:…|\.\.\.)$/, ''))) && likeness(name, title) < 0.7
  );
}
