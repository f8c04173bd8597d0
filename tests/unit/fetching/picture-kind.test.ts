// @vitest-environment node
import { expect, test } from 'vitest';
import { pictureKind } from '../../../src/fetching/picture-kind';
import { png } from '../../support/pictures';

const latin = (text: string) => Buffer.from(text, 'latin1');
const padded = (start: Buffer) => Buffer.concat([start, Buffer.alloc(64)]);

test.each<[string, Uint8Array, object | null]>([
  [
    'a PNG',
    png(30, 20),
    { type: 'image/png', size: { width: 30, height: 20 }, isLeftAlone: false },
  ],
  [
    'an animated PNG',
    Buffer.concat([png(30, 20).subarray(0, 33), latin('\0\0\0\x08acTL'), png(30, 20).subarray(33)]),
    { type: 'image/png', size: { width: 30, height: 20 }, isLeftAlone: true },
  ],
  [
    'a GIF',
    padded(latin('GIF89a\x1e\x00\x14\x00')),
    { type: 'image/gif', size: { width: 30, height: 20 }, isLeftAlone: true },
  ],
  [
    'a JPEG with a preview before its frame',
    padded(latin('\xff\xd8\xff\xe1\x00\x04ab\xff\xc2\x00\x11\x08\x00\x14\x00\x1e')),
    { type: 'image/jpeg', size: { width: 30, height: 20 }, isLeftAlone: false },
  ],
  [
    'a JPEG cut before its frame',
    padded(latin('\xff\xd8\xff\xe0\xff\xff')),
    { type: 'image/jpeg', isLeftAlone: false },
  ],
  [
    'a lossy WebP',
    padded(latin('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x1e\x00\x14\x00')),
    { type: 'image/webp', size: { width: 30, height: 20 }, isLeftAlone: false },
  ],
  [
    'a WebP that moves',
    padded(latin('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x1d\0\0\x13\0\0')),
    { type: 'image/webp', size: { width: 30, height: 20 }, isLeftAlone: true },
  ],
  ['an AVIF', padded(latin('\0\0\0\x1cftypavif')), { type: 'image/avif', isLeftAlone: false }],
  ['an icon file', padded(latin('\0\0\x01\0\x01\0')), { type: 'image/x-icon', isLeftAlone: true }],
  [
    'a drawing behind its declaration',
    latin(
      '<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg xmlns="a"/>',
    ),
    { type: 'image/svg+xml', isLeftAlone: true },
  ],
  ['a page', latin('<!doctype html><html><body><svg></svg>'), null],
  ['a page without a declaration', latin('<html lang="en"><p>404'), null],
  ['text', latin('not found, sorry about it'), null],
  ['nothing', new Uint8Array(), null],
])('%s is told by its first bytes', (_what, bytes, kind) => {
  expect(pictureKind(new Uint8Array(bytes))).toEqual(kind);
});
