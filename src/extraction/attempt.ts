// One attempt at the body: furniture off, lines chosen, the clean tree built. Spoils the copy it is given.

import { plainText } from '../html/text';
import { markLines } from './attempts';
import { trimCaptions } from './captions';
import { chooseBody, chooseLarge } from './choose-body';
import { type CleanContext, cleanBody } from './clean';
import type { TextHints } from './date-text';
import { fieldLines } from './field-lines';
import { markCrossheads } from './headings';
import { keepOnly } from './keep-only';
import { heroOf, placeHero } from './lead-image';
import { metaValue } from './metadata';
import type { OpenedPage, Source } from './opened-page';
import { absoluteAddress, hostOf } from './prepare';
import { prune } from './prune';
import { findRegion } from './region';
import { Trail } from './removed';
import { dropRepeats } from './repeats';
import { findStandfirst } from './standfirst';
import type { Does } from './steps';
import { takeOut } from './take-out';
import { findPosts, type Post } from './thread';
import { gatherPosts } from './thread-body';
import { trimLines } from './trim';

/** A body, and what was learnt on the way to it. */
export interface Attempt {
  /** The clean tree, and its text. */
  root: Element;
  text: string;
  trail: Trail;
  standfirst: string | null;
  /** It is the posts of a thread. */
  isThread: boolean;
  /** Characters of stories listed on the page and pruned, and teasers that stood with the headline. */
  listed: number;
  teasers: number;
  /** The share of the page's prose that went for its name alone. */
  prunedShare: number;
  /** Readability took another text than the one that stands with the headline. */
  disagrees: boolean;
  /** The text does not stand with the headline. */
  isFar: boolean;
}

/** What was found before: the lines that say it have fields of their own. */
export interface KnownFields {
  byline: string | null;
  hints: TextHints;
}

/** The posts of a thread, or null. A page that says it is a story has comments, no posts. */
export function postsOf(
  { kind, saysArticle }: Source,
  { page, survey, headline }: OpenedPage,
  does: Does,
): Post[] | null {
  if (!does('thread')) return null;
  const isTold = kind === 'thread';
  const inStory = headline?.line.element.closest('article, [itemtype*="Article"]') ?? null;
  if (!isTold && (saysArticle || inStory !== null)) return null;
  return findPosts(page.body, survey, headline, isTold);
}

/** A thread's body: its posts, all of them. */
export function readThread(source: Source, { page }: OpenedPage, posts: readonly Post[]): Attempt {
  const trail = new Trail();
  const root = cleanBody(gatherPosts(posts, page, trail), cleaningOf(source, page, trail));
  return {
    root,
    text: plainText(root),
    trail,
    standfirst: null,
    isThread: true,
    listed: 0,
    teasers: 0,
    prunedShare: 0,
    disagrees: false,
    isFar: false,
  };
}

function cleaningOf({ base, url }: Source, document: Document, trail: Trail): CleanContext {
  return { document, trail, absolute: (address) => absoluteAddress(address, base), url };
}

/** A story's body, with the steps given. */
export function readStory(
  source: Source,
  { page, survey, headline, measured, isLarge }: OpenedPage,
  { byline, hints }: KnownFields,
  does: Does,
): Attempt {
  const trail = new Trail();
  const { kind, url } = source;
  const isDocumentation = kind === 'documentation';
  const { teasers, prunedProse } = prune(page.body, {
    survey,
    headline,
    trail,
    host: hostOf(url),
    url,
    does,
    isDocumentation,
  });
  const listed = measured.text - survey.of(page.body).text;
  // The introduction of documentation is part of its text, as is the question of a thread.
  const standfirst =
    kind !== 'article' ? null : findStandfirst(survey, headline, descriptionsOf(source));
  if (does('fields'))
    for (const line of fieldLines(survey, headline, { standfirst, byline, hints }))
      takeOut(line, survey);
  const hero = heroOf(survey, headline);
  const region = findRegion(page.body, survey, headline, kind);
  for (const line of headline === null ? [] : [headline.line, ...headline.repeats])
    takeOut(line, survey);
  for (const { element } of headline?.repeats ?? []) trail.add('repeated', element);
  if (!isLarge) markLines(survey);
  const { lines, disagrees, isFar } = isLarge
    ? chooseLarge(page, survey, region, kind)
    : chooseBody(page, survey, region, kind, does);
  if (does('repeats') && !isDocumentation) dropRepeats(lines, survey, trail);
  if (does('trimming') && !isDocumentation)
    trimLines(lines, { survey, headline, trail, host: hostOf(url), hints });
  keepOnly(page.body, survey, lines);
  const clean = cleaningOf(source, page, trail);
  const root = cleanBody(page.body, clean);
  if (hero !== null && does('hero')) placeHero(root, cleanBody(hero, clean));
  if (does('trimming')) trimCaptions(root, trail);
  if (does('crossheads')) markCrossheads(root);
  return {
    root,
    text: plainText(root),
    trail,
    standfirst: standfirst?.text ?? null,
    isThread: false,
    listed,
    teasers,
    prunedShare: prunedProse / Math.max(1, measured.prose),
    disagrees,
    isFar,
  };
}

function descriptionsOf({ data, metas }: Source): string[] {
  const all = [
    data?.description,
    metaValue(metas, 'og:description', 'description', 'twitter:description'),
  ];
  return all.filter((each) => typeof each === 'string');
}
