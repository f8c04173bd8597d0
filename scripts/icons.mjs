// `node scripts/icons.mjs`: draws the icon's one source, public/icons/lede.svg, in the sizes that browsers
// ask for. Run it after changing the source; the pictures are part of the repository.

import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './setup/browsers.mjs';

const sizes = [16, 32, 48, 128];
const folder = new URL('../public/icons/', import.meta.url);
const source = await readFile(new URL('lede.svg', folder), 'utf8');

const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${source}`);
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`lede-${size}.png`, folder), picture);
    console.log(`public/icons/lede-${size}.png`);
  }
} finally {
  await browser.close();
}
