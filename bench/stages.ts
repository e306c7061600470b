import { pageScene } from '#lib/charts/pageScene.ts';
import { catalog } from '#lib/charts/catalog.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { readTable } from '#lib/data/readTable.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords } from '#lib/words/Words.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { readFolder } from '#scripts/readFolder.ts';
import { dossierSizes, generateDossier } from './generateDossier.ts';
import { median } from './median.ts';

const rounds = 5;

/**
 * How long each stage takes from CSV text to a chart (its summary, layout and SVG), for the shipped dossier and for
 * generated ones. Compare ratios of one run, not numbers of different machines.
 */
export async function measureStages(print: (line: string) => void): Promise<void> {
  const shipped = await readFolder('static/data');
  const schema = shipped.get('datapackage.json') ?? '';
  const subjects = [
    { name: 'shipped', files: () => shipped },
    ...dossierSizes.map((size) => ({
      name: size.stances.toLocaleString('en-GB'),
      files: () => generateDossier(size, schema),
    })),
  ];
  print(`Medians of ${rounds} rounds, ${process.version}, ${process.platform} ${process.arch}`);
  for (const { name, files } of subjects) {
    print(`\n${name}`);
    for (const [label, value] of Object.entries(measureDossier(files()))) {
      print(`  ${label.padEnd(24)}${String(Math.round(value * 10) / 10).padStart(10)}`);
    }
  }
}

const words = await loadAllWords(en);

function measureDossier(files: ReadonlyMap<string, string>): Record<string, number> {
  const tables = [...files].filter(([file]) => file.endsWith('.csv'));
  let dossier = open(files);
  const parse = time(() => tables.forEach(([file, text]) => readTable(text, file)));
  const readAll = time(() => (dossier = open(files)));
  // A fresh dossier each time: the columns of a dossier are built once and kept.
  const summarise = time(
    () => stanceCells(dossier, defaultView),
    () => (dossier = { ...dossier }),
  );
  const filter = time(() => stanceCells(dossier, { ...defaultView, confidence: 'moderate' }));
  const measured: Record<string, number> = {
    'stance rows': dossier.stances.length,
    'parse ms': parse,
    'check ms': Math.max(0, readAll - parse),
    'summarise ms': summarise,
    'filter again ms': filter,
  };
  for (const chart of catalog) {
    measured[`${chart.id} ms`] = time(() => {
      const prepared = chart.prepare(dossier, { ...defaultView }, words);
      marksSvg(pageScene(prepared, 1280, lightTheme).marks);
    });
  }
  return measured;
}

function open(files: ReadonlyMap<string, string>): Dossier {
  const read = readDossier(files);
  if (!read.ok) throw new Error(read.problems.slice(0, 5).map(words.of('problems').line).join('\n'));
  return read.dossier;
}

/** Milliseconds of the middle round; `before` runs untimed ahead of each. */
function time(work: () => unknown, before: () => unknown = () => undefined): number {
  return median(
    Array.from({ length: rounds }, () => {
      before();
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}
