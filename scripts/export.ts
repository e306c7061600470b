/**
 * `npm run export -- --out DIR [--chart a,b] [--format svg,png] [--size 16:9] [--scale 2] [--theme light]
 * [--form slide] [--data DIR] [--view QUERY] [--font FILE]`: writes `DIR/<chart>.<ext>`, of two forms the full one as `DIR/<chart>-full.<ext>`, of several
 * sheets of paper `DIR/<chart>-1.<ext>` and on, without a browser, for every chart of the
 * catalogue unless some are named. Nothing is written if an option, or a part of the view, cannot be followed;
 * a chart with characters that no font has is named with them, and the others are written.
 */
import { availableParallelism } from 'node:os';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Tinypool from 'tinypool';
import { catalog } from '#lib/charts/catalog.ts';
import { drawPictures, UncoveredTextError, type PictureRequest } from '#lib/export/picture.ts';
import {
  pictureFormats,
  pictureScales,
  pictureSize,
  pictureSizes,
  pictureThemes,
  presentations,
} from '#lib/export/pictureSize.ts';
import { en } from '#lib/words/en/en.ts';
import { allIsolated } from '#lib/words/isolating.ts';
import { loadAllWords } from '#lib/words/Words.ts';
import { noticeText } from '#lib/ui/shell/noticeText.ts';
import { nearestWord } from '#lib/view/nearestWord.ts';
import { parameterName, readView, unknownParameters } from '#lib/view/viewParams.ts';
import { expectedInstead } from './expectedInstead.ts';
import { cutFont, givenFonts } from './givenFonts.ts';
import { isFromTheRight } from './isFromTheRight.ts';
import { nodeFontReader } from './nodeFontReader.ts';
import { openDossier } from './openDossier.ts';
import { picturePng } from './picturePng.ts';

const pointedOut = ['highlight', 'notes', 'hidden', 'credit'] as const;

const usage = `npm run export -- --out DIR [options]
  --chart   ${catalog.map((chart) => chart.id).join(',')} (default: all)
  --format  ${pictureFormats.join(',')} (default: svg,png)
  --size    ${pictureSizes.map(({ id }) => id).join(', ')} (default: 16:9)
  --scale   ${pictureScales.join(', ')} (default: 2)
  --theme   ${pictureThemes.join(', ')} (default: light)
  --data    folder of the dossier (default: static/data)
  --view    the part of a link after the question mark, for filters and orders:
${catalog.map(({ id, controls }) => `            ${id}: ${controls.map(({ key }) => parameterName(key)).join(', ')}`).join('\n')}
            every chart: ${pointedOut.map(parameterName).join(', ')}
  --form    slide (what carries the finding, for a room), full (all rows and notes, for paper) or both: slide,full;
            default: slide, but full for A4, A3 and as-seen
  --font    a font for characters that the fonts of Standpoint do not have: its file, or its name if it is installed;
            may be given several times, the first that has a character is used
  --brief   the same as --form slide`;

