// Made-up vocabularies with the sounds, endings and frequencies of three languages: no text of anybody's is in them.

import { seeded } from '../seeded';

/** How a language's words are put together. */
interface Sounds {
  onsets: string[];
  vowels: string[];
  codas: string[];
  endings: string[];
}

const split = (parts: string) => parts.split(' ');

const sounds = {
  en: {
    onsets: split(
      'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st str t th tr v w y',
    ),
    vowels: split('a a e e i i o o u ai ea ee ou oa'),
    codas: split('n r s t l m d ck nd nt st ng rt sh p'),
    endings: ['', '', 's', 's', 'ed', 'ing', 'er', 'ly', 'ment', 'ness', 'tion'],
  },
  ru: {
    onsets: split('б в вс г гр д др ж з к кр л м н п пр р с ст т тр ф х ц ч ш щ п пр с в н по при'),
    vowels: split('а о е и о а е у ы я ю ё'),
    codas: split('н р с т л м д к в нт ст й г ль нь'),
    endings: ['', 'а', 'ы', 'у', 'ом', 'ами', 'ый', 'ого', 'ая', 'ить', 'ал', 'ение', 'ость'],
  },
  kk: {
    onsets: split('б г ғ д ж з к қ л м н п р с т ш й қ ж б с т'),
    vowels: split('а ә е ы і о ө ұ ү а е ы і'),
    codas: split('н ң р с т л м з қ к ш й п ғ'),
    endings: [
      '',
      'лар',
      'лер',
      'дың',
      'дің',
      'ға',
      'ге',
      'да',
      'де',
      'мен',
      'ған',
      'ген',
      'лық',
      'лік',
      'ды',
      'ді',
    ],
  },
} satisfies Record<string, Sounds>;

export type Language = keyof typeof sounds;
export const languages = Object.keys(sounds) as Language[];

/** Word forms in each language, about what a few thousand news articles hold. */
const size = 50_000;

export interface Vocabulary {
  /** A word as often as it is in running text (Zipf's law in Mandelbrot's form). */
  frequent(random: () => number): string;
  /** One that tells what a text is about, neither among the most frequent nor the rarest. */
  topical(random: () => number): string;
}

export function vocabularyOf(language: Language): Vocabulary {
  const words = makeWords(sounds[language], seeded(languages.indexOf(language) + 1));
  const upTo = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 3.7) ** 1.07;
    upTo[rank] = sum;
  }
  return {
    frequent: (random) => words[firstAbove(upTo, random() * sum)] ?? '',
    topical: (random) => words[200 + Math.floor(random() ** 2 * (size - 200))] ?? '',
  };
}

/** Frequent words are short, as they are everywhere. */
function makeWords({ onsets, vowels, codas, endings }: Sounds, random: () => number): string[] {
  const pick = (from: string[]) => from[Math.floor(random() * from.length)] ?? '';
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = 1 + Math.floor((Math.log10(words.size + 1) / 2) * (0.6 + random() * 0.8));
    let word = '';
    for (let at = 0; at < syllables; at += 1) {
      word += pick(onsets) + pick(vowels) + (random() < 0.4 ? pick(codas) : '');
    }
    words.add(words.size < 60 ? word : word + pick(endings));
  }
  return [...words];
}

function firstAbove(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
