// Bytes as a reader's words.

/** Nobody counts single bytes. */
const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the unit that leaves one to three digits, in the reader's language: `0 kB`, `12 MB`, `1.4 GB`. */
export function byteWords(bytes: number, language: string): string {
  const thousands = bytes < 1000 ? 1 : Math.floor(Math.log10(bytes) / 3);
  const power = Math.min(thousands, units.length);
  const amount = bytes / 1000 ** power;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power - 1] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
