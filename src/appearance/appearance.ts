// What a reader can choose about looks: plain data, its ranges and defaults.

import { defaultWays, type Ways } from './ways';

export const themes = ['system', 'light', 'sepia', 'dark', 'black', 'contrast', 'own'] as const;
export type Theme = (typeof themes)[number];

/** `legible` is the face that comes with Lede; the others are the system's. */
export const faces = ['serif', 'sans', 'mono', 'legible'] as const;
export type Face = (typeof faces)[number];

export const alignments = ['start', 'justify'] as const;
export type Alignment = (typeof alignments)[number];

/** `fitting`: where the column is narrow, or the text justified. */
export const hyphenations = ['fitting', 'always', 'never'] as const;
export type Hyphenation = (typeof hyphenations)[number];

/** Scripts for which a reader can want another type than for the rest. */
export const scripts = ['Cyrl', 'Arab', 'Hebr', 'Grek', 'Deva', 'Hans'] as const;
export type Script = (typeof scripts)[number];

/** How a text is set. */
export interface Type {
  face: Face;
  /** Steps of a tenth from the size that Lede is designed at. */
  size: number;
  /** Steps of heaviness; 0 is the face as it was drawn. */
  weight: number;
  /** Line height, in the text's size. */
  leading: number;
  /** Space added between letters, in em. */
  letters: number;
  /** Space added between words, in em. */
  words: number;
  /** Of the column, in figures (`ch`). */
  width: number;
  alignment: Alignment;
  hyphenation: Hyphenation;
}

export const ranges = {
  size: { min: -3, max: 10, step: 1 },
  weight: { min: 0, max: 3, step: 1 },
  leading: { min: 1.2, max: 2.4, step: 0.1 },
  letters: { min: 0, max: 0.2, step: 0.02 },
  words: { min: 0, max: 0.6, step: 0.05 },
  width: { min: 36, max: 90, step: 2 },
} as const satisfies Partial<Record<keyof Type, { min: number; max: number; step: number }>>;

export type RangeName = keyof typeof ranges;

/** The reader's own colours, as `#rrggbb`. */
export interface OwnColours {
  paper: string;
  ink: string;
  accent: string;
}

export interface Appearance {
  theme: Theme;
  own: OwnColours;
  type: Type;
  /** What differs for a script. */
  byScript: Partial<Record<Script, Partial<Type>>>;
  /** Whether print lists the addresses of links at the end. */
  printLinks: boolean;
  ways: Ways;
}

/** What a reader changed; the rest stays as it is. */
export interface Choice extends Partial<Omit<Appearance, 'own' | 'type' | 'ways'>> {
  own?: Partial<OwnColours>;
  type?: Partial<Type>;
  ways?: Partial<Ways>;
}

export const defaultType: Type = {
  face: 'serif',
  size: 0,
  weight: 0,
  leading: 1.6,
  letters: 0,
  words: 0,
  width: 58,
  alignment: 'start',
  hyphenation: 'fitting',
};

export const defaultAppearance: Appearance = {
  theme: 'system',
  own: { paper: '#eef3ea', ink: '#1d2a1f', accent: '#1f5a2c' },
  type: defaultType,
  byScript: {},
  printLinks: false,
  ways: defaultWays,
};

/** How articles in a script are set; null for all that have no setting of their own. */
export function typeFor({ type, byScript }: Appearance, script: Script | null): Type {
  return { ...type, ...(script && byScript[script]) };
}
