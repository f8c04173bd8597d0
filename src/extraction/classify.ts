// Whether what was found is an article at all; if not, what kind of page it is.

import type { NotArticleReason } from '../article/article';
import type { Attempt } from './attempt';
import type { OpenedPage, Source } from './opened-page';
import { isDense } from './words';

export interface Evidence {
  source: Source;
  opened: OpenedPage;
  attempt: Attempt;
  /** Somebody wrote it, or on some day. */
  isSigned: boolean;
}

const fewestCharacters = 80;
const fewestDense = 30;
const fewestDocumented = 400;
const largestLinkShare = 0.45;

/** Why the page is no article, or null when it is one. */
export function whyNotArticle(evidence: Evidence): NotArticleReason | null {
  const { source, opened, attempt } = evidence;
  const { text, root } = attempt;
  const { url, kind, saysArticle } = source;
  const page = opened.measured;
  const enough = isEnough(text, fewestCharacters, fewestDense);
  if (isLogin(evidence)) return 'login';
  if (attempt.isThread && enough) return null;
  if (isSearch(evidence)) return 'search';
  // Documentation may be nothing but lists of links, under a headline of its own.
  if (kind === 'documentation' && text.length >= fewestDocumented) return null;
  const isList =
    linkShare(root, text) > largestLinkShare || !hasProse(root) || isIntroduction(evidence);
  const listed = attempt.listed > Math.max(600, 4 * text.length);
  const anchored = opened.headline !== null || saysArticle;
  if (
    enough &&
    !isList &&
    (anchored || !listed) &&
    !(isFrontAddress(url) && listed && !saysArticle)
  )
    return null;
  if (page.links < 8 || page.text < 200) return 'no-text';
  if (isFrontAddress(url)) return 'front-page';
  return listed || page.linked > page.text * largestLinkShare ? 'list' : 'no-text';
}

function hasProse(root: Element): boolean {
  // One after another: the first of them mostly is.
  for (const block of root.querySelectorAll('p, li, blockquote, td, pre, dd'))
    if (isEnough(block.textContent ?? '', 50, 20)) return true;
  return false;
}

/** The script is asked for only where it decides. */
function isEnough(text: string, fewest: number, fewestOfDense: number): boolean {
  return text.length >= fewest || (text.length >= fewestOfDense && isDense(text));
}

/**
 * A line or two that nobody signed, above many teasers in the same container, introduces a section. The
 * same line with the teasers elsewhere is a story: tests/pages/short-story-*, list-with-teasers.
 */
function isIntroduction({ source, attempt, isSigned }: Evidence): boolean {
  const { teasers, text } = attempt;
  const { saysArticle } = source;
  return teasers >= 8 && text.length < 400 && !saysArticle && !isSigned;
}

function linkShare(root: Element, text: string): number {
  let linked = 0;
  for (const link of root.querySelectorAll('a')) linked += (link.textContent ?? '').length;
  return text.length === 0 ? 1 : linked / text.length;
}

/** Many pages hide a login form; a login page has nothing else. */
function isLogin({ source, opened, attempt }: Evidence): boolean {
  const { document, saysArticle, url } = source;
  const { text } = attempt;
  const page = opened.measured;
  if (saysArticle || text.length > 600) return false;
  if (document.querySelector('input[type="password" i]') === null) return false;
  return (
    page.text < 1200 ||
    /\b(?:log-?in|sign-?in|signin|auth|session|account\/login|vhod)\b/i.test(url)
  );
}

function isSearch({ source, attempt }: Evidence): boolean {
  const { url, document, saysArticle } = source;
  const { text } = attempt;
  if (saysArticle || text.length > 3000) return false;
  const address = parse(url);
  const asked =
    address !== null &&
    (/\/search\b|\/suche\b|\/poisk\b|\/recherche\b/i.test(address.pathname) ||
      ['q', 'query', 's', 'search', 'text'].some((name) => address.searchParams.has(name)));
  return (
    asked &&
    document.querySelector(
      'input[type="search" i], form[role="search"], input[name="q"], input[name="s"], input[name="query"], input[name="text"]',
    ) !== null
  );
}

function isFrontAddress(url: string): boolean {
  const address = parse(url);
  return (
    address !== null &&
    /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+|home\/?)?$/i.test(address.pathname) &&
    address.search.length < 2
  );
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
