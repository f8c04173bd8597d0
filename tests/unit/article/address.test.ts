import { describe, expect, it } from 'vitest';
import { canonicalAddress, cleanAddress, namesAnotherStory } from '../../../src/article/address';

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

describe('namesAnotherStory', () => {
  const page = 'https://a.example/international/2026/03/ferry-sails-again';

  it.each([
    [page, '/international/2026/03/goat-elected'],
    [page, 'https://www.a.example/international/2025/12/goat-elected.html'],
    ['https://a.example/news/48213', '/news/48199'],
    ['https://a.example/show?id=12', '/show?id=13'],
  ])('holds on %s for %s', (own, stated) => {
    expect(namesAnotherStory(own, stated)).toBe(true);
    expect(canonicalAddress(own, [stated])).toBe(own);
  });

  it.each([
    [page, `${page}/`],
    [page, '/international/2026/03/ferry-sails-again.amp.html'],
    [page, '/'],
    [page, 'https://b.example/international/2026/03/goat-elected'],
    [page, '/sport/goat-elected'],
    ['https://a.example/news/48213', '/news/48213-ferry-sails'],
    ['https://a.example/?p=12', '/2026/03/ferry-sails-again'],
  ])('does not hold on %s for %s', (own, stated) => {
    expect(namesAnotherStory(own, stated)).toBe(false);
  });
});
