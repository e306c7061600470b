import { darkTheme, lightTheme, type Theme } from '#lib/scene/theme.ts';
import { colophonOf } from '../colophonOf.ts';
import type { ExportedFile, Exporter, ExportItem, ExportJob, ExportOptions } from '../Exporter.ts';
import { gatheredStem } from '../fileStems.ts';
import { itemMarking } from '../marked.ts';
import { canvasOf } from '../pictureSize.ts';
import { linkedAddress } from '../viewAddress.ts';
import { addPresentation } from './deck.ts';
import type { Design } from './Design.ts';
import { ownFrame, slideFrame, type Rect } from './frame.ts';
import { fittedLogo, logoFile } from './logo.ts';
import { notesXml } from './notesXml.ts';
import { addOwnDesign, contentTypes } from './ownDesign.ts';
import { Package } from './Package.ts';
import { Numbering } from './shapes.ts';
import { slideFoot, slidePictures, type SlidePicture } from './slide.ts';
import { speakerNotes } from './speakerNotes.ts';
import { writeSlide } from './writeSlide.ts';

const mime = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Slides that PowerPoint, Keynote, Google Slides and LibreOffice edit: texts, shapes, tables and charts of their own. */
export const pptxExporter: Exporter = {
  id: 'pptx',
  extension: 'pptx',
  mime,
  gathers: true,
  write: writePptx,
};

async function writePptx(
  job: ExportJob,
  options: ExportOptions,
  _io: unknown,
  signal?: AbortSignal,
): Promise<readonly ExportedFile[]> {
  const { dossier, items } = job;
  const [first] = items;
  if (!first) throw new RangeError('a deck needs at least one chart');
  const { words } = first.prepared;
  await words.load('slides', 'exporting', 'evidence', 'dataFiles');
  signal?.throwIfAborted();
  const say = words.of('slides');
  const file = new Package();
  const titles = items.map(({ headline, prepared }) => headline ?? prepared.headline);
  const feet = items.map((item) => slideFoot(dossier, item, options.credit ?? ''));
  const design = options.template
    ? await (
        await import('./templateDesign.ts')
      ).addTemplateDesign(file, options.template, { titles, feet }, say)
    : ownDesign(file, options, { titles, feet }, say);
  // An organisation's template has its logo.
  const logo = options.logo && !options.template ? logoOf(file, options.logo, design) : null;

  const slides: string[] = [];
  for (const [at, item] of items.entries()) {
    signal?.throwIfAborted();
    const own = options.template ? design : withTitle(design, titles[at]!);
    const pictures = slidePictures(dossier, item, own, unitsPerPoint(item, options, design));
    for (const [sheet, picture] of pictures.entries()) {
      const title =
        pictures.length > 1
          ? say.sheet({ title: titles[at]!, sheet: sheet + 1, sheets: pictures.length })
          : titles[at]!;
      const number = slides.length + 1;
      const path = writeSlide(file, own, {
        item,
        picture,
        title,
        foot: feet[at]!,
        number,
        logo,
        marking: itemMarking(item, options) ?? null,
      });
      addNotes(file, design, job, { item, picture, title, number }, path);
      slides.push(path);
    }
    // A page stays alive between two charts.
    await new Promise((resolve) => setTimeout(resolve));
  }
  const { info } = dossier;
  const facts = {
    title: job.title ?? (items.length === 1 ? titles[0]! : info.title),
    colophon: colophonOf(words, info),
    asOf: info.asOf,
    language: words.locale,
  };
  addPresentation(file, design, slides, facts, say);
  return [{ name: `${gatheredStem(job)}.pptx`, content: file.zip() }];
}

function themeOf(options: ExportOptions): Theme {
  if (options.theme === 'dark') return darkTheme;
  // A slide has always a ground; that of a transparent one is white, and takes that of the deck it is pasted into.
  return options.theme === 'transparent' ? { ...lightTheme, ground: '#ffffff' } : lightTheme;
}

/** Points of a sheet of paper a unit of its canvas: 12 units are 9 points. */
const paperPoints = 0.75;

function ownDesign(
  file: Package,
  options: ExportOptions,
  texts: Parameters<typeof ownFrame>[2],
  say: Parameters<typeof addOwnDesign>[4],
): Design {
  const { canvas, presentation } = options.size;
  const isPaper = presentation === 'full' && canvas.height !== null;
  const type = isPaper ? { title: 18, foot: 9 } : { title: 26, foot: 11 };
  const slide = canvasOf(options.size, 'slide');
  const size = isPaper
    ? { width: canvas.width * paperPoints, height: canvas.height! * paperPoints }
    : { width: slide.width, height: slide.height ?? 540 };
  const logo = options.logo ? fittedLogo(options.logo, type.foot) : null;
  const frame = ownFrame(size, type, texts, logo);
  const perPoint = Math.min(960 / size.width, 540 / size.height);
  return addOwnDesign(file, frame, perPoint, themeOf(options), say, options.given);
}

function withTitle(design: Design, title: string): Design {
  const frame = slideFrame(design.frame, title);
  return { ...design, frame, titlePlace: frame.title };
}

/** Of a slide picture 14 units are a label that can be read in a room; of a full one 12 are a label of the size asked for. */
function unitsPerPoint(
  { prepared }: ExportItem,
  { size }: ExportOptions,
  { frame, perPoint }: Design,
): number {
  return prepared.presentation === 'slide' ? perPoint : size.canvas.width / frame.width;
}

function logoOf(file: Package, logo: NonNullable<ExportOptions['logo']>, { frame }: Design) {
  const { path, type, bytes } = logoFile(logo.href);
  file.addByExtension(path, type, bytes);
  const { width, height } = fittedLogo(logo, frame.type.foot);
  const right = frame.body.x + frame.body.width;
  const place: Rect = { x: right - width, y: frame.foot.y, width, height };
  return { path, place };
}

function addNotes(
  file: Package,
  { notesMaster, colours }: Design,
  job: ExportJob,
  slide: { item: ExportItem; picture: SlidePicture; title: string; number: number },
  slidePath: string,
): void {
  const { item, picture, title, number } = slide;
  const { words } = item.prepared;
  const path = `ppt/notesSlides/notesSlide${number}.xml`;
  file.relate(path, 'notesMaster', notesMaster);
  file.relate(path, 'slide', slidePath);
  file.relate(slidePath, 'notesSlide', path);
  const leftOut = picture.leftOut.map((mark) => (mark.type === 'text' ? mark.text : '')).join(' ');
  const address = linkedAddress(job, item);
  const paragraphs = speakerNotes(job.dossier, item, title, address, leftOut);
  const setting = { colours, language: words.locale };
  const { notesPage } = words.of('slides');
  const link = (url: string) => file.relate(path, 'hyperlink', url, true);
  file.add(path, contentTypes.notes, notesXml(new Numbering(), notesPage, setting, paragraphs, link));
}
