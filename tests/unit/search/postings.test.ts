import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/search/bytes';
import {
  eachPosting,
  PlacesReader,
  PlacesWriter,
  PostingsWriter,
} from '../../../src/search/postings';

const ascending = (most: number) =>
  fc.uniqueArray(fc.nat(most), { maxLength: 60 }).map((all) => all.sort((a, b) => a - b));
const posting = fc.tuple(fc.integer({ min: 1, max: 5000 }), ascending(5_000_000));

test('numbers and texts come back as they were written', () => {
  const values = fc.array(fc.oneof(fc.nat(0xffffffff), fc.string({ unit: 'binary' })));
  fc.assert(
    fc.property(values, (all) => {
      const writer = new ByteWriter();
      for (const each of all) typeof each === 'number' ? writer.number(each) : writer.text(each);
      const reader = new ByteReader(writer.take());
      expect(
        all.map((each) => (typeof each === 'number' ? reader.number() : reader.text())),
      ).toEqual(all);
      expect(reader.isAtEnd).toBe(true);
    }),
  );
});

test('postings and places come back as they were written', () => {
  const postings = fc.tuple(ascending(100_000), fc.infiniteStream(posting));
  fc.assert(
    fc.property(postings, ([documents, stream]) => {
      const written = documents.map(
        (document) => [document, ...(stream.next().value ?? [1, []])] as const,
      );
      const [weights, places] = [new PostingsWriter(), new PlacesWriter()];
      for (const [document, weight, at] of written) {
        weights.add(document, weight);
        places.add(at);
      }
      const reader = new PlacesReader(places.take());
      const read: unknown[] = [];
      eachPosting(weights.take(), (document, weight) =>
        read.push([document, weight, reader.next()]),
      );
      expect(read).toEqual(written);
    }),
  );
});

test('places are passed over', () => {
  const places = new PlacesWriter();
  places.add([1, 900, 70_000]);
  places.add([]);
  places.add([5]);
  const reader = new PlacesReader(places.take());
  reader.skip();
  reader.skip();
  expect(reader.next()).toEqual([5]);
});

test('bytes that end too early are refused', () => {
  const writer = new ByteWriter();
  writer.number(300);
  const cut = writer.take().slice(0, 1);
  expect(() => new ByteReader(cut).number()).toThrow(RangeError);
  expect(() => new ByteReader(cut).raw(2)).toThrow(RangeError);
});
