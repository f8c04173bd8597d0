// The names of months in the languages of the news, in every form a date declines or shortens them to.

const names: readonly string[] = [
  'january jan январь января янв қаңтар қаң qañtar qantar січень січня січ januar jänner jan janvier janv enero ene ocak oca gennaio gen janeiro januari styczeń stycznia sty yanvar ledna يناير جانفي',
  'february feb февраль февраля фев февр ақпан ақп aqpan лютий лютого лют februar feber février fevrier févr fév febrero şubat şub febbraio fevereiro fev februari luty lutego lut fevral února فبراير فيفري شباط',
  'march mar март марта мар наурыз нау nauryz naurız березень березня бер märz maerz mrz mars marzo mart março marco maart mrt marts marzec marca března مارس آذار',
  'april apr апрель апреля апр сәуір сәу säuir sauir квітень квітня квіт avril avr abril abr nisan nis aprile aprel kwiecień kwietnia kwi dubna أبريل ابريل إبريل نيسان أفريل',
  'may май мая мамыр мам mamyr mamır травень травня трав mai mayo mayıs maggio mag maio mei maj maja května مايو أيار ماي',
  'june jun июнь июня июн маусым мау mausym mausım червень червня черв juni juin junio haziran haz giugno giu junho iyun czerwiec czerwca cze června يونيو حزيران جوان يونيه',
  'july jul июль июля июл шілде шіл şilde shilde липень липня лип juli juillet juil julio temmuz tem luglio lug julho iyul lipiec lipca lip července يوليو تموز جويلية يوليه يوليوز',
  'august aug август августа авг тамыз там tamyz tamız серпень серпня серп août aout agosto ago ağustos ağu augustus avgust sierpień sierpnia sie srpna أغسطس اغسطس آب غشت أوت',
  'september sep sept сентябрь сентября сен сент қыркүйек қыр qyrküiek qyrkuiek qırküyek вересень вересня вер septembre septiembre setiembre eylül eyl settembre set setembro sentabr sentyabr wrzesień września wrz září سبتمبر أيلول شتنبر',
  'october oct октябрь октября окт қазан қаз qazan жовтень жовтня жовт oktober okt octobre octubre ekim eki ottobre ott outubro out oktabr oktyabr październik października paź října أكتوبر اكتوبر',
  'november nov ноябрь ноября ноя нояб қараша қар qaraşa qarasha листопад листопада лист novembre noviembre kasım kas novembro noyabr listopad listopada lis listopadu نوفمبر نونبر',
  'december dec декабрь декабря дек желтоқсан жел jeltoqsan грудень грудня груд dezember dez décembre decembre déc diciembre dic aralık ara dicembre dezembro dekabr grudzień grudnia gru prosince ديسمبر دجنبر',
];

let numbers: Map<string, number> | null = null;

/** 1 to 12, or 0 when the word is no month. */
export function monthNumber(word: string): number {
  numbers ??= new Map(
    names.flatMap((forms, at) => forms.split(' ').map((name) => [name, at + 1] as const)),
  );
  return (
    numbers.get(word.toLowerCase().normalize('NFC')) ??
    numbers.get(word.toLocaleLowerCase('tr')) ??
    0
  );
}
