// The article's own structured data (schema.org in JSON-LD), read once for every step that asks.

import { parseLooseJson } from './json-text';
import { absoluteAddress } from './prepare';
import { decodeEntities, key, likeness, longestTitle, tidy } from './words';

/** What a page's structured data says of the article; strings are as written, but tidied. */
export interface StructuredArticle {
  headline: string | null;
  description: string | null;
  authors: string[];
  publisher: string | null;
  published: string | null;
  created: string | null;
  modified: string | null;
  language: string | null;
  /** From an article's node; false when only a page's node was found. */
  isArticle: boolean;
  /** The node's schema types, as written. */
  types: string[];
  /** Whether the whole of it is free to read, where the publisher says so. */
  isFree: boolean | null;
  /** The whole text, where it is given. */
  body: string | null;
  /** What the node says its page's addresses are, as written. */
  addresses: string[];
  /** The part of the publication it stands in. */
  section: string | null;
  /** The steps that lead to the page, front page first. */
  trail: string[];
}

type JsonObject = Readonly<Record<string, unknown>>;

const articleType =
  /(?:Article|Posting|Report|LiveBlog|Recipe|Review|APIReference|HowTo|BlogPost)$/;
const pageType = /(?:^|\/)(?:WebPage|ItemPage|AboutPage|FAQPage|QAPage|MedicalWebPage)$/;

/** Only these lead from the outermost value to the page's own article; lists and comments do not. */
const pathsInward = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'article',
  'hasArticle',
  'blogPost',
  'blogPosts',
];

/** Five megabytes of hostile JSON must cost little: stop after this many values. */
const maximumValues = 20_000;

/**
 * The structured data of this page's article, or null. Prefers the node that names this address or
 * bears this title; a page with several articles and no such node is a list, and says nothing. Nor does a
 * single one that names another address and another headline.
 */
export function readJsonLd(
  document: Document,
  url: string,
  title: string,
): StructuredArticle | null {
  const objects: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? '';
    const value = parseLooseJson(text) ?? salvage(text);
    collect(value, objects);
  }
  const articles = worksAmong(objects);
  const chosen = choose(articles, url, titlesOf(document, title));
  const page = pageAmong(objects, url);
  if (chosen !== null) return withDatesOf(page, describe(chosen, objects, true));
  return page === null || articles.length > 0 ? null : describe(page, objects, false);
}

/** Articles; where there are none, a question that bears a date opens a thread. */
function worksAmong(objects: readonly JsonObject[]): JsonObject[] {
  const articles = objects.filter((object) => hasType(object, articleType));
  if (articles.length > 0) return articles;
  return objects.filter(
    (object) => hasType(object, /^Question$/) && (object.dateCreated ?? object.datePublished),
  );
}

/** The only node of a page, or the one that names this address. */
function pageAmong(objects: readonly JsonObject[], url: string): JsonObject | null {
  const pages = objects.filter((object) => hasType(object, pageType));
  const [only] = pages;
  if (only === undefined || pages.length === 1) return only ?? null;
  const isThis = (page: JsonObject) => addressesOf(page).some((each) => sameAddress(each, url));
  return pages.find(isThis) ?? null;
}

/** Some templates date the page and not the article on it. */
function withDatesOf(page: JsonObject | null, article: StructuredArticle): StructuredArticle {
  if (page === null || article.published !== null || article.created !== null) return article;
  const published = textOf(page.datePublished);
  return { ...article, published, modified: article.modified ?? textOf(page.dateModified) };
}

/** Every object on the paths inward, without recursion. */
function collect(value: unknown, into: JsonObject[]): void {
  const waiting: unknown[] = [value];
  for (let seen = 0; waiting.length > 0 && seen < maximumValues; seen += 1) {
    const next = waiting.pop();
    if (Array.isArray(next)) {
      for (let at = Math.min(next.length, maximumValues) - 1; at >= 0; at -= 1)
        waiting.push(next[at]);
    } else if (isObject(next)) {
      into.push(next);
      for (const path of pathsInward) if (next[path] !== undefined) waiting.push(next[path]);
    }
  }
}

/** What the page calls itself, its own title first: that may bear the site's name, or be another way to say it. */
function titlesOf(document: Document, title: string): string[] {
  const shared = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const headings = [...document.querySelectorAll('h1')].slice(0, 3);
  const all = [title, shared ?? '', ...headings.map(({ textContent }) => tidy(textContent ?? ''))];
  return all.filter((each) => each !== '');
}

function choose(articles: JsonObject[], url: string, titles: string[]): JsonObject | null {
  const [only] = articles;
  if (only === undefined) return null;
  if (articles.length === 1) return isOfAnotherPage(only, url, titles[0] ?? '') ? null : only;
  const named = articles.find((article) =>
    addressesOf(article).some((address) => sameAddress(address, url)),
  );
  if (named) return named;
  const titled = articles.find((article) => {
    const headline = titleOf(article.headline ?? article.name) ?? '';
    return titles.some((title) => likeness(headline, title) > 0.7 || isWithin(headline, title));
  });
  return titled ?? (articles.length === 2 ? (articles[0] ?? null) : null);
}

