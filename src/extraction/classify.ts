// Whether what was found is an article at all; if not, what kind of page it is.

import type { NotArticleReason } from '../article/article';
import type { Headline } from './headline';
import type { Measures } from './survey';
import { isDense } from './words';

export interface Evidence {
  url: string;
  /** The page before pruning. */
  document: Document;
  page: Measures;
  headline: Headline | null;
  /** Structured data or metadata say that this is an article. */
  saysArticle: boolean;
  /** The clean tree, and its text. */
  root: Element;
  text: string;
  /** Characters of stories listed on the page and pruned. */
  listed: number;
  /** Teasers that stood in one container with the headline. */
  teasers: number;
  /** Somebody wrote it, or on some day. */
  isSigned: boolean;
}

const fewestCharacters = 80;
const fewestDense = 30;
const largestLinkShare = 0.45;

/** Why the page is no article, or null when it is one. */
export function whyNotArticle(evidence: Evidence): NotArticleReason | null {
  const { text, root, page } = evidence;
  const enough = text.length >= (isDense(text) ? fewestDense : fewestCharacters);
  if (isLogin(evidence)) return 'login';
  if (isSearch(evidence)) return 'search';
  const isList =
    linkShare(root, text) > largestLinkShare || !hasProse(root) || isIntroduction(evidence);
  const listed = evidence.listed > Math.max(600, 4 * text.length);
  const anchored = evidence.headline !== null || evidence.saysArticle;
  if (
    enough &&
    !isList &&
    (anchored || !listed) &&
    !(isFrontAddress(evidence.url) && listed && !evidence.saysArticle)
  )
    return null;
  if (page.links < 8 || page.text < 200) return 'no-text';
  if (isFrontAddress(evidence.url)) return 'front-page';
  return listed || page.linked > page.text * largestLinkShare ? 'list' : 'no-text';
}

function hasProse(root: Element): boolean {
  return [...root.querySelectorAll('p, li, blockquote, td, pre, dd')].some((block) => {
    const text = block.textContent ?? '';
    return text.length >= (isDense(text) ? 20 : 50);
  });
}

/**
 * A line or two that nobody signed, above many teasers in the same container, introduces a section. The
 * same line with the teasers elsewhere is a story: tests/pages/short-story-*, list-with-teasers.
 */
function isIntroduction({ teasers, text, saysArticle, isSigned }: Evidence): boolean {
  return teasers >= 8 && text.length < 400 && !saysArticle && !isSigned;
}

function linkShare(root: Element, text: string): number {
  let linked = 0;
  for (const link of root.querySelectorAll('a')) linked += (link.textContent ?? '').length;
  return text.length === 0 ? 1 : linked / text.length;
}

/** Many pages hide a login form; a login page has nothing else. */
function isLogin({ document, text, saysArticle, page, url }: Evidence): boolean {
  if (saysArticle || text.length > 600) return false;
  if (document.querySelector('input[type="password" i]') === null) return false;
  return (
    page.text < 1200 ||
    /\b(?:log-?in|sign-?in|signin|auth|session|account\/login|vhod)\b/i.test(url)
  );
}

function isSearch({ url, document, saysArticle, text }: Evidence): boolean {
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
