// A text with the words marked for which it was found.

import type { Span } from '../search/marks';

export function Marked({ text, marks }: { text: string; marks: readonly Span[] }) {
  const parts = marks.map(([from, to], at) => (
    <>
      {text.slice(marks[at - 1]?.[1] ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
    </>
  ));
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
