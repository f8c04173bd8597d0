// What the extraction benchmark runs in the page. None of it changes the document given.

import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { type ExtractOptions, extract } from '../../src/extraction/extract';
import { resultText } from './result-text';

/** What every contestant answers; null where it has nothing. */
export interface Answer {
  /** Text of its HTML, after the rules of the corpus. */
  text: string;
  title: string | null;
  author: string | null;
  /** As written by the page; only of a date that is claimed to be the day of publication. */
  published: string | null;
  siteName: string | null;
  language: string | null;
  direction: string | null;
  /** What else it says of itself, for whoever looks at the page. */
  note: string;
}

export type ContestantName = 'lede' | 'readability' | 'defuddle';

interface Contestant {
  run: (document: Document, options: ExtractOptions) => unknown;
  answer: (document: Document, options: ExtractOptions) => Answer;
}

const nothing: Answer = {
  text: '',
  title: null,
  author: null,
  published: null,
  siteName: null,
  language: null,
  direction: null,
  note: '',
};

const contestants: Record<ContestantName, Contestant> = {
  lede: {
    run: (document, options) => extract(document, options),
    answer(document, options) {
      const extraction = extract(document, options);
      if (extraction.kind !== 'article')
        return { ...nothing, title: extraction.title, note: extraction.reason };
      const { article } = extraction;
      return {
        text: [article.standfirst ?? [], resultText(article.html)].flat().join('\n'),
        title: article.title,
        author: article.byline,
        published: article.date?.kind === 'published' ? article.date.value : null,
        siteName: article.siteName,
        language: article.language,
        direction: article.direction,
        note: JSON.stringify({ ...article, html: undefined, text: undefined }),
      };
    },
  },
  readability: {
    run: (document) => new Readability(document.cloneNode(true) as Document).parse(),
    answer(document) {
      const result = new Readability(document.cloneNode(true) as Document).parse();
      if (result === null) return nothing;
      return {
        text: resultText(result.content ?? ''),
        title: result.title ?? null,
        author: result.byline ?? null,
        published: result.publishedTime ?? null,
        siteName: result.siteName ?? null,
        language: result.lang ?? null,
        direction: result.dir ?? null,
        note: '',
      };
    },
  },
  defuddle: {
    run: (document, { url }) => new Defuddle(document, url === undefined ? {} : { url }).parse(),
    answer(document, { url }) {
      const result = new Defuddle(document, url === undefined ? {} : { url }).parse();
      return {
        text: resultText(result.content),
        title: result.title,
        author: result.author,
        published: result.published,
        siteName: result.site,
        language: result.language,
        direction: null,
        note: '',
      };
    },
  },
};

/** The page in question: this one, or one that was parsed for us. */
function thisPage(): Document {
  return (globalThis as { corpusDocument?: Document }).corpusDocument ?? document;
}

/** Runs one contestant on this page. */
export function answer(name: ContestantName, options: ExtractOptions): Answer {
  try {
    return contestants[name].answer(thisPage(), { ...options, now: new Date() });
  } catch (error) {
    return { ...nothing, note: `threw ${error}` };
  }
}

/** Milliseconds of one run, repeated until the browser's clock can tell. */
export function time(name: ContestantName, options: ExtractOptions): number {
  const given = { ...options, now: new Date() };
  const before = performance.now();
  let times = 0;
  do {
    try {
      contestants[name].run(thisPage(), given);
    } catch {
      // What it answers is scored elsewhere.
    }
    times += 1;
  } while (performance.now() - before < 15);
  return (performance.now() - before) / times;
}

/** The page's text as the corpus counts it, of any piece of HTML. */
export { resultText };
