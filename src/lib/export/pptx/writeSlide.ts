import type { Marking } from '#lib/model/marking.ts';
import { enlargedRaster } from '#lib/scene/enlargedRaster.ts';
import type { Mark, TextMark } from '#lib/scene/mark.ts';
import { rasterPng } from '#lib/scene/rasterPng.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { ExportItem } from '../Exporter.ts';
import { chartXml } from './chartXml.ts';
import { barsOf } from './cellBar.ts';
import type { Design } from './Design.ts';
import { fontMargin, titleSize, type Rect } from './frame.ts';
import { markingXml } from './markingXml.ts';
import { numberField, placeholderMark, placeOf, shapeTree } from './masterXml.ts';
import { seriesLooks } from './nativeBody.ts';
import { contentTypes } from './ownDesign.ts';
import type { Package } from './Package.ts';
import { solidFill } from './paint.ts';
import { piecesOf, plainPieces } from './pieces.ts';
import {
  Canvas,
  emuPerPoint,
  Numbering,
  presetGeometry,
  transform,
  type Naming,
  type SlideSetting,
} from './shapes.ts';
import type { SlidePicture } from './slide.ts';
import { tableXml } from './tableXml.ts';
import { flowingBody, linesXml, paragraphXml, runXml } from './textXml.ts';
import { workbook } from './workbook.ts';
import { element, namespaces, slideNamespaces } from './xml.ts';

export interface SlideContent {
  readonly item: ExportItem;
  readonly picture: SlidePicture;
  readonly title: string;
  readonly foot: readonly string[];
  /** From 1. */
  readonly number: number;
  /** Path and place of a picture that stands in the foot; null for none. */
  readonly logo: { readonly path: string; readonly place: Rect } | null;
  readonly marking: Marking | null;
}

/** Adds a slide with all that it needs, its notes apart. Returns its path. */
export function writeSlide(file: Package, design: Design, content: SlideContent): string {
  const { item, picture, title, foot, number } = content;
  const { prepared } = item;
  const say = prepared.words.of('slides');
  const path = `ppt/slides/slide${number}.xml`;
  file.relate(path, 'slideLayout', design.layout);
  const numbering = new Numbering();
  const setting = { colours: design.colours, language: prepared.words.locale };
  const slide: SlideSetting = {
    setting,
    names: say.objects.shapes,
    numbering,
    pictureOf: pictureAdder(file, path, number),
  };
  const canvas = pictureCanvas(slide, design, picture);
  const { objects } = say;

  const group = (marks: readonly Mark[], naming: Naming) => {
    const pieces = plainPieces(canvas, marks);
    const whole = pieces.length === 1 ? pieces[0] : canvas.group(pieces, naming);
    return whole ? [whole.xml] : [];
  };
  const tree = [
    titleXml(slide, design, title),
    ...plateXml(slide, design),
    ...group(picture.subtitle, { label: objects.subtitle }),
    ...group(picture.legend, { label: objects.legend, description: say.legend(picture.legendLabels) }),
    ...chartObjects(file, path, slide, canvas, design, content),
    ...group(picture.leftOut, { label: objects.leftOut }),
    ...footXml(slide, design, foot),
    ...logoXml(file, path, slide, content.logo, objects.logo),
    ...numberXml(slide, design, number, say.placeholders.sldNum),
    ...(content.marking ? markingXml(slide, design.frame, content.marking) : []),
  ];
  const whole = element(
    'p:sld',
    slideNamespaces,
    element('p:cSld', {}, shapeTree(tree)),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
  file.add(path, contentTypes.slide, whole);
  return path;
}

/** Pixels across a raster on a slide. */
const rasterWidth = 1_920;

/** Adds rasters of a slide to the file, each as a picture of its own. */
function pictureAdder(file: Package, path: string, number: number): SlideSetting['pictureOf'] {
  let amount = 0;
  return (raster) => {
    const picture = `ppt/media/raster${number}-${++amount}.png`;
    file.addByExtension(picture, 'image/png', rasterPng(enlargedRaster(raster, rasterWidth)));
    return file.relate(path, 'image', picture);
  };
}

/** As large as the place for it allows; a picture that is higher than its place stands in the middle of it. */
function pictureCanvas(slide: SlideSetting, { frame }: Design, { scene }: SlidePicture): Canvas {
  const { body } = frame;
  const points = Math.min(body.width / scene.width, body.height / Math.max(1, scene.height));
  const left = body.x + (body.width - scene.width * points) / 2;
  const { x, y } = placeOf({ ...body, x: left });
  return new Canvas(slide, points * emuPerPoint, { x, y });
}

function chartObjects(
  file: Package,
  path: string,
  slide: SlideSetting,
  canvas: Canvas,
  design: Design,
  { item, picture, number }: SlideContent,
): string[] {
  const { prepared } = item;
  const { native, scene, chart } = picture;
  const { theme } = design;
  const { chart: label } = prepared.words.of('slides').objects;
  const naming = { label: label(prepared.name), description: prepared.description.short };
  if (prepared.empty !== null && chart.length === 0) {
    const size = 14;
    const text: TextMark = { type: 'text', x: 0, y: 60, text: prepared.empty, size, fill: theme.mutedInk };
    return [canvas.text([text]).xml];
  }
  const namingOf = (owner: string): Naming => {
    const sentence = prepared.sentence(owner);
    // Such as the signs of what is drawn and has no place of its own to point at.
    if (sentence === '') return { label: slide.names.guides, adorns: true };
    return { label: prepared.evidence(owner)?.title ?? sentence, description: sentence };
  };
  if (native?.kind === 'table') {
    const table = tableXml(canvas, slide.numbering, native.table, naming, theme.ground);
    const bars = piecesOf(canvas, barsOf(native.table), namingOf);
    return [table, ...bars].map(({ xml }) => xml);
  }
  if (native?.kind === 'chart') {
    const above = [...picture.subtitle, ...picture.legend].map((mark) => (mark.type === 'text' ? mark.y : 0));
    const below = picture.leftOut.map((mark) => (mark.type === 'text' ? mark.y - mark.size : scene.height));
    const top = Math.max(0, ...above) + 10;
    const bottom = Math.min(scene.height, ...below.map((y) => y - 6));
    const place = canvas.place(0, top, scene.width, bottom - top);
    const chartPath = `ppt/charts/chart${number}.xml`;
    const book = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
    file.addByExtension(book, contentTypes.workbook, workbook(native.chart));
    const id = file.relate(chartPath, 'package', book);
    const look = {
      colours: design.colours,
      language: prepared.words.locale,
      points: canvas.points(14),
      ink: theme.ink,
      mutedInk: theme.mutedInk,
      ground: theme.ground,
      rule: theme.rule,
      series: seriesLooks(native.chart, prepared.legend(theme), theme),
    };
    file.add(chartPath, contentTypes.chart, chartXml(native.chart, look, id));
    const relation = file.relate(path, 'chart', chartPath);
    const uri = namespaces.c;
    const reference = element('c:chart', { 'xmlns:c': namespaces.c, 'r:id': relation });
    const frame = element(
      'p:graphicFrame',
      {},
      slide.numbering.nonVisual('p:nvGraphicFramePr', naming, element('p:cNvGraphicFramePr')),
      transform(place, {}, 'p:xfrm'),
      element('a:graphic', {}, element('a:graphicData', { uri }, reference)),
    );
    return [frame];
  }
  const whole = canvas.group(piecesOf(canvas, chart, namingOf), naming);
  return whole ? [whole.xml] : [];
}

/** The finding, in the place that its layout has for titles. */
function titleXml({ setting, numbering }: SlideSetting, design: Design, title: string): string {
  const { frame } = design;
  const points = titleSize(title, frame.title, frame.type.title);
  const style = points < frame.type.title ? { points } : {};
  return element(
    'p:sp',
    {},
    numbering.nonVisual(
      'p:nvSpPr',
      { label: title },
      locked(),
      placeholderMark(design.title ?? { type: 'title' }),
    ),
    element('p:spPr', {}, ...(design.titlePlace ? [transform(placeOf(design.titlePlace))] : [])),
    flowingBody(paragraphXml(runXml(setting, title, style)), 'shrink'),
  );
}

/** What is drawn on it can be read, whatever stands behind. */
function plateXml({ setting, names, numbering }: SlideSetting, { plate, theme }: Design): string[] {
  if (!plate) return [];
  return [
    element(
      'p:sp',
      {},
      numbering.nonVisual('p:nvSpPr', { label: names.rect, adorns: true }, element('p:cNvSpPr')),
      element(
        'p:spPr',
        {},
        transform(placeOf(plate)),
        presetGeometry('rect'),
        solidFill(setting.colours, theme.ground),
        element('a:ln', {}, element('a:noFill')),
      ),
    ),
  ];
}

function locked(): string {
  return element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 }));
}