/** Shorter headlines ("Home") stand in any title. */
const shortestNamed = 12;

/** Whether a title says the headline and the site's name beside it. */
function isWithin(headline: string, title: string): boolean {
  const words = key(headline);
  return words.length >= shortestNamed && key(title).includes(words);
}

/** Whether the only article is some other story: it names another address, and bears another headline. */
function isOfAnotherPage(article: JsonObject, url: string, title: string): boolean {
  const addresses = addressesOf(article).map((address) => absoluteAddress(address, url) ?? url);
  if (addresses.length === 0 || addresses.some((address) => sameAddress(address, url)))
    return false;
  const headline = titleOf(article.headline ?? article.name);
  if (headline === null || title === '' || key(title).includes(key(headline))) return false;
  return likeness(headline, title) < 0.3;
}

function describe(node: JsonObject, all: JsonObject[], isArticle: boolean): StructuredArticle {
  const byId = (value: unknown): unknown => {
    const id = isObject(value) && value.name === undefined ? value['@id'] : undefined;
    return id === undefined
      ? value
      : (all.find((other) => other !== value && other['@id'] === id && other.name !== undefined) ??
          value);
  };
  return {
    headline: titleOf(node.headline) ?? titleOf(node.name),
    description: titleOf(node.description),
    authors: listOf(node.author ?? node.creator)
      .map(byId)
      .map(nameOf)
      .filter((name) => name !== null),
    publisher: nameOf(byId(listOf(node.publisher)[0])),
    published: textOf(node.datePublished),
    created: textOf(node.dateCreated),
    modified: textOf(node.dateModified),
    language: textOf(node.inLanguage),
    isArticle,
    types: listOf(node['@type']).filter((type) => typeof type === 'string'),
    isFree: truthOf(node.isAccessibleForFree),
    body: textOf(node.articleBody),
    addresses: addressesOf(node),
    section: textOf(node.articleSection),
    trail: trailAmong(all),
  };
}

function trailAmong(all: readonly JsonObject[]): string[] {
  const list = all.find((object) => hasType(object, /BreadcrumbList$/));
  return listOf(list?.itemListElement)
    .filter(isObject)
    .map((step) => textOf(step.name) ?? nameOf(step.item))
    .filter((name) => name !== null);
}

function hasType(object: JsonObject, pattern: RegExp): boolean {
  return listOf(object['@type']).some((type) => typeof type === 'string' && pattern.test(type));
}

function addressesOf(article: JsonObject): string[] {
  return [article.url, article['@id'], article.mainEntityOfPage]
    .map((value) => (isObject(value) ? (value['@id'] ?? value.url) : value))
    .filter((value) => typeof value === 'string');
}

function sameAddress(one: string, other: string): boolean {
  const bare = (address: string) =>
    address.replace(/^https?:\/\/(?:www\.)?|[#?].*$/g, '').replace(/\/$/, '');
  return bare(one) === bare(other);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value)
    ? value.slice(0, 50)
    : value === undefined || value === null
      ? []
      : [value];
}

function nameOf(value: unknown): string | null {
  return isObject(value) ? titleOf(value.name) : titleOf(value);
}

function textOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  const inner = isObject(one) ? (one['@value'] ?? one.name) : one;
  if (typeof inner !== 'string' && typeof inner !== 'number') return null;
  return tidy(decodeEntities(String(inner))) || null;
}

/** The same, of what is short where it is sound. */
function titleOf(value: unknown): string | null {
  return textOf(value)?.slice(0, longestTitle) ?? null;
}

/** `false`, `"False" and `http://schema.org/False` alike. */
function truthOf(value: unknown): boolean | null {
  const said = /(?:^|\/)(true|false)$/i.exec(String(value))?.[1]?.toLowerCase();
  return said === undefined ? null : said === 'true';
}

/** Types of nodes, wherever they stand in JSON that cannot be read. */
const brokenType = /"@type"\s*:\s*\[?\s*"[A-Za-z:/.]{0,40}(?:Article|Posting|Report)"/;

/**
 * From JSON past mending: the few plain values that a pattern can find. A day is believed only where all that
 * bear its name are one.
 */
function salvage(text: string): JsonObject | undefined {
  const value = (name: string) =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,300})"`).exec(text)?.[1];
  if (!brokenType.test(text)) return undefined;
  const found: Record<string, unknown> = { '@type': 'Article' };
  for (const name of ['headline', 'datePublished', 'dateModified']) found[name] = value(name);
  const days = new Set(
    [...text.matchAll(/"datePublished"\s*:\s*"([^"]{8,10})/g)].map(([, day]) => day),
  );
  if (days.size > 1) found.datePublished = undefined;
  return found;
}
