// A name as it stands in a byline, without what stands around it: labels, dates, roles, menu words.

import { findDates } from './date-text';
import { tidy } from './words';

/** Words before a name, in many languages, that need nothing between them and it. */
const writtenBy =
  '(?:(?:written|posted|published|reported|contributed|authored|created|started|submitted|asked|recipe|story|words|text|article|blog|post|guest post|(?:view|see|read)?\\s*(?:all|more)?\\s*(?:posts|articles|stories))\\s+)?by|via' +
  '|(?:(?:verfasst|geschrieben|text|ein beitrag)\\s+)?von|(?:(?:écrit|rédigé|publié|proposé|recueillis?)\\s+)?par' +
  '|(?:(?:escrito|escrita|publicado|publicada|texto|redactado)\\s+)?por|scritto da|pubblicato da|a cura di|articolo di' +
  '|napisane przez|opracowa[łl]a?|yazan|yazar[ıi]?|подготовил[аи]?|беседовал[аи]?|підготува(?:в|ла|ли)|дайындаған' +
  '|بقلم|كتبت?|إعداد|كتابة|נכתב על ידי|מאת|نوشته|oleh|โดย';

/** Nouns before a name, which a mark sets apart from it; before one in capitals a space is enough. */
const author =
  'authors?(?:\\(s\\))?|contributors?|writers?|автор(?:ы|и|ка|лар)?|autor(?:in|innen|en|a|es|as|ka|zy)?(?:\\s+(?:del?|des|der)\\s+\\p{L}+)?|auteure?s?|autrice|autore|autori|الكاتبة?|المؤلف|著者|筆者|執筆者?|作者|撰文|撰稿|记者|記者|本报记者|글쓴이|작성자|기자';

/** Nouns that say it only with a mark behind them. */
const text = 'texts?|words|story|текст|мәтін|texte?|texto|testo|tekst|haber|文|取材・文|글|취재';

const gap = '\\s*(?:[:：|/／・·]|[–—-]\\s)\\s*';
const label = new RegExp(
  `^(?:(?:${writtenBy})(?:${gap}|\\s+|$)|(?:${author})(?:${gap}|$)|(?:${text})(?:${gap}|$))`,
  'iu',
);

/** Of these a space is enough; and in lower case only of those that names begin with: `di Rosa Moro`, but `Di Wu`. */
const spacedLabel =
  /^(?:[Аа]втор(?:ы|и)?|[Aa]ut[oó]r(?:in)?|记者|記者|作者|撰文|di|da|de|[Aa]v)\s+(?=\p{Lu}|\p{Lo})/u;

/** Glued to what follows, as in templates that set a label and a link side by side. */
const gluedLabel = /^(?:(?:[Ww]ritten|[Pp]osted) )?[Bb]y(?=\p{Lu}\p{Ll})/u;

/** Behind a name in Korean, Chinese and Japanese. */
const titleBehind = /\s*(?:기자|특파원|記者|记者)$/u;

const junk =
  /^(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|reviewed|edited|added)(?: (?:on|at|by|in))?|on|at|in|last|am|pm|utc|gmt|et|est|pst|опубликовано|обновлено|опубліковано|оновлено|жарияланды|veröffentlicht(?: am)?|aktualisiert|publié(?: le)?|mis à jour(?: le)?|le|am|um|publicado|actualizado|el|il|pubblicato|em|updated?|\d+ ?(?:min|mins|minutes?|мин|минут|dk|분|分)\b.*|.*\b(?:min|minute)s? (?:read|de lecture).*)$/iu;

/** What stands in a name's place and is none. */
const noName =
  /^(?:admin|administrator|the author|youtube|bluesky|mastodon|tiktok|pinterest|whatsapp|telegram|reddit|rss|guide|webmaster|super ?user|editors?|staff|authors?|contributors?|guest|anonymous|user|redaction|редакция|member login|log ?in|sign ?(?:in|up)|register(?: now)?|join(?: us| now)?|subscribe|follow(?: us)?|share|search|menu|contact(?: us)?|comments?|repl(?:y|ies)|by|home|blog|news|unknown|none|null|undefined|n\/a|редактор|author (?:posts?|bio|page)|about(?: the author| us)?|(?:view|see|read|learn|show) .*|written by|posted by|all posts|more posts?|profile|website|facebook|twitter|instagram|linkedin|email|e-mail|(?:original poster|op|member|moderator|newbie|guru))$/i;

const weekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|п.ятниця|субота|неділя|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|today|yesterday|сегодня|вчера)$/iu;

const role =
  /(?:^|\s)(?:writer|reporter|editor|correspondent|contributor|columnist|journalist|producer|founder|ceo|корреспондент|журналист|редактор|redakteur(?:in)?|journaliste|redactora?|redattore)s?$/iu;

/** Buttons and links beside a name. */
const buttons =
  /\s+\d+\s+(?:comments?|repl(?:y|ies)|комментари\p{L}+|kommentare?|commentaires?|comentarios?|yorum)$|\s+(?:follow(?:ing)?|share|subscribe|see (?:full )?bio|read (?:more|bio)|learn more|view (?:profile|bio|all posts)|full profile|contact|email)(?:\s.*)?$/iu;

