// Whether the article goes on on further pages. By structure, not by words: addresses that are the story's own
// with a number added, where the address, the link's mark or its text says that it is a page's.

import { cleanAddress } from '../article/address';
import type { Pagination } from '../article/article';
import { absoluteAddress } from './prepare';

/** What addresses call a page, where they call it anything. */
const pageWord = '(?:pg?|page[ds]?|pagin[ae]|seite|sid[ae])';
/** Ends an address: `/story/page/2`, `/story?page=2`, `/story-2`. */
const namedNumber = new RegExp(
  `(?:[-_,./]${pageWord}[-_,./]?|[?&](?!p=)${pageWord}=)(\\d{1,2})$`,
  'i',
);
const plainNumber = /[-_,./](\d{1,2})$/;
/** What is added to the story's address. */
const added = /^(?:[-_,./](\p{L}+[-_,./]?)?|[?&]\w+=)(\d{1,2})$/u;
/** Added to a story's address: pages of what readers wrote, or of pictures. */
const otherThing = /comment|repl[iy]|review|galler|slide|photo|image/i;
/** What readers wrote as a whole: its pages are many voices, not one text. */
const thread = /forum|thread|topic/i;
/** A site's root, and years, months and days of an archive, have no pages of a story. */
const noStory = /^..[^/]*$|\/(?:19|20)\d\d(?:\/\d{1,2})*$/;

/** A link to a page of the story. */
interface PageLink {
  page: number;
  href: string;
  element: Element;
  /** Whether it shows the number of the page, as in a row of pages. */
  isNumbered: boolean;
  /** Whether that, or its address, says by itself that it leads to a page. */
  isSure: boolean;
}

/** Where this page stands among its article's pages; null for an article on a single page. */
export function findPagination(document: Document, url: string): Pagination | null {
  const own = bare(cleanAddress(url));
  if (thread.test(own)) return null;
  const ending = namedNumber.exec(own) ?? plainNumber.exec(own);
  return (
    among(document, url, own, 0) ??
    (ending && among(document, url, own.slice(0, ending.index), Number(ending[1])))
  );
}

/** The pages of `story`, when this one is among them: with the number that its address ends with, or none. */
function among(document: Document, url: string, story: string, own: number): Pagination | null {
  const page = own || 1;
  if (noStory.test(story)) return null;
  const links = [...document.querySelectorAll('a[href], link[rel]')].flatMap(
    (element) => linkIn(element, url, story, own) ?? [],
  );
  const next = links.find((link) => link.page === page + 1);
  // A number at the end of an address may also be the story's own: then only a row of pages or the first tells.
  const isOne = own ? links.some((link) => link.isSure || (own > 1 && link.page === 1)) : next;
  if (!isOne) return null;
  const shown = links.filter(({ isNumbered }) => isNumbered).map((link) => link.page);
  const pages = shown.length > 0 ? Math.max(page, ...shown) : next ? countBeside(next, page) : page;
  return { page, pages, next: next?.href ?? null };
}

function linkIn(element: Element, url: string, story: string, own: number): PageLink | null {
  const stated = element.getAttribute('href') ?? '';
  // Only a page with a number is linked back to the first one: the most part of all links is spared the parsing.
  const href = own || /\d/.test(stated) ? absoluteAddress(stated, url) : null;
  const address = bare(href ?? '');
  // Which holds the host: the story's own address begins it.
  if (!href || !address.startsWith(story) || otherThing.test(href.replace(story, ''))) return null;
  const isFirst = address === story;
  const digits = added.exec(address.slice(story.length))?.[2];
  if (!isFirst && !digits) return null;
  const page = isFirst ? 1 : Number(digits);
  const shown = /^\D{0,8}(\d{1,2})\D{0,8}$/.exec(element.textContent ?? '')?.[1];
  const isNumbered = Number(shown) === page;
  const isMarked = /\b(?:next|prev)/i.test(element.getAttribute('rel') ?? '');
  const isNamed = !isFirst && !shown && namedNumber.test(address);
  if (!isNumbered && !isMarked && !isNamed) return null;
  if (element.closest('[class*="comment" i], [id*="comment" i]')) return null;
  return { page, href, element, isNumbered, isSure: isNumbered || isNamed };
}

/** How many pages the words beside a link count, after this one's number: `2 / 3`, `Seite 2 von 3`. */
function countBeside({ element }: PageLink, page: number): number | null {
  const words = element.parentElement?.parentElement?.textContent ?? '';
  const [, here, count] = /(\d+)\D{1,8}(\d{1,2})(?!\d)/.exec(words) ?? [];
  return Number(here) === page && Number(count) > page ? Number(count) : null;
}

/** An address without scheme, fragment, ending and last slash. */
function bare(url: string): string {
  return url.replace(/^\w+:|#.*/g, '').replace(/\.\w{3,5}(?=$|\?)|\/(?:index\.\w+)?(?=$|\?)/, '');
}
