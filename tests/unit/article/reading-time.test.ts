import { describe, expect, it } from 'vitest';
import { readingTime, textLength } from '../../../src/article/reading-time';

describe('textLength', () => {
  it('counts words as readers do', () => {
    expect(textLength("The captain's 1,250.5 goats — well-fed — sailed.")).toEqual({
      words: 6,
      characters: 0,
    });
  });

  it('counts Chinese and Japanese by character, and the words among them', () => {
    expect(textLength('渡轮 Skell 号')).toEqual({ words: 1, characters: 3 });
    expect(textLength('フェリーは')).toEqual({ words: 0, characters: 5 });
  });

  it('counts the words of scripts without spaces by their letters', () => {
    // "The ferry leaves the quay every morning", ten words by a dictionary.
    const { words } = textLength('เรือข้ามฟากออกจากท่าเรือทุกเช้า');
    expect(words).toBeGreaterThanOrEqual(5);
    expect(words).toBeLessThanOrEqual(10);
    expect(textLength('เรือ Skell เช้า').words).toBeGreaterThanOrEqual(3);
  });

  it('counts nothing in an empty text', () => {
    expect(textLength(' \n ')).toEqual({ words: 0, characters: 0 });
  });
});

describe('readingTime', () => {
  const words = (count: number) => 'word '.repeat(count);

  it('reads each language at its own speed', () => {
    expect(readingTime(words(2280), 'en-GB').readingMinutes).toBe(10);
    expect(readingTime(words(1840), 'ru').readingMinutes).toBe(10);
    expect(readingTime(words(1840), null).readingMinutes).toBe(10);
    expect(readingTime('字'.repeat(2550), 'zh').readingMinutes).toBe(10);
  });

  it('is never less than a minute', () => {
    expect(readingTime('One word', 'en')).toEqual({ wordCount: 2, readingMinutes: 1 });
    expect(readingTime('', null)).toEqual({ wordCount: 0, readingMinutes: 1 });
  });
});
