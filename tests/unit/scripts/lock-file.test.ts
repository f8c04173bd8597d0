// @vitest-environment node
// Every package comes from the registry by its name, version and checksum; none from an address of its own.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeIsNewEnough } from '../../../scripts/setup/node-version.mjs';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

const packages = Object.entries<Locked>(read('package-lock.json').packages).filter(
  ([path]) => path !== '',
);

test('there are packages to look at', () => {
  expect(packages.length).toBeGreaterThan(50);
});

test('each comes from the registry by version and checksum, none from another host', () => {
  const registry = 'https://registry.npmjs.org/';
  const strangers = packages.filter(
    ([, { version, resolved, integrity, link }]) =>
      link ||
      !/^\d+\.\d+\.\d+/.test(version ?? '') ||
      !integrity?.startsWith('sha512-') ||
      !(resolved ?? registry).startsWith(registry),
  );
  expect(strangers).toEqual([]);
});

test.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.5.0', false],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s: %s', (version, isNewEnough) => {
  expect(nodeIsNewEnough(version)).toBe(isNewEnough);
  expect(read('package.json').engines.node).toBe('^20.19.0 || ^22.12.0 || >=24.0.0');
});
