import { drawingLayers } from './drawingLayers.ts';
import { round, type Mark, type PathMark, type TextMark } from './mark.ts';
import { signPath } from './signPath.ts';

type Shape = Exclude<Mark, TextMark>;

/** A picture made of few marks. */
export interface JoinedMarks {
  /** Drawn first: the shapes, and texts that something is drawn over. */
  readonly marks: readonly Mark[];
  /** Nothing is drawn over them, so that their order is free. */
  readonly texts: readonly TextMark[];
}

/**
 * The same picture with shapes of equal paint joined into one path wherever their order allows, for pages: there each
 * mark becomes an element, and a thousand elements take a browser longer than everything else. Files keep every shape
 * by itself, to be edited. Signs of plus and minus, of which a matrix has a hundred, become shapes too, since a text
 * costs a browser more than any shape. Only pixels along an edge that two shapes share can differ, by a shade.
 */
export function joinMarks(marks: readonly Mark[]): JoinedMarks {
  const { layerOf, covered } = drawingLayers(marks);
  const layers: { shapes: Map<string, Shape[]>; texts: TextMark[] }[] = [];
  const texts: TextMark[] = [];
  /** Of all layers. */
  const signs = new Map<string, Shape[]>();
  marks.forEach((mark, at) => {
    const layer = (layers[layerOf[at]!] ??= { shapes: new Map(), texts: [] });
    if (mark.type !== 'text') {
      if (isSeen(mark)) addByPaint(layer.shapes, mark);
      return;
    }
    const d = covered[at] ? null : signPath(mark);
    if (d) addByPaint(signs, { type: 'path', d, fill: mark.fill });
    else (covered[at] ? layer.texts : texts).push(mark);
  });
  const joined = (shapes: ReadonlyMap<string, Shape[]>) => inOrder(shapes).map(joinShapes);
  return {
    marks: [...layers.flatMap((layer) => [...joined(layer.shapes), ...layer.texts]), ...joined(signs)],
    texts,
  };
}

function addByPaint(shapes: Map<string, Shape[]>, shape: Shape): void {
  const { fill, stroke, strokeWidth, dash } = shape;
  if (shape.type === 'rect' && shape.raster) {
    shapes.set(`raster ${shapes.size}`, [shape]);
    return;
  }
  const paint = stroke ? `${fill} ${stroke} ${strokeWidth} ${dash}` : (fill ?? '');
  const alike = shapes.get(paint);
  if (alike) alike.push(shape);
  else shapes.set(paint, [shape]);
}

/** By paint, so that from view to view the same paths stand in the same order. */
function inOrder(shapes: ReadonlyMap<string, Shape[]>): Shape[][] {
  return [...shapes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, alike]) => alike);
}

/** SVG draws no rectangle or circle without extent, but would stroke a path along it. */
function isSeen(shape: Shape): boolean {
  if (shape.type === 'rect') return shape.width > 0 && shape.height > 0;
  return shape.type === 'path' || shape.radius > 0;
}

function joinShapes(shapes: readonly Shape[]): Shape {
  const [first] = shapes;
  if (shapes.length === 1) return first!;
  const { fill, stroke, strokeWidth, dash } = first!;
  let d = '';
  for (const shape of shapes) d += outlineOf(shape);
  return { type: 'path', d, fill, stroke, strokeWidth, dash } as PathMark;
}

/** Rounded as the shape itself would be written, so that it has the same edges. */
function outlineOf(shape: Shape): string {
  switch (shape.type) {
    case 'path':
      return shape.d;
    case 'rect': {
      const [x, y] = [round(shape.x), round(shape.y)];
      return `M${x} ${y}H${round(x + round(shape.width))}V${round(y + round(shape.height))}H${x}Z`;
    }
    case 'circle': {
      const [x, y, radius] = [round(shape.x), round(shape.y), round(shape.radius)];
      const [left, right] = [round(x - radius), round(x + radius)];
      const arc = `A${radius} ${radius} 0 0 1 `;
      return `M${left} ${y}${arc}${right} ${y}${arc}${left} ${y}Z`;
    }
  }
}
