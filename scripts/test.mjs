// `npm test`: everything. `npm run check`: the same without browsers. Says what runs and how long it took;
// of a failing step its output and how to run it alone; on the last line the sum over all runners.

import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup/set-up.mjs';

/**
 * A step counts as one test, but for those of Vitest, which count their own.
 *
 * @typedef {{ name: string, command: string[], project?: string, needs?: string, browsers?: true, zone?: string }} Step
 */

/**
 * All steps in their order. Where several lanes stand in the place of a step they run side by side: a browser keeps about
 * one core busy.
 *
 * @type {(Step | Step[][])[]}
 */
const steps = [
  { name: 'types of the product', command: ['tsc', '-p', '.'] },
  { name: 'types of the tests', command: ['tsc', '-p', 'tests'] },
  { name: 'lint and format', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'import directions', command: ['node', 'scripts/check-imports.mjs'] },
  { name: 'unit tests', ...vitest('unit') },
  { name: 'build', command: ['node', 'scripts/build.mjs'] },
  { name: 'sizes', command: ['node', 'scripts/sizes.mjs'], needs: 'build' },
  { name: 'add-on lint', command: ['node', 'scripts/check-addon.mjs'], needs: 'build' },
  ['chromium', 'firefox'].map((project) => [
    { name: `pages and components in ${project}`, ...vitest(project), browsers: true, zone: 'UTC' },
    elsewhere(project, 'Asia/Almaty'),
    elsewhere(project, 'America/Los_Angeles'),
  ]),
  { name: 'end to end in both', ...vitest('e2e'), browsers: true, needs: 'build' },
];

/** @param {string} project One of those in vitest.config.ts. */
function vitest(project) {
  return { project, command: ['vitest', 'run', '--project', project] };
}

/**
 * The pages alone in another time zone: a date must not depend on it, and nothing else does.
 *
 * @param {string} project @param {string} zone The browser takes it from its environment.
 */
function elsewhere(project, zone) {
  const command = [...vitest(project).command, 'tests/pages/pages.test.ts'];
  return { name: `pages in ${project}, ${zone}`, project, command, browsers: true, zone };
}

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.cache', 'test-reports');
const withoutBrowsers = process.argv.includes('--check');
const chosen = steps.filter(
  (place) => !(withoutBrowsers && (Array.isArray(place) || place.browsers)),
);

await setUp(withoutBrowsers ? [] : ['chromium', 'firefox']);
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const sum = { passed: 0, failed: 0, skipped: 0 };
const failed = new Set();
for (const place of chosen) {
  const lanes = Array.isArray(place) ? place : [[place]];
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) await take(step);
    }),
  );
}

process.exitCode = sum.failed > 0 ? 1 : 0;
if (failed.size > 0) console.log(`\nfailed: ${[...failed].join(', ')}`);
console.log(
  `${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`,
);

/** Runs a step, unless what it needs has failed, and says how it went. */
async function take(step) {
  if (step.needs && failed.has(step.needs)) {
    console.log(`– ${step.name}: skipped, as ${step.needs} failed`);
    sum.skipped += 1;
    return;
  }
  const began = performance.now();
  const isSlow = Boolean(step.browsers);
  if (isSlow) console.log(`… ${step.name}`);
  const { counts, output } = await attempt(step, isSlow);
  for (const key of Object.keys(sum)) sum[key] += counts[key];
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (counts.failed === 0) {
    console.log(`✓ ${step.name} (${step.project ? `${counts.passed} tests, ` : ''}${seconds})`);
    return;
  }
  failed.add(step.name);
  if (!isSlow) console.log(output.trimEnd());
  console.log(`✗ ${step.name} (${seconds}); to run it alone: ${alone(step)}`);
}

/**
 * Runs a step. On a shared machine (`CI` is set) the files of a browser step that failed get a second chance in a new
 * browser: one that crashed, or was starved by its neighbours, must not stop a change; what is broken fails again.
 *
 * @returns {Promise<{ counts: Counts, output: string }>}
 */
async function attempt(step, isSlow) {
  const { status, output } = await run(step, isSlow);
  const report = await reportOf(step);
  const counts = countsOf(status, report);
  if (counts.failed === 0 || !step.browsers || !process.env.CI) return { counts, output };
  const files = failedFiles(report);
  console.log(`… ${step.name}, once more: ${files.join(' ') || 'all of it'}`);
  const again = await run({ ...step, command: [...step.command, ...files] }, isSlow);
  const second = countsOf(again.status, await reportOf(step));
  if (second.failed > 0) return { counts, output };
  // Of the files that were run twice only the second run counts.
  const passed = files.length > 0 ? counts.passed + counts.failed : second.passed;
  return { counts: { ...counts, passed, failed: 0 }, output };
}

/** @returns {string[]} Those with failed tests; none where something else than a test failed. */
function failedFiles(report) {
  const files = report?.testResults.filter(({ status }) => status === 'failed') ?? [];
  return files.map(({ name }) => relative(root, name));
}

/**
 * Runs a step once; a slow one shows its output as it comes.
 *
 * @returns {Promise<{ status: number, output: string }>}
 */
async function run(step, isSlow) {
  const { command, project, zone } = step;
  await rm(reportPath(step), { force: true });
  const [program, ...args] = command;
  const reporters = project
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath(step)}`]
    : [];
  const child = spawn(program, [...args, ...reporters], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      ...(zone ? { TZ: zone } : {}),
      ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (isSlow) process.stdout.write(text);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** The step's command as one types it. */
function alone({ command, zone }) {
  return [
    ...(zone ? [`TZ=${zone}`] : []),
    ...(command[0] === 'node' ? [] : ['npx']),
    ...command,
  ].join(' ');
}

function reportPath({ name }) {
  return join(reports, `${name.replace(/\W+/g, '-')}.json`);
}

/** What Vitest wrote down of its last run; null where it came to nothing. */
async function reportOf(step) {
  if (!step.project) return null;
  try {
    return JSON.parse(await readFile(reportPath(step), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * A run that broke outside its tests (a file that does not load) is one failure more.
 *
 * @returns {Counts}
 */
function countsOf(status, report) {
  if (!report) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  const inTests = report.numFailedTests;
  return {
    passed: report.numPassedTests,
    failed: status !== 0 && inTests === 0 ? 1 : inTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
