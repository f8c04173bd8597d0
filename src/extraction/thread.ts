// A thread: posts of one shape, one below the other, in a forum or under a question. Told by what the page says it
// is and by elements that share a name and hold most of its text, not by a list of forum software.

import { furnitureKind } from './furniture';
import type { Headline } from './headline';
import { authorOf, dateOf } from './post-credits';
import type { Survey } from './survey';
import { key } from './words';

/** One post: where its text stands, and who wrote it when, as the page shows it. */
export interface Post {
  body: Element;
  author: string | null;
  date: string | null;
}

/** Elements that share a name, and all the text they hold. */
interface Group {
  name: string;
  members: Element[];
}

const postName =
  /post|message|msg|comment|comtr|reply|replies|answer|question|topic|bubble|discussion|entry/i;
const fewestPosts = 2;

/** The share of the page's prose that the posts must hold; the rest is sidebars and signatures. */
const leastShare = 0.45;

/** And where nothing but their shape says that they are a thread. */
const leastShareUntold = 0.8;
const fewestUntold = 4;

/**
 * The posts of a page that is a thread, in their order; null when it has none.
 *
 * @param isTold The page says that it is a thread; else posts must be many and nearly all there is.
 */
export function findPosts(
  body: Element,
  survey: Survey,
  headline: Headline | null,
  isTold: boolean,
): Post[] | null {
  const groups = groupsIn(survey);
  const total = survey.of(body).prose;
  const posts = outermost(groups, survey, total * (isTold ? leastShare : leastShareUntold));
  if (posts === null || (!isTold && posts.members.length < fewestUntold)) return null;
  const bodies = bodiesOf(posts, groups, survey);
  const all = new Set(bodies);
  const found = bodies.map((element) => {
    const holder = holderOf(element, all);
    return { body: element, author: authorOf(holder, element), date: dateOf(holder, element) };
  });
  const opening = openingPost(survey, headline, posts.members[0]);
  return [...opening.filter((post) => !isRepeated(post, found)), ...found];
}

/**
 * What opens the thread may have a shape of its own, as a question has: prose between the headline and the first
 * post, in a container that says who wrote it.
 */
function openingPost(
  survey: Survey,
  headline: Headline | null,
  first: Element | undefined,
): Post[] {
  if (headline === null || first === undefined) return [];
  const lines: Element[] = [];
  for (const { element, isProse } of survey.lines.slice(headline.at + 1)) {
    if (first.contains(element) || element.contains(first)) break;
    if (isProse && !isFurnished(element, first)) lines.push(element);
  }
  const [opening] = lines;
  if (opening === undefined) return [];
  const holder = below(opening, first);
  const author = authorOf(holder, opening);
  if (author === null) return [];
  const body = first.ownerDocument.createElement('div');
  for (const line of lines) body.append(line.cloneNode(true));
  return [{ body, author, date: dateOf(holder, opening) }];
}

/** The largest element around a post's text that holds no other's: who wrote it stands there. */
function holderOf(body: Element, all: ReadonlySet<Element>): Element {
  let holder = body;
  for (let above = body.parentElement; above !== null; above = above.parentElement) {
    for (const other of all) if (other !== body && above.contains(other)) return holder;
    holder = above;
  }
  return holder;
}

/** Whether a post stands among others already: an answer that is shown first as the best. */
function isRepeated({ body }: Post, others: readonly Post[]): boolean {
  const opening = key(body.textContent ?? '').slice(0, 60);
  return others.some((other) => key(other.body.textContent ?? '').includes(opening));
}

/** The largest element around one that does not hold another. */
function below(element: Element, other: Element): Element {
  let root = element;
  while (root.parentElement !== null && !root.parentElement.contains(other))
    root = root.parentElement;
  return root;
}

function groupsIn(survey: Survey): Group[] {
  const groups = new Map<string, Element[]>();
  survey.each((element, { text }) => {
    if (text === 0) return true;
    if (element.localName === 'body') return false;
    for (const name of namesOf(element)) {
      const members = groups.get(name);
      if (members === undefined) groups.set(name, [element]);
      else members.push(element);
    }
    return false;
  });
  return [...groups]
    .filter(([, members]) => members.length >= fewestPosts)
    .map(([name, members]) => ({ name, members }));
}

/** Class names and the id, without their numbers: `post-123` and `post-124` are of one kind. */
function namesOf(element: Element): string[] {
  const names = (element.getAttribute('class') ?? '').split(/\s+/);
  const { id } = element;
  if (/\d/.test(id)) names.push(`#${id}`);
  if (/^(?:article|shreddit-comment)$/.test(element.localName)) names.push(`<${element.localName}`);
  const itemtype = element.getAttribute('itemtype');
  if (itemtype) names.push(`@${itemtype}`);
  const itemprop = element.getAttribute('itemprop');
  if (itemprop) names.push(`=${itemprop}`);
  return [...new Set(names.map((name) => name.replace(/\d+/g, '')))].filter(
    (name) => name.length > 2,
  );
}

