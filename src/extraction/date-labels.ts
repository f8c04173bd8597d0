// What is said around a date: labels in words, and names of classes. Data and a few questions; no dates here.

import { nameWords } from './furniture';

const publishedWords =
  /\b(?:artikel|beitrag|eintrag|entry|post|article|billet|entrada)\b.{0,80}\b(?:wurde|was|a été|fue)\b|publi(?:shed|sh(?:ing)? date|cation date|cado|cada|é|c[aá]t)|posted|pubblicat|postado|опубликован|дата публикации|размещен|жариялан|jariialan|опубліковано|veröffentlicht|erschienen|geschrieben|gepostet|erstellt|yayın(?:lan|a)|opublikowan|gepubliceerd|geplaatst|publicerad|نشر|发布|發布|发表|公開|掲載|投稿|등록|입력|게시|publi[cks]er|publi[ck]ov|publicat(?=[\s:]|$)|julkais|lagt ut|zveřejn|zverejn|vydáno|közzét|megjelen|objavlj|објав|публикуван|diterbitkan|dipublikasi|đăng(?=[\s:]|$)|δημοσι|פורסם|प्रकाशित|გამოქვეყნ/gi;
const modifiedWords =
  /updated\b|(?:last )?update\s*:?\s*$|modified|last edit|edited|revised|обновлен|изменен|отредакт|жаңартыл|jańart|оновлено|змінено|aktualisier|geändert|letzte änderung|bearbeitet|\bstand\s*(?:vom|:|–|-)?\s*(?:[a-z]+tag,?\s*)?$|mis à jour|màj|modifié|actualizad|modificad|atualizad|aggiornat|modificat|güncelle|zaktualizowan|aktualizacj|bijgewerkt|uppdaterad|تحديث|更新|修改|수정|최종|aktuali[zs]ov|aktualizirano|opdater|oppdater|endret|redigert|ändrad|päivit|muokattu|frissít|módosít|ažurira|ажурира|izmijen|izmenj|измењ|posodob|diperbarui|cập nhật|actualizat|actualitzat|обновен|актуализиран|промян|עודכן|עדכון|ενημέρωση|ενημερώ|τροποποι|अपडेट|अद्यतन|განახლ|янгилан|yangilan|yenilən|به‌روز|ویرایش|อัปเดต|อัพเดต|แก้ไข/gi;

/** Labels that are nothing more than "date". */
const plainLabel =
  /^(?:date|datum|дата|күні|fecha|data|tarih|날짜|作成日|日期|تاريخ|written|created|submitted)\s*:?$/i;

/** What a date may be told as that is nobody's publication: an event's, an offer's, a review's, a member's. */
const otherWords =
  /^\P{L}*(?:(?:offer |promotion |deal )?(?:valid (?:until|till|through|from)|expir(?:es|y)|ends?)|when|where|deadline|event date|(?:medically |clinically |fact[- ]?)?(?:reviewed|checked) by|joined|join date|member since|registered|born|died|gültig bis|wann|mitglied seit|registriert|angemeldet|dabei seit|geprüft von|inscrit|membre depuis|miembro desde|iscritto|membro d[ae]l?|действует до|когда|зарегистрирован|регистрация|на сайте с|участник с|тіркелген|lid sinds|medlem siden|medlem sedan|dołączył)(?![\p{L}])/iu;

export interface Label {
  isPublished: boolean;
  isModified: boolean;
  /** Of something else than the story. */
  isOther: boolean;
}

/** What the words before a date, or after it where none stand before, claim it to be: the last one counts. */
export function labelIn(before: string, after: string): Label {
  const label = lastOf(before);
  return label.isPublished || label.isModified || label.isOther ? label : lastOf(after);
}

/** What may stand before a label that opens a line: "First published", "Originally posted". */
const adverbs =
  /^(?:first|originally|initially|last|zuerst|zuletzt|ursprünglich|впервые|последний раз|алғаш|вперше|востаннє)\s+/i;

/** Whether a text begins with a label, or has one right after a bar; letters say something else first. */
export function opensWithLabel(text: string): boolean {
  const opening = text.slice(Math.max(...[...'|·•'].map((bar) => text.lastIndexOf(bar))) + 1);
  const words = opening.replace(/^[^\p{L}]+/u, '').replace(adverbs, '');
  return (
    plainLabel.test(words.trim()) ||
    [publishedWords, modifiedWords].some((pattern) => words.search(pattern) === 0)
  );
}

