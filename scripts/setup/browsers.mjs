// Finds Chromium and Firefox on this machine; installs them from Debian's or Ubuntu's packages.

import { execFileSync, spawnSync } from 'node:child_process';

const browsers = {
  chromium: {
    variable: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    package: 'chromium',
  },
  firefox: { variable: 'FIREFOX', commands: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
};

/** Fonts that the pages in our tests and samples need to be shown as they are meant. */
const fontPackages = ['fonts-liberation', 'fonts-noto-color-emoji'];

/** @typedef {keyof typeof browsers} BrowserName */

/**
 * The path of a browser.
 *
 * @param {BrowserName} name
 * @returns {string}
 * @throws When there is none; the message says what to do.
 */
export function findBrowser(name) {
  const path = browserPath(name);
  if (!path) {
    throw new Error(`${name} is not installed; install it with\n\n  ${installLine([name])}\n`);
  }
  return path;
}

/**
 * Installs the browsers that are missing when we may, else says what to type.
 *
 * @param {BrowserName[]} names
 * @param {(line: string) => void} say
 * @returns {boolean} Whether all of them are there now.
 */
export function ensureBrowsers(names, say) {
  const missing = names.filter((name) => !browserPath(name));
  if (missing.length === 0) return true;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot || !onPath('apt-get')) {
    say(`Not installed: ${missing.join(', ')}. Install with\n\n  ${installLine(missing)}\n`);
    say(
      `or say where it is: ${missing.map((name) => `${browsers[name].variable}=/path`).join(' ')}`,
    );
    return false;
  }
  say(`installing ${missing.join(' and ')}`);
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', ...packages(missing)],
  ]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) {
      say(`apt-get ${args.join(' ')} failed with status ${status}`);
      return false;
    }
  }
  return missing.every((name) => browserPath(name));
}

/** @param {BrowserName} name */
function browserPath(name) {
  const { variable, commands } = browsers[name];
  const named = process.env[variable];
  if (named) return onPath(named);
  return commands.map(onPath).find(Boolean);
}

/** @param {string} command */
function onPath(command) {
  try {
    return execFileSync('/bin/sh', ['-c', 'command -v -- "$1"', 'sh', command], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

/** @param {BrowserName[]} names */
const packages = (names) => [...names.map((name) => browsers[name].package), ...fontPackages];

/** @param {BrowserName[]} names */
function installLine(names) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages(names).join(' ')}`;
}
