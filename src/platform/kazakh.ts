// What Chromium's `Intl` lacks of Kazakh: it claims to speak it, and writes `2026 M03 5` and `-3 d`. Words, orders and
// signs are CLDR's (46, `kk`), so that both browsers write the same; Firefox has them all, and nothing is touched there.
// It may go once Chromium's `Intl.DateTimeFormat('kk', { month: 'long' })` gives a name.

const months = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];

/** From Sunday on, as `Date` counts. */
const weekdays = ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'];
const weekdaysShort = ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'];

/** Each as it is and as the beginning of a time to come: `3 күн бұрын`, `3 күннен кейін`. */
const units: Record<string, readonly [string, string]> = {
  second: ['секунд', 'секундтан'],
  minute: ['минут', 'минуттан'],
  hour: ['сағат', 'сағаттан'],
  day: ['күн', 'күннен'],
  week: ['апта', 'аптадан'],
  month: ['ай', 'айдан'],
  quarter: ['тоқсан', 'тоқсаннан'],
  year: ['жыл', 'жылдан'],
};

/** What has a name of its own where the format may use it (`numeric: 'auto'`), by how many of its unit away. */
const named: Record<string, Record<number, string>> = {
  day: { '-2': 'алдыңгүні', '-1': 'кеше', 0: 'бүгін', 1: 'ертең', 2: 'бүрсігүні' },
  week: { '-1': 'өткен апта', 0: 'осы апта', 1: 'келесі апта' },
  month: { '-1': 'өткен ай', 0: 'осы ай', 1: 'келесі ай' },
  year: { '-1': 'былтырғы жыл', 0: 'биылғы жыл', 1: 'келесі жыл' },
};

/** The languages that articles and voices are in. */
const languages: Record<string, string> = {
  ar: 'араб тілі',
  az: 'әзірбайжан тілі',
  be: 'беларусь тілі',
  bg: 'болгар тілі',
  cs: 'чех тілі',
  da: 'дат тілі',
  de: 'неміс тілі',
  el: 'грек тілі',
  en: 'ағылшын тілі',
  es: 'испан тілі',
  et: 'эстон тілі',
  fa: 'парсы тілі',
  fi: 'фин тілі',
  fr: 'француз тілі',
  he: 'иврит тілі',
  hi: 'хинди тілі',
  hu: 'венгр тілі',
  hy: 'армян тілі',
  id: 'индонезия тілі',
  it: 'итальян тілі',
  ja: 'жапон тілі',
  ka: 'грузин тілі',
  kk: 'қазақ тілі',
  ko: 'корей тілі',
  ky: 'қырғыз тілі',
  lt: 'литва тілі',
  lv: 'латыш тілі',
  mn: 'моңғол тілі',
  nl: 'нидерланд тілі',
  pl: 'поляк тілі',
  pt: 'португал тілі',
  ro: 'румын тілі',
  ru: 'орыс тілі',
  sk: 'словак тілі',
  sr: 'серб тілі',
  sv: 'швед тілі',
  tg: 'тәжік тілі',
  th: 'тай тілі',
  tr: 'түрік тілі',
  tt: 'татар тілі',
  ug: 'ұйғыр тілі',
  uk: 'украин тілі',
  ur: 'урду тілі',
  uz: 'өзбек тілі',
  vi: 'вьетнам тілі',
  zh: 'қытай тілі',
};

const behind: Record<string, string> = { і: 'ы', І: 'Ы', ү: 'ұ', Ү: 'Ұ' };

type Format = (...given: never[]) => string | number | undefined;

/**
 * Teaches an `Intl` that lacks them the dates, ages, numbers, names of languages and the order of letters of Kazakh;
 * all other languages, and an `Intl` that has them, stay as they are.
 */
export function supplyKazakh(intl: typeof Intl = Intl): void {
  if (/[а-я]/i.test(new intl.DateTimeFormat('kk', { month: 'long' }).format())) return;
  const { DateTimeFormat, NumberFormat, Collator } = intl;

  supply(intl, 'DateTimeFormat', 'format', (options: Intl.DateTimeFormatOptions) =>
    dateFormat(DateTimeFormat, options),
  );
  supply(intl, 'RelativeTimeFormat', 'format', ({ numeric }: Intl.RelativeTimeFormatOptions) => {
    const numbers = new intl.NumberFormat('kk');
    return (value: number, unit: string) =>
      ageIn(value, unit.replace(/s$/, ''), numeric === 'auto', numbers);
  });
  // Russian writes numbers and units as Kazakh does, but for the space before a percent sign.
  supply(intl, 'NumberFormat', 'format', (options: Intl.NumberFormatOptions) => {
    const { format } = new NumberFormat('ru', options);
    return (value: number) => format(value).replace(/\s%/, '%');
  });
  supply(intl, 'DisplayNames', 'of', ({ type }: Intl.DisplayNamesOptions) => {
    const english = new intl.DisplayNames('en', { type });
    return (code: string) =>
      (type === 'language' && languages[new intl.Locale(code).language]) || english.of(code);
  });
  supply(intl, 'Collator', 'compare', (options: Intl.CollatorOptions) => {
    const { compare } = new Collator('ru', options);
    return (one: string, other: string) => compare(inOrder(one), inOrder(other));
  });
}

