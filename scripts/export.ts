/**
 * `npm run export -- --out DIR [--chart a,b] [--format svg,png] [--all] …`: writes `DIR/<chart>.<ext>` without a browser,
 * of two forms the full one as `DIR/<chart>-full.<ext>`, of several sheets of paper `DIR/<chart>-1.<ext>` and on, for every
 * chart of the catalogue unless some are named. With `--all` every chart in every format, and of those that can hold many
 * charts one file more with all of them, `DIR/briefing.<ext>` (a handout is
 * `briefing-handout.pdf`, an archive of pictures `briefing-pictures.zip`). Nothing is written if an option, or a part of the view, cannot
 * be followed; a chart with characters that no font has is named with them, and the others are written.
 */
import { catalog } from '#lib/charts/catalog.ts';
import { largestLogo } from '#lib/export/logoFile.ts';
import type { Exporter, ExportIo, ExportItem, ExportOptions } from '#lib/export/Exporter.ts';
import { formats } from '#lib/export/exporters.ts';
import { gatheredStem } from '#lib/export/fileStems.ts';
import { UncoveredTextError } from '#lib/export/picture.ts';
import { TemplateError } from '#lib/export/pptx/OfficeFile.ts';
import {
  pictureScales,
  pictureSize,
  pictureSizes,
  pictureThemes,
  presentations,
} from '#lib/export/pictureSize.ts';
import { en } from '#lib/words/en/en.ts';
import { dossierWords } from '#lib/words/dossierWords.ts';
import { loadAllWords, type Area } from '#lib/words/Words.ts';
import { noticeText } from '#lib/ui/shell/noticeText.ts';
import { nearestWord } from '#lib/view/nearestWord.ts';
import { parameterName, readView, unknownParameters } from '#lib/view/viewParams.ts';
import { expectedInstead } from './expectedInstead.ts';
import { readBytes } from './fileTrouble.ts';
import { collectMuchGarbage } from './garbage.ts';
import { cutFont, givenFonts } from './givenFonts.ts';
import { mannerOf } from './mannerOf.ts';
import { logoOfFile } from './logoOfFile.ts';
import { nodeFontReader } from './nodeFontReader.ts';
import { openDossier } from './openDossier.ts';
import { picturePng } from './picturePng.ts';
import { print, printError, runProgram } from './program.ts';
import { Refusal } from './Refusal.ts';
import { oneOf, readOptions } from './readOptions.ts';
import { briefingOfFile } from './briefingOfFile.ts';
import { checkOutput, writeFiles, type NewFile } from './writeFiles.ts';

const pointedOut = ['highlight', 'notes', 'only', 'hidden', 'credit'] as const;

