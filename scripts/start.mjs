// `npm start [-- [--firefox] [--headless] [page.html | https://…]]`: from a fresh clone to an article in a
// browser. Plain Node, so that it runs before anything is installed.

import { setUp } from './setup/set-up.mjs';

const options = process.argv.slice(2);
const flags = options.filter((option) => option.startsWith('--'));
const [page] = options.filter((option) => !option.startsWith('--'));
const unknown = flags.filter((flag) => !['--firefox', '--chromium', '--headless'].includes(flag));
if (unknown.length > 0) {
  console.error(`Not understood: ${unknown.join(' ')}`);
  console.error('npm start [-- [--firefox] [--headless] [page.html | https://…]]');
  process.exit(1);
}

const browser = flags.includes('--firefox') ? 'firefox' : 'chromium';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = flags.includes('--headless') || !hasDisplay;
if (!hasDisplay && !flags.includes('--headless')) console.log('No display here: reading headless.');

await setUp([browser]);
const { createBuilder } = await import('vite');
const { runModule } = await import('./run-module.mjs');
console.log('building');
const builder = await createBuilder({ logLevel: 'warn' });
await builder.buildApp();

try {
  await runModule(new URL('start/main.ts', import.meta.url), 'start', { browser, headless, page });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