/** People who did something else to the story. */
const otherRole =
  /^(?:(?:medically |legally |fact[- ]?|expert |peer[- ]?)?(?:reviewed|edited|checked|translated|illustrated|approved|verified)|photos?|photographs?|images?|illustrations?|video|фото|foto|photo|редактор|редакция)\s*(?::|by\b|von\b|par\b|por\b|di\b)/iu;

const longest = 120;

/** Whether a line begins with a label such as "Written by". */
export function isLabelled(line: string): boolean {
  return label.test(line) || gluedLabel.test(line) || spacedLabel.test(line);
}

/** Whether a line is nothing but such a label; what follows it is the name. */
export function isLabel(line: string): boolean {
  const rest = line.replace(label, '');
  return rest.length < line.length && !/[\p{L}\p{N}]/u.test(rest);
}

/** A name without "By", dates, roles and decoration; null for addresses, templates and menu words. */
export function cleanName(raw: string): string | null {
  const pieces = piecesOf(raw);
  return labelledAmong(pieces) ?? firstOf(pieces);
}

/** The name behind a label, wherever in the line the label stands; null without one. */
export function labelledName(raw: string): string | null {
  return labelledAmong(piecesOf(raw));
}

function piecesOf(raw: string): string[] {
  const line = tidy(raw);
  if (line === '' || line.length > 2 * longest || /^https?:|[{}<>]|^@|%\w+%/.test(line)) return [];
  return withoutDates(line).split(/\s*[|•·⋅∙●»\n]\s*|\s+[–—-]\s+|\s*[–—]\s*$/);
}

/** A label alone speaks for the piece behind it. */
function labelledAmong(pieces: readonly string[]): string | null {
  for (const [at, piece] of pieces.entries()) {
    if (!isLabelled(piece)) continue;
    const name = nameIn(piece) ?? (isLabel(piece) ? nameIn(pieces[at + 1] ?? '') : null);
    if (name !== null) return name;
  }
  return null;
}

function firstOf(pieces: readonly string[]): string | null {
  for (const piece of pieces) {
    const name = nameIn(piece);
    if (name !== null) return name;
  }
  return null;
}

function nameIn(piece: string): string | null {
  const bare = piece
    .replace(label, '')
    .replace(gluedLabel, '')
    .replace(spacedLabel, '')
    .replace(buttons, '')
    .replace(/^[\s,:;&/–—-]+|[\s,:;&/–—-]+$/gu, '')
    .replace(/\s+(?:(?:last )?(?:published|updated|posted|reviewed))?\s*(?:on|at)?$/iu, '');
  const name = tidy(withoutRole(bare).replace(titleBehind, ''));
  if (!/\p{L}{2}|\p{Lo}/u.test(name) || name.length > longest) return null;
  if (
    junk.test(name) ||
    weekday.test(name) ||
    noName.test(name) ||
    otherRole.test(name) ||
    isSentence(name)
  )
    return null;
  return name;
}

/** More words than a name has, and none of the marks that join several. */
function isSentence(name: string): boolean {
  return (
    /[!?]|[\p{Ll}]{3}\.\s+\p{Lu}/u.test(name) || (!/[,;&]/.test(name) && name.split(' ').length > 9)
  );
}

function withoutRole(name: string): string {
  const parts = name.split(/,\s+/);
  return parts.filter((part, at) => at === 0 || !role.test(part)).join(', ');
}

const ago =
  /\b(?:\d+|an?)\s+(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?)\s+ago\b|\d+\s+\p{L}+\s+назад|vor\s+\d+\s+\p{L}+|il y a\s+\d+\s+\p{L}+|hace\s+\d+\s+\p{L}+/giu;

const clock =
  /(?:,?\s*(?:at|um|à|в|о)?\s+)?\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?(?:\s*\(?(?:utc|gmt|e[sd]?t|p[sd]?t|c[es]?t|ist|bst|мск)\b\)?)?/giu;

/** Glued dates too: `Oona VellDec 5, 2022`. */
const gluedDate =
  /(?<=\p{Ll})(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?\s\d|\d{1,4}[./-]\d)/gu;

/** What is left of a date without a year, or of one whose order cannot be told. */
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const partialDate = new RegExp(
  `\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b\\d{1,2}\\.?\\s+(?:${months})\\b|\\b(?:${months})\\.?\\s+\\d{1,2}\\b|\\d{1,2}\\s+(?:янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-я]*`,
  'giu',
);

function withoutDates(line: string): string {
  if (!/\d/.test(line)) return line;
  const apart = line.replace(gluedDate, ' | ');
  return findDates(apart, { language: null })
    .reduceRight(
      (left, { at, length }) => `${left.slice(0, at)} | ${left.slice(at + length)}`,
      apart,
    )
    .replace(ago, ' | ')
    .replace(partialDate, ' | ')
    .replace(clock, ' | ');
}
