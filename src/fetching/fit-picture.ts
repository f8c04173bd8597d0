// A picture made small enough to be kept: very large ones are scaled down and written anew.

import type { PictureFault } from '../messages';
import { type PictureKind, pictureKind } from './picture-kind';

/** A picture as it is kept. */
export interface FittedPicture {
  /** Its type is what its bytes say. */
  blob: Blob;
  /** In pixels; 0 where nobody knows (an icon, a drawing). */
  width: number;
  height: number;
}

/** Sharp on a wide column of a dense screen. */
const longestSide = 2048;
/** From here on a picture is worth writing anew. */
const largeBytes = 1_500_000;
/** What cannot be scaled may have so much. */
const mostBytesAsIs = 8_000_000;
const mostDrawingBytes = 1_000_000;
const mostIconBytes = 200_000;
/** A few bytes can unpack to more memory than there is. */
const mostPixels = 100_000_000;
const quality = 0.82;

/** The picture that these bytes are, as it is to be kept, or why it is not. Never throws. */
export async function fitPicture(
  bytes: Uint8Array<ArrayBuffer>,
  role: 'text' | 'icon',
): Promise<FittedPicture | { fault: PictureFault }> {
  const kind = pictureKind(bytes);
  if (!kind) return { fault: 'no-picture' };
  const { width = 0, height = 0 } = kind.size ?? {};
  const asIs: FittedPicture = { blob: new Blob([bytes], { type: kind.type }), width, height };
  const isSmall = bytes.length <= largeBytes && Math.max(width, height) <= longestSide;
  const tooLarge = isTooLarge(bytes, kind, role);
  if (role === 'icon' || kind.isLeftAlone || (isSmall && kind.size))
    return tooLarge ? { fault: 'too-large' } : asIs;
  if (hasTooManyPixels(kind)) return { fault: 'too-large' };
  try {
    return (await scaled(asIs.blob, kind)) ?? (tooLarge ? { fault: 'too-large' } : asIs);
  } catch {
    // The browser cannot draw it, and so will not show it either.
    return { fault: 'no-picture' };
  }
}

/** Whether a picture is larger than any that is kept. */
export function isTooLarge(bytes: Uint8Array, kind: PictureKind, role: 'text' | 'icon'): boolean {
  const isDrawing = kind.type === 'image/svg+xml';
  const most = role === 'icon' ? mostIconBytes : isDrawing ? mostDrawingBytes : mostBytesAsIs;
  return bytes.length > most || hasTooManyPixels(kind);
}

function hasTooManyPixels({ size }: PictureKind): boolean {
  return size !== undefined && size.width * size.height > mostPixels;
}

/** The picture scaled and written anew; null when that would not make it smaller. */
async function scaled(blob: Blob, { type }: PictureKind): Promise<FittedPicture | null> {
  const whole = await createImageBitmap(blob);
  try {
    const scale = Math.min(1, longestSide / Math.max(whole.width, whole.height));
    if (scale === 1 && blob.size <= largeBytes)
      return { blob, width: whole.width, height: whole.height };
    const [width, height] = [whole.width, whole.height].map((side) =>
      Math.max(1, Math.round(side * scale)),
    ) as [number, number];
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(whole, 0, 0, width, height);
    // Photographs stay photographs; what may be see-through needs a format that can.
    const to = type === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
    const written = await canvas.convertToBlob({ type: to, quality });
    return written.size < blob.size ? { blob: written, width, height } : null;
  } finally {
    whole.close();
  }
}
