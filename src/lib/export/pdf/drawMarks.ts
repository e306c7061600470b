import type { GivenFont } from '#lib/scene/fontRuns.ts';
import type { Mark, TextMark } from '#lib/scene/mark.ts';
import { rasterAddress } from '#lib/scene/rasterPng.ts';
import type { Logo } from '#lib/scene/scene.ts';
import { drawnRuns } from './drawnRuns.ts';

type Document = PDFKit.PDFDocument;

/**
 * Kerned as in a browser: without a feature named the library looks at words one by one. Brackets that are read from right
 * to left are turned by `drawnRuns`, and a font that would turn them again is kept from it. Switches are what the shaper
 * takes, of which the types of the library know nothing.
 */
const features = { kern: true, rtlm: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** The name under which a slice is registered with a document. */
export function fontName(family: string, weight: number): string {
  return `${family} ${weight}`;
}

/** Draws marks in their order, in the units that are in force; `given` are fonts for what ours do not have. */
export function drawMarks(document: Document, marks: readonly Mark[], given: readonly GivenFont[]): void {
  for (const mark of marks) {
    if (mark.type === 'text') drawText(document, mark, given);
    else drawShape(document, mark);
  }
}

function drawShape(document: Document, mark: Exclude<Mark, TextMark>): void {
  if (mark.type === 'rect' && mark.raster) {
    const { x, y, width, height, raster } = mark;
    document.image(rasterAddress(raster), x, y, { width, height });
    return;
  }
  const { fill, stroke, strokeWidth = 1, dash } = mark;
  if (!fill && !stroke) return;
  if (stroke) {
    document.save();
    // As in SVG; in a PDF corners may be more than twice as long.
    document.lineWidth(strokeWidth).miterLimit(4);
    if (dash) document.dash(dash[0], { space: dash[1] });
  }
  if (mark.type === 'rect') document.rect(mark.x, mark.y, mark.width, mark.height);
  else if (mark.type === 'circle') document.circle(mark.x, mark.y, mark.radius);
  else document.path(mark.d);
  if (fill && stroke) document.fillAndStroke(fill, stroke);
  else if (fill) document.fill(fill);
  else if (stroke) document.stroke(stroke);
  if (stroke) document.restore();
}

/** Each run in its own slice, one after the other on the baseline. */
function drawText(document: Document, mark: TextMark, given: readonly GivenFont[]): void {
  const { x, y, size, weight = 400, anchor = 'start', fill, rotate } = mark;
  const runs = drawnRuns(mark.text, given);
  const widths = runs.map((run) => runWidth(document, run, size, weight));
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  // A space at the end is there for who hears the text.
  let left =
    share === 0 ? x : x - share * drawnWidth(document, { ...mark, text: mark.text.trimEnd() }, given);
  if (rotate) document.save().rotate(rotate, { origin: [x, y] });
  document.fillColor(fill);
  for (const [at, { family, text }] of runs.entries()) {
    document.font(fontName(family, weight)).fontSize(size);
    document.text(text, left, y, { lineBreak: false, baseline: 'alphabetic', features });
    left += widths[at]!;
  }
  if (rotate) document.restore();
}

/** How wide a text is that is drawn, in the unit of its size. */
export function drawnWidth(
  document: Document,
  { text, size, weight = 400 }: TextMark,
  given: readonly GivenFont[],
): number {
  return drawnRuns(text, given).reduce((sum, run) => sum + runWidth(document, run, size, weight), 0);
}

function runWidth(
  document: Document,
  { family, text }: { family: string; text: string },
  size: number,
  weight: number,
): number {
  return document.font(fontName(family, weight)).fontSize(size).widthOfString(text, { features });
}

/** A picture in its place, in its own proportions. */
export function drawLogo(document: Document, { href, x, y, width, height }: Logo): void {
  document.image(href, x, y, { fit: [width, height], align: 'center', valign: 'center' });
}
