import type { Mark, Raster, TextMark } from '#lib/scene/mark.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { geometryXml, outlineOf } from './outline.ts';
import { lineXml, pictureFill, solidFill } from './paint.ts';
import { linesXml, paragraphXml, placedBody, type TextSetting } from './textXml.ts';
import { element } from './xml.ts';

/** A rectangle in EMU. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly cx: number;
  readonly cy: number;
}

/** An object of a slide with its place, of which groups make theirs. */
export interface Piece {
  readonly xml: string;
  readonly place: Place;
}

export const emuPerPoint = 12_700;

/** Widths are those of our own font; another that stands in for it may be wider. */
const widthMargin = 1.04;
/** Of the font from the top of a line to its baseline, and of a line of an exact height. */
const ascent = 0.969;
const exactAscent = 0.8;
const lineHeight = 1.21;

/** What shapes are called that belong to no mark. */
export type ShapeNames = Readonly<Record<'line' | 'rect' | 'circle' | 'path' | 'guides', string>>;

/** What all objects of a slide have in common. */
export interface SlideSetting {
  readonly setting: TextSetting;
  readonly names: ShapeNames;
  readonly numbering: Numbering;
  /** Adds a picture to the slide. @returns the id by which the slide names it */
  readonly pictureOf: (raster: Raster) => string;
}

/** Where a picture lies on a slide, and what its objects are called and numbered. */
export class Canvas {
  readonly setting: TextSetting;
  readonly names: ShapeNames;
  readonly #unit: number;
  readonly #left: number;
  readonly #top: number;
  readonly #pictureOf: SlideSetting['pictureOf'];
  readonly #numbering: Numbering;

  /**
   * @param unit EMU a unit of the picture
   * @param at the upper left corner of the picture on the slide, in EMU
   */
  constructor(
    { setting, names, numbering, pictureOf }: SlideSetting,
    unit: number,
    at: Pick<Place, 'x' | 'y'>,
  ) {
    this.setting = setting;
    this.names = names;
    this.#numbering = numbering;
    this.#pictureOf = pictureOf;
    this.#unit = unit;
    this.#left = at.x;
    this.#top = at.y;
  }

