// What a picture is, by its first bytes: servers say all kinds of things.

export interface PictureKind {
  /** Its MIME type. */
  type: string;
  /** In pixels, as stored; absent where only decoding tells. */
  size?: { width: number; height: number };
  /** It moves, or is drawn by rule: scaling it would spoil it. */
  isLeftAlone: boolean;
}

/** The kind of a picture, or null when these bytes are none that a browser shows. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (bytes.length < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return (
    png(bytes, view) ??
    jpeg(bytes, view) ??
    gif(bytes, view) ??
    riff(bytes, view) ??
    other(bytes, view)
  );
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function png(bytes: Uint8Array, view: DataView): PictureKind | null {
  if (view.getUint32(0) !== 0x89504e47 || bytes.length < 33) return null;
  // An animated one says so before its first picture data.
  const head = textAt(bytes, 0, Math.min(bytes.length, 4096));
  const animation = head.indexOf('acTL');
  const data = head.indexOf('IDAT');
  return {
    type: 'image/png',
    size: { width: view.getUint32(16), height: view.getUint32(20) },
    isLeftAlone: animation > 0 && (data < 0 || animation < data),
  };
}

function gif(bytes: Uint8Array, view: DataView): PictureKind | null {
  if (!/^GIF8[79]a$/.test(textAt(bytes, 0, 6))) return null;
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return { type: 'image/gif', size, isLeftAlone: true };
}

function jpeg(bytes: Uint8Array, view: DataView): PictureKind | null {
  if (view.getUint16(0) !== 0xffd8 || bytes[2] !== 0xff) return null;
  const size = jpegSize(view);
  return { type: 'image/jpeg', ...(size && { size }), isLeftAlone: false };
}

/** From the start of its frame (ITU T.81, B.2.2), past whatever segments stand before it. */
function jpegSize(view: DataView): PictureKind['size'] {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** WebP (https://developers.google.com/speed/webp/docs/riff_container). */
function riff(bytes: Uint8Array, view: DataView): PictureKind | null {
  if (textAt(bytes, 0, 4) !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP' || bytes.length < 30)
    return null;
  const type = 'image/webp';
  switch (textAt(bytes, 12, 4)) {
    case 'VP8X': {
      // Three bytes each, one less than the side.
      const side = (at: number) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
      const moves = (view.getUint8(20) & 2) !== 0;
      return { type, size: { width: side(24), height: side(27) }, isLeftAlone: moves };
    }
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      const size = { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
      return { type, size, isLeftAlone: false };
    }
    default: {
      const side = (at: number) => view.getUint16(at, true) & 0x3fff;
      return { type, size: { width: side(26), height: side(28) }, isLeftAlone: false };
    }
  }
}

/** Those whose size only decoding tells. */
function other(bytes: Uint8Array, view: DataView): PictureKind | null {
  if (textAt(bytes, 4, 4) === 'ftyp') {
    const brand = textAt(bytes, 8, 4);
    if (brand === 'avif' || brand === 'avis')
      return { type: 'image/avif', isLeftAlone: brand === 'avis' };
  }
  if (view.getUint32(0) === 0x00000100) return { type: 'image/x-icon', isLeftAlone: true };
  if (textAt(bytes, 0, 2) === 'BM' && view.getUint32(2, true) <= bytes.length)
    return { type: 'image/bmp', isLeftAlone: false };
  return isSvg(bytes) ? { type: 'image/svg+xml', isLeftAlone: true } : null;
}

/** Its root is the first element, behind a declaration, comments and a document type. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype\s+svg[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:\w+:)?svg[\s>]/i.test(
    start,
  );
}
