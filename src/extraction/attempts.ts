// The ways of finding the body, each giving the lines of the page that it takes for the article's. They choose,
// they do not cut: what stays on our copy is decided once, from the chosen lines (keep-only.ts).

import { readBody } from './body';
import { labelKind } from './furniture-labels';
import { leadsElsewhere } from './lists';
import type { PageKind } from './page-kind';
import type { Region } from './region';
import type { Line, Survey } from './survey';

/** Places among the survey's lines. */
export type Lines = Set<number>;

/** Numbers a line's element on our copy: attributes survive all that Readability does to a tree. */
const lineMark = 'data-lede-line';

/** Numbers every line that is still on the page. */
export function markLines(survey: Survey): void {
  for (const [at, { element }] of survey.lines.entries())
    if (element.isConnected) element.setAttribute(lineMark, String(at));
}

/** Readability's choice, empty when it finds nothing. The page must be marked; it is not changed. */
export function readabilityLines(page: Document): Lines {
  const body = readBody(page.cloneNode(true) as Document);
  const marked = body === null ? [] : [body, ...body.querySelectorAll(`[${lineMark}]`)];
  const found: Lines = new Set();
  for (const element of marked) {
    const mark = element.getAttribute(lineMark);
    if (mark !== null) found.add(Number(mark));
  }
  return found;
}

/** What stands in the region below the headline, but for links upon links and labels of furniture. */
export function regionLines(region: Region, survey: Survey, kind: PageKind): Lines {
  const found: Lines = new Set();
  for (let at = region.from; at < survey.lines.length; at += 1) {
    const line = survey.lines[at] as Line;
    if (line.element.isConnected && region.element.contains(line.element) && !isClutter(line, kind))
      found.add(at);
  }
  return found;
}

function isClutter({ element, text, linked }: Line, kind: PageKind): boolean {
  if (text.length < 60 && labelKind(text) !== null) return true;
  if (kind === 'documentation' || linked <= text.length * 0.5 || element.localName === 'p')
    return false;
  const list = element.localName === 'li' ? element.parentElement : null;
  return list === null || !leadsElsewhere(list);
}
