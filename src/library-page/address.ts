// What a page of the library shows, in its address: it survives a reload, the back button and a bookmark. Pure.

import { type HighlightColour, highlightColours } from '../article/highlight';
import type { Arrangement, Group, Place, Sort } from './arrange';

export interface Shown extends Arrangement {
  place: Place;
  query: string;
  /** Of the highlights only these; null for all. */
  colour: HighlightColour | null;
}

export const shownAtFirst: Shown = {
  place: 'unread',
  query: '',
  colour: null,
  sort: 'saved',
  reversed: false,
  group: 'none',
};

const places: readonly string[] = [
  'unread',
  'reading',
  'starred',
  'highlights',
  'archived',
  'all',
  'trash',
];
const sorts: readonly string[] = ['saved', 'published', 'length', 'title', 'match'];
const groups: readonly string[] = ['none', 'day', 'publication', 'tag'];

/** The fragment, with its `#`; empty for what is shown at first. */
export function toFragment(shown: Shown): string {
  const fields = new URLSearchParams();
  if (shown.place !== shownAtFirst.place) fields.set('place', shown.place);
  if (shown.query !== '') fields.set('query', shown.query);
  if (shown.colour !== null) fields.set('colour', shown.colour);
  if (shown.sort !== shownAtFirst.sort) fields.set('sort', shown.sort);
  if (shown.reversed) fields.set('reversed', '');
  if (shown.group !== shownAtFirst.group) fields.set('group', shown.group);
  const text = fields.toString();
  return text === '' ? '' : `#${text}`;
}

/** What a fragment says; whatever it says wrongly is as at first. */
export function fromFragment(fragment: string): Shown {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const [place, sort, group] = [fields.get('place'), fields.get('sort'), fields.get('group')];
  const isPlace = place !== null && (places.includes(place) || /^tag:./s.test(place));
  return {
    place: isPlace ? (place as Place) : shownAtFirst.place,
    query: fields.get('query') ?? '',
    colour: highlightColours.find((each) => each === fields.get('colour')) ?? null,
    sort: sort !== null && sorts.includes(sort) ? (sort as Sort) : shownAtFirst.sort,
    reversed: fields.has('reversed'),
    group: group !== null && groups.includes(group) ? (group as Group) : shownAtFirst.group,
  };
}