function lastOf(text: string): Label {
  if (text === '') return { isPublished: false, isModified: false, isOther: false };
  const modified = lastAt(text, modifiedWords);
  const published = lastAt(text, publishedWords);
  const isModified = modified > published;
  return {
    isModified,
    isPublished: !isModified && (published >= 0 || plainLabel.test(text.trim())),
    isOther: !isModified && published < 0 && otherWords.test(text.trimStart()),
  };
}

function lastAt(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

const namesOfDates =
  /^(?:date|dates|datum|data|fecha|datetime|time|published|publish|publication|pubdate|posted|dateline|timestamp|submitted|created|authored|meta|metadata|postmeta|byline|author|autor|credits|.{2,}(?:datum|dateline|pubdate|timestamp)|timedata|(?:post|entry|article|artikel|news|pub|publish|story|release|blog|item|text|display|header|headline)(?:date|time|meta|datum))$/;

/** Whether an element is called as what holds an article's date is called. */
export function isNamedDate(element: Element): boolean {
  const names = namesOf(element);
  return names !== '' && nameWords(names).some((word) => namesOfDates.test(word));
}

const namesOfOthers =
  /^(?:weather|currency|rates|clock|today|currentdate|current-date|event|events|eventbox|calendar|kalender|archive|archives|widget|ticker|teaser|copyright|imprint|author-bio|current-time|currenttime|servertime)$/;

/** Whether it is called as the date of something else is called. */
export function isNamedOther(element: Element): boolean {
  const names = namesOf(element);
  return names !== '' && nameWords(names).some((word) => namesOfOthers.test(word));
}

const namesOfCaptions = /^(?:captions?|figcaption|credit|(?:image|photo)credits?)$/;

/** Whether it is called as the words below a picture are called. */
export function isNamedCaption(element: Element): boolean {
  const names = namesOf(element);
  return names !== '' && nameWords(names).some((word) => namesOfCaptions.test(word));
}

const namesOfReplies = /^(?:comments?|reply|replies|answers?)$/;

/** Whether it is called as a reader's contribution is called. */
export function isNamedReply(element: Element): boolean {
  const names = namesOf(element);
  return names !== '' && nameWords(names).some((word) => namesOfReplies.test(word));
}

/**
 * Called "modified", or "updated" beside another that is called "published". `updated` alone is what old
 * micro-formats call any post's date.
 */
export function isNamedModified(mark: Element): boolean {
  const names = namesOf(mark);
  if (/modified|lastmod/i.test(names)) return true;
  return /updated/i.test(names) && !/publi/i.test(names) && hasPublishedTwin(mark);
}

function hasPublishedTwin(mark: Element): boolean {
  const twins = [...(mark.parentElement?.children ?? [])].slice(0, 12);
  return twins.some((twin) => twin !== mark && /publi/i.test(namesOf(twin)));
}

/** Words beside a clock that every page of a site shows. */
const clockWords =
  /aktuelles datum|es ist jetzt|current(?:ly| time)|time now|server time|all times|текущее время|сейчас/i;

export function isClock(text: string): boolean {
  return clockWords.test(text);
}

function namesOf(element: Element): string {
  if (!element.hasAttributes()) return '';
  return `${element.getAttribute('class') ?? ''} ${element.id}`.trim();
}

const weekday =
  /(?:sun|mon|tues|wednes|thurs|fri|satur)day|понедельник|вторник|сред[аы]|четверг|пятниц|суббот|воскресень|сенбі|жұма|понеділок|вівторок|середа|четвер|п.ятниця|неділя|(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|pazar|salı|çarşamba|perşembe|cuma|lunedì|martedì|mercoledì|giovedì|venerdì|segunda|terça|quarta|quinta|sexta|niedziela|poniedziałek|wtorek|środa|czwartek|piątek|sobota|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|星期|曜日|요일/i;

/** Reads like the head of a newspaper: a weekday, and no time. */
export function isLikeMasthead(text: string): boolean {
  return weekday.test(text) && !/\d[:.]\d\d(?!\d|[.])/.test(text);
}