/** The group named like posts that holds most of the page's prose; among equals the innermost. */
function outermost(groups: readonly Group[], survey: Survey, least: number): Group | null {
  let best: { group: Group; prose: number } | null = null;
  for (const group of groups) {
    if (!postName.test(group.name) || group.name.startsWith('=')) continue;
    const prose = proseOf(group.members, survey);
    if (prose < least || !areWhole(group.members, survey)) continue;
    const isBetter =
      best === null ||
      prose > best.prose * 1.1 ||
      (prose > best.prose * 0.97 && group.members.length > best.group.members.length);
    if (isBetter) best = { group, prose };
  }
  return best?.group ?? null;
}

/** Whether an element stands in furniture that the posts do not stand in. */
function isFurnished(element: Element, post: Element): boolean {
  for (
    let above: Element | null = element;
    above !== null && !above.contains(post);
    above = above.parentElement
  )
    if (furnitureKind(above) !== null || /^(?:form|header|table)$/.test(above.localName))
      return true;
  return false;
}

/** Whether most members are posts: neither parts without text, nor two wrappers around each. */
function areWhole(members: readonly Element[], survey: Survey): boolean {
  let parts = 0;
  for (const [at, member] of members.entries()) {
    const { prose } = survey.of(member);
    const next = members[at + 1];
    const isWrapper = next && member.contains(next) && survey.of(next).prose > prose * 0.8;
    if (prose === 0 || isWrapper) parts += 1;
  }
  return parts <= members.length * mostParts;
}

/** Short posts have no prose either. */
const mostParts = 0.4;

/** The prose of elements that may stand inside each other, counted once. */
function proseOf(members: readonly Element[], survey: Survey): number {
  let prose = 0;
  let last: Element | null = null;
  for (const member of members) {
    if (last?.contains(member)) continue;
    prose += survey.of(member).prose;
    last = member;
  }
  return prose;
}

/**
 * Inside the posts: the elements of one name, one a post, that hold their text and as little else as can be. Where
 * a post has several, the first is its text, as others are signatures and quotes.
 */
function bodiesOf(posts: Group, groups: readonly Group[], survey: Survey): Element[] {
  const worth = worthOf(survey, posts);
  const known = new Set(posts.members);
  let best: Element[] = withoutNested(posts.members);
  let most = sumOf(best, worth);
  for (const { members } of groups) {
    if (members.length < posts.members.length * leastBodies) continue;
    const bodies = onePerPost(members, known, worth);
    if (bodies.length < posts.members.length * leastBodies) continue;
    const sum = sumOf(bodies, worth);
    if (sum < most) continue;
    best = bodies;
    most = sum;
  }
  return best;
}

function sumOf(elements: readonly Element[], worth: ReadonlyMap<Element, number>): number {
  return elements.reduce((sum, element) => sum + (worth.get(element) ?? 0), 0);
}

/** Lines that stand in so many posts are labels ("Joined", "Reply"), not text. */
const fewestRepeats = 3;
const longestLabel = 60;

/** What each element holds of the posts' text, in characters, less what it holds of their labels and figures. */
function worthOf(survey: Survey, posts: Group): Map<Element, number> {
  const counts = new Map<string, number>();
  for (const { text } of survey.lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  const limit = Math.max(fewestRepeats, posts.members.length * 0.3);
  const worth = new Map<Element, number>();
  for (const { element, text, linked } of survey.lines) {
    const isShort = text.length <= longestLabel;
    const isLabel =
      isShort &&
      ((counts.get(text) ?? 0) >= limit || /\d/.test(text) || linked > text.length * 0.8);
    const value = isLabel ? -text.length : text.length;
    for (let above: Element | null = element; above !== null; above = above.parentElement)
      worth.set(above, (worth.get(above) ?? 0) + value);
  }
  return worth;
}

/** How many of the posts must have such a body: some are deleted, some a picture alone. */
const leastBodies = 0.7;

function onePerPost(
  members: readonly Element[],
  posts: ReadonlySet<Element>,
  worth: ReadonlyMap<Element, number>,
): Element[] {
  const found = new Map<Element, Element>();
  for (const member of members) {
    const post = nearestOf(member, posts);
    if (post === null) continue;
    const other = found.get(post);
    if (other === undefined || (worth.get(member) ?? 0) > (worth.get(other) ?? 0) * 3)
      found.set(post, member);
  }
  return withoutNested([...found.values()]);
}

function nearestOf(element: Element, holders: ReadonlySet<Element>): Element | null {
  let above: Element | null = element;
  while (above !== null && !holders.has(above)) above = above.parentElement;
  return above;
}

function withoutNested(members: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (const member of members) if (!found.at(-1)?.contains(member)) found.push(member);
  return found;
}
