// Ways of reading that a reader can choose: plain data, its ranges and defaults, read from what is kept.

/** How many lines the focus line lights up; `0` for none. */
export const rulers = ['0', '1', '3', '5'] as const;
export type Ruler = (typeof rulers)[number];

export interface Ways {
  ruler: Ruler;
  /** Pages that are turned, instead of scrolling. */
  pages: boolean;
  /** Whether the controls fade while one reads. */
  fades: boolean;
  /** Whether a line at the top says how far one has come. */
  progress: boolean;
  /** Of scrolling by itself, in lines a minute. */
  pace: number;
  /** Whether pictures of the network wait until they are asked for. */
  picturesWait: boolean;
}

export const paces = { min: 4, max: 80, step: 2 } as const;

export const defaultWays: Ways = {
  ruler: '0',
  pages: false,
  fades: false,
  progress: true,
  pace: 20,
  picturesWait: false,
};

/** What is kept of them, with the default for whatever is missing or not understood. */
export function readWays(stored: unknown): Ways {
  const fields = (stored ?? {}) as Record<string, unknown>;
  const ways: Record<string, unknown> = { ...defaultWays };
  for (const [name, value] of Object.entries(defaultWays)) {
    if (typeof fields[name] === typeof value) ways[name] = fields[name];
  }
  const { ruler, pace } = ways as unknown as Ways;
  if (!rulers.includes(ruler)) ways.ruler = defaultWays.ruler;
  // NaN becomes the slowest.
  ways.pace = Math.min(paces.max, Math.max(paces.min, pace || 0));
  return ways as unknown as Ways;
}
