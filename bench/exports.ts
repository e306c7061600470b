import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '#lib/charts/catalog.ts';
import type { ExportIo, ExportItem } from '#lib/export/Exporter.ts';
import { formats } from '#lib/export/exporters.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import { defaultView } from '#lib/model/view.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords } from '#lib/words/Words.ts';
import { nodeFontReader } from '#scripts/nodeFontReader.ts';
import { openDossier } from '#scripts/openDossier.ts';
import { picturePng } from '#scripts/picturePng.ts';
import { median } from './median.ts';

const rounds = 3;
/** So many charts make a deck of a briefing. */
const slides = 10;

/** How fast files are written, and what a run of the command line for all of them costs beside one for each format. */
export async function measureExports(print: (line: string) => void): Promise<void> {
  print('\nExports');
  const row = (label: string, value: string) => print(`  ${label.padEnd(44)}${value.padStart(12)}`);
  const [pictures, deck] = await inOneProcess();
  row('PNG pictures a second, 1920 × 1080, one core', pictures.toFixed(1));
  row(`deck of ${slides} slides, ms`, deck.toFixed(0));
  const [together, svg] = [run(['--all']), run(['--format', 'svg'])];
  const apart = formats.map(({ id }) => run(['--format', id]).seconds).reduce((sum, each) => sum + each, 0);
  row('all formats in one run, s', together.seconds.toFixed(1));
  row(`a run for each of ${formats.length} formats, s`, apart.toFixed(1));
  row('memory of all formats, MB', (together.kilobytes / 1000).toFixed(0));
  row('memory of SVG alone, MB', (svg.kilobytes / 1000).toFixed(0));
}

/** Medians: pictures a second, and milliseconds of a deck. */
async function inOneProcess(): Promise<readonly [number, number]> {
  const dossier = await openDossier('static/data');
  const words = await loadAllWords(en);
  const items = catalog.map((chart): ExportItem => {
    return { chart, query: '', prepared: chart.prepare(dossier, defaultView, words, 'slide') };
  });
  const options = { size: pictureSize('16:9'), scale: 1, theme: 'light' } as const;
  const io: ExportIo = { readFont: nodeFontReader, png: (picture, texts) => picturePng(picture, texts) };
  const writer = async (id: string) => formats.find((format) => format.id === id)!.load();
  const [png, pptx] = [await writer('png'), await writer('pptx')];
  const job = { dossier, site: null };
  const all = async () => {
    for (const item of items) await png.write({ ...job, items: [item] }, options, io);
  };
  await all();
  return [
    items.length / ((await medianTime(all)) / 1000),
    await medianTime(() => pptx.write({ ...job, items: items.slice(0, slides) }, options, io)),
  ];
}

async function medianTime(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/**
 * Told by the program itself when it ends, in kilobytes: the most it held at once. `maxRSS` would be at least what the
 * program held that started it.
 */
const tellMemory = `process.on("exit",()=>process.stderr.write("\\n"+/VmHWM:\\s+(\\d+)/.exec(process.getBuiltinModule("fs").readFileSync("/proc/self/status","utf8"))[1]))`;

function run(args: readonly string[]): { readonly seconds: number; readonly kilobytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-exports-'));
  try {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        ...['--import', `data:text/javascript,${encodeURIComponent(tellMemory)}`, '--import', 'tsx'],
        ...['scripts/export.ts', '--out', folder, ...args],
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`export failed: ${stderr}`);
    const seconds = (performance.now() - start) / 1000;
    return { seconds, kilobytes: Number(stderr.trim().split('\n').at(-1)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
