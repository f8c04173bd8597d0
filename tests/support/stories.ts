// Pages to read in end-to-end tests, in our own words.

export interface Story {
  title: string;
  standfirst?: string;
  paragraphs: string[];
}

const openings = [
  'The ferry had been late every evening since the first week of spring',
  'Nobody at the harbour office could say when the old crane was last inspected',
  'Two of the three bakeries on the quay close before the night shift ends',
  'In the council chamber the map of the district still shows the railway bridge',
  'Her grandfather kept the lamp, her mother kept the books, and she keeps both',
  'The report runs to four hundred pages and does not once mention the tide',
];
const endings = [
  'and the people who depend on it have learned to read the wind instead of the timetable.',
  'which is why the question came up again at the meeting on Tuesday, with more heat than before.',
  'so the new owners spent their first winter asking neighbours what had been promised, and to whom.',
  'but the figures that were published later told a slower and rather more interesting story.',
];

/** So many paragraphs of plausible prose, all different. */
export function prose(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const opening = openings[index % openings.length];
    const ending = endings[Math.floor(index / openings.length) % endings.length];
    return `${opening}, ${ending} This was the ${index + 1}. note in the file.`;
  });
}

/** So many paragraphs of another story, with no sentence in common with the first. */
export function otherProse(count: number): string[] {
  const openings = [
    'Flour went up twice in one month, and the small ovens felt it first',
    'At four in the morning the dough decides who may sit down',
    'A machine from the coast now does what seven hands did before',
    'The youngest apprentice writes her recipes on the back of tram tickets',
    'Customers ask for dark bread again, as they did after the flood',
  ];
  const endings = [
    'while the owner counts sacks aloud and pretends not to listen to the radio.',
    'and by sunrise every shelf is empty except the one beside the window.',
    'though nobody in the street would call that a reason to sleep longer.',
  ];
  return Array.from({ length: count }, (_, index) => {
    const opening = openings[index % openings.length];
    return `${opening}, ${endings[index % endings.length]} Loaf number ${index + 1} was sold at once.`;
  });
}

/** A plain article page, as well-behaved sites make them. */
export function articlePage(
  { title, standfirst, paragraphs }: Story,
  published = '2024-03-08',
): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | Harbour Courier</title>
<meta property="og:site_name" content="Harbour Courier">
<meta property="article:published_time" content="${published}T07:30:00+00:00">
<meta name="author" content="Inge Holm"></head>
<body><header><a href="/">Harbour Courier</a></header>
<main><article><h1>${title}</h1>
${standfirst ? `<p class="standfirst">${standfirst}</p>` : ''}
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article></main><footer>Harbour Courier, Quay 4</footer></body></html>`;
}

/** An article of about this many bytes, in paragraphs of two kilobytes. */
export function longArticlePage(title: string, bytes: number): string {
  const lines = prose(Math.ceil(bytes / 200));
  const paragraphs = Array.from({ length: Math.ceil(lines.length / 10) }, (_, at) =>
    lines.slice(at * 10, at * 10 + 10).join(' '),
  );
  return articlePage({ title, paragraphs });
}

/** What must be read from `harbourPage`. */
export const harbourStory = {
  title: 'Night ferry returns to the outer islands after nine years',
  standfirst:
    'Residents won the crossing back with a ledger, a lantern and a great deal of patience.',
  crosshead: 'WHO PAYS FOR THE FUEL',
  mastheadDay: 'Thursday, May 09, 2024',
  paragraphs: prose(12),
};

/** Words on `harbourPage` that are no part of its story. */
export const harbourClutter = ['Newsletter', 'Related Articles', '0:00', 'Tram drivers vote'];

/**
 * A page in the shape that gave rise to Lede: the masthead's own date, the headline twice, a standfirst,
 * a crosshead, then a newsletter box, an audio player's stub and fifty headlines of other stories.
 */
export function harbourPage(): string {
  const { title, standfirst, crosshead, mastheadDay, paragraphs } = harbourStory;
  const others = Array.from(
    { length: 50 },
    (_, index) =>
      `<li><a href="/other-${index}">Tram drivers vote on timetable number ${index + 1}</a></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} - HarbourPost</title></head>
<body>
<div class="top"><a href="/">HarbourPost</a><div>Islands News</div><div>${mastheadDay}</div></div>
<div class="crumbs">${title}</div>
<div class="story"><h1>${title}</h1><h2>${standfirst}</h2>
<div>${paragraphs
    .slice(0, 6)
    .map((text) => `<p>${text}</p>`)
    .join('\n')}
<b>${crosshead}</b>
${paragraphs
  .slice(6)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}</div></div>
<div class="box"><h3>Newsletter</h3><input placeholder="you@example.org"></div>
<div class="box"><h3>Related Articles</h3></div>
<div class="player">HarbourPost <span>0:00</span> <span>0:00</span> <a>Close</a> <a>×</a></div>
<ul class="side">${others.join('\n')}</ul>
</body></html>`;
}

/** The pages of one story: each with some of its paragraphs, the headline, and a row of links to all of them. */
export function storyInPages(
  path: string,
  title: string,
  pages: string[][],
): Record<string, string> {
  const address = (page: number) => (page === 1 ? path : `${path}/${page}`);
  const row = pages.map((_, at) => `<a href="${address(at + 1)}">${at + 1}</a>`).join(' ');
  return Object.fromEntries(
    pages.map((paragraphs, at) => [
      address(at + 1),
      articlePage({ title, paragraphs }).replace(
        '</main>',
        `<nav class="pager">${row}</nav></main>`,
      ),
    ]),
  );
}
