import { describe, expect, it } from 'vitest';
import { dayInAddress } from '../../../src/extraction/date-address';

const day = (path: string) => {
  const found = dayInAddress(`https://harrowlane.example${path}`);
  return found && [found.year, found.month, found.day].filter(Boolean).join('-');
};

describe('dayInAddress', () => {
  it.each([
    ['/2026/03/05/ferry', '2026-03-05'],
    ['/2026/3/5/ferry', '2026-03-05'],
    ['/news/2026-03-05-ferry', '2026-03-05'],
    ['/news/ferry-20260305.html', '2026-03-05'],
    ['/local/2026-03/05/c_1125.htm', '2026-03-05'],
    ['/news/25-03-2026-ferry', '2026-03-25'],
    ['/2026/03/ferry', '2026-03'],
  ])('reads %s', (path, value) => {
    expect(day(path)).toBe(value);
  });

  it.each(['/news/ferry', '/05-03-2026-ferry', '/?date=2026-03-05', '/item/20261'])(
    'finds none in %s',
    (path) => {
      expect(day(path)).toBeNull();
    },
  );

  it('passes over the prefix of a web archive', () => {
    const address = 'https://web.archive.org/web/20160218174457/http://harrowlane.example/ferry';
    expect(dayInAddress(address)).toBeNull();
  });
});
