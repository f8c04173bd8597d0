// Which picture an `img` really shows, and which are no pictures but trackers, spacers and icons.

import { isBeacon } from '../article/beacon';

/** A picture as it will stand in the article, or why it won't. */
export type Picture =
  | { kind: 'picture'; url: string; width: number | null; height: number | null }
  | { kind: 'tracker' }
  | { kind: 'none' };

const lazyAttributes = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-hi-res-src',
  'data-full-src',
  'data-url',
  'data-image',
  'data-srcset',
  'data-lazy-srcset',
  'data-original-set',
];
const placeholder =
  /^(?:data:|blob:|about:)|(?:^|[/_.-])(?:blank|spacer|placeholder|transparent|lazy|loading|1x1|grey|pixel)\.(?:gif|png|svg|jpe?g)(?:$|\?)/i;

/** Wide enough for a reading column on a sharp screen. */
const wishedWidth = 1600;

/** The real address of a picture: lazy attributes, `srcset` and `picture` sources considered. */
export function resolvePicture(
  image: Element,
  absolute: (address: string) => string | null,
): Picture {
  const width = size(image, 'width');
  const height = size(image, 'height');
  const source = image.getAttribute('src') ?? '';
  if (isBeacon(source, width, height)) return { kind: 'tracker' };
  const address = best(image, source);
  const url = address === null ? null : absolute(address);
  if (url === null || !/^https?:/.test(url)) return { kind: 'none' };
  if (isBeacon(url)) return { kind: 'tracker' };
  const small = (side: number | null) => side !== null && side < 50;
  if (small(width) && (height === null || small(height))) return { kind: 'none' };
  return { kind: 'picture', url, width, height };
}

function best(image: Element, source: string): string | null {
  const own = image.getAttribute('srcset');
  for (const name of lazyAttributes) {
    const value = image.getAttribute(name);
    if (!value || placeholder.test(value)) continue;
    return name.endsWith('set') ? fromSet(value) : value;
  }
  if (source !== '' && !placeholder.test(source)) return source;
  if (own) return fromSet(own);
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : null;
  for (const candidate of picture?.querySelectorAll('source') ?? []) {
    const set = candidate.getAttribute('srcset') ?? candidate.getAttribute('data-srcset');
    if (set && !placeholder.test(set)) return fromSet(set);
  }
  return null;
}

/** Of a set: the smallest picture that is wide enough, else the widest. */
function fromSet(set: string): string | null {
  const sorted = candidatesOf(set).sort((one, other) => one.width - other.width);
  return (sorted.find((entry) => entry.width >= wishedWidth) ?? sorted.at(-1))?.url ?? null;
}

/** As HTML's "parse a srcset attribute": addresses hold commas, but do not begin or end with one. */
function candidatesOf(set: string): { url: string; width: number }[] {
  const found: { url: string; width: number }[] = [];
  const waiting = set.split(/\s+/).reverse();
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    const url = word.replace(/^,+/, '').replace(/,$/, '');
    if (url === '') continue;
    const descriptor = word.endsWith(',') ? '' : (waiting.pop() ?? '');
    // The next address may stand at the comma after it, without a space.
    const comma = descriptor.indexOf(',');
    if (comma >= 0 && comma < descriptor.length - 1) waiting.push(descriptor.slice(comma + 1));
    const [, size, unit] = /^([\d.]+)([wx])/.exec(descriptor) ?? [];
    found.push({ url, width: Number(size ?? 1) * (unit === 'w' ? 1 : 800) });
  }
  return found;
}

function size(image: Element, name: 'width' | 'height'): number | null {
  const value = image.getAttribute(name) ?? '';
  return /^\d+(?:px)?$/.test(value) ? Number.parseInt(value, 10) : null;
}
