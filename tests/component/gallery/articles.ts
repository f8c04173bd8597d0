// Articles for the gallery, in our own words: what a screen must be able to carry.

import type { Article, ArticleDate, DateKind } from '../../../src/article/article';
import type { FurtherReply } from '../../../src/messages';
import { articleWith } from '../../support/articles';

function dated(value: string, kind: DateKind, parts: Partial<ArticleDate> = {}): ArticleDate {
  return {
    value,
    precision: value.includes('T') ? 'minute' : 'day',
    kind,
    source: kind === 'masthead' ? 'masthead' : 'json-ld',
    why: kind === 'masthead' ? ['page-header'] : ['stated-in-json-ld', 'sources-agree'],
    ...parts,
  };
}

const picture = (name: string) => new URL(`/newsroom/pictures/${name}.svg`, location.href).href;

const ferry = `
<figure><img src="${picture('river')}" alt="A river between low hills" width="960" height="540">
<figcaption>The Orlen at first light, seen from the old toll house. Photograph: Mika Sand</figcaption></figure>
<p>For sixty-one years the ferry at Tolmen has crossed the Orlen on a steel rope as thick as a wrist, pushed by
nothing but the river. On Monday the county asked whether it might, for once, run on time.</p>
<p>The question came in a letter of <a href="https://example.org/letter">four pages</a>, one of them blank. The
ferrywoman, Ada Brenn, has pinned the blank one above the till.</p>
<h2>‘The river keeps the timetable’</h2>
<p>Brenn learned the crossing from an uncle who could tell the level of the water by the pitch of the rope. She can
too, she says, though she would not swear to it before a court.</p>
<blockquote><p>You can write eight forty on a board. The river will still leave when it leaves, and you will still be
standing on it.</p></blockquote>
<p>What the county wants is modest:</p>
<ul><li>a departure within ten minutes of the board,</li><li>a bell that works, and</li>
<li>no more than <em>one</em> goat per crossing, or two if they are acquainted.</li></ul>
<h3>What it costs</h3>
<table><thead><tr><th>Year</th><th>Crossings</th><th>Passengers</th><th>Goats</th><th>Rope replaced</th></tr></thead>
<tbody><tr><td>2021</td><td>8,112</td><td>41,300</td><td>96</td><td>no</td></tr>
<tr><td>2022</td><td>7,904</td><td>39,870</td><td>131</td><td>yes, in March</td></tr></tbody></table>
<p>The rope is ordered by a code that nobody at the ferry has ever understood:</p>
<pre><code>ROPE-6x19-IWRC --length 412m --galvanised --deliver "north bank, not south"</code></pre>
<p>The south bank, as the delivery of 2009 found out, has no road.</p>
<hr>
<p>On Tuesday the ferry left at <code>08:47</code>. Nobody wrote to anybody.</p>`;

const ferryParagraphs = (from: number) =>
  [
    'The rope is changed in March, when the water is high enough to float it across and low enough to be argued with. It takes nine people and most of a day, and the ninth is there for the soup.',
    'Nobody has ever counted the goats twice and come to the same number. The county has a form for it; the form has a box for remarks, and the remarks are about the goats.',
    'Brenn keeps the letters in the order in which they made her laugh. The oldest is from a ministry that does not exist any more, about a bridge that never did.',
    'In the evening the ferry lies at the south bank, because the north bank has the dog. The dog belongs to nobody, and knows the timetable better than anyone.',
  ]
    .map((_, at, all) => `<p>${all[(at + from) % all.length]}</p>`)
    .join('');

export const article = articleWith({
  url: 'https://valley.example/2024/ferry',
  title: 'The ferry that leaves when the river says so',
  standfirst: 'A county asks for a timetable. The rope, the goats and Ada Brenn have other plans.',
  byline: 'Ines Varga and Tom Aldous',
  siteName: 'The Valley Chronicle',
  date: dated('2026-11-19', 'published'),
  html: ferry,
  leadImage: { url: picture('river'), alt: 'A river between low hills', caption: null },
  readingMinutes: 6,
  removed: [
    { kind: 'related', count: 50 },
    { kind: 'newsletter', count: 1 },
    { kind: 'player', count: 1 },
    { kind: 'repeated', count: 2 },
  ],
});

