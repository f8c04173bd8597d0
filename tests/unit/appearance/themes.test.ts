// @vitest-environment node
// Every theme can be read: the contrast of its text, from the colours in tokens.css.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { themes } from '../../../src/appearance/appearance';
import { contrastOf } from '../../../src/appearance/contrast';
import { highlightColours } from '../../../src/article/highlight';

const tokens = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');

type Colours = Record<string, string>;

/** The colours of each rule that sets a paper, in order, with the selector it stands under. */
const rules = [...tokens.matchAll(/([^{}]*)\{([^{}]*--paper:[^{}]*)\}/g)].map(
  ([, selector, body]) => ({
    selector: selector?.trim() ?? '',
    colours: Object.fromEntries(
      [...(body ?? '').matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ) as Colours,
  }),
);

const grounds = ['paper', 'paper-raised', 'paper-sunk', 'notice', 'accent-wash'];
const texts = ['ink', 'ink-strong', 'ink-quiet', 'accent'];
const pairs: [text: string, ground: string][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
  ['on-accent', 'accent'],
  ['ink', 'mark'],
  ...highlightColours.map((colour): [string, string] => ['ink-strong', `mark-${colour}`]),
];

const written = rules.filter(({ selector }) => !selector.includes('"own"'));

test('every theme that Lede brings has its colours, dark and contrast also as the system asks for them', () => {
  for (const theme of themes.filter((each) => each !== 'own' && each !== 'system')) {
    expect(
      written.some(({ selector }) => selector.includes(`"${theme}"`)),
      theme,
    ).toBe(true);
  }
  expect(written.length).toBeGreaterThanOrEqual(7);
});

describe.each(written)('$selector', ({ colours }) => {
  test.each(pairs)('%s is read on %s', (text, ground) => {
    expect(contrastOf(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(7);
  });
});
