// Which languages this browser can hyphenate. No browser says so: it is seen on long words in a narrow place.

/** Words that hyphenation breaks wherever it is done at all, one for each language that a browser may know. */
const longWords: Record<string, string> = {
  af: 'verantwoordelikheid',
  be: 'адказнасцямі',
  bg: 'отговорностите',
  ca: 'responsabilitat',
  cs: 'odpovědnostmi',
  cy: 'cyfrifoldebau',
  da: 'ansvarlighederne',
  de: 'verantwortlichkeit',
  el: 'υπευθυνότητα',
  en: 'responsibilities',
  es: 'responsabilidades',
  et: 'vastutustundlikkus',
  eu: 'erantzukizunak',
  fi: 'vastuullisuudestaan',
  fr: 'responsabilités',
  gl: 'responsabilidades',
  hr: 'odgovornostima',
  hu: 'felelősségteljes',
  hy: 'պատասխանատվություն',
  is: 'ábyrgðarleysi',
  it: 'responsabilità',
  ka: 'პასუხისმგებლობა',
  kk: 'жауапкершілікпен',
  la: 'responsabilitates',
  lt: 'atsakomybėmis',
  lv: 'atbildībai',
  mn: 'хариуцлагатай',
  nb: 'ansvarlighetene',
  nl: 'verantwoordelijkheid',
  nn: 'ansvarlegheitene',
  no: 'ansvarlighetene',
  pl: 'odpowiedzialność',
  pt: 'responsabilidades',
  ro: 'responsabilitatea',
  ru: 'ответственностями',
  sk: 'zodpovednosťami',
  sl: 'odgovornostmi',
  sq: 'përgjegjshmërisë',
  sr: 'одговорностима',
  sv: 'ansvarsskyldighet',
  tr: 'sorumluluklarımız',
  uk: 'відповідальностями',
};

let measured: string[] | null = null;

/** Their codes, by measuring once a page. Dictionaries can come with time, so the answer is not for ever. */
export function hyphenatingLanguages(): string[] {
  measured ??= measure();
  return measured;
}

function measure(): string[] {
  const place = document.createElement('div');
  place.ariaHidden = 'true';
  Object.assign(place.style, {
    position: 'absolute',
    visibility: 'hidden',
    inlineSize: '4em',
    font: '16px / 20px sans-serif',
    hyphens: 'auto',
  });
  const lines = Object.entries(longWords).map(([language, word]) => {
    const line = document.createElement('p');
    line.lang = language;
    line.textContent = word;
    return line;
  });
  place.append(...lines);
  document.body.append(place);
  const broken = lines.filter((line) => line.clientHeight > 30).map((line) => line.lang);
  place.remove();
  return broken;
}