const usage = `npm run export -- --out DIR [options]
  --chart   ${catalog.map((chart) => chart.id).join(',')} (default: all)
  --format  ${formats.map(({ id }) => id).join(',')} (default: svg,png)
  --briefing  a briefing as JSON or as one file with its data: its slides in place of charts, as .pptx, .pdf and
            .html under its title and each as a PNG, unless --format names others; --size, --theme, --logo and --template hold for it
            handout is a PDF of two slides and the passages they rest on a page, html a page that opens from a disk
            and presents itself, zip the data and pictures the PNGs of all charts in one archive
  --all     every format, and of those that hold many charts one file with all of them (briefing.pdf …)
  --size    ${pictureSizes.map(({ id }) => id).join(', ')} (default: 16:9)
  --scale   ${pictureScales.join(', ')} (default: 2)
  --theme   ${pictureThemes.join(', ')} (default: light, or that of the briefing)
  --data    folder of the dossier (default: static/data)
  --view    the part of a link after the question mark, for filters and orders:
${catalog.map(({ id, controls }) => `            ${id}: ${controls.map(({ key }) => parameterName(key)).join(', ')}`).join('\n')}
            every chart: ${pointedOut.map(parameterName).join(', ')}
  --logo    PNG or JPEG of at most ${largestLogo / 1000} kB for the foot of every picture
  --template  a .pptx or .potx that lends slides its master, layouts, fonts and colours
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
    format: { type: 'string' },
    briefing: { type: 'string' },
    all: { type: 'boolean', default: false },
    size: { type: 'string', default: '16:9' },
    scale: { type: 'string', default: '2' },
    theme: { type: 'string' },
    data: { type: 'string', default: 'static/data' },
    view: { type: 'string', default: '' },
    logo: { type: 'string' },
    form: { type: 'string' },
    template: { type: 'string' },
    font: { type: 'string', multiple: true, default: [] },
    brief: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    print(usage.split('\n'));
    return true;
  }
  const { out } = values;
  if (!out?.trim()) throw new Refusal('--out is missing: the folder to write to', ...usage.split('\n'));
  const charts =
    values.chart === undefined
      ? catalog
      : list('chart', values.chart).map((id) => oneOf('chart', id, catalog, (chart) => chart.id));
  if (
    values.briefing !== undefined &&
    [values.chart, values.form, values.view || undefined].some((each) => each !== undefined)
  )
    throw new Refusal(
      '--briefing says what is shown, so --chart, --view and --form cannot be followed beside it',
    );
  if (values.all && values.format !== undefined)
    throw new Refusal('--all is every format, so --format cannot be followed beside it');
  const asked = values.all
    ? formats
    : list('format', values.format ?? (values.briefing === undefined ? 'svg,png' : 'pptx,pdf,html,png')).map(
        (id) => oneOf('format', id, formats, (each) => each.id),
      );
  if (values.template !== undefined && !asked.some(({ id }) => id === 'pptx'))
    throw new Refusal('--template is for slides of PowerPoint, so --format must name pptx beside it');
  const size = pictureSize(values.size);
  const scale = oneOf('scale', values.scale, pictureScales, String);
  const themeAsked = values.theme === undefined ? null : oneOf('theme', values.theme, pictureThemes, String);
  if (values.brief && values.form !== undefined && values.form !== 'slide')
    throw new Refusal(`--brief is --form slide, so --form ${values.form} cannot be followed beside it`);
  const form = values.form ?? (values.brief ? 'slide' : size.presentation);
  const forms = list('form', form).map((each) => oneOf('form', each, presentations, String));

  await checkOutput(out);
  const logo = values.logo === undefined ? undefined : await logoOfFile(values.logo);
  const given = await givenFonts(values.font);
  const template = values.template === undefined ? undefined : await readBytes(values.template);
  const plain = await loadAllWords(en);
  // In pictures; a terminal would show the signs that part directions.
  const manner = mannerOf(values.data);
  const words = manner === null ? plain : dossierWords(en, manner);
  await words.load(...(Object.keys(en.areas) as Area[]));
  const open = () => openDossier(values.data);
  const briefing = values.briefing === undefined ? null : await briefingOfFile(values.briefing, open, words);
  const dossier = briefing?.dossier ?? (await open());
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
  const left = new Set<string>();
  /** Names of charts that the dossier has nothing for. */
  const without = new Set<string>();
  await writeFiles(out, write(), print);
  if (without.size > 0) printError([plain.of('exporting').nothingFor([...without])]);
  if (left.size > 0)
    printError([...[...left].flatMap((said) => said.split('\n')), plain.of('exporting').giveFont]);
  return left.size === 0;

  /** A file after the other, some of which are made at once. */
  async function* write(): AsyncGenerator<NewFile> {
    const options: ExportOptions = {
      size,
      scale,
      theme: themeAsked ?? briefing?.theme ?? 'light',
      credit: view.credit,
      logo,
      template,
      given,
      cutFont,
    };
    const drawn = new Map<string, ReturnType<ExportIo['png']>>();
    const io: ExportIo = {
      readFont: nodeFontReader,
      png: (picture, texts) => {
        // The archive of pictures has those that are files already.
        const key = JSON.stringify([texts, picture.svg]);
        const known = drawn.get(key);
        const png = known ?? picturePng(picture, texts);
        drawn.set(key, png);
        return png;
      },
    };
    const exporters = await Promise.all(asked.map(({ load }) => load()));
    const writing = forms.flatMap((each) => {
      const items =
        briefing?.items ??
        withSomething(
          charts.map((chart): ExportItem => {
            return { chart, query, prepared: chart.prepare(dossier, view, words, each) };
          }),
        );
      return exporters.flatMap((exporter, at) => {
        const { several = false } = asked[at]!;
        // The one file of one chart would be that of the chart again.
        const isGathered =
          briefing !== null || several || (values.all && exporter.gathers && items.length > 1);
        const apart = briefing === null && !several ? items.map((item) => [item]) : [];
        return [...apart, ...(isGathered ? [items] : [])].map(
          (job) => () => oneFile(exporter, job, forms.length > 1 && each === 'full'),
        );
      });
    });
    // One after the other: PNG are packed in a thread of their own, and what two files at once hold is not worth the gain.
    for (const write of writing) {
      yield* await write();
      collectMuchGarbage();
    }

    /** Of all charts those that the dossier has something for; of those that were named all. */
    function withSomething(items: readonly ExportItem[]): readonly ExportItem[] {
      const found = items.filter(({ prepared }) => prepared.empty === null);
      if (values.chart !== undefined || query !== '' || found.length === 0) return items;
      for (const { chart } of items.filter((item) => !found.includes(item))) without.add(chart.name(plain));
      return found;
    }

    async function oneFile(exporter: Exporter, items: readonly ExportItem[], isSecond: boolean) {
      const stem = gatheredStem({ items });
      try {
        const title = briefing ? { title: briefing.title } : {};
        const written = await exporter.write({ dossier, items, site: null, ...title }, options, io);
        // `timeline-2.svg` → `timeline-full-2.svg`
        const full = ({ name }: NewFile) => `${stem}-full${name.slice(stem.length)}`;
        return isSecond ? written.map((file) => ({ ...file, name: full(file) })) : [...written];
      } catch (error) {
        if (error instanceof TemplateError)
          throw new Refusal(`--template "${values.template}": ${error.message}`);
        if (!(error instanceof UncoveredTextError)) throw error;
        left.add(plain.of('exporting').leftOut({ chart: stem, texts: error.texts }));
        return [];
      }
    }
  }
}

function list(option: string, text: string): string[] {
  const parts = [...new Set(text.split(',').filter((part) => part !== ''))];
  if (parts.length === 0) throw new Refusal(`nothing named: --${option} "${text}"`);
  return parts;
}