const vary = (parts: Partial<Article>): Article => ({ ...article, ...parts });

const worded = (parts: Partial<Article>): Article => {
  const told = vary(parts);
  return { ...told, text: told.html.replace(/<[^>]+>/g, ' ') };
};
/** The same with its words, by which it is known again. */
export const whole = worded({});
export const changed = worded({
  title: 'The ferry that now leaves at eight forty',
  html: ferry
    .replace('a departure within ten minutes', 'a departure within five minutes')
    .replace('She can\ntoo, she says, though she would not swear to it before a court.', '')
    .replace(
      '<h3>What it costs</h3>',
      '<p>On Wednesday a second letter came. It was shorter.</p><h3>What it costs</h3>',
    )
    .replace(/<p>The south bank.*?<\/p>/s, ''),
});
export const elsewhere = worded({
  url: 'https://shore.example/ferry-without-timetable',
  title: 'Ferry without a timetable',
  siteName: 'The Far Shore',
  html: ferry.replace(/<h2>.*?<\/blockquote>/s, ''),
});

/** What articles hold besides paragraphs. */
export const typography = vary({
  html: `<p>The rope was made at Varn,<sup><a href="#lede-n1">1</a></sup> as ropes for ferries have been since the
mill closed, and it came in two halves <a href="#lede-n2">[2]</a> that had never met.</p>
<figure><blockquote><p>You can write eight forty on a board. The river will still leave when it leaves.</p></blockquote>
<figcaption>Ada Brenn, ferrywoman</figcaption></figure>
<p>Three things were decided, in this order:</p>
<ol><li>The bell is mended:<ul><li>its tongue, and</li><li>its rope</li></ul></li><li>The goat may stay.</li></ol>
<dl><dt>Splice</dt><dd>Two ropes made one, strand by strand.</dd></dl>
<p>Water is H<sub>2</sub>O, and the current <math><mfrac><mi>v</mi><mn>2</mn></mfrac></math>, says <q>the board</q>. Press
<kbd>Enter</kbd>, <mark>then wait</mark>.</p>
<h2>Notes</h2>
<ol><li id="lede-n1"><p>By <a href="https://example.org/mill">the mill</a>’s last master, in 1974. <a href="#lede-r1">↩</a></p></li>
<li id="lede-n2"><p>Of 206 metres each; the splice was made on the bank, in the rain, by four people who had to agree about
everything first.</p></li></ol>`,
});

const figure = (name: string, words: string) =>
  `<figure><img src="${picture(name)}" alt="${words}" width="960" height="540"><figcaption>${words}. Photograph: Mika Sand</figcaption></figure>`;

/** A gallery, a video, a pull quote. */
export const pictured = vary({
  html: `<p>For sixty-one years the ferry at Tolmen has crossed the Orlen on a steel rope.</p>
${figure('river', 'The Orlen at first light')}${figure('lighthouse', 'The lamp at the landing')}${figure('train', 'The night train on the north bank')}
<p>The question came in a letter of four pages, one of them blank.</p>
<figure><a href="https://www.youtube.com/watch?v=abc" type="video/*"><img alt="The crossing, from the rope’s side"></a></figure>
<p>Brenn learned the crossing from an uncle who could tell the level of the water by the pitch of the rope.</p>
<figure><blockquote><p>The river keeps the timetable.</p></blockquote></figure>
${figure('lighthouse', 'The landing')}
<p>On Tuesday the ferry left at 08:47. Nobody wrote to anybody.</p>`,
});

/** Long enough to lose one's way in. */
export const inParts = vary({
  html: `${ferry}${[
    'The winter rope',
    'Goats',
    'A letter from the county',
    'What the river did next',
  ]
    .map(
      (heading, at) =>
        `<h2>${heading}</h2>${ferryParagraphs(at)}<h3>By the numbers</h3>${ferryParagraphs(at + 1)}`,
    )
    .join('')}`,
});
export const old = vary({
  date: dated('2022-12-25T14:21+06:00', 'published', {
    why: ['stated-in-json-ld', 'beside-headline', 'sources-agree', 'page-header-ignored'],
  }),
  modified: dated('2022-12-27', 'modified', { source: 'meta' }),
});
export const undatedArticle = vary({ date: null });
export const pageDated = vary({ date: dated('2024-05-09', 'masthead') });
export const updated = vary({ date: dated('2026-10-02', 'modified', { source: 'meta', why: [] }) });

