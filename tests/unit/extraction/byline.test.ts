import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../src/extraction/byline';

describe('cleanName', () => {
  it.each([
    ['By Oona Vell', 'Oona Vell'],
    ['by: Oona Vell', 'Oona Vell'],
    ['Автор: Алма Серова', 'Алма Серова'],
    ['Von Ilse Brandt', 'Ilse Brandt'],
    ['Oona Vell | 25.12.2022', 'Oona Vell'],
    ['Oona Vell, Dec 25, 2022', 'Oona Vell'],
    ['Oona Vell · Published 25 December', 'Oona Vell'],
    ['Byron Vell', 'Byron Vell'],
  ])('makes a name of %s', (raw, name) => {
    expect(cleanName(raw)).toBe(name);
  });

  it.each([
    '',
    'By',
    'https://x.example/oona',
    '{{author}}',
    'Member Login',
    '@oona',
    '25.12.2022',
  ])('finds none in %j', (raw) => {
    expect(cleanName(raw)).toBeNull();
  });
});
