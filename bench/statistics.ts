// Figures of many runs in one line.

/** The value below which a share of all values lies, interpolated; `values` need not be sorted. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: number[]) => quantile(values, 0.5);

/** Median, quartiles and worst, to two decimals. */
export function spread(values: number[]): string {
  const [low, middle, high, worst] = [0.25, 0.5, 0.75, 1].map((share) =>
    quantile(values, share).toFixed(2),
  );
  return `median ${middle}, quartiles ${low}–${high}, worst ${worst}`;
}

/** The value of `--name`, or nothing. */
export function option(options: string[], name: string): string | undefined {
  const at = options.indexOf(`--${name}`);
  return at < 0 ? undefined : options[at + 1];
}

/** Whether values reach an aim from below: `not decided` while the aim lies between their quartiles. */
export function verdict(values: number[], aim: number): string {
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)];
  if (low <= aim && high > aim) return `aim ${aim}: not decided`;
  return `aim ${aim}: ${high <= aim ? 'met' : 'missed'}`;
}
