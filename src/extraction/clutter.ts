// Lines that say by themselves that they are no part of a story: calls to sign up, players' labels, notes to
// whoever comments, counters. Data and one look-up; the phrases are whole commands, which a story does not give.

import type { RemovedKind } from '../article/article';

/** A line longer than this says more than what its phrase says. */
const longest = 220;

const patterns: readonly (readonly [RemovedKind, RegExp])[] = [
  [
    'newsletter',
    /\b(?:subscribe|sign up) (?:to|for) (?:our|the|my|this) (?:\S+ ){0,4}(?:newsletter|mailing list|emails?|updates|channel|podcast)|\bby (?:signing up|subscribing),? you agree|^(?:thanks|thank you) for (?:signing up|subscribing|joining)\b|\bget (?:our|the) (?:\S+ ){0,3}newsletter|\bdelivered (?:straight )?to your inbox/i,
  ],
  [
    'newsletter',
    /подпи(?:сывайтесь|шитесь|саться) на (?:наш|нашу|канал|рассылку|телеграм|telegram)|підпи(?:суйтесь|шіться) на (?:наш|канал|розсилку)|(?:арна|парақша|жаңалық)\S* жазылыңыз|abonnieren sie (?:unseren|den|jetzt)|newsletter (?:abonnieren|anmelden)|(?:abonnez|inscrivez)-vous (?:à|au) (?:notre|la|nos)|suscr[ií]b[ea](?:te|se) a (?:nuestr|la |el )|(?:assine|inscreva-se n)[ao]? (?:a |nossa|newsletter)|iscriviti alla (?:nostra )?newsletter|bülten\S* (?:abone|kaydol)|zapisz się (?:na|do) newsletter|للاشتراك في|اشترك في (?:النشرة|نشرتنا|قناتنا)|(?:订阅|訂閱)我们|ニュースレターに登録/iu,
  ],
  [
    'promo',
    /^(?:please )?(?:become (?:a|our) (?:member|subscriber|patron)|download (?:our|the) (?:\S+ ){0,4}app\b|support (?:our|independent) (?:work|journalism)|follow us on\b|like us on facebook|join (?:us|our \S+(?: \S+)?) on (?:facebook|telegram|whatsapp|discord|twitter|instagram|linkedin|youtube)|add us as (?:a|your) preferred source)/i,
  ],
  [
    'promo',
    /^(?:got|have|do you have) a (?:news )?(?:story|tip|scoop|news tip)(?: to share| for us)?\?/i,
  ],
  [
    'promo',
    /\b(?:to (?:continue|keep) reading|to read (?:the (?:full|whole)|this) (?:story|article)),? (?:please )?(?:sign in|log in|subscribe|register|create|become)|\balready (?:a subscriber|a member|have an account|subscribed)\?/i,
  ],
  [
    'promo',
    /^(?:скачайте|загрузите) (?:наше )?приложение|^поддержите (?:нас|редакцию|наш)|^следите за (?:нами|нашими)|^jetzt (?:weiterlesen|testen|abonnieren)|^folgen sie uns|^suivez-nous|^síguenos|^siga-nos|^seguici su|^bizi takip edin|^تابعونا|^bizge qosylyngyz/iu,
  ],
  [
    'comments',
    /^your email address will not be published|^required fields are marked|\bhow your comment data is processed|^(?:this site uses|protected by) (?:akismet|recaptcha)|^you must be (?:logged|signed) in to|^ваш (?:e-?mail|адрес email) не будет опубликован|^ihre e-mail-adresse wird nicht veröffentlicht|^votre adresse e-mail ne sera pas publiée|^tu dirección de correo electrónico no será publicada/iu,
  ],
  [
    'promo',
    /\b(?:content|video|post|map) is (?:provided|hosted) by (?:a third party|\S+)\b.{0,40}\bcookies|\b(?:accept|allow|enable) (?:\S+ ){0,3}cookies (?:to|and) (?:view|see|watch|continue)|\bstore and(?:\/or)? access information on (?:your|a) device/i,
  ],
  [
    'player',
    /^listen to (?:this|the) (?:article|story|post)\b|\byour browser does(?: not|n['’]t) support\b|^press (?:shift|space|enter) .*\bkeyboard\b|^(?:this )?audio (?:is |was )?(?:auto-?)?(?:generated|narrated)\b|^volume \d+ ?%$|^(?:слушать|прослушать) (?:статью|новость|текст)|^(?:diesen )?artikel anhören|^écouter (?:cet |l['’])article|^escuchar (?:este )?artículo|^ваш браузер не поддерживает/iu,
  ],
  [
    'promo',
    /\b(?:earn|receive|get) (?:an? )?(?:small |affiliate |referral )*commissions?\b.{0,80}|\b(?:contains?|include|are|some) (?:\S+ ){0,3}affiliate (?:links|ones)|\bhelp support our (?:mission|work|site)\b/i,
  ],
  // 0:00 / 4:12
  ['player', /^\d{1,2}:\d\d(?: ?[/|] ?\d{1,2}:\d\d)?(?: ?\d(?:\.\d+)? ?[x×])?$/],
  [
    'share',
    /^(?:the )?(?:link|url) (?:is |was )?copied(?: to (?:your |the )?clipboard)?[.!]?$|^ссылка скопирована/iu,
  ],
  [
    'other',
    /^(?:press enter or )?(?:click|tap) (?:here |the image |image |photo |on (?:the |any )?(?:image|photo) )?to (?:enlarge|zoom|view (?:the )?image|expand|see (?:the )?(?:full|larger))\b|^(?:view|open|see|launch) (?:the )?(?:full |photo |image )?(?:gallery|slideshow)$|^(?:image )?\d+ ?(?:\/|of|из|von|sur|de|di) ?\d+(?: (?:photos|images))?$|^(?:открыть|смотреть|посмотреть) (?:фото)?галерею$|^нажмите,? чтобы увеличить|^(?:bild vergrößern|zur galerie|voir la galerie|agrandir l['’]image|ver galería|ampliar (?:imagen|foto))$/iu,
  ],
  // How long it takes to read, and how many have.
  [
    'other',
    /^(?:(?:reading|read) time:? ?)?(?:~ ?|about )?\d+ ?-? ?(?:min(?:ute)?s?\.?|мин(?:ут[аы]?)?\.?|minuten|minutos|minuti|dakika|daqiqa|分钟|分)(?: ?(?:read(?:ing)?(?: time)?|чтения|на чтение|оқу|lesezeit|de lecture|de lectura|di lettura|de leitura|okuma(?: süresi)?|阅读|で読める))$|^(?:reading time|время чтения|оқу уақыты|lesezeit|temps de lecture|tiempo de lectura):? ?\d+/iu,
  ],
  [
    'other',
    /^(?:views|post views|просмотр(?:ы|ов)|қаралды|қаралым|переглядів|aufrufe|vues|visitas|görüntülenme|مشاهدات)\s*[:：]?\s*\d[\d\s.,]*(?:$|\D{0,40}$)/iu,
  ],
];

/** What kind of clutter a line of text is by what it says, or null. */
export function clutterKind(text: string): RemovedKind | null {
  if (text.length > longest) return null;
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
