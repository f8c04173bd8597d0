// Marks in the browser's timeline, for whoever measures (`npm run bench -- library`).

/** Notes when the rows are on the screen; the query is what they were searched for, empty where they were not. */
export function markPaint(query: string): void {
  const name = query === '' ? 'list-painted' : 'results-painted';
  requestAnimationFrame(() => setTimeout(() => performance.mark(name, { detail: query })));
}