export const longHeadline = vary({
  title:
    'After nineteen months, four committees and a rainstorm that nobody had ordered, the town of Oberquellenbrunn decides by a single vote to keep its Donaudampfschifffahrtsgesellschaftskapitän',
  standfirst:
    'The vote was counted three times, twice by people who had not been asked to, and once by the captain himself, who abstained and then, on reflection, did not.',
  siteName: 'Oberquellenbrunner Landeszeitung und Allgemeiner Anzeiger für die Donauniederung',
  byline: 'Annemarie Schneidewind-Obermüller, Karl-Friedrich Bast, Ludmila Petrenko and the desk',
  date: dated('2026-11-23T07:05+01:00', 'published'),
});

export const pagedLongHeadline = {
  ...longHeadline,
  pagination: { page: 2, pages: 14, next: 'https://valley.example/2024/ferry/3' },
};

export const cyrillic = vary({
  url: 'https://rechnoy.example/parom',
  language: 'ru',
  title: 'Паром уходит тогда, когда захочет река',
  standfirst: 'Район просит расписание. У каната, коз и паромщицы на этот счёт своё мнение.',
  byline: 'Инна Варга',
  siteName: 'Речной вестник',
  html: `<p>Шестьдесят один год паром в Толмине ходит через реку на стальном канате толщиной в запястье, и толкает его
только течение. В понедельник район спросил, нельзя ли ему хотя бы раз отправиться вовремя.</p>
<h2>«Расписание держит река»</h2>
<p>Паромщица научилась этому у дяди, который по звуку каната узнавал уровень воды. Она тоже так умеет, говорит она,
хотя в суде присягать бы не стала.</p>
<blockquote><p>На доске можно написать восемь сорок. Река всё равно уйдёт, когда уйдёт.</p></blockquote>
<p>Во вторник паром отошёл в восемь сорок семь. Никто никому не написал.</p>`,
});

export const arabic = vary({
  url: 'https://nahr.example/abara',
  language: 'ar',
  direction: 'rtl',
  title: 'العبّارة التي تغادر حين يشاء النهر',
  standfirst: 'المقاطعة تطلب جدولًا للمواعيد، وللحبل والماعز رأي آخر.',
  byline: 'إيناس فرج',
  siteName: 'صحيفة الوادي',
  date: dated('2023-03-04', 'published'),
  html: `<p>منذ واحد وستين عامًا تعبر العبّارة النهر على حبل من الفولاذ، لا يدفعها سوى التيار. ويوم الاثنين سألت
المقاطعة إن كان بإمكانها، ولو مرة واحدة، أن تغادر في موعدها.</p>
<h2>«النهر هو من يضع الجدول»</h2>
<p>تعلّمت صاحبة العبّارة ذلك من خالها الذي كان يعرف مستوى الماء من صوت الحبل.</p>
<blockquote><p>يمكنك أن تكتب الساعة على اللوح، لكن النهر سيغادر حين يغادر.</p></blockquote>
<ul><li>جرس يعمل</li><li>ماعز واحدة في كل رحلة</li></ul>`,
});

export const paywalled = vary({ certainty: 'medium', doubts: ['paywalled'] });
export const doubtful = vary({
  certainty: 'low',
  doubts: ['headline-far', 'ends-mid-sentence', 'large-page'],
});

