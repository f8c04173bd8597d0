import { createHash } from 'node:crypto';
import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { shortcuts } from '../../../src/extraction/body';

/** What we leave out or do a shorter way rests on the exact text of these; read them anew when one changes. */
const reliedOn = [
  'parse',
  '_cleanStyles',
  '_getCharCount',
  '_getLinkDensity',
  '_getTextDensity',
  '_hasChildBlockElement',
  '_isElementWithoutContent',
  '_isProbablyVisible',
  '_isValidByline',
];

const prototype = Readability.prototype as unknown as Record<string, unknown>;

function digest(name: string): string {
  return createHash('sha256').update(String(prototype[name])).digest('hex').slice(0, 12);
}

describe('the parts of Readability that we stand in for', () => {
  it('are as they were when we read them', () => {
    expect(Object.fromEntries(reliedOn.map((name) => [name, digest(name)]))).toMatchInlineSnapshot(`
      {
        "_cleanStyles": "6dfbf93b0913",
        "_getCharCount": "28efa7968eba",
        "_getLinkDensity": "db1283dc0de3",
        "_getTextDensity": "6bbcf0d9095c",
        "_hasChildBlockElement": "cf7981226e68",
        "_isElementWithoutContent": "fd87e9b386b6",
        "_isProbablyVisible": "e9daf2ed0ba6",
        "_isValidByline": "9cf9dbce0822",
        "parse": "d1a7ff3d24ee",
      }
    `);
    expect(prototype.DIV_TO_P_ELEMS).toEqual(
      new Set(['BLOCKQUOTE', 'DL', 'DIV', 'IMG', 'OL', 'P', 'PRE', 'TABLE', 'UL']),
    );
  });

  it('are all in the list', () => {
    expect(reliedOn).toEqual(expect.arrayContaining(Object.keys(shortcuts)));
  });
});

interface Inside {
  [name: string]: (...values: unknown[]) => unknown;
}

/** Markup on which a shortcut could differ from what it stands in for. */
const pieces = [
  '<div></div>',
  '<div> \n <br><hr></div>',
  '<div><span> </span></div>',
  '<div><svg></svg></div>',
  '<div><!-- x --><b>text</b>, more, text</div>',
  '<div><p>One, two <a href="#x">three</a> <a>four</a></p><h2>five</h2></div>',
  '<div rel="author">Ann</div>',
  '<div itemprop="author name">Ann</div>',
  '<div style="display: none">x</div>',
  '<div style="visibility: hidden">x</div>',
  '<div aria-hidden="true" class="fallback-image">x</div>',
  '<div hidden>x</div>',
];

describe('every shortcut', () => {
  it.each([
    ['_getCharCount', ','],
    ['_getLinkDensity'],
    ['_getTextDensity', ['h1', 'h2']],
    ['_getTextDensity', ['SPAN', 'LI']],
    ['_hasChildBlockElement'],
    ['_isElementWithoutContent'],
    ['_isProbablyVisible'],
    ['_isValidByline', 'story byline'],
    ['_isValidByline', 'story'],
  ])('gives the same answer: %s %s', (name, ...values) => {
    for (const piece of pieces) {
      const page = new DOMParser().parseFromString(piece, 'text/html');
      const plain = new Readability(page) as unknown as Inside;
      const ours = Object.assign(new Readability(page), shortcuts) as unknown as Inside;
      const element = page.body.firstElementChild;
      expect(ours[name]?.(element, ...values), piece).toEqual(plain[name]?.(element, ...values));
    }
  });
});
