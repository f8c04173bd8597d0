// Who wrote a post, and when, as it says itself beside its text.

import { tidy } from './words';

const authorSelectors = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class*="username" i]',
  '[class*="author" i]',
  'a[href*="/user" i], a[href*="/member" i], a[href*="/u/"], a[href*="profile" i]',
];
const longestAuthor = 60;

/** @param body The post's text, which says nothing of itself. */
export function authorOf(post: Element, body: Element): string | null {
  for (const selector of authorSelectors) {
    for (const element of post.querySelectorAll(selector)) {
      if (body.contains(element) && element !== body) continue;
      const link = [...element.querySelectorAll('a')].find((each) =>
        /\p{L}/u.test(each.textContent ?? ''),
      );
      const name = tidy(link?.textContent ?? element.textContent ?? '');
      if (name !== '' && name.length <= longestAuthor && /\p{L}/u.test(name)) return name;
    }
  }
  return null;
}

const dateSelectors = [
  'time',
  '[itemprop="datePublished"], [itemprop="dateCreated"]',
  '[class*="date" i], [class*="time" i], abbr[title]',
];
const longestDate = 60;

/** As it is written there. */
export function dateOf(post: Element, body: Element): string | null {
  for (const selector of dateSelectors) {
    for (const element of post.querySelectorAll(selector)) {
      if (body.contains(element)) continue;
      const text = tidy(element.textContent ?? '');
      if (/\d/.test(text) && text.length <= longestDate) return text;
    }
  }
  return null;
}
