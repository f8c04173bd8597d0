// Checks the import table of ARCHITECTURE.md with dependency-cruiser, and that it saw every file: when
// it cannot read TypeScript it finds nothing, and nothing breaks no rule.
//
// `node scripts/check-imports.mjs [folder]` checks another tree of the same shape, for the test of this check.

import { readdir } from 'node:fs/promises';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.mjs';

const root = process.argv[2] ?? '.';
process.chdir(root);

const { forbidden, options } = config;
const { output } = await cruise(
  ['src'],
  { ...options, ruleSet: { forbidden }, validate: true },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
);
if (typeof output === 'string') throw new Error(output);
const { modules, summary } = output;

for (const { rule, from, to } of summary.violations) {
  const { comment } = forbidden.find(({ name }) => name === rule.name) ?? {};
  console.error(`${from} → ${to}\n  ${rule.name}${comment ? `: ${comment}` : ''}`);
}

const files = (await readdir('src', { recursive: true })).filter((file) => /\.tsx?$/.test(file));
const isOurs = ({ source }) => source.startsWith('src/') && /\.tsx?$/.test(source);
const seen = modules.filter(isOurs).length;
console.log(`${seen} of ${files.length} files, ${summary.violations.length} forbidden imports`);
if (seen < files.length) console.error('not every file was seen: is this TypeScript still read?');
process.exitCode = summary.violations.length > 0 || seen < files.length ? 1 : 0;