  /** Points of type a unit of the picture. */
  points(units: number): number {
    return (units * this.#unit) / emuPerPoint;
  }

  place(x: number, y: number, width: number, height: number): Place {
    const [left, top] = [this.#left + Math.round(x * this.#unit), this.#top + Math.round(y * this.#unit)];
    return { x: left, y: top, cx: Math.round(width * this.#unit), cy: Math.round(height * this.#unit) };
  }

  /** A shape; texts go through `text`. */
  shape(mark: Exclude<Mark, TextMark>, text?: TextMark): Piece | null {
    if (mark.type === 'path' && /^M[^MLCAZ]+L[^MLCAZ]+$/.test(mark.d)) return this.#segment(mark);
    const outline = mark.type === 'path' ? outlineOf(mark.d) : null;
    if (outline?.steps.length === 0) return null;
    const { x, y, width, height } = outline ?? boxOf(mark);
    const place = solid(this.place(x, y, width, height));
    const geometry = outline
      ? geometryXml(outline, this.#unit, mark.fill !== undefined)
      : presetGeometry(mark.type === 'circle' ? 'ellipse' : 'rect');
    const body = text ? placedBody(this.#paragraph([text.text], text, 'ctr'), 'ctr') : '';
    const style = element('p:spPr', {}, transform(place), geometry, ...this.#paint(mark));
    const known = this.#numbering.nonVisual(
      'p:nvSpPr',
      text ? { label: text.text } : { label: this.names[mark.type], adorns: true },
      element('p:cNvSpPr'),
    );
    return { xml: element('p:sp', {}, known, style, body), place };
  }

  #segment({ d, ...mark }: Exclude<Mark, TextMark> & { readonly d: string }): Piece {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (d.match(/-?[\d.]+/g) ?? []).map(Number);
    const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
    const place = this.place(x, y, Math.abs(x2 - x1), Math.abs(y2 - y1));
    const flipped = (x2 - x1) * (y2 - y1) < 0;
    const known = this.#numbering.nonVisual(
      'p:nvCxnSpPr',
      { label: this.names.line, adorns: true },
      element('p:cNvCxnSpPr'),
    );
    const [, line = ''] = this.#paint(mark as Exclude<Mark, TextMark>);
    const style = element(
      'p:spPr',
      {},
      transform(place, { flipV: flipped ? 1 : undefined }),
      presetGeometry('line'),
      line,
    );
    return { xml: element('p:cxnSp', {}, known, style), place };
  }

  #paint(mark: Exclude<Mark, TextMark>): string[] {
    const { fill, stroke, strokeWidth = 1, dash } = mark;
    const { colours } = this.setting;
    const raster = mark.type === 'rect' ? mark.raster : undefined;
    const solid = fill ? solidFill(colours, fill) : element('a:noFill');
    return [
      raster ? pictureFill(this.#pictureOf(raster)) : solid,
      lineXml(colours, stroke, strokeWidth * this.#unit, dash),
    ];
  }

  /** Lines of one look, one below the other, as one text. */
  text(marks: readonly TextMark[]): Piece {
    const [first, second] = marks as readonly [TextMark, TextMark | undefined];
    const { x, y, size, weight = 400, anchor = 'start', rotate = 0 } = first;
    const step = second ? second.y - y : undefined;
    const lines = marks.map(({ text }) => text);
    const width = Math.max(...lines.map((line) => textWidth(line, size, weight))) * widthMargin;
    const height = step === undefined ? size * lineHeight : step * lines.length;
    const top = y - (step === undefined ? size * ascent : step * exactAscent);
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
    const [middleX, middleY] = turned(left + width / 2 - x, top + height / 2 - y, rotate);
    const place = solid(this.place(x + middleX - width / 2, y + middleY - height / 2, width, height));
    const known = this.#numbering.nonVisual(
      'p:nvSpPr',
      { label: lines.join(' ') },
      element('p:cNvSpPr', { txBox: 1 }),
    );
    const style = element(
      'p:spPr',
      {},
      transform(place, { rot: rotate ? Math.round(rotate * 60_000) : undefined }),
      presetGeometry('rect'),
      element('a:noFill'),
    );
    const align = anchor === 'start' ? 'l' : anchor === 'middle' ? 'ctr' : 'r';
    const body = placedBody(this.#paragraph(lines, first, align, step));
    return { xml: element('p:sp', {}, known, style, body), place };
  }

  #paragraph(
    lines: readonly string[],
    { size, weight, fill }: TextMark,
    align: 'l' | 'ctr' | 'r',
    step?: number,
  ) {
    const style = { points: this.points(size), bold: weight === 600, fill };
    const leading = step === undefined ? undefined : this.points(step);
    return paragraphXml(linesXml(this.setting, lines, style), { align, leading });
  }

  /** Several pieces as one object; null for none. */
  group(pieces: readonly Piece[], naming: Naming): Piece | null {
    if (pieces.length === 0) return null;
    const place = hull(pieces.map((piece) => piece.place));
    const known = this.#numbering.nonVisual('p:nvGrpSpPr', naming, element('p:cNvGrpSpPr'));
    const { x, y, cx, cy } = place;
    const frame = element(
      'a:xfrm',
      {},
      element('a:off', { x, y }),
      element('a:ext', { cx, cy }),
      element('a:chOff', { x, y }),
      element('a:chExt', { cx, cy }),
    );
    const xml = element(
      'p:grpSp',
      {},
      known,
      element('p:grpSpPr', {}, frame),
      ...pieces.map((each) => each.xml),
    );
    return { xml, place };
  }
}

/** What an object is called and what it says, for who cannot see it. */
export interface Naming {
  readonly label: string;
  /** Absent for texts, which say themselves. */
  readonly description?: string;
  /** It says nothing of its own, and is passed over when a slide is read out. */
  readonly adorns?: boolean;
}

/** Gives the objects of a slide ids and names that no other has. */
export class Numbering {
  #last = 1;
  readonly #names = new Map<string, number>();

  /**
   * @param name of the element, which differs by kind of object
   * @param own what only that kind has
   * @param app what presentations add, such as which placeholder it is
   */
  nonVisual(
    name: string,
    { label, description, adorns }: Naming,
    own: string,
    app = element('p:nvPr'),
  ): string {
    this.#last += 1;
    const attributes = { id: this.#last, name: this.#unique(label), descr: description };
    const marked = adorns
      ? [element('a:extLst', {}, element('a:ext', { uri: decorativeUri }, decorative))]
      : [];
    return element(name, {}, element('p:cNvPr', attributes, ...marked), own, app);
  }

  #unique(label: string): string {
    const name = label.length > 80 ? `${label.slice(0, 79)}…` : label;
    const known = this.#names.get(name) ?? 0;
    this.#names.set(name, known + 1);
    return known === 0 ? name : this.#unique(`${label.slice(0, 70)} (${known + 1})`);
  }
}

const decorativeUri = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';
const decorative = element('adec:decorative', {
  'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  val: 1,
});

export function transform(
  { x, y, cx, cy }: Place,
  how: Readonly<Record<string, number | undefined>> = {},
  name = 'a:xfrm',
): string {
  return element(name, how, element('a:off', { x, y }), element('a:ext', { cx, cy }));
}

export function presetGeometry(prst: string): string {
  return element('a:prstGeom', { prst }, element('a:avLst'));
}

function boxOf(mark: Mark) {
  if (mark.type === 'rect') return mark;
  const { x, y, radius } = mark as Extract<Mark, { type: 'circle' }>;
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** A shape without extent is not drawn, or taken for damage. */
function solid(place: Place): Place {
  return { ...place, cx: Math.max(1, place.cx), cy: Math.max(1, place.cy) };
}

function turned(x: number, y: number, degrees: number): readonly [number, number] {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return [x * cos - y * sin, x * sin + y * cos];
}

function hull(places: readonly Place[]): Place {
  const x = Math.min(...places.map((each) => each.x));
  const y = Math.min(...places.map((each) => each.y));
  const right = Math.max(...places.map((each) => each.x + each.cx));
  const bottom = Math.max(...places.map((each) => each.y + each.cy));
  return solid({ x, y, cx: right - x, cy: bottom - y });
}
