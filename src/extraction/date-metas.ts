// Dates in `meta` elements and in attributes of the page's markup: names that publishers share.

import { type DateCandidate, type DateSources, stamped } from './date-candidate';
import { furnitureKind } from './furniture';
import type { Headline } from './headline';

const publishedNames =
  /^(?:(?:og:|video:)?article:(?:published|publication)(?:_time|_date)?|article:post_?date|article:publicationdate|dcsext\.articlefirstpublished|vr:published_time|mediator_published_time|twt-published-at|og:publish_date|video:release_date|og:(?:published_time|pubdate|release_date)|(?:og:)?datepublished|dateposted|article[._]published|og:question:published_time|parsely-pub-date|sailthru\.date|pub_?date|publishe?d?_?date|publish(?:ed)?-date|published|publication[-_]?date|date[-_]?publi(?:shed|cation)|date_published|published[-_]?(?:time|at|on)|publish[-_]?time|firstpublishedtime|dc(?:terms)?\.(?:date\.)?(?:issued|published|publication)|dc:date:issued|citation_(?:publication_|online_)?date|cxenseparse:recs:publishtime|cxenseparse:publishtime|rnews:datepublished|shareaholic:article_published_time|bt:pubdate|originalpublicationdate|original[-_]publish[-_]date|release[-_]?date|ptime|rbpubdate|prism\.publicationdate|gentime|weibo:article:create_at|eprints\.date|article_date_original|displaydate|doc_date|sortdate|artikeldatum|issue[-_]?date)$/;
const looseNames =
  /^(?:date|dc(?:terms)?[.:]date|dcterms\.created|dc\.date\.created|dc\.created|article:create|article\.created|content_create_date|date_?created|created|og:regdate|creation_date|timestamp|og:time|og:article:date|pdate|eomportal-publishdate)$/;
const modifiedNames =
  /^(?:(?:og:)?article:modified(?:_time|_date)?|og:(?:updated|modified)_time|datemodified|dateupdate|date[-_]?modified|last-?modified|last[-_]?updated?|lastmod|dc(?:terms)?\.(?:date\.)?modified|modified[-_]?(?:time|date)?|utime|revised|revision_date|article:updated(?:_time)?|bt:moddate|updated_time|moddate)$/;

/** Candidates from `meta` elements, by their names. */
export function fromMetas({ metas, hints }: DateSources): DateCandidate[] {
  const found: DateCandidate[] = [];
  for (const [name, values] of metas) {
    const [value = ''] = values;
    if (!/\d/.test(value)) continue;
    const origin = { source: 'meta', scope: 'page' } as const;
    if (publishedNames.test(name))
      found.push(...stamped(value, hints, { kind: 'published', weight: 8, ...origin }));
    else if (looseNames.test(name))
      found.push(...stamped(value, hints, { kind: 'published', weight: 4, ...origin }));
    else if (modifiedNames.test(name))
      found.push(...stamped(value, hints, { kind: 'modified', weight: 8, ...origin }));
  }
  return found;
}

/** schema.org's names, and those of Dublin Core in RDFa. */
const properties =
  /(?:^|\s|:)date(?<name>Published|Modified|Created)(?:\s|$)|(?:^|\s)(?:dc|dct|dcterms):(?<term>issued|created|modified)(?:\s|$)/;
const terms = new Map([
  ['issued', 'Published'],
  ['created', 'Created'],
  ['modified', 'Modified'],
]);

/** Candidates from microdata and RDFa, without those of other stories on the page. */
export function fromMicrodata({ document, headline, hints }: DateSources): DateCandidate[] {
  const found: DateCandidate[] = [];
  for (const element of document.querySelectorAll(
    'body [itemprop*="date"], body [property*="date"], body [property^="dc"]',
  )) {
    const names = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`;
    const { name, term = '' } = properties.exec(names)?.groups ?? {};
    const claim = name ?? terms.get(term);
    if (claim === undefined || isOfOthers(element, headline)) continue;
    const raw =
      element.getAttribute('datetime') ??
      element.getAttribute('content') ??
      element.getAttribute('title') ??
      element.textContent;
    const weight = claim === 'Created' ? 5 : 8;
    const kind = claim === 'Modified' ? 'modified' : 'published';
    found.push(...stamped(raw, hints, { kind, source: 'microdata', scope: 'page', weight }));
  }
  return withoutLists(found);
}

/** Three days of publication are a list's, or a thread's: that opens with its oldest post. */
function withoutLists(found: DateCandidate[]): DateCandidate[] {
  const published = found.filter(({ kind }) => kind === 'published');
  const days = published.map(({ date }) => date.value.slice(0, 10));
  if (new Set(days).size <= 2) return found;
  const [first] = published;
  const isOldest = first !== undefined && days.every((day) => first.date.value.slice(0, 10) <= day);
  return isOldest ? [{ ...first, weight: 6 }] : [];
}

/** In a comment, a column or a teaser; a story's own footer is none of them. */
function isOfOthers(element: Element, headline: Headline | null): boolean {
  for (let above: Element | null = element; above !== null; above = above.parentElement) {
    if (headline !== null && above.contains(headline.line.element)) return false;
    if (above.localName === 'body') return false;
    if (above.hasAttribute('itemscope') && isOtherWork(above)) return true;
    const kind = furnitureKind(above);
    if (kind === 'comments' || kind === 'related' || kind === 'advert') return true;
    if (above.localName === 'nav' || above.localName === 'a')
      return (above.textContent ?? '').length > 60;
  }
  return false;
}

/** A work with a headline of its own, apart from the page's. */
function isOtherWork(scope: Element): boolean {
  return (
    /Comment|Review|Answer|Event|Product/.test(scope.getAttribute('itemtype') ?? '') ||
    scope.querySelector('[itemprop~="headline"], [itemprop~="name"] a[href], h2, h3') !== null
  );
}
