import { describe, expect, it } from 'vitest';
import { decodeEntities, key, likeness, tidy } from '../../../src/extraction/words';

describe('tidy', () => {
  it('makes white space single and drops what is invisible', () => {
    expect(tidy(' a\u00a0\n b\u200b\u00adc ')).toBe('a bc');
  });
});

describe('key', () => {
  it('is one for two spellings of one line, in any script', () => {
    expect(key('“Ferry” Sails — Again!')).toBe(key('ferry sails again'));
    expect(key('Паром  снова вышел.')).toBe(key('ПАРОМ СНОВА ВЫШЕЛ'));
  });
});

describe('likeness', () => {
  it('is the share of words in common', () => {
    expect(likeness('The ferry sails', 'the ferry sails')).toBe(1);
    expect(likeness('The ferry sails', 'A goat swims')).toBe(0);
    expect(likeness('ferry sails again', 'ferry sails')).toBeCloseTo(0.8);
    expect(likeness('渡轮恢复航行', '渡轮恢复')).toBeGreaterThan(0.7);
  });
});

describe('decodeEntities', () => {
  it('writes out the references it knows and leaves the others', () => {
    expect(decodeEntities('a &amp; b &#39;c&#x27; &constructor; &nope;')).toBe(
      "a & b 'c' &constructor; &nope;",
    );
  });
});
