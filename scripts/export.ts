/**
 * `npm run export -- --out DIR [--chart a,b] [--format svg,png] [--size 16:9] [--scale 2] [--theme light]
 * [--form slide] [--data DIR] [--view QUERY] [--logo FILE] [--font FILE]`: writes `DIR/<chart>.<ext>`, of two forms the full one as `DIR/<chart>-full.<ext>`, of several
 * sheets of paper `DIR/<chart>-1.<ext>` and on, without a browser, for every chart of the
 * catalogue unless some are named. Nothing is written if an option, or a part of the view, cannot be followed;
 * a chart with characters that no font has is named with them, and the others are written.
 */
import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import { catalog } from '#lib/charts/catalog.ts';
import { largestLogo } from '#lib/export/logoFile.ts';
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
import { logoOfFile } from './logoOfFile.ts';
import { nodeFontReader } from './nodeFontReader.ts';
import { openDossier } from './openDossier.ts';
import { picturePng } from './picturePng.ts';
import { print, printError, runProgram } from './program.ts';
import { Refusal } from './Refusal.ts';
import { oneOf, readOptions } from './readOptions.ts';
import { checkOutput, writeFiles, type NewFile } from './writeFiles.ts';

const pointedOut = ['highlight', 'notes', 'only', 'hidden', 'credit'] as const;

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
  --logo    PNG or JPEG of at most ${largestLogo / 1000} kB for the foot of every picture
  --form    slide (what carries the finding, for a room), full (all rows and notes, for paper) or both: slide,full;
            default: slide, but full for A4, A3 and as-seen
  --font    a font for characters that the fonts of Standpoint do not have: its file, or its name if it is installed;
            may be given several times, the first that has a character is used
  --brief   the same as --form slide`;

await runProgram(exportPictures);

async function exportPictures(args: string[]): Promise<boolean> {
  const { values } = readOptions(args, {
    out: { type: 'string' },
    chart: { type: 'string' },
    format: { type: 'string', default: 'svg,png' },
    size: { type: 'string', default: '16:9' },
    scale: { type: 'string', default: '2' },
    theme: { type: 'string', default: 'light' },
    data: { type: 'string', default: 'static/data' },
    view: { type: 'string', default: '' },
    logo: { type: 'string' },
    form: { type: 'string' },
    font: { type: 'string', multiple: true, default: [] },
    brief: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    print(usage.split('\n'));
    return true;
  }
  const { out } = values;
  if (!out) throw new Refusal('--out is missing: the folder to write to', ...usage.split('\n'));
  const charts =
    values.chart === undefined
      ? catalog
      : list('chart', values.chart).map((id) => oneOf('chart', id, catalog, (chart) => chart.id));
  const formats = list('format', values.format).map((each) => oneOf('format', each, pictureFormats, String));
  const size = pictureSize(values.size);
  const scale = oneOf('scale', values.scale, pictureScales, String);
  const theme = oneOf('theme', values.theme, pictureThemes, String);
  if (values.brief && values.form !== undefined && values.form !== 'slide')
    throw new Refusal(`--brief is --form slide, so --form ${values.form} cannot be followed beside it`);
  const asked = values.form ?? (values.brief ? 'slide' : size.presentation);
  const forms = list('form', asked).map((each) => oneOf('form', each, presentations, String));

  await checkOutput(out);
  const logo = values.logo === undefined ? undefined : await logoOfFile(values.logo);
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
    throw new Refusal(`unknown part of --view: "${unknown}", expected some of ${known.join(', ')}${meant}`);
  }
  const { view, notices } = readView(query, dossier);
  // Nobody may take a picture for what it is not.
  if (notices.length > 0)
    throw new Refusal(
      ...notices.map(
        (notice) => `${notice.part}: ${noticeText(words, notice)}${expectedInstead(notice, dossier)}`,
      ),
    );

  /** What is said of charts with characters that no font has. */
  const left: string[] = [];
  const files = await draw();
  if (left.length > 0) printError([...left, words.of('exporting').giveFont]);
  if (files.length > 0) print(await writeFiles(out, files));
  return left.length === 0;

  async function draw(): Promise<NewFile[]> {
    const pool = new Tinypool({
      filename: new URL('./pngWorker.js', import.meta.url).href,
      name: 'drawPng',
      maxThreads: availableParallelism(),
    });
    const writing: Promise<NewFile>[] = [];
    try {
      for (const chart of charts) {
        for (const form of forms) {
          const record = { dossier: dossier.info.name, chart: chart.id, view: query };
          const prepared = chart.prepare(dossier, view, words, form);
          const own = { credit: view.credit, logo, given, cutFont };
          const request: PictureRequest = { size, scale, theme, record, ...own };
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
      return await Promise.all(writing);
    } finally {
      await pool.destroy();
    }
  }
}

function list(option: string, text: string): string[] {
  const parts = [...new Set(text.split(',').filter((part) => part !== ''))];
  if (parts.length === 0) throw new Refusal(`nothing named: --${option} "${text}"`);
  return parts;
}
