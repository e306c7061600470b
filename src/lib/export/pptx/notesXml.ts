import { colourMap } from './themeXml.ts';
import { shapeTree } from './masterXml.ts';
import { presetGeometry, transform, type Numbering } from './shapes.ts';
import { paragraphXml, runXml, type TextSetting } from './textXml.ts';
import { element, slideNamespaces } from './xml.ts';

/** A page of notes: A4 upright, in EMU. */
export const notesSize = { cx: 7_560_000, cy: 10_692_000 } as const;

const places = {
  image: { x: 540_000, y: 540_000, cx: 6_480_000, cy: 3_645_000 },
  text: { x: 540_000, y: 4_410_000, cx: 6_480_000, cy: 5_742_000 },
} as const;

export interface NotesNames {
  readonly slide: string;
  readonly notes: string;
}

/** A stretch of a note; with an address it leads there. */
export interface NoteRun {
  readonly text: string;
  readonly url?: string;
}

export interface NoteParagraph {
  readonly runs: readonly NoteRun[];
  readonly isHeading?: boolean;
}

function notesObjects(numbering: Numbering, names: NotesNames, content: string): string[] {
  const locks = (more: Readonly<Record<string, number>>) => element('a:spLocks', { noGrp: 1, ...more });
  const mark = (type: string) =>
    element('p:nvPr', {}, element('p:ph', { type, idx: type === 'body' ? 1 : undefined }));
  const image = element(
    'p:sp',
    {},
    numbering.nonVisual(
      'p:nvSpPr',
      { label: names.slide },
      element('p:cNvSpPr', {}, locks({ noRot: 1, noChangeAspect: 1 })),
      mark('sldImg'),
    ),
    element('p:spPr', {}, transform(places.image), presetGeometry('rect')),
  );
  const text = element(
    'p:sp',
    {},
    numbering.nonVisual(
      'p:nvSpPr',
      { label: names.notes },
      element('p:cNvSpPr', {}, locks({})),
      mark('body'),
    ),
    element('p:spPr', {}, transform(places.text), presetGeometry('rect')),
    element('p:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), content),
  );
  return [image, text];
}

export function notesMasterXml(numbering: Numbering, names: NotesNames): string {
  const level = element(
    'a:lvl1pPr',
    { marL: 0, algn: 'l' },
    element(
      'a:defRPr',
      { sz: 1100, kern: 1200 },
      element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' })),
      element('a:latin', { typeface: '+mn-lt' }),
      element('a:ea', { typeface: '+mn-ea' }),
      element('a:cs', { typeface: '+mn-cs' }),
    ),
  );
  return element(
    'p:notesMaster',
    slideNamespaces,
    element(
      'p:cSld',
      {},
      element('p:bg', {}, element('p:bgRef', { idx: 1001 }, element('a:schemeClr', { val: 'bg1' }))),
      shapeTree(notesObjects(numbering, names, element('a:p'))),
    ),
    colourMap(false),
    element('p:notesStyle', {}, level),
  );
}

/** @param link gives the id of a relationship to an address */
export function notesXml(
  numbering: Numbering,
  names: NotesNames,
  setting: TextSetting,
  paragraphs: readonly NoteParagraph[],
  link: (url: string) => string,
): string {
  const content = paragraphs
    .map(({ runs, isHeading }) =>
      paragraphXml(
        runs
          .map(({ text, url }) =>
            runXml(setting, text, { bold: isHeading || undefined, link: url ? link(url) : undefined }),
          )
          .join(''),
      ),
    )
    .join('');
  return element(
    'p:notes',
    slideNamespaces,
    element('p:cSld', {}, shapeTree(notesObjects(numbering, names, content))),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}
