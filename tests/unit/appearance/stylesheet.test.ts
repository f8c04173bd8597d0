// @vitest-environment node
// The looks as rules: only what was chosen, and justified text only where it can be hyphenated.

import { expect, test } from 'vitest';
import {
  type Appearance,
  defaultAppearance,
  defaultType,
} from '../../../src/appearance/appearance';
import { stylesheetOf } from '../../../src/appearance/stylesheet';

const hyphenating = ['en', 'ru', 'de'];
const sheet = (choice: Partial<Appearance>) =>
  stylesheetOf({ ...defaultAppearance, ...choice }, hyphenating);
const justified = { ...defaultType, alignment: 'justify' } as const;

/** The selectors of the rules that justify. */
const justifying = (css: string) =>
  [...css.matchAll(/([^{}]+)\{[^{}]*--reading-align:justify/g)].map(([, selector]) => selector);

test('the default needs no rule', () => {
  expect(sheet({})).toBe('');
  expect(sheet({ theme: 'sepia' })).toBe('');
});

test('a type is set for all articles', () => {
  expect(sheet({ type: { ...defaultType, size: 2, face: 'sans' } })).toMatch(
    /^:root\{--text-scale:1\.21;.*--reading-face:var\(--sans\)/,
  );
});

test('a script has what is its own, and follows in the rest', () => {
  const css = sheet({ type: { ...defaultType, leading: 1.8 }, byScript: { Arab: { size: 4 } } });
  const own = /article:is\([^)]*:lang\(ar\).*?\{([^}]*)\}/.exec(css)?.[1];
  expect(own).toContain('--text-scale:1.464');
  expect(own).toContain('--reading-leading:1.8');
});

test('letters that are joined stay joined', () => {
  const apart = { ...defaultType, letters: 0.1 };
  for (const byScript of [{}, { Arab: { size: 2 } }])
    expect(sheet({ type: apart, byScript })).toMatch(/:lang\(ar\)[^{]*\{--reading-letters:0em\}$/);
  expect(sheet({ byScript: { Arab: { letters: 0.1 } } })).toMatch(
    /:lang\(ar\)[^{]*\{--reading-letters:0em\}$/,
  );
  expect(sheet({ type: { ...defaultType, size: 1 } })).not.toContain('lang(ar)');
});

test('text is justified in languages that can be hyphenated, and nowhere else', () => {
  expect(justifying(sheet({ type: justified }))).toEqual([
    'article:is(:lang(en),:lang(ru),:lang(de))',
  ]);
  expect(justifying(sheet({ type: { ...justified, hyphenation: 'never' } }))).toEqual([]);
  expect(justifying(stylesheetOf({ ...defaultAppearance, type: justified }, []))).toEqual([]);
});

test('a script can be the only one that is justified, or not', () => {
  const apart = sheet({ type: justified, byScript: { Cyrl: { alignment: 'start' } } });
  expect(justifying(apart)).toEqual(['article:is(:lang(en),:lang(de))']);
  const alone = sheet({ byScript: { Cyrl: { alignment: 'justify' } } });
  expect(justifying(alone)).toEqual(['article:is(:lang(ru))']);
});

test('own colours are for the screen, with letters on buttons that can be read', () => {
  const css = sheet({ theme: 'own', own: { paper: '#000000', ink: '#ffffff', accent: '#ffff00' } });
  expect(css).toMatch(/^@media screen\{:root\{color-scheme:dark;/);
  expect(css).toContain('--own-on-accent:#000000');
});
