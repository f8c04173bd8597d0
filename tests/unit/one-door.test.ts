// @vitest-environment node
// Markup reaches a document through one door (ui/ArticleBody.tsx, which sanitises); nothing else parses text
// into the page.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = new URL('../../src/', import.meta.url).pathname;

const doors =
  /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|document\.write|setHTMLUnsafe|srcdoc/;

test.each(
  readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)),
)('%s writes no markup past the door', (file) => {
  expect(readFileSync(join(source, file), 'utf8')).not.toMatch(doors);
});
