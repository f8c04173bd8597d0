// The built extension with one page more, which has the benchmark's side of things.

import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type BrowserName, builtExtension } from '../../tests/support/browser';

export const benchPage = 'bench.html';

/** A folder with the extension for a browser; the caller removes it. */
export async function extensionWithBench(name: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-bench-'));
  await cp(builtExtension(name), folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome121', 'firefox142'],
      modulePreload: false,
      rolldownOptions: {
        input: { bench: fileURLToPath(new URL('page.ts', import.meta.url)) },
        output: { entryFileNames: '[name].js', chunkFileNames: 'bench-[name].js' },
      },
    },
  });
  const page =
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="bench.js"></script>';
  await writeFile(join(folder, benchPage), page);
  return folder;
}
