import type { Sayings } from '#lib/words/Words.ts';
import type { Design } from './Design.ts';
import { masterId } from './masterXml.ts';
import { contentTypes } from './ownDesign.ts';
import type { Package } from './Package.ts';
import { emuPerPoint } from './shapes.ts';
import { notesSize } from './notesXml.ts';
import { element, namespaces, slideNamespaces, words } from './xml.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const presentation = 'ppt/presentation.xml';

export interface DeckFacts {
  readonly title: string;
  /** A line that says what it is made of: dossier, date, licence. */
  readonly colophon: string;
  /** ISO date, month or year, which stands for when the file was made: the same job gives the same bytes. */
  readonly asOf: string;
  readonly language: string;
}

/** Adds what lists the slides and says what the file is. */
export function addPresentation(
  file: Package,
  { frame, masters, notesMaster }: Design,
  slides: readonly string[],
  facts: DeckFacts,
  say: Sayings['slides'],
): void {
  file.relate('', 'officeDocument', presentation);
  const listed = (
    name: string,
    each: string,
    id: number | undefined,
    type: string,
    paths: readonly string[],
  ) =>
    element(
      name,
      {},
      ...paths.map((path, at) =>
        element(each, {
          id: id === undefined ? undefined : id + at,
          'r:id': file.relate(presentation, type, path),
        }),
      ),
    );
  const [cx, cy] = [frame.width, frame.height].map((points) => Math.round(points * emuPerPoint));
  const xml = element(
    'p:presentation',
    { ...slideNamespaces, saveSubsetFonts: 1 },
    listed('p:sldMasterIdLst', 'p:sldMasterId', masterId, 'slideMaster', masters),
    listed('p:notesMasterIdLst', 'p:notesMasterId', undefined, 'notesMaster', [notesMaster]),
    listed('p:sldIdLst', 'p:sldId', 256, 'slide', slides),
    element('p:sldSz', { cx, cy }),
    element('p:notesSz', notesSize),
    element('p:defaultTextStyle', {}, defaultText(facts.language)),
  );
  file.add(presentation, contentTypes.presentation, xml);
  const ml = `${office}.presentationml`;
  const add = (path: string, type: string, contentType: string, content: string) => {
    file.relate(presentation, type, path);
    file.add(path, contentType, content);
  };
  add('ppt/presProps.xml', 'presProps', `${ml}.presProps+xml`, element('p:presentationPr', slideNamespaces));
  add('ppt/viewProps.xml', 'viewProps', `${ml}.viewProps+xml`, element('p:viewPr', slideNamespaces));
  const styles = { 'xmlns:a': namespaces.a, def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' };
  add('ppt/tableStyles.xml', 'tableStyles', `${ml}.tableStyles+xml`, element('a:tblStyleLst', styles));
  addProperties(file, slides.length, facts, say);
}

/** Texts of their own are in the font of the theme. */
function defaultText(lang: string): string {
  const fonts = ['latin', 'ea', 'cs'].map((kind) =>
    element(`a:${kind}`, { typeface: `+mn-${kind === 'latin' ? 'lt' : kind}` }),
  );
  const colour = element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' }));
  return (
    element('a:defPPr', {}, element('a:defRPr', { lang })) +
    element('a:lvl1pPr', { marL: 0, algn: 'l' }, element('a:defRPr', { sz: 1400 }, colour, ...fonts))
  );
}

function addProperties(file: Package, slides: number, facts: DeckFacts, say: Sayings['slides']): void {
  const core = 'http://schemas.openxmlformats.org/package/2006';
  const [year = '1980', month = '01', day = '01'] = facts.asOf.split('-');
  const moment = `${year}-${month}-${day}T00:00:00Z`;
  const time = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  const text = (name: string, content: string) => element(name, {}, words(content));
  file.relate('', `${core}/relationships/metadata/core-properties`, 'docProps/core.xml');
  file.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${core}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', facts.title),
      text('dc:creator', say.theme),
      text('dc:description', facts.colophon),
      text('dc:language', facts.language),
      text('cp:lastModifiedBy', say.theme),
      time('dcterms:created'),
      time('dcterms:modified'),
    ),
  );
  file.relate('', 'extended-properties', 'docProps/app.xml');
  file.add(
    'docProps/app.xml',
    `${office}.extended-properties+xml`,
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      text('Application', say.theme),
      text('Slides', String(slides)),
      text('Notes', String(slides)),
    ),
  );
}
