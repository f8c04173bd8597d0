// `node scripts/gallery.mjs [part of a name …] [--theme=dark] [--width=320] [--size=3] [--full]
// [--language=ar] [--contrast] [--print] [--type='{"face":"legible"}'] [--browser=firefox]`: draws every
// state of every screen, checks each with axe-core, and leaves the pictures in screenshots/gallery.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowser } from './setup/browsers.mjs';

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    theme: { type: 'string', default: 'light' },
    width: { type: 'string' },
    size: { type: 'string', default: '0' },
    language: { type: 'string', default: 'en-GB' },
    type: { type: 'string' },
    contrast: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});

const root = new URL('..', import.meta.url).pathname;
const folder = new URL('../screenshots/gallery/', import.meta.url);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const windows = {
  popup: { width: 420, height: 600 },
  reader: { width: 1280, height: 900 },
  library: { width: 1280, height: 900 },
  settings: { width: 1280, height: 900 },
  storage: { width: 900, height: 700 },
  site: { width: 900, height: 700 },
  welcome: { width: 1280, height: 900 },
};

await mkdir(folder, { recursive: true });
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
});
await server.listen();
const gallery = `http://127.0.0.1:${server.httpServer.address().port}/tests/component/gallery/index.html`;
const isFirefox = options.browser === 'firefox';
if (isFirefox && (options.contrast || options.print))
  throw new Error('forced colours and paper can be shown in Chromium only: leave --browser out');
// As with a mouse; without this a browser that shows no window behaves as if touched.
const pointer =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';
const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--lang=en-GB',
  pointer,
];
const browser = await puppeteer.launch({
  browser: isFirefox ? 'firefox' : 'chrome',
  executablePath: findBrowser(isFirefox ? 'firefox' : 'chromium'),
  args: isFirefox ? [] : chromiumArgs,
});

let faults = 0;
function fault(state, sentence) {
  faults += 1;
  console.log(`${state}: ${sentence}`);
}

async function draw(page, state) {
  const kind =
    ['reader', 'library', 'settings', 'storage', 'site', 'welcome'].find((each) =>
      state.startsWith(each),
    ) ?? 'popup';
  const { width, height } = windows[kind];
  await page.setViewport({ width: Number(options.width ?? width), height });
  await page.goto(
    `${gallery}?state=${state}&theme=${options.theme}&size=${options.size}&language=${options.language}${options.type ? `&type=${encodeURIComponent(options.type)}` : ''}${options.print ? '&print' : ''}`,
  );
  await page.waitForSelector('html[data-ready]', { timeout: 20_000 });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'] }),
  );
  for (const { id, nodes } of violations) fault(state, `${id}: ${nodes[0].html.slice(0, 200)}`);
  const overflow = await page.evaluate(() => {
    const screen = document.querySelector('[data-screen]');
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth || screen.scrollWidth > screen.clientWidth;
  });
  if (overflow) fault(state, 'wider than its window');
  const look = [
    isFirefox && 'firefox',
    options.theme,
    options.width,
    options.size !== '0' && `size${options.size}`,
    options.language !== 'en-GB' && options.language,
    options.contrast && 'contrast',
    options.print && 'print',
    options.type?.replaceAll(/\W+/g, '-'),
  ];
  const name = [state, ...look.filter(Boolean)].join('.');
  await page.screenshot({
    path: new URL(`${name}.png`, folder).pathname,
    fullPage: options.full,
  });
}

try {
  const page = await browser.newPage();
  if (options.contrast) {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
  }
  if (options.print) await page.emulateMediaType('print');
  page.on('pageerror', (error) => fault('page', error.message));
  await page.goto(`${gallery}?state=article`);
  await page.waitForFunction('globalThis.galleryStates');
  const states = await page.evaluate('globalThis.galleryStates');
  const chosen = states.filter(
    (state) => names.length === 0 || names.some((name) => state.includes(name)),
  );
  for (const state of chosen) {
    await draw(page, state).catch((error) => fault(state, error.message));
  }
  await writeFile(new URL('index.txt', folder), `${chosen.join('\n')}\n`);
  console.log(`${chosen.length} states, ${faults} faults; pictures in screenshots/gallery`);
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = faults > 0 ? 1 : 0;
