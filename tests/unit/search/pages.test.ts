import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  behind,
  entriesIn,
  joinPages,
  next,
  PagePacker,
  pagesFor,
} from '../../../src/search/pages';

/** Cut into pages; the longer ones take several. */
function packed(entries: [term: string, bytes: Uint8Array][]) {
  const firsts: string[] = [];
  const pages: Uint8Array[] = [];
  const packer = new PagePacker((first, bytes) => {
    firsts.push(first);
    pages.push(bytes);
  });
  for (const [term, bytes] of entries) packer.add(term, bytes);
  packer.end();
  return { firsts, pages };
}

const term = fc.string({
  unit: fc.constantFrom('a', 'b', 'ё', '国', '𝒳'),
  minLength: 1,
  maxLength: 6,
});
const size = fc.oneof(
  { weight: 3, arbitrary: fc.nat(40) },
  fc.constantFrom(3000, 7990, 32_000, 70_001),
);
const table = fc
  .uniqueArray(fc.tuple(term, size), { selector: ([name]) => name, maxLength: 40 })
  .map((all) => all.sort(([a], [b]) => (a < b ? -1 : 1)))
  .map((all) =>
    all.map(([name, length], at): [string, Uint8Array] => [name, new Uint8Array(length).fill(at)]),
  );

const read = ({ firsts, pages }: ReturnType<typeof packed>, from: string, until: string) => {
  const range = pagesFor(firsts, from, until);
  if (!range) return [];
  const some = joinPages(pages.slice(range[0], range[1] + 1));
  return [...entriesIn(some, from, until)].map(({ term, bytes }): [string, number] => [
    term,
    bytes.length,
  ]);
};

test('every term is found, alone and with all that begin alike', () => {
  fc.assert(
    fc.property(table, term, (entries, asked) => {
      const cut = packed(entries);
      const lengths = entries.map(([name, bytes]): [string, number] => [name, bytes.length]);
      for (const name of [asked, ...entries.map(([each]) => each)]) {
        expect(read(cut, name, next(name))).toEqual(lengths.filter(([each]) => each === name));
        expect(read(cut, name, behind(name))).toEqual(
          lengths.filter(([each]) => each.startsWith(name)),
        );
      }
    }),
  );
});

test('no page is larger than the browser keeps in one piece', () => {
  fc.assert(
    fc.property(table, (entries) => {
      const { pages } = packed(entries);
      expect(pages.every(({ length }) => length > 0 && length < 64_000)).toBe(true);
      const all = [...entriesIn(joinPages(pages))].map(({ term, bytes }) => [
        term,
        bytes.length,
        bytes.at(-1),
      ]);
      expect(all).toEqual(entries.map(([name, bytes]) => [name, bytes.length, bytes.at(-1)]));
    }),
  );
});
