// Pictures made for tests: real ones, in the sizes and weights a test is about.

import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour; with `noise` its bytes do not compress, so that it weighs about 3 × width × height. */
export function png(
  width: number,
  height: number,
  { color = 0x3366aa, noise = false } = {},
): Uint8Array {
  const row = 1 + width * 3;
  const pixels = Buffer.alloc(row * height);
  let seed = color;
  for (let y = 0; y < height; y += 1) {
    for (let at = y * row + 1; at < (y + 1) * row; at += 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      pixels[at] = noise ? seed >>> 16 : color >> (8 * (2 - ((at - y * row - 1) % 3)));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
