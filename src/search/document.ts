// What can be searched for in an article, and how much a word weighs by where it stands.

import type { Entry } from '../article/entry';
import { highlightsOf } from '../article/highlight';

/** Texts are apart: no phrase goes from one into the next. */
export interface SearchedText {
  text: string;
  weight: number;
}

/** A word in the title counts as much as twenty in the text; what the reader wrote comes next. */
const weights = {
  title: 20,
  tag: 15,
  notes: 6,
  byline: 6,
  siteName: 4,
  standfirst: 3,
  highlight: 3,
  text: 1,
};

/** The texts of an article, the short ones first. */
export function searchedTexts(entry: Entry, text: string): SearchedText[] {
  const { summary, tags, notes } = entry;
  return [
    { text: summary.title, weight: weights.title },
    ...(Array.isArray(tags) ? tags : []).map((tag) => ({ text: tag, weight: weights.tag })),
    { text: summary.byline, weight: weights.byline },
    { text: summary.siteName, weight: weights.siteName },
    { text: summary.standfirst, weight: weights.standfirst },
    { text: notes, weight: weights.notes },
    ...highlightsOf(entry).flatMap(({ quote, note }) => [
      { text: note, weight: weights.notes },
      { text: quote, weight: weights.highlight },
    ]),
    { text, weight: weights.text },
  ].filter((each): each is SearchedText => typeof each.text === 'string' && each.text !== '');
}
