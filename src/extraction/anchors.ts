// Links within the article, as footnotes have: their targets keep an id of ours, and the links lead to it.

import { cleanAddress } from '../article/address';
import { anchorPrefix } from '../html/markup';

/** The ids that links within the article lead to, each given once. */
export class Anchors {
  /** Of elements that have no counterpart: the next element that is made bears it. */
  private waiting: string | null = null;

  private constructor(
    private readonly wanted: Set<string>,
    private readonly own: ReadonlySet<string>,
  ) {}

  /** Those that are wanted in `body`; `addresses` are what the page itself is called. */
  static in(body: Element, addresses: readonly (string | null)[]): Anchors {
    const own = new Set(addresses.filter((each) => each !== null).map(bare));
    const wanted = new Set<string>();
    for (const link of body.querySelectorAll('a[href*="#"]')) {
      const id = fragmentOf(link.getAttribute('href') ?? '');
      if (id !== null) wanted.add(id);
    }
    return new Anchors(wanted, own);
  }

  /** Gives `made` the id of its original, or the one that waits. */
  mark(original: Element, made: Element): void {
    const id = this.take(original) ?? this.waiting;
    if (id === null || made.id !== '') return;
    made.id = anchorPrefix + id;
    this.waiting = null;
  }

  /** An element without a counterpart: the text it stands in bears its id, or what comes next. */
  pass(original: Element, holder: Element | null): void {
    const id = this.take(original);
    if (id === null) return;
    if (holder !== null && holder.id === '') holder.id = anchorPrefix + id;
    else this.waiting = id;
  }

  private take(element: Element): string | null {
    if (this.wanted.size === 0) return null;
    const { id } = element;
    return this.wanted.delete(id) ? id : null;
  }

  /** Leads links that name a place in this very page to it; other places stay where they are, on the page. */
  lead(root: Element): void {
    const given = new Set([...root.querySelectorAll('[id]')].map((each) => each.id));
    for (const link of root.querySelectorAll('a[href*="#"]')) {
      const href = link.getAttribute('href') ?? '';
      const id = fragmentOf(href);
      if (id === null || !this.own.has(bare(href))) continue;
      const name = anchorPrefix + id;
      if (given.has(name)) link.setAttribute('href', `#${encodeURIComponent(name)}`);
    }
  }
}

/** What an address names within its page, or null. */
function fragmentOf(address: string): string | null {
  const fragment = address.slice(address.indexOf('#') + 1);
  return /^[^\s"\\]{1,100}$/.test(fragment) ? decoded(fragment) : null;
}

function decoded(fragment: string): string | null {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return null;
  }
}

function bare(address: string): string {
  const page = address.replace(/#.*$/s, '');
  return page.includes('?') ? cleanAddress(page) : page;
}
