// Articles for the gallery, in our own words: what a screen must be able to carry.

import type { Article, ArticleDate, DateKind } from '../../../src/article/article';
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

export const withoutPictures = vary({
  html: ferry.replace(/river\.svg/, 'no-such-picture.svg'),
  leadImage: null,
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