/** Gives what is made for Kazakh another method; what is made for other languages is the browser's own. */
function supply<Options>(
  intl: typeof Intl,
  name: 'Collator' | 'DateTimeFormat' | 'DisplayNames' | 'NumberFormat' | 'RelativeTimeFormat',
  method: string,
  inKazakh: (options: Options) => Format,
): void {
  const construct = (Native: new (...given: unknown[]) => object, given: unknown[]) => {
    const made = new Native(...given);
    const [locales] = given as [string | string[] | undefined];
    const wanted = [locales].flat()[0];
    if (wanted === undefined || new intl.Locale(wanted).language !== 'kk') return made;
    return Object.defineProperty(made, method, { value: inKazakh((given[1] ?? {}) as Options) });
  };
  // biome-ignore lint/suspicious/noExplicitAny: one handler for constructors of five types
  (intl as any)[name] = new Proxy(intl[name] as any, { construct });
}

/** Two letters stand elsewhere: right behind another. U+FFFF comes after every letter (UTS #35, part 5). */
function inOrder(text: string): string {
  return text.replace(/[іІүҮ]/g, (letter) => `${behind[letter]}\uffff`);
}

/** Nouns do not change after a number. */
function ageIn(value: number, unit: string, auto: boolean, numbers: Intl.NumberFormat): string {
  const name = auto ? named[unit]?.[value] : undefined;
  if (name !== undefined) return name;
  const [past, future] = units[unit] ?? [unit, unit];
  const count = numbers.format(Math.abs(value));
  return value < 0 || Object.is(value, -0) ? `${count} ${past} бұрын` : `${count} ${future} кейін`;
}

/** `2026 ж. 5 наурыз`, `2026 ж. 05 нау.`, `2026 ж. 5 наурыз, 13:07`, and what is left of it when less is asked for. */
function dateFormat(Native: typeof Intl.DateTimeFormat, options: Intl.DateTimeFormatOptions) {
  const { dateStyle, timeStyle, ...parts } = options;
  const shown = dateStyle ? { ...parts, ...styles[dateStyle] } : parts;
  const { timeZone, hour, minute, second } = options;
  const hasDay = shown.year ?? shown.month ?? shown.day ?? shown.weekday;
  const time = new Native('ru', { timeZone, timeStyle, hour, minute, second });
  const hasTime = timeStyle ?? hour ?? minute ?? second;
  return (date?: Date | number) => {
    const at = calendarDay(Native, date, timeZone);
    // A format of which nothing is asked writes the day in figures.
    const day = hasDay ? dayIn(at, shown) : hasTime ? '' : dayIn(at, figures);
    return [day, hasTime ? time.format(date) : ''].filter(Boolean).join(', ');
  };
}

type Parts = Pick<Intl.DateTimeFormatOptions, 'year' | 'month' | 'day' | 'weekday'>;

const figures: Parts = { year: 'numeric', month: '2-digit', day: '2-digit' };

const styles: Record<string, Parts> = {
  full: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  medium: { year: 'numeric', month: 'short', day: '2-digit' },
  short: { year: '2-digit', month: '2-digit', day: '2-digit' },
};

/** The day on the calendar of a time zone, as an instant of UTC. */
function calendarDay(Native: typeof Intl.DateTimeFormat, date?: Date | number, timeZone?: string) {
  const parts = new Native('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(date)
    .map(({ type, value }) => [type, Number(value)]);
  const { year, month, day } = Object.fromEntries(parts) as Record<string, number>;
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day));
}

function dayIn(at: Date, { year, month, day, weekday }: Parts): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const number = (value: number, style?: string) => (style === '2-digit' ? two(value) : `${value}`);
  const yearIn =
    year && (year === '2-digit' ? two(at.getUTCFullYear() % 100) : `${at.getUTCFullYear()}`);
  const dayOf = day && number(at.getUTCDate(), day);
  const name = months[at.getUTCMonth()] ?? '';
  const names = weekday === 'long' ? weekdays : weekdaysShort;
  const weekdayOf = weekday && names[at.getUTCDay()];
  if (month === 'numeric' || month === '2-digit') {
    const inFigures = [day && two(at.getUTCDate()), two(at.getUTCMonth() + 1), yearIn];
    return [inFigures.filter(Boolean).join('.'), weekdayOf].filter(Boolean).join(', ');
  }
  const monthOf = month && (month === 'long' ? name : `${name.slice(0, 3)}.`);
  const words = [yearIn && (month ? `${yearIn} ж.` : yearIn), dayOf, monthOf];
  return [words.filter(Boolean).join(' '), weekdayOf].filter(Boolean).join(', ');
}
