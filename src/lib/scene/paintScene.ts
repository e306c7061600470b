import { fromTheRight } from './direction.ts';
import { fontRuns, type FontRun, type FontWeight, type GivenFont } from './fontRuns.ts';
import { round, type Mark, type Raster, type TextMark } from './mark.ts';
import { RememberedOf } from './rememberedOf.ts';
import type { Logo, Scene } from './scene.ts';

interface Sized {
  readonly width: number;
  readonly height: number;
}

/** What scenes are painted on: a canvas of a browser or one of the command line, each with pictures and paths of its own. */
export interface PaintContext<Image extends Sized> extends Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'fillRect'
  | 'strokeRect'
  | 'beginPath'
  | 'arc'
  | 'setLineDash'
  | 'fillText'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'miterLimit'
  | 'font'
  | 'textAlign'
  | 'textRendering'
  | 'imageSmoothingEnabled'
  | 'imageSmoothingQuality'
> {
  measureText(text: string): { readonly width: number };
  fill(path?: Path2D): void;
  stroke(path?: Path2D): void;
  drawImage(image: Image, x: number, y: number, width: number, height: number): void;
}

/** What a scene is painted with that has to be there before. */
export interface PaintBox<Image extends Sized> {
  /** The name under which a font was registered; ours, or the given one of the nearest weight. */
  readonly nameOf: (family: string, weight: FontWeight) => string;
  readonly given: readonly GivenFont[];
  /** All that are among the marks. */
  readonly rasters: ReadonlyMap<Raster, Image>;
  /** Null where the scene has none. */
  readonly logo: Image | null;
  /** A path of the canvas that is painted on. */
  readonly path: new (d: string) => Path2D;
}

/** The rasters among marks, each once. */
export function rastersIn(marks: readonly Mark[]): Raster[] {
  return [...new Set(marks.flatMap((mark) => (mark.type === 'rect' && mark.raster ? [mark.raster] : [])))];
}

/**
 * Paints all of a scene in its units, from its ground to its logo, as programs draw the SVG of it: places are rounded as
 * those are, and spaces that follow one another are one.
 */
export function paintScene<Image extends Sized>(
  context: PaintContext<Image>,
  scene: Pick<Scene, 'width' | 'height' | 'background' | 'marks' | 'logo'>,
  box: PaintBox<Image>,
): void {
  // As in SVG.
  context.miterLimit = 4;
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
  if (scene.logo && box.logo) paintLogo(context, scene.logo, box.logo);
}

function paintShape<Image extends Sized>(
  context: PaintContext<Image>,
  mark: Exclude<Mark, TextMark>,
  { rasters, path: Path }: Pick<PaintBox<Image>, 'rasters' | 'path'>,
): void {
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
      context.drawImage(rasters.get(mark.raster)!, x, y, width, height);
      return;
    }
    if (fill) context.fillRect(x, y, width, height);
    if (stroke) context.strokeRect(x, y, width, height);
    return;
  }
  if (mark.type === 'path') {
    const path = new Path(mark.d);
    if (fill) context.fill(path);
    if (stroke) context.stroke(path);
    return;
  }
  const radius = round(mark.radius);
  if (radius <= 0) return;
  context.beginPath();
  context.arc(round(mark.x), round(mark.y), radius, 0, 2 * Math.PI);
  if (fill) context.fill();
  if (stroke) context.stroke();
}

function paintText<Image extends Sized>(
  context: PaintContext<Image>,
  mark: TextMark,
  { nameOf, given }: Pick<PaintBox<Image>, 'nameOf' | 'given'>,
): void {
  const { size, weight = 400, anchor = 'start', fill, rotate } = mark;
  const [x, y] = [round(mark.x), round(mark.y)];
  const runs = knownRuns.get(given, mark.text, () => paintedRuns(mark.text, given));
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

/** A text, or a part of it, and in which fonts its letters are. */
interface PaintedRun {
  readonly families: readonly string[];
  readonly text: string;
}

/** A picture has few texts that differ. */
const knownRuns = new RememberedOf<readonly GivenFont[], readonly PaintedRun[]>(1_000);

/**
 * Each in one font; but all in one where some of it is written from right to left, since only whoever has the whole text
 * can tell which part stands where.
 */
function paintedRuns(text: string, given: readonly GivenFont[]): readonly PaintedRun[] {
  const runs = fontRuns(text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, ''), given);
  if (!fromTheRight.test(text)) return runs.map((run) => ({ families: [run.family], text: run.text }));
  const isGiven = ({ family }: FontRun) => given.some((font) => font.family === family);
  // A given font often has what ours have, too.
  const inOrder = [...runs.filter((run) => !isGiven(run)), ...runs.filter(isGiven)];
  const families = [...new Set(inOrder.map(({ family }) => family))];
  return [{ families, text: runs.map((run) => run.text).join('') }];
}

/** In its own proportions, in the middle of its place. */
function paintLogo<Image extends Sized>(
  context: PaintContext<Image>,
  { x, y, width, height }: Logo,
  image: Image,
): void {
  const scale = Math.min(width / image.width, height / image.height);
  const [wide, high] = [image.width * scale, image.height * scale];
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, x + (width - wide) / 2, y + (height - high) / 2, wide, high);
}
