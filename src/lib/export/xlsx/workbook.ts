import { escapeMarkup } from '#lib/scene/escapeMarkup.ts';
import { zipOf, type ZippedFile } from '../zipOf.ts';
import type { Sheet } from './sheet.ts';
import {
  mainNamespace,
  quotedName,
  sharedTextsXml,
  sheetArea,
  sheetXml,
  type SharedTexts,
} from './sheetXml.ts';
import { stylesPart } from './styles.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook says of itself. */
export interface WorkbookInfo {
  readonly title: string;
  readonly description: string;
  readonly creator: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** ISO day, in place of the time of writing. */
  readonly date: string;
}

/** A workbook of the sheets (ECMA-376, transitional). The same sheets give the same bytes. */
export function workbook(sheets: readonly Sheet[], info: WorkbookInfo): Uint8Array<ArrayBuffer> {
  const shared: SharedTexts = new Map();
  const written = sheets.map((sheet, at) => sheetXml(sheet, shared, at === 0));
  const uses = written.reduce((sum, { texts }) => sum + texts, 0);
  const parts: ZippedFile[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations(packageRelations)],
    ['docProps/core.xml', coreProperties(info)],
    [
      'docProps/app.xml',
      `<Properties xmlns="${office}/extended-properties"><Application>Standpoint</Application></Properties>`,
    ],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relations(workbookRelations(sheets.length))],
    ['xl/styles.xml', stylesPart],
    ['xl/sharedStrings.xml', sharedTextsXml(shared, uses)],
    ...written.flatMap(({ xml, relations: own }, at): ZippedFile[] => [
      [`xl/worksheets/sheet${at + 1}.xml`, xml],
      ...(own === '' ? [] : [[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations(own)] as const]),
    ]),
  ];
  return zipOf(parts.map(([name, content]) => [name, declaration + content]));
}

function contentTypes(sheets: number): string {
  const override = (part: string, contentType: string) =>
    `<Override PartName="${part}" ContentType="${contentType}"/>`;
  return (
    `<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    override('/xl/workbook.xml', `${type}.sheet.main+xml`) +
    override('/xl/styles.xml', `${type}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${type}.sharedStrings+xml`) +
    Array.from({ length: sheets }, (_, at) =>
      override(`/xl/worksheets/sheet${at + 1}.xml`, `${type}.worksheet+xml`),
    ).join('') +
    '</Types>'
  );
}

const packageRelations =
  relation('rId1', `${office}/relationships/officeDocument`, 'xl/workbook.xml') +
  relation('rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml') +
  relation('rId3', `${office}/relationships/extended-properties`, 'docProps/app.xml');

function workbookRelations(sheets: number): string {
  return (
    Array.from({ length: sheets }, (_, at) =>
      relation(`rId${at + 1}`, `${office}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`),
    ).join('') +
    relation(`rId${sheets + 1}`, `${office}/relationships/styles`, 'styles.xml') +
    relation(`rId${sheets + 2}`, `${office}/relationships/sharedStrings`, 'sharedStrings.xml')
  );
}

function relations(all: string): string {
  return `<Relationships xmlns="${packages}/relationships">${all}</Relationships>`;
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.map(
    (sheet, at) =>
      // Programs keep what a filter is of under this name.
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escapeMarkup(sheetArea(sheet))}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeMarkup(quotedName(sheet.name))}!$1:$1</definedName>`,
  );
  const entries = sheets.map(
    ({ name }, at) => `<sheet name="${escapeMarkup(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return (
    `<workbook xmlns="${mainNamespace}" xmlns:r="${office}/relationships"><bookViews><workbookView/></bookViews>` +
    `<sheets>${entries.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  );
}

function coreProperties({ title, description, creator, language, date }: WorkbookInfo): string {
  const at = `xsi:type="dcterms:W3CDTF">${date}T00:00:00Z`;
  return (
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${plain(title)}</dc:title><dc:creator>${plain(creator)}</dc:creator>` +
    `<dc:description>${plain(description)}</dc:description><dc:language>${plain(language)}</dc:language>` +
    `<dcterms:created ${at}</dcterms:created><dcterms:modified ${at}</dcterms:modified></cp:coreProperties>`
  );
}

/** Without what XML cannot hold, which in these parts has no other way of being written. */
function plain(text: string): string {
  return escapeMarkup(text.replaceAll(unspeakable, ' '));
}

// eslint-disable-next-line no-control-regex -- XML 1.0 forbids these characters even as references
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
