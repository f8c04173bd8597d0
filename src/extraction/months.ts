// The names of months in the languages of the news, in every form a date declines or shortens them to.

const names: readonly string[] = [
  'january jan январь января янв қаңтар қаң січень січня січ januar jänner jan janvier janv enero ene ocak oca gennaio januari styczeń stycznia يناير',
  'february feb февраль февраля фев февр ақпан ақп лютий лютого лют februar février fevrier févr fév febrero şubat şub febbraio fevereiro februari luty lutego فبراير',
  'march mar март марта мар наурыз нау березень березня бер märz maerz mrz mars marzo mart março maart marzec marca مارس',
  'april apr апрель апреля апр сәуір сәу квітень квітня квіт avril avr abril abr nisan nis aprile kwiecień kwietnia أبريل',
  'may май мая мамыр мам травень травня трав mai mayo mayıs maggio maio mei maj maja مايو',
  'june jun июнь июня июн маусым мау червень червня черв juni juin junio haziran haz giugno junho czerwiec czerwca يونيو',
  'july jul июль июля июл шілде шіл липень липня лип juli juillet juil julio temmuz tem luglio julho lipiec lipca يوليو',
  'august aug август августа авг тамыз там серпень серпня серп août aout agosto ago ağustos ağu augustus sierpień sierpnia أغسطس',
  'september sep sept сентябрь сентября сен сент қыркүйек қыр вересень вересня вер septembre septiembre eylül eyl settembre setembro wrzesień września سبتمبر',
  'october oct октябрь октября окт қазан қаз жовтень жовтня жовт oktober okt octobre octubre ekim eki ottobre outubro październik października أكتوبر',
  'november nov ноябрь ноября ноя нояб қараша қар листопад листопада лист novembre noviembre kasım kas novembro listopad listopada نوفمبر',
  'december dec декабрь декабря дек желтоқсан жел грудень грудня груд dezember dez décembre decembre déc diciembre dic aralık ara dicembre dezembro grudzień grudnia ديسمبر',
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
