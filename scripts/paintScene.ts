import { Path2D, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import { fromTheRight } from '#lib/scene/direction.ts';
import { fontRuns, type FontRun, type FontWeight, type GivenFont } from '#lib/scene/fontRuns.ts';
import { round, type Mark, type TextMark } from '#lib/scene/mark.ts';
import { rasterAddress } from '#lib/scene/rasterPng.ts';
import type { Logo, Scene } from '#lib/scene/scene.ts';

/** What a scene is painted with that has to be there before. */
export interface PaintBox {
  /** The name under which a font was registered; ours, or the given one of the nearest weight. */
  readonly nameOf: (family: string, weight: FontWeight) => string;
  readonly given: readonly GivenFont[];
  /** By address, as `imageAddresses` lists them. */
  readonly images: ReadonlyMap<string, Image>;
}

/** The addresses (`data:`) of all pictures in a scene. */
export function imageAddresses({ marks, logo }: Pick<Scene, 'marks' | 'logo'>): string[] {
  const rasters = marks.flatMap((mark) => (mark.type === 'rect' && mark.raster ? [mark.raster] : []));
  return [...new Set([...rasters.map(rasterAddress), ...(logo ? [logo.href] : [])])];
}

/**
 * Paints all of a scene in its units, from its ground to its logo, as programs draw the SVG of it: places are rounded as
 * those are, and spaces that follow one another are one.
 */
export function paintScene(
  context: SKRSContext2D,
  scene: Pick<Scene, 'width' | 'height' | 'background' | 'marks' | 'logo'>,
  box: PaintBox,
): void {
  // As in SVG.
  context.miterLimit = 4;
  context.lang = 'en';
  // Without it letters beside a space are not kerned.
  context.textRendering = 'optimizeLegibility';
  if (scene.background) {
    context.fillStyle = scene.background;
    context.fillRect(0, 0, round(scene.width), round(scene.height));
  }
  for (const mark of scene.marks) {
    if (mark.type === 'text') paintText(context, mark, box);
    else paintShape(context, mark, box);
  }
  if (scene.logo) paintLogo(context, scene.logo, box);
}

function paintShape(context: SKRSContext2D, mark: Exclude<Mark, TextMark>, { images }: PaintBox): void {
  const { fill, stroke, strokeWidth = 1, dash } = mark;
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.setLineDash(dash ? [...dash] : []);
  }
  if (fill) context.fillStyle = fill;
  if (mark.type === 'rect') {
    const [x, y, width, height] = [round(mark.x), round(mark.y), round(mark.width), round(mark.height)];
    if (width <= 0 || height <= 0) return;
    if (mark.raster) {
      context.imageSmoothingEnabled = false;
      context.drawImage(images.get(rasterAddress(mark.raster))!, x, y, width, height);
      return;
    }
    if (fill) context.fillRect(x, y, width, height);
    if (stroke) context.strokeRect(x, y, width, height);
    return;
  }
  if (mark.type === 'circle' && round(mark.radius) <= 0) return;
  const path = new Path2D(mark.type === 'path' ? mark.d : undefined);
  if (mark.type === 'circle') path.arc(round(mark.x), round(mark.y), round(mark.radius), 0, 2 * Math.PI);
  if (fill) context.fill(path);
  if (stroke) context.stroke(path);
}

function paintText(context: SKRSContext2D, mark: TextMark, { nameOf, given }: PaintBox): void {
  const { size, weight = 400, anchor = 'start', fill, rotate } = mark;
  const [x, y] = [round(mark.x), round(mark.y)];
  const runs = paintedRuns(mark.text, given);
  const setFont = (families: readonly string[]) => {
    const names = families.map((family) => `"${nameOf(family, weight)}"`);
    context.font = `${weight} ${round(size)}px ${names.join(', ')}`;
  };
  context.fillStyle = fill;
  if (rotate) {
    context.save();
    context.translate(x, y);
    context.rotate((rotate * Math.PI) / 180);
    context.translate(-x, -y);
  }
  if (runs.length === 1) {
    setFont(runs[0]!.families);
    context.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor];
    context.fillText(runs[0]!.text, x, y);
  } else {
    context.textAlign = 'left';
    const widths = runs.map(({ families, text }) => {
      setFont(families);
      return context.measureText(text).width;
    });
    const width = widths.reduce((sum, each) => sum + each, 0);
    let left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
    for (const [at, { families, text }] of runs.entries()) {
      setFont(families);
      context.fillText(text, left, y);
      left += widths[at]!;
    }
  }
  if (rotate) context.restore();
}

/**
 * Each in one font; but all in one where some of it is written from right to left, since only whoever has the whole text
 * can tell which part stands where.
 */
function paintedRuns(
  text: string,
  given: readonly GivenFont[],
): { readonly families: readonly string[]; readonly text: string }[] {
  const runs = fontRuns(text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, ''), given);
  if (!fromTheRight.test(text)) return runs.map((run) => ({ families: [run.family], text: run.text }));
  const isGiven = ({ family }: FontRun) => given.some((font) => font.family === family);
  // A given font often has what ours have, too.
  const inOrder = [...runs.filter((run) => !isGiven(run)), ...runs.filter(isGiven)];
  const families = [...new Set(inOrder.map(({ family }) => family))];
  return [{ families, text: runs.map((run) => run.text).join('') }];
}

/** In its own proportions, in the middle of its place. */
function paintLogo(context: SKRSContext2D, { href, x, y, width, height }: Logo, { images }: PaintBox): void {
  const image = images.get(href)!;
  const scale = Math.min(width / image.width, height / image.height);
  const [wide, high] = [image.width * scale, image.height * scale];
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, x + (width - wide) / 2, y + (height - high) / 2, wide, high);
}
