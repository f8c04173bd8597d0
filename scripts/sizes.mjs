// Prints what has to be loaded before an article's text is on the screen, and what all of it weighs; fails
// above the limits.
// Reads dist/chrome, so build first. Both browsers get the same scripts.

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const built = 'dist/chrome';

/** Limits in kB of 1000 bytes, compressed as a browser's download would be. */
const budgets = [
  { name: 'popup, all scripts until the text', files: await scriptsOf('popup.html'), limit: 30 },
  { name: 'content script', files: ['content.js'], limit: 74 },
];

let isOver = false;
for (const { name, files, limit } of budgets) {
  const sizes = await Promise.all(files.map(compressedSize));
  const size = sizes.reduce((sum, each) => sum + each, 0) / 1000;
  isOver ||= size > limit;
  console.log(`${name}: ${size.toFixed(1)} kB of ${limit} kB${size > limit ? ', TOO LARGE' : ''}`);
  if (files.length > 1) {
    for (const [index, file] of files.entries()) {
      console.log(`  ${file}: ${((sizes[index] ?? 0) / 1000).toFixed(1)} kB`);
    }
  }
}

const all = await readdir(built, { recursive: true, withFileTypes: true });
const files = all.filter((file) => file.isFile());
const whole = await Promise.all(
  files.map(async (file) => gzipSync(await readFile(join(file.parentPath, file.name))).length),
);
const wholeKb = whole.reduce((sum, each) => sum + each, 0) / 1000;
console.log(`whole package, ${files.length} files: ${wholeKb.toFixed(1)} kB`);
process.exitCode = isOver ? 1 : 0;

/** The scripts a page names and everything they import; a dynamic import is not waited for. */
async function scriptsOf(page) {
  const html = await readFile(join(built, page), 'utf8');
  const found = new Set();
  const add = async (file) => {
    if (found.has(file)) return;
    found.add(file);
    const code = await readFile(join(built, file), 'utf8');
    const imports = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
    for (const [, path] of imports) await add(join(dirname(file), path));
  };
  for (const [, path] of html.matchAll(/<script[^>]+src="([^"]+)"/g))
    await add(join(dirname(page), path));
  return [...found];
}

async function compressedSize(file) {
  return gzipSync(await readFile(join(built, file)), { level: 9 }).length;
}
