// `npm test`: everything. `npm run check`: the same without browsers. Says what runs and how long it took;
// of a failing step its output and how to run it alone; on the last line the sum over all runners.

import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup/set-up.mjs';

/**
 * All steps in their order. A step counts as one test, but for those of Vitest, which count their own.
 *
 * @type {{ name: string, command: string[], project?: string, needs?: string, browsers?: true, zone?: string }[]}
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
  { name: 'pages and components in Chromium', ...vitest('chromium'), browsers: true, zone: 'UTC' },
  { name: 'pages and components in Firefox', ...vitest('firefox'), browsers: true, zone: 'UTC' },
  elsewhere('chromium', 'Asia/Almaty'),
  elsewhere('chromium', 'America/Los_Angeles'),
  elsewhere('firefox', 'Asia/Almaty'),
  elsewhere('firefox', 'America/Los_Angeles'),
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

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.cache', 'test-reports');
const withoutBrowsers = process.argv.includes('--check');
const chosen = steps.filter((step) => !(withoutBrowsers && step.browsers));

await setUp(withoutBrowsers ? [] : ['chromium', 'firefox']);
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const sum = { passed: 0, failed: 0, skipped: 0 };
const failed = new Set();
for (const step of chosen) {
  if (step.needs && failed.has(step.needs)) {
    console.log(`– ${step.name}: skipped, as ${step.needs} failed`);
    sum.skipped += 1;
    continue;
  }
  const began = performance.now();
  const isSlow = Boolean(step.browsers);
  if (isSlow) console.log(`… ${step.name}`);
  const { status, output } = await run(step, isSlow);
  const counts = await countsOf(step, status);
  for (const key of Object.keys(sum)) sum[key] += counts[key];
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (counts.failed === 0) {
    console.log(`✓ ${step.name} (${step.project ? `${counts.passed} tests, ` : ''}${seconds})`);
    continue;
  }
  failed.add(step.name);
  if (!isSlow) console.log(output.trimEnd());
  console.log(`✗ ${step.name} (${seconds}); to run it alone: ${alone(step)}`);
}

process.exitCode = sum.failed > 0 ? 1 : 0;
if (failed.size > 0) console.log(`\nfailed: ${[...failed].join(', ')}`);
console.log(
  `${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`,
);

/**
 * Runs a step; a slow one shows its output as it comes.
 *
 * @returns {Promise<{ status: number, output: string }>}
 */
function run(step, isSlow) {
  const { command, project, zone } = step;
  const [program, ...args] = command;
  const reporters = project
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(step)}`]
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

function reportOf({ name }) {
  return join(reports, `${name.replace(/\W+/g, '-')}.json`);
}

/** A run that broke outside its tests (a file that does not load) is one failure more. */
async function countsOf(step, status) {
  const one = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (!step.project) return one;
  try {
    const report = JSON.parse(await readFile(reportOf(step), 'utf8'));
    const inTests = report.numFailedTests;
    return {
      passed: report.numPassedTests,
      failed: status !== 0 && inTests === 0 ? 1 : inTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return one;
  }
}
