// Who wrote it: structured data, then metadata, then what stands beside the headline. People before firms and
// before the names of accounts.

import { bylineBeside, firstUser, microdataAuthors, visibleByline } from './byline-lines';
import type { Headline } from './headline';
import type { StructuredArticle } from './json-ld';
import { type Metas, metaValue } from './metadata';
import { cleanName, isLabel } from './names';
import type { Survey } from './survey';
import { key } from './words';

export interface BylineSources {
  page: Document;
  survey: Survey;
  headline: Headline | null;
  metas: Metas;
  data: StructuredArticle | null;
  site: string | null;
  isThread: boolean;
  /** Who opened the thread, where its posts say so. */
  opener: string | null;
}

/** The authors' names, joined by commas; null when none is given, or only the publication itself. */
export function findByline(sources: BylineSources): string | null {
  const { metas, data, site, isThread, opener } = sources;
  const isOther = (name: string) => site === null || key(name) !== key(site);
  const isPerson = (name: string) => isOther(name) && !firm.test(name) && !isAccount(name);
  const stated = namesOf(data?.authors ?? []);
  const inMetas = metaAuthors(metas);
  if (isThread || opener !== null) {
    const user = stated[0] ?? inMetas.find(isPerson) ?? cleanName(opener ?? '');
    return user ?? bylineBeside(sources) ?? firstUser(sources) ?? visibleByline(sources);
  }
  for (const names of [data?.isArticle ? stated : [], inMetas]) {
    const people = names.filter(isPerson);
    if (people.length > 0) return people.join(', ');
  }
  const inMicrodata = microdataAuthors(sources).filter(isPerson);
  if (inMicrodata.length > 0) return inMicrodata.join(', ');
  const [first = null] = [...stated, ...inMetas.filter(isOther)];
  // An account's name is better than a name found far from the headline.
  const isWeak = first !== null && isAccount(first);
  const visible = isWeak ? bylineBeside(sources) : visibleByline(sources);
  // What a page shows may be more than the name that it states: `Oona Vell` and `Oona Vell, Dec 5`.
  if (
    visible !== null &&
    first !== null &&
    key(visible).startsWith(key(first)) &&
    !isAccount(first)
  )
    return first;
  return visible ?? first;
}

function namesOf(raw: readonly string[]): string[] {
  return unique(raw.map(cleanName).filter((name) => name !== null));
}

const authorMetas = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'og:article:author',
  'article:author_name',
  'authors',
  'citation_author',
];

/** The names under the first of these that has any: often it holds an address, or what a template left empty. */
function metaAuthors(metas: Metas): string[] {
  for (const name of authorMetas) {
    const names = namesOf(metas.get(name)?.slice(0, mostAuthors) ?? []);
    if (names.length > 0) return names;
  }
  return namesOf([cardAuthor(metas) ?? '']);
}

const mostAuthors = 12;

/** Cards for messengers state label and value apart: `Written by`, `Oona Vell`. */
function cardAuthor(metas: Metas): string | null {
  for (const at of [1, 2]) {
    const label = metaValue(metas, `twitter:label${at}`);
    if (label !== null && isLabel(label)) return metaValue(metas, `twitter:data${at}`);
  }
  return null;
}

/** A name that says itself that it is no person's. */
const firm =
  /(?:^|\s)(?:team|staff|editors|editorial|newsroom|desk|inc|llc|ltd|gmbh|corp|company|agency|редакция|redaktion|redacci[óo]n|rédaction|redazione|redakcja)\.?$/i;

/** `kate_s`, `KateS`, `site admin`: what software calls whoever pressed the button. */
function isAccount(name: string): boolean {
  if (/\badmin/i.test(name)) return true;
  return !/\s/.test(name) && /[._\d@]|^\p{Ll}|\p{Ll}\p{Lu}/u.test(name);
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(key(name)) && seen.add(key(name)));
}
