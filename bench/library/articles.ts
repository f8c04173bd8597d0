// The articles of the library that is measured, the same ones in every run: 600 to 1,500 words each, in English, Russian
// and Kazakh by turns.

import type { Article } from '../../src/article/article';
import { readingTime } from '../../src/article/reading-time';
import { seeded } from '../seeded';
import { type Language, languages, type Vocabulary, vocabularyOf } from './vocabulary';

const vocabularies = new Map<Language, Vocabulary>();
const publications = 40;
const dayMs = 24 * 60 * 60 * 1000;
const firstDay = Date.UTC(2016, 0, 1);
const days = 3900;

export interface MadeArticle {
  article: Article;
  savedAt: number;
  tags: string[];
}

/** Article number `n`, whatever others are made. */
export function makeArticle(number: number): MadeArticle {
  const random = seeded(number * 7919 + 17);
  const language = languages[number % languages.length] ?? 'en';
  const words = wordSource(language, random);
  const title = sentence(words, 5 + Math.floor(random() * 5)).slice(0, -1);
  const paragraphs = makeParagraphs(words, random);
  const text = paragraphs.join('\n');
  const published = firstDay + Math.floor(random() * days) * dayMs;
  const site = Math.floor(random() ** 2 * publications);
  const article: Article = {
    url: `https://news-${site}.example/${language}/${number}`,
    title,
    standfirst: random() < 0.6 ? sentence(words, 14) : null,
    byline: `${capital(words())} ${capital(words())}`,
    siteName: `${capital(makeName(site))} Post`,
    date: {
      value: new Date(published).toISOString().slice(0, 10),
      precision: 'day',
      kind: 'published',
      source: 'json-ld',
      why: ['stated-in-json-ld'],
    },
    modified: null,
    dateDoubt: null,
    language,
    direction: 'ltr',
    html: htmlOf(paragraphs),
    text,
    leadImage: null,
    ...readingTime(text, language),
    removed: [{ kind: 'related', count: 4, where: ['aside.related'] }],
    certainty: 'high',
    doubts: [],
    candidates: [{ opening: text.slice(0, 80), wordCount: 900 }],
    candidate: 0,
    pagination: null,
  };
  return { article, savedAt: published + number, tags: tagsOf(random) };
}

/** A text comes back to the words that it is about. */
function wordSource(language: Language, random: () => number): () => string {
  const vocabulary = vocabularies.get(language) ?? vocabularyOf(language);
  vocabularies.set(language, vocabulary);
  const topic = Array.from({ length: 25 }, () => vocabulary.topical(random));
  return () =>
    random() < 0.2
      ? (topic[Math.floor(random() ** 2 * topic.length)] ?? '')
      : vocabulary.frequent(random);
}

function makeParagraphs(words: () => string, random: () => number): string[] {
  const length = 600 + Math.floor(random() * 900);
  const paragraphs: string[] = [];
  let written = 0;
  while (written < length) {
    const sentences = 2 + Math.floor(random() * 4);
    const lengths = Array.from({ length: sentences }, () => 7 + Math.floor(random() * 16));
    paragraphs.push(lengths.map((count) => sentence(words, count)).join(' '));
    written += lengths.reduce((sum, count) => sum + count, 0);
  }
  return paragraphs;
}

function sentence(words: () => string, length: number): string {
  const all = Array.from({ length }, words);
  return `${capital(all.slice(0, 4).join(' '))}${length > 4 ? ', ' : ''}${all.slice(4).join(' ')}.`;
}

function htmlOf(paragraphs: string[]): string {
  return paragraphs
    .map((paragraph, at) => {
      if (at % 9 === 8) return `<h2>${paragraph.slice(0, 40)}</h2><p>${paragraph}</p>`;
      if (at % 5 === 4)
        return `<p><a href="https://news.example/more/${at}">${paragraph.slice(0, 12)}</a>${paragraph.slice(12)}</p>`;
      return `<p>${paragraph}</p>`;
    })
    .join('\n');
}

function tagsOf(random: () => number): string[] {
  const count = Math.floor(random() * 3.4);
  return [
    ...new Set(Array.from({ length: count }, () => makeName(100 + Math.floor(random() ** 2 * 60)))),
  ].sort();
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function makeName(number: number): string {
  const random = seeded(number + 5000);
  const part = (from: string) =>
    from.split(' ')[Math.floor(random() * from.split(' ').length)] ?? '';
  return `${part('har mil ster gra bel cor wes nor lin mar')}${part('bour ton ling den vale ford wick ham')}`;
}
