import { describe, expect, it } from 'vitest';
import { parseLooseJson } from '../../../src/extraction/json-text';

describe('parseLooseJson', () => {
  it.each([
    ['plain', '{"a":1}'],
    ['a comment around it', '<!-- {"a":1} -->'],
    ['CDATA around it', '//<![CDATA[\n{"a":1}\n//]]>'],
    ['CDATA in a comment', '/* <![CDATA[ */ {"a":1} /* ]]> */'],
    ['commas too many', '{"a":1,}'],
    ['a comment inside', '{/* why */"a":1}'],
    ['a semicolon behind it', '{"a":1};'],
    ['escaped quotes', '{&quot;a&quot;:1}'],
  ])('reads %s', (_what, text) => {
    expect(parseLooseJson(text)).toEqual({ a: 1 });
  });

  it('keeps what looks like a comment or a comma inside a string', () => {
    expect(parseLooseJson('{"a":"/* b,} */ \n c",}')).toEqual({ a: '/* b,} */ \n c' });
  });

  it.each([
    ['comments that never end', '/* '.repeat(80_000)],
    ['white space', `{${' '.repeat(40_000)}x`],
    ['white space in front', `${' '.repeat(40_000)}x`],
    ['escaped quotes without an end', `"${'\\"'.repeat(80_000)}`],
    ['commas and white space', `[${`,${' '.repeat(200)}`.repeat(400)}x`],
  ])('is quick to give up on %s', (_what, text) => {
    const start = performance.now();
    expect(parseLooseJson(text)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it.each(['', 'nothing', '{"a":', '"'.repeat(100_001), '['.repeat(100_000)])(
    'gives undefined for what cannot be mended',
    (text) => {
      expect(parseLooseJson(text)).toBeUndefined();
    },
  );
});
