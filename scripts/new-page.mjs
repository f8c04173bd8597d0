// `node scripts/new-page.mjs <slug>`: the beginnings of a page fixture in tests/pages. The slug says what the
// page proves ("teasers-between-paragraphs"), not where it was seen.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const slug = process.argv[2] ?? '';
if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(slug)) {
  console.error('usage: node scripts/new-page.mjs what-the-page-proves');
  process.exit(2);
}

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The headline</title>
</head><body>
<article><h1>The headline</h1>
<p>A paragraph in words of our own, long enough to be prose, of which the text must have every word.</p>
</article>
</body></html>
`;

/** What can be named beside this: `Expected` in tests/pages/pages.test.ts. */
const expected = {
  url: 'https://harrowlane.example/news/the-headline',
  now: '2026-11-23T12:00:00Z',
  kind: 'article',
  title: 'The headline',
  text: [
    'A paragraph in words of our own, long enough to be prose, of which the text must have every word.',
  ],
  mustNotContain: [],
};

const pages = fileURLToPath(new URL('../tests/pages', import.meta.url));
const folder = join(pages, slug);
try {
  // Fails where it is there already.
  await mkdir(folder);
} catch (error) {
  console.error(error.code === 'EEXIST' ? `tests/pages/${slug} is there already` : error.message);
  process.exit(1);
}
await writeFile(join(folder, 'page.html'), page);
await writeFile(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
console.log(`tests/pages/${slug}: now make it the smallest page that proves it, and run
npx vitest run --project chromium tests/pages -t ${slug}`);