/** In the place of the layout, or in one of its own where the layout has none that is large enough. */
function footXml({ setting, numbering }: SlideSetting, design: Design, lines: readonly string[]): string[] {
  const { foot, footPlace, frame } = design;
  const style = footPlace ? { points: frame.type.foot } : {};
  const width = (footPlace ?? frame.foot).width / fontMargin;
  const content = lines
    .map((line) => {
      // In lines of our own: LibreOffice takes a footer for a field, and breaks one inside its words.
      const wrapped = wrapText(line, width, frame.type.foot, 400);
      return paragraphXml(linesXml(setting, wrapped, style), footPlace ? { align: 'l' } : {});
    })
    .join('');
  const label = lines.join(' ');
  const known = foot
    ? numbering.nonVisual('p:nvSpPr', { label }, locked(), placeholderMark(foot))
    : numbering.nonVisual('p:nvSpPr', { label }, element('p:cNvSpPr', { txBox: 1 }));
  const place = footPlace ? [transform(placeOf(footPlace))] : [];
  return [element('p:sp', {}, known, element('p:spPr', {}, ...place), flowingBody(content))];
}

function numberXml(
  { setting, numbering }: SlideSetting,
  { number: id }: Design,
  number: number,
  label: string,
): string[] {
  if (!id) return [];
  const field = numberField(setting.language, String(number));
  const known = numbering.nonVisual('p:nvSpPr', { label }, locked(), placeholderMark(id));
  return [element('p:sp', {}, known, element('p:spPr'), flowingBody(paragraphXml(field)))];
}

function logoXml(
  file: Package,
  path: string,
  { numbering }: SlideSetting,
  logo: SlideContent['logo'],
  label: string,
): string[] {
  if (!logo) return [];
  const id = file.relate(path, 'image', logo.path);
  const locks = element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 }));
  return [
    element(
      'p:pic',
      {},
      numbering.nonVisual('p:nvPicPr', { label, description: label }, locks),
      element(
        'p:blipFill',
        {},
        element('a:blip', { 'r:embed': id }),
        element('a:stretch', {}, element('a:fillRect')),
      ),
      element(
        'p:spPr',
        {},
        transform(placeOf(logo.place)),
        element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      ),
    ),
  ];
}
