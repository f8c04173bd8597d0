// What pages are furnished with, told by names: which element is what kind of clutter. Data and a look-up; whether a
// piece may go is decided in prune.ts.

import type { RemovedKind } from '../article/article';

const byElement = new Map<string, RemovedKind>(
  Object.entries({
    nav: 'navigation',
    footer: 'navigation',
    aside: 'related',
    dialog: 'promo',
    menu: 'navigation',
    audio: 'player',
  } as const),
);

const byRole = new Map<string, RemovedKind>(
  Object.entries({
    navigation: 'navigation',
    menu: 'navigation',
    menubar: 'navigation',
    toolbar: 'navigation',
    contentinfo: 'navigation',
    search: 'navigation',
    complementary: 'related',
    dialog: 'promo',
    alertdialog: 'promo',
  } as const),
);

/** Words of class names and ids, each standing alone between separators or capitals. */
const byWord: readonly (readonly [RemovedKind, string])[] = [
  [
    'newsletter',
    'newsletter newsletters subscribe subscription subscriptions signup sign-up mailing mailinglist podpiska',
  ],
  [
    'related',
    'related relatedpost relatedposts recirc recommended recommend recommendation recommendations popular mostread most-read trending latestnews readalso read-also readmore read-next morestories more-stories outbrain taboola sidebar sidebars also similar teaser teasers',
  ],
  ['player', 'player audioplayer audio-player audiomodal videoplayer jwplayer listen'],
  [
    'share',
    'share shares sharing sharebar sharethis addtoany social socials sociallinks sharedaddy addthis',
  ],
  ['other', 'legal disclaimer disclaimers disclosure disclosures imprint impressum'],
  ['comments', 'comments commentlist comment-list commentform respond disqus fb-comments'],
  [
    'advert',
    'ad ads adv advert adverts advertisement adsbygoogle adslot adunit banner-ad sponsored sponsor reklama dfp gpt',
  ],
  [
    'promo',
    'promo promos promotion cta paywall donate donation cookie cookies gdpr consent popup modal overlay lightbox app-banner',
  ],
  [
    'navigation',
    'nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs pagination pager footer toolbar topbar sitemap skip-link masthead tags taglist tag-list toc',
  ],
];

const words = new Map<string, RemovedKind>(
  byWord.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** What an element is called, in its name, role, class or id; null when nothing is said. */
export function furnitureKind(element: Element): RemovedKind | null {
  const named = byElement.get(element.localName);
  if (named !== undefined || !element.hasAttributes()) return named ?? null;
  const role = byRole.get(element.getAttribute('role') ?? '');
  return role ?? kindByNames(`${element.getAttribute('class') ?? ''} ${element.id}`);
}

/** What class names and ids say alone; null when they say nothing. */
export function kindByNames(names: string): RemovedKind | null {
  if (names === ' ') return null;
  const known = kindOfNames.get(names);
  if (known !== undefined) return known;
  const word = nameWords(names).find((each) => words.has(each));
  const kind = word === undefined ? null : (words.get(word) ?? null);
  if (kindOfNames.size < mostNames) kindOfNames.set(names, kind);
  return kind;
}

/** What was found for names seen before: paragraphs and teasers bear the same ones by the dozen. */
const kindOfNames = new Map<string, RemovedKind | null>();
const mostNames = 5_000;

/** Each name whole, and its words: `story-relatedBox` gives `story-relatedbox`, `story`, `related`, `box`. */
export function nameWords(names: string): string[] {
  const words: string[] = [];
  for (const name of names.split(/\s+/)) {
    if (name === '') continue;
    words.push(name.toLowerCase());
    const parts = name.split(/[-_:]+|(?<=[a-z])(?=[A-Z])/);
    if (parts.length > 1) for (const part of parts) words.push(part.toLowerCase());
  }
  return words;
}
