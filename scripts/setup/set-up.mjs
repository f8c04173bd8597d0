// What `npm start` and `npm test` need before they can begin: Node, the npm packages, the browsers.
// Plain Node without any package, since it runs before there are any.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './browsers.mjs';
import { nodeIsNewEnough } from './node-version.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Puts everything in place, or says what to do and ends the process with status 1.
 *
 * @param {import('./browsers.mjs').BrowserName[]} browsers
 */
export async function setUp(browsers) {
  const isReady = checkNode() && installPackages() && ensureBrowsers(browsers, say);
  if (!isReady) process.exit(1);
}

function checkNode() {
  if (nodeIsNewEnough(process.versions.node)) return true;
  say(`Node ${process.versions.node} is too old: 20.19 or later, 22.12 or later, or 24 is needed.`);
  return false;
}

/** Runs `npm ci` unless the installed packages are those of package-lock.json. */
function installPackages() {
  if (packagesAreInstalled()) return true;
  say('installing npm packages');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) say(`npm ci failed with status ${status}`);
  return status === 0;
}

/** npm leaves a copy of the lock file in node_modules, without the project itself and what it skipped. */
function packagesAreInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const wanted = packagesIn('package-lock.json');
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/** @param {string} file */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} line */
function say(line) {
  console.log(line);
}
