// `npm run package`: builds and makes one store-ready zip for each browser in packages/.

import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const { version } = JSON.parse(await readFile('manifest.json', 'utf8'));

run('npx', ['vite', 'build', '--logLevel', 'warn']);
for (const target of ['chrome', 'firefox']) {
  const name = `lede-${version}-${target}.zip`;
  run('npx', [
    ...['web-ext', 'build', '--source-dir', `dist/${target}`, '--artifacts-dir', 'packages'],
    ...['--filename', name, '--overwrite-dest'],
  ]);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
