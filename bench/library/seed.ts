// Fills the library with records as saving them one by one would have left them, in large transactions.

import { withElement } from '../../src/article/merge';
import { writeStamp } from '../../src/article/stamp';
import { bodyOf } from '../../src/library/body';
import { identify } from '../../src/library/identity';
import { openDatabase } from '../../src/library/open-database';
import { settled, withListed, withText } from '../../src/library/row';
import { write, writing } from '../../src/library/transactions';
import { makeArticle } from './articles';

const atOnce = 100;

/** Articles `0` up to `count`; how many bytes of HTML and text they have (UTF-8). */
export async function seed(report: (done: string) => void, count: number): Promise<number> {
  const database = await openDatabase('lede');
  const encoder = new TextEncoder();
  let bytes = 0;
  for (let from = 0; from < count; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) => from + at);
    const records = await Promise.all(numbers.map(recordOf));
    await writing(database, async (transaction) => {
      for (const { row, body } of records) write(transaction, row, body);
      await transaction.done;
    });
    for (const { body } of records) {
      bytes += encoder.encode(body.html).length + encoder.encode(body.text).length;
    }
    report(`${from + numbers.length} of ${count}`);
  }
  database.close();
  return bytes;
}

async function recordOf(number: number) {
  const { article, savedAt, tags } = makeArticle(number);
  const stamp = writeStamp({ ms: savedAt, counter: 0, node: '00000000000000be' });
  const text = withText(null, await identify(article), article, stamp);
  const listed = withListed(text, savedAt, stamp);
  const tagged = tags.reduce((row, tag) => withElement(row, 'tags', tag, tag, stamp), listed);
  const archived = number % 5 === 0 ? { ...tagged, archived: true } : tagged;
  return { row: settled(archived), body: bodyOf(article) };
}
