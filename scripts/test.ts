/**
 * `npm test`: every check of the project, one after the other. A failure does not stop the later ones.
 * The last line printed is `N passed, N failed`: tests one by one, each other step as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.ts';
import { ensureFirefox } from './firefox.ts';
import { ensurePoppler } from './poppler.ts';
import { print, printError, runProgram } from './program.ts';
import { readOptions } from './readOptions.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step extends Count {
  readonly name: string;
  readonly seconds: number;
}

const reports = {
  vitest: 'test-results/vitest.json',
  playwright: 'test-results/e2e.json',
  firefox: 'test-results/firefox.json',
} as const;

/** Runs a command with its output shown and nothing to read, and tells whether it succeeded. */
function run(command: string, ...argumentList: string[]): boolean {
  const { status, error } = spawnSync(command, argumentList, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // The same everywhere: no snapshot is written, no test.only is obeyed.
    env: { ...process.env, CI: 'true' },
    // On Windows npm and npx are command files, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (error !== undefined) printError(`${command} did not start: ${error.message}`);
  return status === 0;
}

const runScript = (name: string): boolean => run('npm', 'run', '--silent', name);

/** The part of Vitest's JSON report that is counted. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** One for each test file; a file that does not load, or finds no browser, is there without a test. */
  readonly testResults: readonly { readonly assertionResults: readonly unknown[] }[];
}

function countVitest(report: VitestReport): Count {
  const unloaded = report.testResults.filter(({ assertionResults }) => assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

function countPlaywright({ stats }: PlaywrightReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/**
 * Runs a test runner and counts what its report says. A runner that fails without a failed test, or leaves
 * no report (it crashed, or found nothing to serve), counts as one failure.
 */
function runTests<Report>(file: string, start: () => boolean, count: (report: Report) => Count): Count {
  rmSync(file, { force: true });
  const succeeded = start();
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
    return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
  } catch (problem) {
    printError(`${file} cannot be read: ${String(problem)}`);
    return { passed: 0, failed: 1 };
  }
}

/** The tests of some projects in Vitest. */
function runVitest(report: string, ...projects: readonly string[]): Count {
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runTests(
    report,
    () => run('npx', 'vitest', 'run', ...projects.map((name) => `--project=${name}`), ...options),
    countVitest,
  );
}

/** Tests that open the built site. */
function onSite(start: () => Count): Count {
  if (existsSync('build/index.html')) return start();
  printError('not run: there is no build');
  return { passed: 0, failed: 1 };
}

/** Where there is no Firefox these tests are skipped, so that nothing fails for it. */
function runInFirefox(): Count {
  const path = ensureFirefox();
  if (path === null) {
    print('not run: Firefox is not installed; install it, or set FIREFOX_PATH to the path of its executable');
    return { passed: 0, failed: 0 };
  }
  print(path);
  return onSite(() => runVitest(reports.firefox, 'firefox'));
}

async function findOrInstallBrowser(): Promise<boolean> {
  try {
    print(await ensureBrowser());
    return true;
  } catch (problem) {
    printError((problem instanceof Error ? problem.message : String(problem)).split('\n'));
    return false;
  }
}

/** What only poppler sees is skipped where it is missing, so that nothing fails for it. */
function findOrInstallPoppler(): Count {
  print(ensurePoppler());
  return { passed: 0, failed: 0 };
}

const plan: readonly { name: string; start: () => boolean | Count | Promise<boolean> }[] = [
  { name: 'browser', start: findOrInstallBrowser },
  { name: 'poppler', start: findOrInstallPoppler },
  { name: 'lint', start: () => runScript('lint') },
  { name: 'check', start: () => runScript('check') },
  { name: 'data', start: () => runScript('data:check') },
  {
    name: 'unit and component tests',
    start: () => runVitest(reports.vitest, 'unit', 'browser'),
  },
  { name: 'build', start: () => runScript('build') },
  {
    name: 'end-to-end tests',
    start: () => onSite(() => runTests(reports.playwright, () => runScript('test:e2e'), countPlaywright)),
  },
  { name: 'tests in Firefox', start: runInFirefox },
];

await runProgram(async (args) => {
  const { values } = readOptions(args, { help: { type: 'boolean', short: 'h' } });
  if (values.help) {
    print('npm test runs every check of the project, one after the other.');
    return true;
  }
  mkdirSync('test-results', { recursive: true });
  const steps: Step[] = [];
  for (const { name, start } of plan) {
    print(['', `=== ${name} ===`]);
    const startedAt = performance.now();
    const result = await start();
    const count = typeof result === 'boolean' ? { passed: result ? 1 : 0, failed: result ? 0 : 1 } : result;
    steps.push({ name, ...count, seconds: (performance.now() - startedAt) / 1000 });
  }

  print(['', '=== summary ===']);
  for (const { name, passed, failed, seconds } of steps) {
    const columns = [
      name.padEnd(26),
      (failed === 0 ? 'ok' : 'FAILED').padEnd(8),
      `${passed} passed, ${failed} failed`.padEnd(26),
      `${seconds.toFixed(1)} s`,
    ];
    print(columns.join(''));
  }
  const passed = steps.reduce((sum, step) => sum + step.passed, 0);
  const failed = steps.reduce((sum, step) => sum + step.failed, 0);
  print(['', `${passed} passed, ${failed} failed`]);
  return failed === 0;
});
