import { describe, expect, it } from 'vitest';
import { isSameStory, resemblance, type Sketch, sketchOf } from '../../../src/article/sketch';

/** Sentences of made-up words, all different, from one alphabet. */
function prose(alphabet: string[], seed: number, words: number, gap = ' '): string[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 8;
  };
  const word = () => Array.from({ length: 3 }, () => alphabet[next() % alphabet.length]).join('');
  return Array.from({ length: words / 10 }, () => `${Array.from({ length: 10 }, word).join(gap)}.`);
}

const alphabets: [name: string, alphabet: string[], gap: string][] = [
  ['Latin', 'ka to ri mel stan or ip und bra ne sol'.split(' '), ' '],
  ['Cyrillic', 'ка то ри мел стан ор қал ұлт бра не'.split(' '), ' '],
  ['Arabic', 'كا تو ري مل ست نو قا بد'.split(' '), ' '],
  ['Devanagari', 'का तो री मि ले सु ना दि'.split(' '), ' '],
  ['Chinese', Array.from('天地人山水火木金土日月年春夏秋冬东南西北国家城市'), ''],
  ['Japanese', Array.from('かきくけこさしすせそ東京都市駅前日本語新聞カタナ'), ''],
  ['Thai', Array.from('กขคงจชซดตถทนบปพมยรลวสหอ'), ''],
];

const known = (text: string) => sketchOf(text) as Sketch;

describe.each(alphabets)('a text in %s letters', (_name, alphabet, gap) => {
  const story = prose(alphabet, 1, 400, gap);
  const other = prose(alphabet, 99, 400, gap);
  const sketch = known(story.join('\n'));

  it('is found again when a quarter is cut and other words stand around it', () => {
    const cut = story.filter((_, index) => index % 4 !== 2);
    const copy = known([...other.slice(0, 3), ...cut].join('\n'));
    expect(sketch.keys.some((key) => copy.keys.includes(key))).toBe(true);
    expect(isSameStory(sketch, copy)).toBe(true);
  });

  it('is told from another', () => {
    expect(isSameStory(sketch, known(other.join('\n')))).toBe(false);
  });
});

describe('a sketch', () => {
  const [, alphabet] = alphabets[0] ?? ['', [], ''];
  const text = prose(alphabet, 7, 600).join('\n');

  it('pays no heed to case, punctuation and line breaks', () => {
    const same = text.toUpperCase().replaceAll('.', ' —').replaceAll('\n', ' ');
    expect(known(same)).toEqual(known(text));
  });

  it('is the same on every machine', () => {
    expect(known(text).keys.slice(0, 2)).toMatchInlineSnapshot(`
      [
        18314523,
        4296840297,
      ]
    `);
  });

  it('tells about how much two texts share', () => {
    const lines = text.split('\n');
    const half = known(lines.slice(0, 40).join('\n'));
    expect(Math.abs(resemblance(known(text), half) - 40 / 60)).toBeLessThan(0.18);
  });

  it.each([
    ['nothing', ''],
    ['a paywall’s two lines', 'Subscribe to read on.\nAlready a subscriber? Sign in.'],
    ['one line again and again', 'All rights are reserved by the publisher. '.repeat(500)],
  ])('is not made of %s', (_what, stub) => {
    expect(sketchOf(stub)).toBeNull();
  });

  it('of a very long text knows its beginning, and takes no longer for it', () => {
    const long = prose(alphabet, 3, 200_000).join('\n');
    const book = `${long}${long.repeat(4)}`;
    const begun = performance.now();
    expect(known(book)).toEqual(known(book.slice(0, 200_000)));
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
