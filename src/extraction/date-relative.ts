// "2 hours ago", "вчера", "кеше": a day told from the reader's own. Text and the reader's clock in, a day out.

import { localDay } from '../article/local-day';

const hours = [
  'hours?|hrs?|minutes?|mins?|seconds?|secs?|moments?',
  'секунд[уы]?|минут[уы]?|час(?:а|ов)?|хвилин[уи]?|годин[уи]?',
  'секунд|минут|сағат|saǵat|sağat',
  'sekunden?|minuten?|stunden?',
  'secondes?|minutes?|heures?',
  'segundos?|minutos?|horas?',
  'secondi|minut[oi]|or[ae]',
  'minuty?|godzin[yę]?',
  'saniye|dakika|saat',
  'ثانية|دقائق|دقيقة|ساعات|ساعة',
].join('|');
const days =
  'days?|д(?:ень|ня|ней|ні|нів)|күн|kún|tagen?|jours?|d[ií]as?|giorn[oi]|dni|dzień|gün|أيام|أيّام|يوم';

const agoAfter = 'ago|назад|тому|бұрын|buryn|fa|temu|önce|atrás';
const agoBefore = 'vor|il y a|hace|há|منذ|قبل';
const count = '(\\d{1,2}|an?|one|einer?|einem|une?|una?|um|uma)';

const edge = '(?![\\p{L}\\p{N}])';
const start = '(?<![\\p{L}\\p{N}])';

let ago: RegExp | null = null;

/** Built when first needed: most pages have no such line. */
function agoPattern(): RegExp {
  ago ??= new RegExp(
    `${start}(?:${count}\\s*(?:(?<hours>${hours})|(?<days>${days}))\\s+(?:${agoAfter})|(?:${agoBefore})\\s+${count}\\s*(?:(?<hours2>${hours})|(?<days2>${days})))${edge}`,
    'iu',
  );
  return ago;
}

/** Written without spaces, and without a count in words. */
const dense =
  /(\d{1,2})\s*(?:(?<hours>分钟|分鐘|小时|小時|秒|分|時間|분|시간|초)|(?<days>天|日|일))\s*(?:前|전)/;

const named: readonly (readonly [daysBack: number, RegExp])[] = [
  [
    1,
    /^(?:yesterday|вчера|кеше|keshe|вчора|gestern|hier|ayer|ieri|ontem|wczoraj|dün|أمس|昨天|昨日|어제)(?![\p{L}])/iu,
  ],
  [
    0,
    /^(?:today|сегодня|бүгін|búgin|сьогодні|heute|aujourd.hui|hoy|oggi|hoje|dzisiaj|dziś|bugün|اليوم|今天|今日|오늘)(?![\p{L}])/iu,
  ],
];

/** Longer lines speak of something else. */
const longest = 60;
const anyHint =
  /ago|назад|тому|бұрын|buryn|\bfa\b|temu|önce|atrás|vor |il y a|hace|há |منذ|قبل|前|전|yesterday|today|вчера|сегодня|кеше|бүгін|keshe|вчора|сьогодні|gestern|heute|hier|aujourd|ayer|hoy|ieri|oggi|ontem|hoje|wczoraj|dzi|dün|bugün|أمس|اليوم|昨|今|어제|오늘/i;

/**
 * The day that a line names by its distance from `now`, in the reader's calendar, or null. Hours are counted back
 * from the clock; weeks, months and years are too rough to name a day.
 */
export function findRelativeDay(text: string, now: Date): string | null {
  if (text.length > longest || now.getFullYear() > 2100 || !anyHint.test(text)) return null;
  const bare = text.replace(/^(?:published|posted|updated|опубликовано|жарияланды)\s*:?\s*/i, '');
  for (const [back, pattern] of named) if (pattern.test(bare)) return dayBack(now, back);
  const groups = (agoPattern().exec(text) ?? dense.exec(text)) as RegExpExecArray | null;
  if (groups === null) return null;
  const amount = Number(groups.slice(1).find((group) => group && /^\d+$/.test(group)) ?? 1);
  if (groups.groups?.days ?? groups.groups?.days2) return dayBack(now, amount);
  return localDay(new Date(now.getTime() - amount * unitOf(text)));
}

const minute = 60_000;
const hour = 60 * minute;

/** Minutes and seconds change the day only about midnight, hours more often. */
function unitOf(text: string): number {
  if (/sec|сек|sek|seg|san|秒|초|ثان|moment/i.test(text)) return 1000;
  return /min|мин|хвил|dak|分(?!.*時)|분|دق/i.test(text) ? minute : hour;
}

function dayBack(now: Date, days: number): string {
  return localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days, 12));
}

/** Whether it is that day anywhere between UTC−12 and UTC+14: a page's today is its publisher's, not the reader's. */
export function isTodaySomewhere(day: string, now: Date): boolean {
  const start = Date.parse(day);
  return start + 24 * hour > now.getTime() - 12 * hour && start <= now.getTime() + 14 * hour;
}
