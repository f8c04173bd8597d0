// @vitest-environment node
// Stylesheets speak of start and end, not of left and right, so that every screen turns with its language.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = new URL('../../src', import.meta.url).pathname;

/** Where left and right are meant, with the reason. */
const exceptions: Record<string, RegExp> = {
  // What runs its own way stands on the side of what is around it: no logical word says that.
  'ui/ArticleView.module.css': /^text-align: (left|right)$/,
  'ui/LeftOut.module.css': /^text-align: (left|right)$/,
  'popup/OtherTexts.module.css': /^text-align: (left|right)$/,
  'list/Row.module.css': /^text-align: (left|right)$/,
  // The notch of a phone does not turn.
  'reader/reader.css': /safe-area-inset/,
  'reader/Listen.module.css': /safe-area-inset/,
  // A video's sign points the same way everywhere.
  'ui/pictures-in-text.css': /^background: conic-gradient/,
  // The system's colours, half and half: a picture, not a place.
  'ui/ThemeChoices.module.css': /^background: linear-gradient\(110deg/,
};

const physical = [
  /(?:^|-)(?:left|right)\b[^:]*:/,
  /^(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)/,
  /safe-area-inset-(?:left|right)/,
  /^(?:transform|translate)\s*:.*(?:translateX|translate3d|^translate\s*:\s*[^0\s])/,
  /^transform-origin\s*:.*\b(?:left|right)\b/,
  /^background(?:-position|-image)?\s*:.*(?:\bto (?:left|right)\b|\b(?:left|right)\b|\d+deg)/,
];

const foursided =
  /^(?:margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)\s*:\s*(.+)$/;

/** The values of a shorthand; parentheses hold together. */
function valuesOf(shorthand: string): string[] {
  return shorthand.match(/(?:[^\s(]+\((?:[^()]|\([^()]*\))*\)|[^\s]+)+/g) ?? [];
}

function isPhysical(declaration: string): boolean {
  if (physical.some((each) => each.test(declaration))) return true;
  const [, right, , left] = valuesOf(foursided.exec(declaration)?.[1] ?? '');
  return left !== undefined && left !== right;
}

function declarationsOf(css: string): string[] {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/[{};]/)
    .map((each) => each.trim().replace(/\s+/g, ' '))
    .filter((each) => /^-?[a-z-]+\s*:\s*[^{]+$/.test(each));
}

const stylesheets = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.css'))
  .map((file) => relative(src, join(file.parentPath, file.name)));

test.each(stylesheets)('%s turns with its language', (file) => {
  const found = declarationsOf(readFileSync(join(src, file), 'utf8')).filter(isPhysical);
  expect(found.filter((each) => !exceptions[file]?.test(each))).toEqual([]);
});

test('no exception outlives its reason', () => {
  for (const [file, reason] of Object.entries(exceptions)) {
    const found = declarationsOf(readFileSync(join(src, file), 'utf8')).filter(isPhysical);
    expect(
      found.some((each) => reason.test(each)),
      file,
    ).toBe(true);
  }
});

test.each([
  ['margin-left: 1px', true],
  ['left: 0', true],
  ['border-right-color: red', true],
  ['border-top-left-radius: 2px', true],
  ['text-align: right', true],
  ['padding: 0 1px 0 2px', true],
  ['background: linear-gradient(to right, red, blue)', true],
  ['transform: translateX(2px)', true],
  ['margin-inline-start: 1px', false],
  ['padding: 0 1px 2px', false],
  ['text-align: start', false],
  ['border-start-start-radius: 2px', false],
])('%s is physical: %s', (declaration, expected) => {
  expect(isPhysical(declaration)).toBe(expected);
});

// The looks that a reader chooses are written as CSS by code.
test('no code places anything left or right', () => {
  const code = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => /\.tsx?$/.test(name) && !parentPath.includes('/extraction'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
  const found = code.flatMap(
    (each) =>
      each.match(
        /style\.(?:left|right|marginLeft|marginRight)|(?:margin|padding)-(?:left|right)/g,
      ) ?? [],
  );
  expect(found).toEqual([]);
});
