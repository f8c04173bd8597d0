// What can be searched for in an article, and how much a word weighs by where it stands.

import type { Entry } from '../article/entry';

/** Texts are apart: no phrase goes from one into the next. */
export interface SearchedText {
  text: string;
  weight: number;
}

/** A word in the title counts as much as twenty in the text; what the reader wrote comes next. */
const weights = { title: 20, tag: 15, notes: 6, byline: 6, siteName: 4, standfirst: 3, text: 1 };

/** The texts of an article, the short ones first. */
export function searchedTexts({ summary, tags, notes }: Entry, text: string): SearchedText[] {
  return [
    { text: summary.title, weight: weights.title },
    ...(Array.isArray(tags) ? tags : []).map((tag) => ({ text: tag, weight: weights.tag })),
    { text: summary.byline, weight: weights.byline },
    { text: summary.siteName, weight: weights.siteName },
    { text: summary.standfirst, weight: weights.standfirst },
    { text: notes, weight: weights.notes },
    { text, weight: weights.text },
  ].filter((each): each is SearchedText => typeof each.text === 'string' && each.text !== '');
}
