/**
 * `npm run bench`: how long each stage takes from CSV text to a chart (its summary, layout and SVG), for the shipped
 * dossier and for generated ones. Medians of several rounds; compare ratios of one run, not numbers of different machines.
 */
import { pageScene } from '#lib/charts/pageScene.ts';
import { catalog } from '#lib/charts/catalog.ts';
import { problemText } from '#lib/data/problem.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { readTable } from '#lib/data/readTable.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { readFolder } from '#scripts/readFolder.ts';
import { dossierSizes, generateDossier } from './generateDossier.ts';

const rounds = 5;
const shipped = await readFolder('static/data');
const schema = shipped.get('datapackage.json') ?? '';
const subjects = [
  { name: 'shipped', files: () => shipped },
  ...dossierSizes.map((size) => ({
    name: size.stances.toLocaleString('en-GB'),
    files: () => generateDossier(size, schema),
  })),
];

const report: Record<string, string | number>[] = [];
for (const { name, files: make } of subjects) {
  const files = make();
  const tables = [...files].filter(([file]) => file.endsWith('.csv'));
  let dossier = open(files);
  const parse = median(() => tables.forEach(([file, text]) => readTable(text, file)));
  const readAll = median(() => (dossier = open(files)));
  // A fresh dossier each time: the columns of a dossier are built once and kept.
  const summarise = median(
    () => stanceCells(dossier, defaultView),
    () => (dossier = { ...dossier }),
  );
  const filter = median(() => stanceCells(dossier, { ...defaultView, confidence: 'moderate' }));
  const row: Record<string, string | number> = {
    dossier: name,
    'stance rows': dossier.stances.length,
    'parse ms': parse,
    'check ms': Math.max(0, readAll - parse),
    'summarise ms': summarise,
    'filter again ms': filter,
  };
  for (const chart of catalog) {
    row[`${chart.id} ms`] = median(() => {
      const prepared = chart.prepare(dossier, { ...defaultView });
      marksSvg(pageScene(prepared, 1280, lightTheme).marks);
    });
  }
  report.push(rounded(row));
}
process.stdout.write(
  `Medians of ${rounds} rounds, ${process.version}, ${process.platform} ${process.arch}\n`,
);
for (const row of report) {
  process.stdout.write(`\n${String(row['dossier'])}\n`);
  for (const [label, value] of Object.entries(row).slice(1)) {
    process.stdout.write(`  ${label.padEnd(24)}${String(value).padStart(10)}\n`);
  }
}

function open(files: ReadonlyMap<string, string>): Dossier {
  const read = readDossier(files);
  if (!read.ok) throw new Error(read.problems.slice(0, 5).map(problemText).join('\n'));
  return read.dossier;
}

/** Milliseconds of the middle round; `before` runs untimed ahead of each. */
function median(work: () => unknown, before: () => unknown = () => undefined): number {
  const times = Array.from({ length: rounds }, () => {
    before();
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function rounded(row: Record<string, string | number>): Record<string, string | number> {
  const round = (value: string | number) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);
  return Object.fromEntries(Object.entries(row).map(([label, value]) => [label, round(value)]));
}
