import type { Element } from '@xmldom/xmldom';
import type { PlaceholderId } from './Design.ts';
import type { Rect } from './frame.ts';
import { elements, type OfficeFile } from './OfficeFile.ts';
import { emuPerPoint } from './shapes.ts';

export interface TemplatePlaceholder {
  readonly id: Exclude<PlaceholderId, null>;
  /** In points; null where neither layout nor master says it. */
  readonly place: Rect | null;
  /** Of its text; null where it is not said. */
  readonly points: number | null;
}

type Kind = 'title' | 'ftr' | 'sldNum' | 'dt';

/** The places of a layout; where it does not say where one stands, the master does. */
export function placeholdersOf(
  template: OfficeFile,
  master: string,
  layout: string,
): Record<Kind, TemplatePlaceholder | null> {
  const [own, general] = [template.xml(layout), template.xml(master)];
  const [titleStyle] = elements(general, 'titleStyle');
  const find = (shapes: readonly Element[], kind: string) =>
    shapes.find((shape) => elements(shape, 'ph')[0]?.getAttribute('type') === kind);
  const of = (kind: Kind): TemplatePlaceholder | null => {
    const shape = find(elements(own, 'sp'), kind);
    const mark = shape && elements(shape, 'ph')[0];
    if (!shape || !mark) return null;
    const inherited = find(elements(general, 'sp'), kind);
    const id = Object.fromEntries(Array.from(mark.attributes, ({ name, value }) => [name, value]));
    const style = kind === 'title' ? titleStyle : undefined;
    return {
      id,
      place: placeIn(shape) ?? (inherited ? placeIn(inherited) : null),
      points: sizeIn(shape) ?? (inherited && sizeIn(inherited)) ?? (style && sizeIn(style)) ?? null,
    };
  };
  return { title: of('title'), ftr: of('ftr'), sldNum: of('sldNum'), dt: of('dt') };
}

function placeIn(shape: Element): Rect | null {
  const [frame] = elements(shape, 'xfrm');
  const [offset, extent] = frame ? [elements(frame, 'off')[0], elements(frame, 'ext')[0]] : [];
  if (!offset || !extent) return null;
  const points = (of: Element, name: string) => Number(of.getAttribute(name)) / emuPerPoint;
  return {
    x: points(offset, 'x'),
    y: points(offset, 'y'),
    width: points(extent, 'cx'),
    height: points(extent, 'cy'),
  };
}

/** Of the first level of a list of styles. */
function sizeIn(shape: Element): number | null {
  const [level] = elements(shape, 'lvl1pPr');
  const size = level && elements(level, 'defRPr')[0]?.getAttribute('sz');
  return size ? Number(size) / 100 : null;
}
