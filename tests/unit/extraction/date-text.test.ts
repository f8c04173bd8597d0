import { describe, expect, it } from 'vitest';
import { findDates, orderInCountry, readStamp } from '../../../src/extraction/date-text';

const none = { language: null };
const valuesIn = (text: string, language: string | null = null) =>
  findDates(text, { language }).map(({ value }) => value);

describe('findDates', () => {
  it.each([
    ['Thursday, May 09, 2024', '2024-05-09'],
    ['Published Dec. 25, 2022', '2022-12-25'],
    ['25th of December 2022', '2022-12-25'],
    ['25-Dec-2022', '2022-12-25'],
    ['25 декабря 2022 г.', '2022-12-25'],
    ['декабрь 25, 2022', '2022-12-25'],
    ['3 марта 2022', '2022-03-03'],
    ['12 мая 2022 года', '2022-05-12'],
    ['25 желтоқсан 2022', '2022-12-25'],
    ['2022 жылғы 25 желтоқсан', '2022-12-25'],
    ['2022 ж. 5 наурыз', '2022-03-05'],
    ['25 грудня 2022', '2022-12-25'],
    ['Sonntag, 25. Dezember 2022', '2022-12-25'],
    ['3. März 2022', '2022-03-03'],
    ['1er février 2022', '2022-02-01'],
    ['25 de diciembre de 2022', '2022-12-25'],
    ['25 Aralık 2022 Pazar', '2022-12-25'],
    ['5 Şubat 2022', '2022-02-05'],
    ['2022年12月25日', '2022-12-25'],
    ['25.12.2022', '2022-12-25'],
    ['2022/12/25', '2022-12-25'],
    ['25 dicembre 2022', '2022-12-25'],
    ['25 de dezembro de 2022', '2022-12-25'],
    ['25 grudnia 2022 r.', '2022-12-25'],
    ['25 лютого 2022', '2022-02-25'],
    ['25 qarasha 2022', '2022-11-25'],
    ['2022 jylǵy 5 nauryz', '2022-03-05'],
    ['25 ديسمبر 2022', '2022-12-25'],
    ['٢٥ ديسمبر، ٢٠٢٢', '2022-12-25'],
    ['5 آذار/مارس 2022', '2022-03-05'],
    ['2022年3月5日', '2022-03-05'],
    ['2022년 3월 5일', '2022-03-05'],
    ['2022. 3. 5.', '2022-03-05'],
    ['25.12.22', '2022-12-25'],
    ['25/12/98', '1998-12-25'],
    ['25.12. 2022', '2022-12-25'],
    ['25. desember 2022', '2022-12-25'],
    ['5. marts 2022', '2022-03-05'],
    ['5 augusti 2022', '2022-08-05'],
    ['5 octombrie 2022', '2022-10-05'],
    ['5 февруари 2022', '2022-02-05'],
    ['5. септембар 2022', '2022-09-05'],
    ['5. septembra 2022', '2022-09-05'],
    ['5. mája 2022', '2022-05-05'],
    ['5. listopadu 2022', '2022-11-05'],
    ['5. studenoga 2022', '2022-11-05'],
    ['5. maaliskuuta 2022', '2022-03-05'],
    ['2022. március 5.', '2022-03-05'],
    ['5 Agustus 2022', '2022-08-05'],
    ['5 Μαρτίου 2022', '2022-03-05'],
    ['5 במרץ 2022', '2022-03-05'],
    ['5 मार्च 2022', '2022-03-05'],
  ])('reads %s', (text, value) => {
    expect(valuesIn(text)).toEqual([value]);
  });

  it.each([
    ['25 December 2022, 14:21', '2022-12-25T14:21'],
    ['Dec 25, 2022 at 2:21 p.m.', '2022-12-25T14:21'],
    ['12:05 AM, Dec 25, 2022', '2022-12-25T00:05'],
    ['14:21, 25 декабря 2022', '2022-12-25T14:21'],
    ['25 декабря 2022 г. в 14:21', '2022-12-25T14:21'],
    ['Sun, 25 Dec 2022 14:21:07 +0600', '2022-12-25T14:21:07+06:00'],
    ['Sun Dec 25 2022 14:21:07 GMT-0500 (EST)', '2022-12-25T14:21:07-05:00'],
    ['25 Dec 2022 14:21 UTC+6', '2022-12-25T14:21'],
    ['25 Dec 2022 14:21 GMT', '2022-12-25T14:21+00:00'],
    ['25.12.2022 | 14:21', '2022-12-25T14:21'],
  ])('takes the time that stands beside the day: %s', (text, value) => {
    expect(valuesIn(text)).toEqual([value]);
  });

  it.each([
    '© 2026',
    'May 2022',
    '31 February 2022',
    '2022/12-25',
    'Room 25 December',
    '10 marbles 2022',
    '2 hours ago',
    '0000-00-00',
    '12 March 1893',
    'version 1.10.23.4',
    'from 1.5.10 to 2.0',
    'ratio 5/12/7',
  ])('finds none in %s', (text) => {
    expect(valuesIn(text)).toEqual([]);
  });

  it('settles slashes by a part above twelve, else by a language that is sure', () => {
    expect(valuesIn('25/12/2022')).toEqual(['2022-12-25']);
    expect(valuesIn('12/25/2022')).toEqual(['2022-12-25']);
    expect(valuesIn('05/03/2022')).toEqual([]);
    expect(valuesIn('05/03/2022', 'en')).toEqual([]);
    expect(valuesIn('05/03/2022', 'en-US')).toEqual(['2022-05-03']);
    expect(valuesIn('05/03/2022', 'ru')).toEqual(['2022-03-05']);
  });

  it.each([
    ['en-us', '2022-05-03'],
    ['en_US', '2022-05-03'],
    ['en-Latn-PH', '2022-05-03'],
    ['en_gb', '2022-03-05'],
    ['en-ZA', '2022-03-05'],
    ['fr', '2022-03-05'],
  ])('reads slashes as they are meant in %s', (language, value) => {
    expect(valuesIn('05/03/2022', language)).toEqual([value]);
  });

  it.each(['EN', '', 'und', 'en-CA', 'en-001', '5'])(
    'does not guess where slashes could mean either: %j',
    (language) => {
      expect(valuesIn('05/03/2022', language)).toEqual([]);
    },
  );

  it('settles them by the other dates of the page before it asks the language', () => {
    const order = 'day' as const;
    expect(findDates('05/03/2022', { language: 'en-US', order })[0]?.value).toBe('2022-03-05');
  });

  it.each([
    ['https://news.example/en-gb/story', null, 'day'],
    ['https://news.example/story', 'en_US', 'month'],
    ['https://news.co.uk/story', null, 'day'],
    ['https://news.example/story', null, null],
  ])('knows a country by its site: %s %s', (url, locale, order) => {
    expect(orderInCountry(url, locale)).toBe(order);
  });

  it('takes `listopada` for October in Croatian only', () => {
    expect(valuesIn('5. listopada 2022', 'hr')).toEqual(['2022-10-05']);
    expect(valuesIn('5 listopada 2022', 'pl')).toEqual(['2022-11-05']);
  });

  it('finds them all, in their order', () => {
    expect(valuesIn('Published 25 December 2022, updated 27 December 2022')).toEqual([
      '2022-12-25',
      '2022-12-27',
    ]);
  });
});

describe('readStamp', () => {
  it.each([
    ['2022-12-25T14:21:00Z', '2022-12-25T14:21:00+00:00'],
    ['2022-12-25T14:21:00.123+0600', '2022-12-25T14:21:00+06:00'],
    ['2022-12-25 14:21', '2022-12-25T14:21'],
    ['2026-3-5 8:00', '2026-03-05T08:00'],
    ['2022-12-25', '2022-12-25'],
    ['2022-12-31T23:99:00', '2022-12-31'],
    ['2022-12-31T23:59:75Z', '2022-12-31'],
    ['20221225', '2022-12-25'],
    ['1671978060', '2022-12-25T14:21:00+00:00'],
    ['1671978060000', '2022-12-25T14:21:00+00:00'],
  ])('reads %s without shifting it', (raw, value) => {
    expect(readStamp(raw, none)?.value).toBe(value);
  });

  it.each(['', '0000-00-00', '1970-01-01T00:00:00Z', '3000-01-01', '2022-13-01', 'now', '0'])(
    'refuses %j',
    (raw) => {
      expect(readStamp(raw, none)).toBeNull();
    },
  );
});
