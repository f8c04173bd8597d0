// A thread as one body: each post under a line that says who wrote it and when.

import { furnitureKind } from './furniture';
import type { Trail } from './removed';
import type { Post } from './thread';
import { key } from './words';

/** Names of what stands in a post beside its text. */
const besideText =
  /(?:^|[-_ ])(?:signature|sig|reactions?|likes?|actions?|controls?|buttons?|toolbar|menu|avatar|badge|flair|edited|permalink|vote|votes|voting)(?:$|[-_ ])/i;

/**
 * Puts the posts' text into one element, in their order; spoils the page. A quotation of an earlier post of this
 * page is left out: it was read already.
 */
export function gatherPosts(posts: readonly Post[], page: Document, trail: Trail): Element {
  const thread = page.createElement('div');
  const read = new Set<string>();
  for (const { body, author, date } of posts) {
    clearOf(body, trail);
    dropQuotes(body, read, trail);
    const section = page.createElement('section');
    const head = headOf(author, date, page);
    if (head !== null) section.append(head);
    section.append(body);
    thread.append(section);
  }
  return thread;
}

/** Beginnings of this length tell two paragraphs apart. */
const knownLength = 60;
const shortestKnown = 30;

function dropQuotes(body: Element, read: Set<string>, trail: Trail): void {
  for (const quote of body.querySelectorAll('blockquote')) {
    const beginnings = [quote, ...quote.querySelectorAll('p, div')].map(beginning);
    if (!beginnings.some((each) => each.length >= shortestKnown && read.has(each))) continue;
    quote.remove();
    trail.add('repeated', quote);
  }
  for (const element of [body, ...body.querySelectorAll('p, div, li')])
    read.add(beginning(element));
}

function beginning(element: Element): string {
  return key((element.textContent ?? '').slice(0, knownLength * 3)).slice(0, knownLength);
}

function headOf(author: string | null, date: string | null, page: Document): Element | null {
  if (author === null && date === null) return null;
  const head = page.createElement('p');
  if (author !== null) head.appendChild(page.createElement('strong')).append(author);
  if (author !== null && date !== null) head.append(' · ');
  if (date !== null) head.append(date);
  return head;
}

function clearOf(body: Element, trail: Trail): void {
  for (const element of [...body.querySelectorAll('[class], [hidden], [aria-hidden="true"]')]) {
    const kind = furnitureKind(element);
    const isHidden = element.hasAttribute('hidden');
    if (!isHidden && !besideText.test(element.className) && kind !== 'share') continue;
    const isSeen = body.contains(element) && (element.textContent ?? '').trim() !== '';
    if (isSeen) trail.add(isHidden ? 'hidden' : (kind ?? 'other'), element);
    element.remove();
  }
}
