// Pictures that are none: somebody wants to know that one reads.

/** A folder may be called so for the phone it shows: what lies in it as a photograph is one. */
const beacon =
  /(?:\/|\.)(?:pixel|beacon|tracking|tracker|counter|impression|1x1)(?:\.|\?|$|\/(?!.*\.(?:jpe?g|png|webp|avif)(?:\?|$)))|\b(?:doubleclick|scorecardresearch|mc\.yandex|top-fwz1\.mail|counter\.yadro|google-analytics|facebook\.com\/tr|quantserve|chartbeat)\b/i;

/** In pixels: nothing so small is there to be seen. */
const leastSide = 4;

/**
 * Whether a picture is no picture but a beacon: by its address, or as nobody could see it.
 *
 * @param sides As the page says them; null for what it does not say.
 */
export function isBeacon(address: string, ...sides: (number | null)[]): boolean {
  return sides.some((side) => side !== null && side < leastSide) || beacon.test(address);
}
