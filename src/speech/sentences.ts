// What is read aloud, cut into the sentences and paragraphs that a reader jumps between. Pure; no DOM.

/** A sentence with the space behind it; `from` and `to` in UTF-16 units, `to` behind its last one. */
export interface Sentence {
  from: number;
  to: number;
  /** The line of the text it stands in, counted from 0 without empty ones. */
  paragraph: number;
}

/** Segmenters end a sentence at every full stop: these belong to what follows. */
const noEnd =
  /(?:^|[\s(«„“"'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Sen|Rep|Gov|No|Nr|vs|cf|Fig|им|г|ул|проф|акад|св)\.\s*$/u;

/**
 * The sentences of a text, one line a paragraph. Together they are all of it but the line breaks.
 *
 * @param language BCP 47; what is not understood counts as the browser's own.
 */
export function sentencesOf(text: string, language: string): Sentence[] {
  const segmenter = segmenterOf(language);
  const sentences: Sentence[] = [];
  let at = 0;
  let paragraph = 0;
  for (const line of text.split('\n')) {
    const inLine = line.trim() === '' ? [] : sentencesOfLine(line, segmenter);
    for (const { from, to } of inLine) sentences.push({ from: at + from, to: at + to, paragraph });
    if (inLine.length > 0) paragraph += 1;
    at += line.length + 1;
  }
  return sentences;
}

/** The sentence that a place in the text is in, or else the next one; the last one behind the end. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  const found = sentences.findIndex(({ to }) => offset < to);
  return found < 0 ? Math.max(0, sentences.length - 1) : found;
}

function sentencesOfLine(line: string, segmenter: Intl.Segmenter): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { index, segment } of segmenter.segment(line)) {
    const before = found.at(-1);
    const to = index + segment.length;
    if (before && (noEnd.test(line.slice(before.from, before.to)) || !hasWords(segment)))
      before.to = to;
    else found.push({ from: index, to });
  }
  return found;
}

/** Whether there is anything to say: a row of stars is none. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
