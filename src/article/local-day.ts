// The reader's own calendar, for what the reader did and when.

/** The day of a moment by the reader's own calendar, `2022-12-25`. */
export function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
