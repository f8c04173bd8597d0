// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Line } from '../../../src/reading/lines';
import { pageAt, pageBreaks } from '../../../src/reading/page-breaks';

const line = (top: number, height = 20, keepsNext = false): Line => ({
  top,
  bottom: top + height,
  keepsNext,
});
const rows = (count: number) => Array.from({ length: count }, (_, at) => line(at * 30));

test('a page ends where a line ends, and the next begins with the next line', () => {
  expect(pageBreaks(rows(9), 0, 100)).toEqual([0, 90, 180]);
});

test('a heading goes with what follows it', () => {
  const lines = [line(0), line(30), line(60, 20, true), line(90)];
  expect(pageBreaks(lines, 0, 100)).toEqual([0, 60]);
});

test('a picture that is higher than a page goes on where the last one ended', () => {
  expect(pageBreaks([line(0), line(30, 250), line(300)], 0, 100)).toEqual([0, 30, 130, 230]);
});

test('every line that fits on a page is whole on one, whatever the lines are', () => {
  const anyLine = fc.record({
    gap: fc.integer({ min: 0, max: 40 }),
    height: fc.integer({ min: 5, max: 180 }),
    keepsNext: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 60 }), (parts) => {
      let down = 0;
      const lines = parts.map(({ gap, height, keepsNext }) => {
        const made = line(down + gap, height, keepsNext);
        down = made.bottom;
        return made;
      });
      const breaks = pageBreaks(lines, 0, 100);
      expect(breaks).toEqual([...new Set(breaks)].sort((one, other) => one - other));
      for (const { top, bottom } of lines) {
        if (bottom - top > 100) continue;
        const page = breaks[pageAt(breaks, top)] ?? 0;
        expect(bottom).toBeLessThanOrEqual(page + 100);
      }
    }),
  );
});
