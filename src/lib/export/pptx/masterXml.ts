import type { Frame, Rect } from './frame.ts';
import { emuPerPoint, presetGeometry, transform, type Numbering, type Place } from './shapes.ts';
import { hundredths } from './textXml.ts';
import { colourMap } from './themeXml.ts';
import { element, slideNamespaces, words } from './xml.ts';

/** A place of a layout that slides fill. */
export type Placeholder = 'title' | 'body' | 'ftr' | 'sldNum';

/** What the parts of a layout are called, in the language of the file. */
export type PlaceholderNames = Readonly<Record<Placeholder, string>>;

export function placeOf({ x, y, width, height }: Rect): Place {
  const emu = (points: number) => Math.round(points * emuPerPoint);
  return { x: emu(x), y: emu(y), cx: emu(width), cy: emu(height) };
}

/** Which placeholder of the layout an object is; slides, layouts and masters say it in the same way. */
export function placeholderMark(attributes: Readonly<Record<string, string | number>>): string {
  return element('p:nvPr', {}, element('p:ph', attributes));
}

/** Those of our own layouts. */
export const ownPlaceholders: Readonly<Record<Placeholder, Readonly<Record<string, string | number>>>> = {
  title: { type: 'title' },
  body: { type: 'body', idx: 1 },
  ftr: { type: 'ftr', sz: 'quarter', idx: 11 },
  sldNum: { type: 'sldNum', sz: 'quarter', idx: 12 },
};

/** The number of the slide, which programs keep up to date. */
export function numberField(language: string, shown: string): string {
  const properties = element('a:rPr', { lang: language });
  const id = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';
  return element('a:fld', { id, type: 'slidenum' }, properties, element('a:t', {}, words(shown)));
}

function placeholder(
  numbering: Numbering,
  kind: Placeholder,
  label: string,
  rect: Rect,
  style: { readonly anchor: string; readonly level: string; readonly content: string },
): string {
  const locks = element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 }));
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: style.anchor };
  return element(
    'p:sp',
    {},
    numbering.nonVisual('p:nvSpPr', { label }, locks, placeholderMark(ownPlaceholders[kind])),
    element('p:spPr', {}, transform(placeOf(rect)), presetGeometry('rect')),
    element(
      'p:txBody',
      {},
      element(
        'a:bodyPr',
        { vert: 'horz', wrap: 'square', ...insets, rtlCol: 0 },
        ...(kind === 'title' ? [element('a:normAutofit')] : []),
      ),
      element('a:lstStyle', {}, style.level),
      element('a:p', {}, style.content),
    ),
  );
}

function levelXml(points: number, bold: boolean, colour: string, align: string, name = 'a:lvl1pPr'): string {
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: colour }));
  return element(
    name,
    { marL: 0, indent: 0, algn: align },
    element('a:spcBef', {}, element('a:spcPts', { val: 0 })),
    element('a:buNone'),
    element(
      'a:defRPr',
      { sz: hundredths(points), b: bold ? 1 : 0, kern: 1200 },
      fill,
      ...fontsOf(bold ? 'mj' : 'mn'),
    ),
  );
}

function fontsOf(font: 'mj' | 'mn'): string[] {
  const kinds = [
    ['latin', 'lt'],
    ['ea', 'ea'],
    ['cs', 'cs'],
  ] as const;
  return kinds.map(([kind, short]) => element(`a:${kind}`, { typeface: `+${font}-${short}` }));
}

/** The objects of a master or a layout, in the order in which they are read out. */
function placeholders(
  numbering: Numbering,
  frame: Frame,
  names: PlaceholderNames,
  kinds: readonly Placeholder[],
) {
  const { title, foot } = frame.type;
  const run = (text: string) => element('a:r', {}, element('a:rPr'), element('a:t', {}, words(text)));
  const styles = {
    title: { anchor: 't', level: levelXml(title, true, 'tx1', 'l'), content: run(names.title) },
    body: { anchor: 't', level: levelXml(18, false, 'tx1', 'l'), content: run(names.body) },
    ftr: { anchor: 't', level: levelXml(foot, false, 'tx2', 'l'), content: run(names.ftr) },
    sldNum: { anchor: 'ctr', level: levelXml(foot, false, 'tx2', 'r'), content: numberField('en', '‹#›') },
  } as const;
  const rects = { title: frame.title, body: frame.body, ftr: frame.foot, sldNum: frame.number };
  return kinds.map((kind) => placeholder(numbering, kind, names[kind], rects[kind], styles[kind]));
}

