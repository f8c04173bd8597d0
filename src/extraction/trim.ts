// Takes off the chosen lines what is no part of the story: teasers between its paragraphs, calls to sign up,
// boxes that end in a button, what follows below it. Told by build and place where that can be, else by label.
// Rather misses a piece of clutter than takes a paragraph.

import type { RemovedKind } from '../article/article';
import type { Lines } from './attempts';
import { isCredit } from './captions';
import { clutterKind } from './clutter';
import { labelKind } from './furniture-labels';
import { isSameSite } from './lists';
import type { Line, Survey } from './survey';
import { trimBoxes } from './trim-boxes';
import type { TrimContext } from './trim-context';
import { edgeLines } from './trim-edges';
import { dropLastHeadings, trimTail } from './trim-tail';
import { tidy } from './words';

/** Takes clutter off the chosen lines. */
export function trimLines(chosen: Lines, context: TrimContext): void {
  trimTail(chosen, context);
  trimBoxes(chosen, context);
  const { survey, trail, hints } = context;
  const repeated = repeatedIn(chosen, survey);
  const edges = new Set(edgeLines(chosen, survey, hints));
  for (const at of [...chosen]) {
    const line = survey.lines[at] as Line;
    const kind = edges.has(line) ? 'other' : kindOf(line, repeated, context);
    if (kind === null) continue;
    chosen.delete(at);
    trail.add(kind, line.element);
  }
  dropLastHeadings(chosen, survey);
}

function kindOf(
  line: Line,
  repeated: ReadonlySet<string>,
  context: TrimContext,
): RemovedKind | null {
  // Captions are trimmed when they stand in the clean tree (captions.ts).
  if (line.element.localName === 'figcaption' || isCell(line)) return null;
  const isCredits = isCredit(line.text);
  return isCredits ? 'other' : (clutterKind(line.text) ?? linkKind(line, repeated, context));
}

/** "See also: …", "[Read more: …]", "Share: … | …": a label, and for the rest links. */
function linkKind(
  line: Line,
  repeated: ReadonlySet<string>,
  { host }: TrimContext,
): RemovedKind | null {
  const { element, text, linked } = line;
  if (linked < text.length * 0.4 || text.length > longestTeaser) return null;
  if (/^(?:li|h[1-6])$/.test(element.localName)) return null;
  const kind = prefixKind(unlinked(line)) ?? prefixKind(text);
  if (kind !== null) return kind;
  if (!isBareLink(line)) return null;
  if (text.length <= longestCall) return leadsOn(line, host) || repeated.has(text) ? 'promo' : null;
  return leadsOn(line, host) ? 'related' : null;
}

const longestTeaser = 250;

/** A table's own text is never a label: "6:10" is when the tram leaves. */
function isCell({ element }: Line): boolean {
  return /^(?:td|th|dt|dd|pre)$/.test(element.localName);
}

/** What a label before a colon or a bar is the label of. */
function prefixKind(text: string): RemovedKind | null {
  const bare = text.replace(/^[\s[(▶►»>•*|-]+/, '');
  const label = /^[^:：|–—>]+/.exec(bare)?.[0] ?? '';
  return labelKind(label);
}

function unlinked({ element, text }: Line): string {
  let rest = text;
  for (const link of element.querySelectorAll('a[href]'))
    rest = rest.replace(tidy(link.textContent ?? ''), ' ');
  return tidy(rest);
}

/** Nothing but one link. */
function isBareLink({ element, text, linked }: Line): boolean {
  return linked >= text.length * 0.95 && element.querySelectorAll('a[href]').length === 1;
}

/** A line that leads on within the site. */
function leadsOn({ element }: Line, host: string): boolean {
  return isSameSite(element.querySelector('a[href]')?.getAttribute('href') ?? '', host);
}

/** "Learn more", "Shop now": what is pressed says the same each time. */
function repeatedIn(chosen: Lines, survey: Survey): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const at of chosen) {
    const { text } = survey.lines[at] as Line;
    if (text.length > longestCall) continue;
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

/** What is pressed is named in a few words. */
const longestCall = 40;
