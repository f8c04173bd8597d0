// Mozilla's linter over the Firefox package: no error, no warning, no notice.

import { spawnSync } from 'node:child_process';

const { stdout, stderr } = spawnSync(
  'web-ext',
  ['lint', '--source-dir', 'dist/firefox', '--output', 'json', '--no-config-discovery'],
  { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64e6 },
);
const report = parse(stdout);
const complaints = [...report.errors, ...report.warnings, ...report.notices];
for (const { code, message, file, line } of complaints) {
  console.error(`${file ?? 'package'}:${line ?? 0} ${code} ${message}`);
}
const { errors, warnings, notices } = report.summary;
console.log(`${errors} errors, ${warnings} warnings, ${notices} notices`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`web-ext lint gave no report: ${stdout}${stderr}`);
  }
}