const openings = [
  {
    opening:
      'For sixty-one years the ferry at Tolmen has crossed the Orlen on a steel rope as thick as a wrist, pushed by nothing',
    wordCount: 1240,
  },
  {
    opening: 'The county replies: what a timetable is for, and who pays for the goats',
    wordCount: 418,
  },
  { opening: 'Readers write', wordCount: 1 },
];
const doubted = { certainty: 'low', doubts: ['attempts-disagree'] } as const;
export const texts: [Article, ...Article[]] = [
  vary({ ...doubted, doubts: ['attempts-disagree'], candidates: openings, candidate: 0 }),
  vary({
    ...doubted,
    doubts: ['headline-far'],
    html: '<p>The county replies: what a timetable is for, and who pays for the goats.</p>',
    candidates: openings,
    candidate: 1,
  }),
];
export const cyrillicTexts: [Article, ...Article[]] = [
  {
    ...cyrillic,
    ...doubted,
    doubts: ['no-headline'],
    candidates: [
      {
        opening:
          'Шестьдесят один год паром в Толмине ходит через реку на стальном канате толщиной в запястье',
        wordCount: 812,
      },
      {
        opening: 'Расписание электричек на пригородных направлениях изменится с понедельника',
        wordCount: 64,
      },
    ],
    candidate: 0,
  },
];
export const arabicTexts: Article = {
  ...arabic,
  ...doubted,
  doubts: ['attempts-disagree'],
  candidates: [
    { opening: 'منذ واحد وستين عامًا تعبر العبّارة النهر على حبل من الفولاذ', wordCount: 312 },
    { opening: 'رسائل القراء', wordCount: 41 },
  ],
  candidate: 0,
};

export const pageTwo = 'https://valley.example/2024/ferry/2';
export const pageThree = 'https://valley.example/2024/ferry/3';
export const paged = vary({ pagination: { page: 1, pages: 3, next: pageTwo } });
export const pagedInPart = vary({
  pagination: { page: 1, pages: 3, next: pageThree, through: 2 },
});
export const everything = vary({
  ...doubted,
  doubts: ['paywalled', 'attempts-disagree'],
  candidates: openings,
  candidate: 0,
  pagination: { page: 1, pages: null, next: pageTwo },
});
const further = (text: string, page: number, next: string | null): FurtherReply => ({
  kind: 'article',
  bytes: 1,
  article: vary({ html: `<p>${text}</p>`, text, pagination: { page, pages: 3, next } }),
});
export const furtherPages: Record<string, FurtherReply> = {
  [pageTwo]: further('The second page is about the rope.', 2, pageThree),
  [pageThree]: further('The third page is about the goats.', 3, null),
};
export const leftOut = vary({
  removed: [
    { kind: 'related', count: 50, where: ['aside.related-stories', 'div#more > ul.teasers'] },
    { kind: 'newsletter', count: 1, where: ['form.newsletter'] },
    { kind: 'repeated', count: 2 },
  ],
});

export const withoutPictures = vary({
  html: ferry.replace(/river\.svg/, 'no-such-picture.svg'),
  leadImage: null,
});

/** Three pictures, with and without a size, the last below the first screen. */
export const illustrated = vary({
  html: ferry.replace(
    /<h2>/,
    `<p><img src="${picture('train')}" alt="The night train on the viaduct"></p>
<figure><img src="${picture('lighthouse')}" alt="A lighthouse in the fog" width="640" height="360"><figcaption>The light at Skell.</figcaption></figure><h2>`,
  ),
});

const topics = [
  ['A bridge in nine days, and the tenth', 'The Harbour Post'],
  ['Why the night train to Varn has started to arrive early', 'Rail & Weather'],
  ['Bread without a recipe: notes from a bakery that lost its book', 'Crumb'],
  ['The orchard that insures itself', 'Field Economics Quarterly'],
  ['Пчёлы возвращаются на крышу оперы', 'Вечерний город'],
  ['Seven ways to read a tide table, and one way to ignore it', 'The Coast Courier'],
  ['What the deaf piano tuner heard', 'Long Afternoon'],
  ['Der Mann, der den Nebel zählt', 'Wetterseiten'],
] as const;

/** As many different articles as asked for, with dates of every kind. */
export function manyArticles(count: number): Article[] {
  const kinds: (ArticleDate | null)[] = [
    dated('2026-11-20', 'published'),
    dated('2025-02-11', 'published'),
    dated('2026-09-30', 'modified'),
    dated('2026-11-22', 'masthead'),
    null,
  ];
  return Array.from({ length: count }, (_, at) => {
    const [title, siteName] = topics[at % topics.length] ?? topics[0];
    const part = at < topics.length ? '' : ` (part ${Math.floor(at / topics.length) + 1})`;
    return vary({
      url: `https://news.example/${at}`,
      title: `${title}${part}`,
      siteName,
      date: kinds[at % kinds.length] ?? null,
      readingMinutes: 1 + ((at * 7) % 24),
    });
  });
}
