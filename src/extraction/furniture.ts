// What pages are furnished with, told by names and by labels: which element is what kind of clutter. Data
// and two look-ups; whether a piece may go is decided in prune.ts.

import type { RemovedKind } from '../article/article';
import { key } from './words';

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

/** Whole lines that head or make up a piece of furniture, by their letters (`key`). */
const byLabel: readonly (readonly [RemovedKind, readonly string[]])[] = [
  [
    'newsletter',
    [
      'newsletter',
      'newsletters',
      'subscribe',
      'subscribe to our newsletter',
      'sign up for our newsletter',
      'get our newsletter',
      'рассылка',
      'подписка',
      'подписаться',
      'подпишитесь',
      'подписаться на рассылку',
      'жазылу',
      'хабаршы',
      'розсилка',
      'bülten',
      'newsletter abonnieren',
      'boletín',
      'infolettre',
    ],
  ],
  [
    'related',
    [
      'related',
      'related articles',
      'related stories',
      'related news',
      'related posts',
      'related topics',
      'related content',
      'read also',
      'read more',
      'read next',
      'see also',
      'more news',
      'more stories',
      'most read',
      'most popular',
      'popular',
      'trending',
      'trending now',
      'latest news',
      'recommended',
      'recommended for you',
      'you may also like',
      'you might also like',
      'more from',
      'more on this story',
      'top stories',
      'editors picks',
      'читайте также',
      'читать также',
      'по теме',
      'похожие статьи',
      'похожие новости',
      'материалы по теме',
      'ещё по теме',
      'популярное',
      'самое читаемое',
      'главные новости',
      'последние новости',
      'новости по теме',
      'оқи отырыңыз',
      'тағы оқыңыз',
      'ұқсас жаңалықтар',
      'ұқсас мақалалар',
      'соңғы жаңалықтар',
      'танымал',
      'тақырып бойынша',
      'читайте також',
      'за темою',
      'mehr zum thema',
      'verwandte artikel',
      'das könnte sie auch interessieren',
      'meistgelesen',
      'à lire aussi',
      'lire aussi',
      'articles liés',
      'sur le même sujet',
      'artículos relacionados',
      'noticias relacionadas',
      'te puede interesar',
      'lo más leído',
      'ilgili haberler',
      'benzer haberler',
      'إقرأ أيضا',
      'اقرأ أيضا',
      'اقرأ أيضًا',
      'اقرأ المزيد',
      'read this next',
      'also read',
      'must read',
      'check out',
      'also check out',
      'more on this',
      'more like this',
      'keep reading',
      'further reading',
      'dont miss',
      'in case you missed it',
      'подробнее',
      'читать далее',
      'смотрите также',
      'см также',
      'тағы да оқыңыз',
      'lesen sie auch',
      'lesen sie mehr',
      'auch interessant',
      'mehr dazu',
      'siehe auch',
      'voir aussi',
      'lea también',
      'lee también',
      'leia também',
      'veja também',
      'leggi anche',
      'czytaj także',
      'czytaj też',
      'zobacz także',
      'ayrıca okuyun',
      'bunları da okuyun',
      'あわせて読みたい',
      '延伸阅读',
      '관련 기사',
      'مواضيع ذات صلة',
      '相关阅读',
      '相关新闻',
      '関連記事',
    ],
  ],
  [
    'share',
    [
      'share',
      'share this',
      'share this article',
      'share this story',
      'share this post',
      'share this page',
      'share on facebook',
      'share on twitter',
      'copy link',
      'tweet',
      'follow us',
      'поделиться',
      'поделитесь',
      'поделиться ссылкой',
      'бөлісу',
      'поширити',
      'teilen',
      'partager',
      'compartir',
      'paylaş',
      'شارك',
      '分享',
      'シェア',
    ],
  ],
  [
    'comments',
    [
      'comments',
      'leave a comment',
      'leave a reply',
      'add a comment',
      'post a comment',
      'комментарии',
      'оставить комментарий',
      'пікірлер',
      'пікір қалдыру',
      'коментарі',
      'kommentare',
      'commentaires',
      'comentarios',
      'yorumlar',
      'التعليقات',
      '评论',
      'コメント',
    ],
  ],
  [
    'advert',
    [
      'advertisement',
      'advert',
      'advertising',
      'sponsored',
      'sponsored content',
      'реклама',
      'жарнама',
      'anzeige',
      'werbung',
      'publicité',
      'publicidad',
      'reklam',
      'إعلان',
      '广告',
      '広告',
      'article continues below',
      'story continues below advertisement',
    ],
  ],
];

const labels = new Map<string, RemovedKind>(
  byLabel.flatMap(([kind, lines]) => lines.map((line) => [key(line), kind] as const)),
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

/** What a line of text is the label of ("Related Articles"), or null. */
export function labelKind(text: string): RemovedKind | null {
  return text.length > 60 ? null : (labels.get(key(text)) ?? null);
}

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
