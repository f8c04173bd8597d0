// What follows below a story in its own container: teasers for others with their heading, who publishes it, whom
// to ask.

import type { Lines } from './attempts';
import { labelKind } from './furniture-labels';
import { isSameSite } from './lists';
import type { Line, Survey } from './survey';
import type { TrimContext } from './trim-context';
import { key } from './words';

/** A tail is at most this share of the text, and of the prose: what is longer is the story. */
const largestShare = 0.25;

/** No label ends a story before this share of its lines. */
const earliest = 0.5;

/** Takes the tail off the chosen lines. */
export function trimTail(chosen: Lines, context: TrimContext): void {
  const lines = [...chosen].sort((one, other) => one - other);
  const { survey, host } = context;
  const all = measure(lines, survey);
  const start = teasersFrom(lines, survey, host);
  if (start !== null) take(lines.slice(start), chosen, all, context);
  for (let at = Math.ceil(lines.length * earliest); at < lines.length; at += 1) {
    const line = survey.lines[lines[at] as number] as Line;
    if (!chosen.has(lines[at] as number) || !isTailLabel(line, context)) continue;
    take(lines.slice(at, endOfSection(lines, at, survey)), chosen, all, context);
  }
}

function take(
  tail: number[],
  chosen: Lines,
  all: ReturnType<typeof measure>,
  { survey, trail }: TrimContext,
): void {
  const own = measure(tail, survey);
  if (own.prose > all.prose * largestShare || own.text > all.text * largestShare) return;
  for (const at of tail) chosen.delete(at);
  trail.add('related', (survey.lines[tail[0] as number] as Line).element);
}

function measure(places: Iterable<number>, survey: Survey): { text: number; prose: number } {
  const sum = { text: 0, prose: 0 };
  for (const at of places) {
    const { text, isProse } = survey.lines[at] as Line;
    sum.text += text.length;
    if (isProse) sum.prose += text.length;
  }
  return sum;
}

/** Where linked headings of the same site begin that go on to the end, with the heading above them. */
function teasersFrom(places: readonly number[], survey: Survey, host: string): number | null {
  let start: number | null = null;
  let found = 0;
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const line = survey.lines[places[at] as number] as Line;
    if (!isHeading(line)) continue;
    if (!leadsOn(line, host)) {
      if (start === at + 1) start = at;
      break;
    }
    found += 1;
    start = at;
  }
  return found >= 2 ? start : null;
}

function isHeading({ element }: Line): boolean {
  return /^h[1-6]$/.test(element.localName);
}

/** A heading that is a link to another page; one to itself is a permalink. */
function leadsOn({ element, text, linked }: Line, host: string): boolean {
  const link = element.querySelector('a[href]') ?? element.closest('a[href]');
  const address = link?.getAttribute('href') ?? '#';
  return linked >= text.length * 0.9 && !address.includes('#') && isSameSite(address, host);
}

/** Up to the next heading that is no lower. */
function endOfSection(places: readonly number[], from: number, survey: Survey): number {
  const level = levelOf(survey.lines[places[from] as number] as Line);
  let end = from + 1;
  while (end < places.length && levelOf(survey.lines[places[end] as number] as Line) > level)
    end += 1;
  return end;
}

/** Other lines stand below any heading; labels that are none count as the lowest. */
function levelOf(line: Line): number {
  return isHeading(line) ? Number(line.element.localName[1]) : 7;
}

const tailLabel =
  /^(?:(?:media|press) (?:contacts?|inquiries|enquiries)|about (?:the )?(?:authors?|writer|company)|о (?:компании|авторе)|об авторе|контакты для (?:сми|прессы)|автор туралы|über (?:den autor|die autorin|das unternehmen)|pressekontakt|à propos de l['’]auteur|contact presse|sobre (?:el autor|la autora|o autor|a autora)|sull['’]autore|yazar hakkında|عن الكاتب|关于作者|著者について)[:：]?$/iu;

const aboutSomebody = /^(?:about|über|à propos de|о|об|про|sobre|acerca de|o) (.{3,60})$/iu;

function isTailLabel(line: Line, { headline }: TrimContext): boolean {
  const { text } = line;
  if (!isHeading(line) || text.length > 70) return false;
  if (tailLabel.test(text) || labelKind(text) === 'related') return true;
  // "About Smith Brothers" below what Smith Brothers announce.
  const about = aboutSomebody.exec(text)?.[1];
  const title = headline === null ? '' : key(headline.line.text);
  return about !== undefined && title.startsWith(key(about));
}

/** Drops headings with nothing below them. */
export function dropLastHeadings(chosen: Lines, survey: Survey): void {
  for (const at of [...chosen].sort((one, other) => other - one)) {
    if (!isHeading(survey.lines[at] as Line)) return;
    chosen.delete(at);
  }
}
