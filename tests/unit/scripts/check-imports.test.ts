// @vitest-environment node
// The check of the import table must be able to fail: a forbidden import is planted and seen.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

let copy: string;

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'lede-imports-'));
  for (const path of ['src', 'public', 'package.json', 'tsconfig.json']) {
    await cp(join(root, path), join(copy, path), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rm(copy, { recursive: true, force: true }));

function check(): Promise<{ status: number; output: string }> {
  const script = join(root, 'scripts/check-imports.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, copy], (error, stdout, stderr) => {
      resolve({ status: error ? 1 : 0, output: stdout + stderr });
    });
  });
}

test('the source keeps to the table', async () => {
  expect(await check()).toMatchObject({ status: 0 });
}, 60_000);

test('a planted import against the table is found', async () => {
  await writeFile(
    join(copy, 'src/article/planted.ts'),
    "import { openLibrary } from '../library/library';\nexport const planted = openLibrary;\n",
  );
  const { status, output } = await check();
  expect(status).toBe(1);
  expect(output).toContain('src/article/planted.ts → src/library/library.ts');
}, 60_000);
