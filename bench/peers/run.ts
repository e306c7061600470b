/**
 * `npm run bench:peers -- --harness DIR` measures the code that pages run beside the peers of a harness, which opens the page
 * in this folder by its contract (`window.bench`): paint, filter, sort and PNG of generated stances, memory and the
 * longest task. `--sizes 1e3,1e4` and `--runs 3` are handed on; `--only floor,plot` names who is measured beside us.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { print, runProgram } from '#scripts/program.ts';
import { readOptions } from '#scripts/readOptions.ts';
import { Refusal } from '#scripts/Refusal.ts';
import { median } from '../median.ts';

/** What the harness writes of one contestant at one size in one run; times in milliseconds, memory in megabytes. */
interface Run {
  readonly id: string;
  readonly size: string;
  readonly ok: boolean;
  readonly digestOk?: boolean;
  readonly digestHalfOk?: boolean;
  readonly paint?: number;
  readonly filter?: number;
  readonly sort?: number;
  readonly export?: number;
  readonly long?: number;
  readonly rssMB?: number;
}

const measures = ['paint', 'filter', 'sort', 'export', 'long', 'rssMB'] as const;
const own = 'project';
const floor = 'floor';
/** Sketches and floors are no peers. */
const noPeer = [own, floor, 'floor-worker', 'target-sketch'];
const page = '.svelte-kit/peers';

await runProgram(async (args) => {
  const options = {
    harness: { type: 'string' },
    sizes: { type: 'string', default: '1e3,1e4,1e5,1e6' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
  } as const;
  const { values } = readOptions(args, options);
  const { harness, sizes, runs, only } = values;
  if (harness === undefined || !existsSync(join(harness, 'run-browser.mjs')))
    throw new Refusal('Name the folder of the harness, which has a run-browser.mjs: --harness DIR.');
  await buildPage();
  const results = 'results/standpoint.json';
  const asked = only === undefined ? [] : ['--only', [own, ...only.split(',')].join(',')];
  const done = spawnSync(
    process.execPath,
    ['run-browser.mjs', '--sizes', sizes, '--runs', runs, '--out', results, ...asked],
    {
      cwd: harness,
      stdio: 'inherit',
      env: { ...process.env, PROJECT_DIST: resolve(page), PROJECT_PAGE: '/project/index.html' },
    },
  );
  if (done.status !== 0) throw new Refusal(`The harness ended with ${done.status}.`);
  print(tableOf(JSON.parse(readFileSync(join(harness, results), 'utf8')) as Run[]));
  return true;
});

/** Of the modules of the site, but no part of it. */
async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: 'bench/peers',
    base: './',
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    worker: { format: 'es' },
    define: { __STANDPOINT_LANGUAGE__: '"en"', __STANDPOINT_MANNER__: 'null' },
    build: { outDir: resolve(page), emptyOutDir: true },
  });
}

/** Of each size and measure: ours, the floor, the best peer, and how many times these ours is. */
function tableOf(runs: readonly Run[]): string[] {
  const lines = ['size  measure     ours    floor  ours/floor  best peer  peer/ours'];
  for (const size of new Set(runs.map((run) => run.size))) {
    const ofSize = runs.filter((run) => run.size === size && run.ok);
    const middle = (id: string, measure: (typeof measures)[number]): number =>
      median(ofSize.flatMap((run) => (run.id === id ? (run[measure] ?? []) : [])));
    const peers = [...new Set(ofSize.map(({ id }) => id))].filter((id) => !noPeer.includes(id));
    for (const measure of measures) {
      const [ours, least] = [middle(own, measure), middle(floor, measure)];
      const best = Math.min(...peers.map((id) => middle(id, measure)));
      const cells = [ours, least, ours / least, best, best / ours].map((value, at) =>
        Number.isFinite(value) ? value.toFixed(at === 2 || at === 4 ? 2 : 0) : '–',
      );
      lines.push([size.padEnd(5), measure.padEnd(8), ...cells.map((cell) => cell.padStart(9))].join(' '));
    }
    const wrong = ofSize.filter(
      ({ id, digestOk, digestHalfOk }) => id === own && !(digestOk && digestHalfOk),
    );
    if (wrong.length > 0)
      lines.push(`${size}: the cells of ${wrong.length} of our runs are not those expected.`);
  }
  return lines;
}
