// @vitest-environment node
// The documents tell the truth about the code as it is now.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyTable } from '../../src/ui/key-table';

const root = new URL('../..', import.meta.url).pathname;
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'BENCHMARKS.md'];

test.each(documents)('every path that %s names exists', (document) => {
  const text = read(document);
  const named = text.match(/(?<=`)(?:src|tests|scripts|bench|public)\/[\w./-]+(?=`)/g) ?? [];
  const linked = text.match(/(?<=\]\()(?!https?:)[^)#]+/g) ?? [];
  const missing = [...named, ...linked].filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

test('ARCHITECTURE.md knows every room', () => {
  const text = read('ARCHITECTURE.md');
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((file) => file.isDirectory())
    .map((folder) => `src/${folder.name}`);
  expect(rooms.filter((room) => !text.includes(`\`${room}\``))).toEqual([]);
});

test('ARCHITECTURE.md gives the reason of every dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const text = read('ARCHITECTURE.md');
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const unexplained = packages.filter(
    // Types belong to the package they describe; @vitest/browser to vitest.
    (name) => !/^@(?:types|vitest)\//.test(name) && !text.includes(`\`${name}\``),
  );
  expect(unexplained).toEqual([]);
});

test('PRIVACY.md gives the reason of every permission', () => {
  const { permissions } = JSON.parse(read('manifest.json'));
  const text = read('PRIVACY.md');
  expect(permissions.filter((name: string) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('README.md lists every key', () => {
  const shown: Record<string, string> = {
    ArrowDown: '`↓`',
    ArrowUp: '`↑`',
    Delete: 'Delete',
    Escape: 'Esc',
    MediaPlayPause: 'Play/Pause',
    MediaTrackNext: 'Next track',
    MediaTrackPrevious: 'Previous track',
    ArrowLeft: '`←`',
    ArrowRight: '`→`',
    PageDown: 'PgDn',
    PageUp: 'PgUp',
    Home: 'Home',
    End: 'End',
    ' ': 'Space',
  };
  const rows = read('README.md').split('\n');
  for (const [command, keys] of Object.entries(keyTable)) {
    const wanted = keys.map((key: string) => shown[key] ?? `\`${key}\``).join(' ');
    expect(
      rows.some((row) => row.startsWith(`| ${wanted} |`)),
      `${command}: ${wanted}`,
    ).toBe(true);
  }
});
