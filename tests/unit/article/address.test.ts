import { describe, expect, it } from 'vitest';
import { addressKey, canonicalAddress, cleanAddress } from '../../../src/article/address';

describe('cleanAddress', () => {
  it('removes tracking parameters and keeps the others in their order', () => {
    expect(cleanAddress('https://a.example/x?utm_source=l&id=7&fbclid=q&page=2#part')).toBe(
      'https://a.example/x?id=7&page=2#part',
    );
  });

  it.each(['path=/news/x', 'story', 't=a%20b', 'q=a+b~(c)'])(
    'does not write ?%s anew when it takes tracking away',
    (kept) => {
      const bare = `https://a.example/x?${kept}`;
      expect(cleanAddress(`${bare}&utm_source=l`)).toBe(bare);
      expect(cleanAddress(`https://a.example/x?utm%5Fsource=l&${kept}`)).toBe(bare);
      expect(addressKey(`${bare}&fbclid=1`)).toBe(addressKey(bare));
    },
  );

  it('leaves an address without any byte for byte as it is, encodings included', () => {
    const address = 'https://a.example/x?q=a%20b+c&empty=';
    expect(cleanAddress(address)).toBe(address);
  });

  it.each(['', 'not an address', 'about:blank'])('gives %j back', (address) => {
    expect(cleanAddress(address)).toBe(address);
  });
});

describe('addressKey', () => {
  it.each([
    ['http://a.example/story', 'https://a.example/story/'],
    ['https://a.example:443/story', 'http://a.example:80/story'],
    ['https://A.Example/story#comments', 'https://a.example/story'],
    ['https://a.example/story?utm_medium=x&gclid=1', 'https://a.example/story'],
    ['https://a.example', 'https://a.example/'],
  ])('is one for %s and %s', (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });

  it.each([
    ['https://a.example/#/one', 'https://a.example/#/two'],
    ['https://a.example/#!/one', 'https://a.example/'],
    ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['https://a.example/Story', 'https://a.example/story'],
    ['https://a.example:8443/x', 'https://a.example/x'],
    ['https://b.example/x', 'https://a.example/x'],
  ])('tells %s from %s', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });
});

describe('canonicalAddress', () => {
  const page = 'https://www.a.example/news/ferry-sails-again?utm_source=x';

  it('believes a canonical address of the same story on the same site', () => {
    expect(canonicalAddress(page, ['https://a.example/news/ferry-sails-again'])).toBe(
      'https://a.example/news/ferry-sails-again',
    );
    expect(
      canonicalAddress('https://m.a.example/amp/ferry-sails-again.html', [
        '/news/2022/ferry-sails-again',
      ]),
    ).toBe('https://m.a.example/news/2022/ferry-sails-again');
  });

  it.each([
    ['the front page', 'https://a.example/'],
    ['another site', 'https://b.example/news/ferry-sails-again'],
    ['another story', 'https://a.example/news/the-goat-and-the-captain'],
    ['no page at all', 'javascript:alert(1)'],
  ])('does not believe %s', (_what, stated) => {
    expect(canonicalAddress(page, [stated])).toBe('https://www.a.example/news/ferry-sails-again');
  });

  it('does not let go of the parameter that names the story', () => {
    expect(canonicalAddress('https://a.example/show?id=7&ref_src=x', ['/show'])).toBe(
      'https://a.example/show?id=7',
    );
  });

  it.each([
    ['view.php?aid=12', '/view.php'],
    ['?page_id=12', '/'],
    ['?story_id=12', '/'],
    ['view.php?aid=12', '/view.php?aid=13'],
  ])('does not believe that %s is %s', (own, stated) => {
    expect(canonicalAddress(`https://a.example/${own}`, [stated])).toBe(`https://a.example/${own}`);
  });

  it('lets go of parameters that number nothing', () => {
    expect(canonicalAddress('https://a.example/show?from=list', ['/show'])).toBe(
      'https://a.example/show',
    );
  });

  it.each(['/2024/05/09/', '/20240509/', '/2024-05-09/', '/news/2024/'])(
    'does not take the day in %s for the name of the story',
    (day) => {
      const own = `https://a.example${day}second`;
      expect(canonicalAddress(own, [`${day}first`])).toBe(own);
    },
  );

  it('takes the next when the first is not honest', () => {
    const own = 'https://www.a.example/news/ferry-sails-again';
    expect(canonicalAddress(page, ['https://b.example/', null, own])).toBe(own);
  });

  it('ignores a canonical address where the fragment routes', () => {
    const routed = 'https://a.example/app#/story/2';
    expect(canonicalAddress(routed, ['https://a.example/app'])).toBe(routed);
  });
});
