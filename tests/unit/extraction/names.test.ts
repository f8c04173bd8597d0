import { describe, expect, it } from 'vitest';
import { cleanName, isLabel, isLabelled } from '../../../src/extraction/names';

describe('cleanName', () => {
  it.each([
    ['By Oona Vell', 'Oona Vell'],
    ['by: Oona Vell', 'Oona Vell'],
    ['ByOona Vell', 'Oona Vell'],
    ['Written by\n  Oona Vell', 'Oona Vell'],
    ['View all posts by Oona Vell', 'Oona Vell'],
    ['Автор: Алма Серова', 'Алма Серова'],
    ['Автор Алма Серова', 'Алма Серова'],
    ['Мәтін: Алма Серова', 'Алма Серова'],
    ['Автори: Леся Мороз', 'Леся Мороз'],
    ['Von Ilse Brandt', 'Ilse Brandt'],
    ['Par Odile Marchand', 'Odile Marchand'],
    ['Escrito por Rosa Vidal', 'Rosa Vidal'],
    ['di Rosa Moro', 'Rosa Moro'],
    ['A cura di Rosa Moro', 'Rosa Moro'],
    ['Autorka: Hanna Wilk', 'Hanna Wilk'],
    ['Yazan: Deniz Kaya', 'Deniz Kaya'],
    ['بقلم: سارة منصور', 'سارة منصور'],
    ['מאת נועה לוי', 'נועה לוי'],
    ['โดย มาลี ใจดี', 'มาลี ใจดี'],
    ['Av Signe Holm', 'Signe Holm'],
    ['作者：林小雨', '林小雨'],
    ['文／林小雨', '林小雨'],
    ['執筆：森田葵', '森田葵'],
    ['한별 기자', '한별'],
    ['Oona Vell | 25.12.2022', 'Oona Vell'],
    ['Oona Vell, Dec 25, 2022', 'Oona Vell'],
    ['Oona VellDec 25, 2022', 'Oona Vell'],
    ['December 25, 2022 at 8:15 pm by Oona Vell', 'Oona Vell'],
    ['Oona Vell · Published 25 December', 'Oona Vell'],
    ['Oona Vell 3 hours ago', 'Oona Vell'],
    ['Oona Vell • 4 min read', 'Oona Vell'],
    ['Oona Vell, Senior Reporter', 'Oona Vell'],
    ['Oona Vell Follow', 'Oona Vell'],
    ['Oona Vell, Ilse Brandt and Rosa Moro', 'Oona Vell, Ilse Brandt and Rosa Moro'],
    ['Byron Vell', 'Byron Vell'],
    ['Di Wu', 'Di Wu'],
    ['Mark 42', 'Mark 42'],
    ['Authors Guild', 'Authors Guild'],
  ])('makes a name of %s', (raw, name) => {
    expect(cleanName(raw)).toBe(name);
  });

  it.each([
    '',
    'By',
    'Written by',
    'https://x.example/oona',
    '{{author}}',
    '%author%',
    'Member Login',
    'The author',
    'View profile',
    '@oona',
    '25.12.2022',
    'December 25, 2022',
    '5 min read',
    'Reviewed by Oona Vell',
    'Photos by Oona Vell',
    'The ferry sails. It has sailed before.',
  ])('finds none in %j', (raw) => {
    expect(cleanName(raw)).toBeNull();
  });
});

describe('labels', () => {
  it.each(['Written by', 'Author(s)', 'By:', 'Автор:', '作者：', 'Par'])(
    '%s is one alone',
    (line) => {
      expect(isLabel(line)).toBe(true);
      expect(isLabelled(line)).toBe(true);
    },
  );

  it.each(['Byron Vell', 'Text-to-speech', 'Contributors to this page'])('%s is none', (line) => {
    expect(isLabelled(line)).toBe(false);
  });
});
