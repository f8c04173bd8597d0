// The names of months in the languages of the news, in every form a date declines or shortens them to.

const names: readonly string[] = [
  'january jan январь января янв қаңтар қаң qañtar qantar січень січня січ januar jänner jan janvier janv enero ene ocak oca gennaio gen janeiro januari styczeń stycznia sty yanvar ledna يناير جانفي januára ianuarie ian януари јануар јануара januara siječanj siječnja leden tammikuuta tammikuu január ιανουαρίου ιανουάριος ιαν ינואר בינואר जनवरी',
  'february feb февраль февраля фев февр ақпан ақп aqpan лютий лютого лют februar feber février fevrier févr fév febrero şubat şub febbraio fevereiro fev februari luty lutego lut fevral února فبراير فيفري شباط februarie februára februara февруари фебруар фебруара veljača veljače únor helmikuuta helmikuu február febr φεβρουαρίου φεβρουάριος φεβ פברואר בפברואר फरवरी फ़रवरी',
  'march mar март марта мар наурыз нау nauryz naurız березень березня бер märz maerz mrz mars marzo mart março marco maart mrt marts marzec marca března مارس آذار martie marta ožujak ožujka březen maaliskuuta maaliskuu március márc maret μαρτίου μάρτιος μαρ מרץ במרץ मार्च',
  'april apr апрель апреля апр сәуір сәу säuir sauir квітень квітня квіт avril avr abril abr nisan nis aprile aprel kwiecień kwietnia kwi dubna أبريل ابريل إبريل نيسان أفريل aprilie aprila apríla април априла travanj travnja duben huhtikuuta huhtikuu április ápr απριλίου απρίλιος απρ אפריל באפריל अप्रैल',
  'may май мая мамыр мам mamyr mamır травень травня трав mai mayo mayıs maggio mag maio mei maj maja května مايو أيار ماي mája мај маја svibanj svibnja květen toukokuuta toukokuu május máj μαΐου μαίου μάιος μάη μαϊ מאי במאי मई',
  'june jun июнь июня июн маусым мау mausym mausım червень червня черв juni juin junio haziran haz giugno giu junho iyun czerwiec czerwca cze června يونيو حزيران جوان يونيه iunie juna júna юни јун јуна lipanj lipnja červen kesäkuuta kesäkuu június jún ιουνίου ιούνιος ιουν יוני ביוני जून',
  'july jul июль июля июл шілде шіл şilde shilde липень липня лип juli juillet juil julio temmuz tem luglio lug julho iyul lipiec lipca lip července يوليو تموز جويلية يوليه يوليوز iulie jula júla юли јул јула srpanj srpnja červenec heinäkuuta heinäkuu július júl ιουλίου ιούλιος ιουλ יולי ביולי जुलाई',
  'august aug август августа авг тамыз там tamyz tamız серпень серпня серп août aout agosto ago ağustos ağu augustus avgust sierpień sierpnia sie srpna أغسطس اغسطس آب غشت أوت augusti augusta avgusta kolovoz kolovoza srpen elokuuta elokuu augusztus agustus agu αυγούστου αύγουστος αυγ אוגוסט באוגוסט अगस्त',
  'september sep sept сентябрь сентября сен сент қыркүйек қыр qyrküiek qyrkuiek qırküyek вересень вересня вер septembre septiembre setiembre eylül eyl settembre set setembro sentabr sentyabr wrzesień września wrz září سبتمبر أيلول شتنبر septembrie septembra септември септембар септембра septembar rujan rujna syyskuuta syyskuu szeptember szept σεπτεμβρίου σεπτέμβριος σεπ ספטמבר בספטמבר सितंबर सितम्बर',
  'october oct октябрь октября окт қазан қаз qazan жовтень жовтня жовт oktober okt octobre octubre ekim eki ottobre ott outubro out oktabr oktyabr październik października paź října أكتوبر اكتوبر octombrie októbra oktobra октомври октобар октобра oktobar říjen lokakuuta lokakuu október οκτωβρίου οκτώβριος οκτ אוקטובר באוקטובר अक्टूबर अक्तूबर',
  'november nov ноябрь ноября ноя нояб қараша қар qaraşa qarasha листопад листопада лист novembre noviembre kasım kas novembro noyabr listopad listopada lis listopadu نوفمبر نونبر noiembrie novembra ноември новембар новембра novembar studeni studenoga studenog marraskuuta marraskuu νοεμβρίου νοέμβριος νοε נובמבר בנובמבר नवंबर नवम्बर',
  'december dec декабрь декабря дек желтоқсан жел jeltoqsan грудень грудня груд dezember dez décembre decembre déc diciembre dic aralık ara dicembre dezembro dekabr grudzień grudnia gru prosince ديسمبر دجنبر decembrie decembra desember des декември децембар децембра decembar prosinac prosinca prosinec joulukuuta joulukuu δεκεμβρίου δεκέμβριος δεκ דצמבר בדצמבר दिसंबर दिसम्बर',
];

let numbers: Map<string, number> | null = null;

/** 1 to 12, or 0 when the word is no month. `Listopad` is October in Croatian and November in its kin. */
export function monthNumber(word: string, language: string | null = null): number {
  if (/^listopada?$/i.test(word) && /^hr\b/i.test(language ?? '')) return 10;
  numbers ??= new Map(
    names.flatMap((forms, at) => forms.split(' ').map((name) => [name, at + 1] as const)),
  );
  return (
    numbers.get(word.toLowerCase().normalize('NFC')) ??
    numbers.get(word.toLocaleLowerCase('tr')) ??
    0
  );
}
