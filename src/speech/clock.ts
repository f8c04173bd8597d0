// Time, as a parameter: a test has its own.

export interface Clock {
  /** Milliseconds from a beginning of its own. */
  now(): number;
  /** Acts once after so many milliseconds; calling what it gives takes that back. */
  after(ms: number, act: () => void): () => void;
}