/** The tree of objects of a slide, layout or master. */
export function shapeTree(objects: readonly string[]): string {
  const known = element(
    'p:nvGrpSpPr',
    {},
    element('p:cNvPr', { id: 1, name: '' }),
    element('p:cNvGrpSpPr'),
    element('p:nvPr'),
  );
  const frame = element(
    'a:xfrm',
    {},
    ...['a:off', 'a:ext', 'a:chOff', 'a:chExt'].map((name) =>
      element(name, name.endsWith('ff') ? { x: 0, y: 0 } : { cx: 0, cy: 0 }),
    ),
  );
  return element('p:spTree', {}, known, element('p:grpSpPr', {}, frame), ...objects);
}

/** @param layouts ids of the relationships to its layouts */
export function masterXml(
  numbering: Numbering,
  frame: Frame,
  names: PlaceholderNames,
  isDark: boolean,
  layouts: readonly string[],
): string {
  const background = element(
    'p:bg',
    {},
    element(
      'p:bgPr',
      {},
      element('a:solidFill', {}, element('a:schemeClr', { val: 'bg1' })),
      element('a:effectLst'),
    ),
  );
  const objects = placeholders(numbering, frame, names, ['title', 'body', 'ftr', 'sldNum']);
  return element(
    'p:sldMaster',
    slideNamespaces,
    element('p:cSld', {}, background, shapeTree(objects)),
    colourMap(isDark),
    element(
      'p:sldLayoutIdLst',
      {},
      ...layouts.map((id, at) => element('p:sldLayoutId', { id: firstLayoutId + at, 'r:id': id })),
    ),
    element(
      'p:txStyles',
      {},
      element('p:titleStyle', {}, levelXml(frame.type.title, true, 'tx1', 'l')),
      element('p:bodyStyle', {}, levelXml(18, false, 'tx1', 'l')),
      element('p:otherStyle', {}, levelXml(14, false, 'tx1', 'l')),
    ),
  );
}

/** Masters and layouts have ids of one kind, from 2³¹ on. */
export const masterId = 2_147_483_648;
const firstLayoutId = masterId + 1;

/** The layout of charts (`titleOnly`), with the line over the foot, or one for slides added by hand (`obj`). */
export function layoutXml(
  numbering: Numbering,
  frame: Frame,
  names: PlaceholderNames,
  type: 'titleOnly' | 'obj',
  name: string,
): string {
  const kinds: readonly Placeholder[] =
    type === 'obj' ? ['title', 'body', 'ftr', 'sldNum'] : ['title', 'ftr', 'sldNum'];
  const objects = placeholders(numbering, frame, names, kinds);
  return element(
    'p:sldLayout',
    { ...slideNamespaces, type, preserve: 1 },
    element('p:cSld', { name }, shapeTree([...objects, footLine(numbering, frame, name)])),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}

function footLine(numbering: Numbering, { foot }: Frame, label: string): string {
  const { x, width, y } = foot;
  const place = placeOf({ x, width, y: y - 6, height: 0 });
  const colour = element('a:schemeClr', { val: 'tx2' }, element('a:alpha', { val: 35_000 }));
  return element(
    'p:cxnSp',
    {},
    numbering.nonVisual('p:nvCxnSpPr', { label, adorns: true }, element('p:cNvCxnSpPr')),
    element(
      'p:spPr',
      {},
      transform(place),
      presetGeometry('line'),
      element('a:ln', { w: 9525 }, element('a:solidFill', {}, colour)),
    ),
  );
}
