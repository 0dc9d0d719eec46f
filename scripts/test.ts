/**
 * The end of `npm test`: every check and every test, and a count at the end. `--deep`: the tests that take their time
 * instead. `--fast`: lint and types with caches, and the unit tests of what changed since the last commit.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode, secondsSince, toBin } from './door/run-node.ts';

interface Step {
  readonly name: string;
  readonly args: readonly string[];
  /** Where the step writes how many tests passed and failed; a step without it counts as one test. */
  readonly counts?: string;
}

const reports = await mkdtemp(join(tmpdir(), 'banku-test-'));
const vitest = (project: string, ...more: readonly string[]): Step => ({
  name: `tests: ${project}`,
  args: [
    toBin('vitest/vitest.mjs'),
    ...['run', '--root', '.', '--config', 'tests/vitest.config.ts', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, project)}`],
    ...more,
  ],
  counts: join(reports, project),
});

const format: Step = {
  name: 'format',
  args: [toBin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
};
const lint: Step = {
  name: 'lint',
  args: [toBin('eslint/bin/eslint.js'), '--config', 'tests/eslint.config.mjs', '--max-warnings=0', '.'],
};
const types: Step = {
  name: 'types',
  args: [
    toBin('@astrojs/check/bin/astro-check.js'),
    '--minimumFailingSeverity',
    'warning',
    '--minimumSeverity',
    'warning',
  ],
};

const content: Step = { name: 'content is what the pages give', args: ['scripts/banku.ts', 'check', '--content'] };
const links: Step = { name: 'links, weights', args: ['scripts/banku.ts', 'check', '--links', '--weights'] };

/** Rows one after the other. What is in one row, steps that use one core each, goes side by side, each list in its order. */
const build: Step = { name: 'build', args: ['scripts/banku.ts', 'build'] };
const deep = [[[build]], [[vitest('deep')]], [[vitest('deep-site')]]];
const usual: readonly (readonly (readonly Step[])[])[] = [
  // The build writes the types of the content collections, which linting and the check of types read.
  [[build]],
  [[lint], [types, format, content, links]],
  [[vitest('unit')]],
  [[vitest('site')]],
];

const caches = 'node_modules/.cache/banku';
const fast = [
  [[{ ...lint, args: [...lint.args, '--cache', '--cache-location', `${caches}/eslint/`] }]],
  [
    [
      {
        name: 'types',
        args: [toBin('typescript/bin/tsc'), '--noEmit', '--incremental', '--tsBuildInfoFile', `${caches}/tsc`],
      },
    ],
  ],
  [[vitest('unit', '--changed', '--passWithNoTests')]],
];

const rows = process.argv.includes('--fast') ? fast : process.argv.includes('--deep') ? deep : usual;
const started = performance.now();
let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const row of rows) await Promise.all(row.map(runAll));
await rm(reports, { recursive: true });
console.log(`\n${secondsSince(started)} in all${failures.length > 0 ? `; failed: ${failures.join(', ')}` : ''}`);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function runAll(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await runStep(step);
}

async function runStep(step: Step): Promise<void> {
  const begun = performance.now();
  console.log(`\n── ${step.name}`);
  const code = await runNode(step.args, { ASTRO_TELEMETRY_DISABLED: '1' });
  const counted = step.counts === undefined ? null : await readCounts(step.counts);
  passed += counted ? counted.passed : Number(code === 0);
  // A step that fails without a failing test has failed all the same.
  const broken = Math.max(counted?.failed ?? 0, Number(code !== 0));
  failed += broken;
  if (broken > 0) failures.push(step.name);
  console.log(`── ${step.name}: ${broken > 0 ? 'FAILED' : 'ok'}, ${secondsSince(begun)}`);
}

/** Numbers from a report of vitest's JSON reporter; null where the step did not get as far as writing one. */
async function readCounts(file: string): Promise<{ readonly passed: number; readonly failed: number } | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const report = JSON.parse(text) as { readonly numPassedTests: number; readonly numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}