try {
  await exportPictures();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function exportPictures(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      chart: { type: 'string' },
      format: { type: 'string', default: 'svg,png' },
      size: { type: 'string', default: '16:9' },
      scale: { type: 'string', default: '2' },
      theme: { type: 'string', default: 'light' },
      data: { type: 'string', default: 'static/data' },
      view: { type: 'string', default: '' },
      form: { type: 'string' },
      font: { type: 'string', multiple: true, default: [] },
      brief: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { out } = values;
  if (!out) throw new Error(`--out is missing: the folder to write to\n${usage}`);
  const charts = values.chart
    ? list('chart', values.chart).map((id) => oneOf('chart', id, catalog, (chart) => chart.id))
    : catalog;
  const formats = list('format', values.format).map((each) => oneOf('format', each, pictureFormats, String));
  const size = pictureSize(values.size);
  const scale = oneOf('scale', values.scale, pictureScales, String);
  const theme = oneOf('theme', values.theme, pictureThemes, String);
  const asked = values.form ?? (values.brief ? 'slide' : size.presentation);
  const forms = list('form', asked).map((each) => oneOf('form', each, presentations, String));

  const given = await givenFonts(values.font);

  const dossier = await openDossier(values.data);
  const words = isFromTheRight(values.data) ? await allIsolated(en) : await loadAllWords(en);
  // A whole address is read from its question mark on.
  const query = values.view.slice(values.view.indexOf('?') + 1).replace(/#.*$/, '');
  const [unknown] = unknownParameters(query);
  if (unknown !== undefined) {
    const settings = charts.flatMap(({ controls }) => controls.map(({ key }) => key));
    const known = [...new Set([...settings, ...pointedOut].map(parameterName))];
    const similar = nearestWord(unknown, known);
    const meant = similar === null ? '' : `; is "${similar}" meant?`;
    throw new Error(`unknown part of --view: "${unknown}", expected some of ${known.join(', ')}${meant}`);
  }
  const { view, notices } = readView(query, dossier);
  // Nobody may take a picture for what it is not.
  if (notices.length > 0)
    throw new Error(
      notices
        .map((notice) => `${notice.part}: ${noticeText(words, notice)}${expectedInstead(notice, dossier)}`)
        .join('\n'),
    );

  const pool = new Tinypool({
    filename: new URL('./pngWorker.js', import.meta.url).href,
    name: 'drawPng',
    maxThreads: availableParallelism(),
  });
  const writing: Promise<{ name: string; content: string | Uint8Array }>[] = [];
  const left: string[] = [];
  for (const chart of charts) {
    for (const form of forms) {
      const record = { dossier: dossier.info.name, chart: chart.id, view: query };
      const prepared = chart.prepare(dossier, view, words, form);
      const request: PictureRequest = { size, scale, theme, record, credit: view.credit, given, cutFont };
      const pictures = await drawPictures(dossier, prepared, request, nodeFontReader).catch(
        (error: unknown) => {
          if (!(error instanceof UncoveredTextError)) throw error;
          left.push(words.of('exporting').leftOut({ chart: chart.id, texts: error.texts }));
          return [];
        },
      );
      for (const [sheet, picture] of pictures.entries()) {
        const of = forms.length > 1 && form === 'full' ? `${chart.id}-full` : chart.id;
        const name = pictures.length > 1 ? `${of}-${sheet + 1}` : of;
        if (formats.includes('svg'))
          writing.push(Promise.resolve({ name: `${name}.svg`, content: picture.svg }));
        if (formats.includes('png')) {
          const png = picturePng(picture, record, (task) => pool.run(task) as Promise<Uint8Array>);
          writing.push(png.then((content) => ({ name: `${name}.png`, content })));
        }
      }
    }
  }
  const files = await Promise.all(writing).finally(() => pool.destroy());
  if (left.length > 0) {
    process.stderr.write(`${left.join('\n')}\n${words.of('exporting').giveFont}\n`);
    process.exitCode = 1;
  }
  if (files.length === 0) return;
  await mkdir(out, { recursive: true });
  for (const { name, content } of files) {
    // Renamed into place, so that a crash leaves no half-written picture.
    const path = join(out, name);
    await writeFile(`${path}.part`, content);
    await rename(`${path}.part`, path);
    process.stdout.write(`${path}\n`);
  }
}

function list(option: string, text: string): string[] {
  const parts = text.split(',').filter((part) => part !== '');
  if (parts.length === 0) throw new Error(`nothing named: --${option} "${text}"`);
  return parts;
}

function oneOf<Value>(
  option: string,
  text: string,
  known: readonly Value[],
  name: (value: Value) => string,
): Value {
  const value = known.find((each) => name(each) === text);
  if (value === undefined)
    throw new Error(`unknown ${option}: "${text}", expected one of ${known.map(name).join(', ')}`);
  return value;
}
