import { flushSync, mount } from 'svelte';
import type { TableParts } from '#lib/data/columns/tableParts.ts';
import { browserFontReader } from '#lib/export/browserFontReader.ts';
import { browserPng } from '#lib/export/browserPng.ts';
import { drawPicture } from '#lib/export/picture.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import type { CellColumns } from '#lib/summary/cellColumns.ts';
import { giveCells } from '#lib/summary/givenCells.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { giveColumns, stanceColumns, type StanceColumns } from '#lib/summary/stanceColumns.ts';
import { rehearse } from '#lib/ui/open/rehearse.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords, type Words } from '#lib/words/Words.ts';
import { flatDossier } from './flatDossier.ts';
import Matrix from './Matrix.svelte';
import { sampleFile } from './sampleFile.ts';

/** The page contract of the harness, on the code that pages run. */
interface Answer {
  readonly parts: TableParts;
  readonly columns: StanceColumns;
  readonly cells: CellColumns;
}

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
let words: Words;
let dossier: Dossier;
/** All that there is, actors from top to bottom, in the order in which the file names them. */
let view: View = {
  ...defaultView,
  ...{ actorOrder: 'given', issueOrder: 'given', grouped: false, turned: true },
  ...{ observers: true, allActors: true, allIssues: true },
};
let shown: { show: (chart: ReturnType<typeof prepare>) => void } | undefined;
const progress: number[] = [];

function ask(message: unknown): Promise<Answer> {
  return new Promise((done, failed) => {
    let last = performance.now();
    worker.onmessage = ({ data }: MessageEvent<Answer & { share?: number }>) => {
      progress.push(performance.now() - last);
      last = performance.now();
      if (data.share === undefined) done(data);
    };
    worker.onerror = ({ message: why }) => failed(new Error(why));
    worker.postMessage(message);
  });
}

function prepare() {
  return stanceMatrix.prepare(dossier, view, words);
}

function draw(): void {
  shown ??= mount(Matrix, { target: document.getElementById('chart')! }) as unknown as NonNullable<
    typeof shown
  >;
  shown.show(prepare());
  flushSync();
}

async function take(change: Partial<View>): Promise<void> {
  view = { ...view, ...change };
  const { cells } = await ask({ filter: view });
  giveCells(dossier, view, cells);
}

/** By the harness's own definition: of all rows of a cell, each with the same weight. */
function digest() {
  const { firstRow, rows } = stanceCells(dossier, view).columns;
  const { step } = stanceColumns(dossier);
  const found = { rows: rows.length, cells: 0, sumMedian: 0, sumMin: 0, sumMax: 0 };
  for (let cell = 0; cell + 1 < firstRow.length; cell++) {
    const steps = Array.from(rows.subarray(firstRow[cell], firstRow[cell + 1]), (row) => step[row]!).sort(
      (a, b) => a - b,
    );
    if (steps.length === 0) continue;
    found.cells++;
    found.sumMedian += (steps[(steps.length - 1) >> 1]! + steps[steps.length >> 1]!) / 2;
    found.sumMin += steps[0]!;
    found.sumMax += steps.at(-1)!;
  }
  return found;
}

const bench = {
  name: 'Standpoint',
  exportHas: { title: true, legend: true },
  /** Milliseconds between reports while a file is read. */
  progress,
  async init() {
    words = await loadAllWords(en);
    // As the page on which files are opened does.
    const { parts, columns } = await ask({ file: sampleFile(), filter: view });
    const sample = flatDossier(parts);
    giveColumns(sample, columns);
    Array.from(rehearse(sample, words));
    // Pages bring them along; the peers use fonts of the system, which are there too.
    await Promise.all(['inter-400.woff2', 'inter-600.woff2'].map(browserFontReader));
  },
  async ingest(file: File) {
    const { parts, columns, cells } = await ask({ file, filter: view });
    dossier = flatDossier(parts);
    giveColumns(dossier, columns);
    giveCells(dossier, view, cells);
  },
  draw,
  async filter(sources: readonly string[]) {
    const kept = new Set(sources);
    await take({ sourcesOff: dossier.sources.flatMap(({ id }) => (kept.has(id) ? [] : [id])) });
    draw();
  },
  sort() {
    view = { ...view, actorOrder: 'mean' };
    draw();
  },
  async exportPng() {
    const size = pictureSize('16:9');
    const request = { size, scale: 1, theme: 'light', record: {} } as const;
    const picture = await drawPicture(dossier, prepare(), request, browserFontReader);
    const { blob } = await browserPng(picture, {});
    return blob;
  },
  digest,
  order: () => prepare().data.actors.map((at) => dossier.actors[at]!.name),
};

(window as unknown as { bench: typeof bench }).bench = bench;
