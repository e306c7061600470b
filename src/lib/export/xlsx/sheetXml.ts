import { escapeMarkup } from '#lib/scene/escapeMarkup.ts';
import { columnName } from '../columnName.ts';
import { cellText } from './cellText.ts';
import { dayNumber } from './dayNumber.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { columnWidths, rowHeight } from './sheetSizes.ts';
import { styles } from './styles.ts';

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The place of each text in the list that all sheets share. */
export type SharedTexts = Map<string, number>;

export interface SheetXml {
  readonly xml: string;
  /** What the sheet refers to, for a part of its own; empty for nothing. */
  readonly relations: string;
  /** How many cells have a shared text. */
  readonly texts: number;
}

/** In digits of the font. */
const widestOnA4 = 180;

/** Excel takes no more links in a sheet. */
const mostLinks = 65_530;

/** A sheet whose first row stays in sight, filters what is below and is repeated on paper. */
export function sheetXml(sheet: Sheet, shared: SharedTexts, isFirst: boolean): SheetXml {
  const { head, rows } = sheet;
  const links: { readonly cell: string; readonly address: string }[] = [];
  const before = { texts: 0 };
  const text = (value: string) => {
    before.texts++;
    let place = shared.get(value);
    if (place === undefined) shared.set(value, (place = shared.size));
    return place;
  };
  const cellXml = (cell: SheetCell, at: string): string => {
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') {
      const style = Number.isInteger(cell) && Math.abs(cell) >= 10_000 ? styles.largeNumber : styles.number;
      return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
    }
    if (typeof cell === 'string') {
      const style = cell.length > 255 ? styles.longText : styles.text;
      return `<c r="${at}" s="${style}" t="s"><v>${text(cell)}</v></c>`;
    }
    if ('day' in cell) {
      const number = dayNumber(cell.day);
      return number === null ? cellXml(cell.day, at) : `<c r="${at}" s="${styles.day}"><v>${number}</v></c>`;
    }
    const address = linkAddress(cell.address);
    if (address === null || links.length >= mostLinks) return cellXml(cell.text, at);
    links.push({ cell: at, address });
    return `<c r="${at}" s="${styles.link}" t="s"><v>${text(cell.text)}</v></c>`;
  };
  const names = head.map((_, at) => columnName(at));
  const widths = columnWidths(sheet);
  const rowXml = (cells: readonly SheetCell[], row: number, all: string) =>
    `<row r="${row}" ht="${rowHeight(cells, widths)}" customHeight="1">${all}</row>`;
  const first = head.map(({ label, isNumber }, at) => {
    const style = isNumber ? styles.numberHead : styles.head;
    return `<c r="${names[at]}1" s="${style}" t="s"><v>${text(label)}</v></c>`;
  });
  const labels = head.map(({ label }) => label);
  const lines = rows.map((cells, i) => {
    const own = cells.map((cell, at) => cellXml(cell, `${names[at]}${i + 2}`));
    return rowXml(cells, i + 2, own.join(''));
  });
  const area = `A1:${names.at(-1)}${rows.length + 1}`;
  // A4, or A3 for what is wider.
  const paper = widths.reduce((sum, width) => sum + width, 0) <= widestOnA4 ? 9 : 8;
  const xml =
    `<worksheet xmlns="${mainNamespace}" xmlns:r="${officeNamespace}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area}"/>` +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.map(columnXml).join('')}</cols>` +
    `<sheetData>${rowXml(labels, 1, first.join(''))}${lines.join('')}</sheetData>` +
    `<autoFilter ref="${area}"/>` +
    (links.length === 0 ? '' : `<hyperlinks>${links.map(linkXml).join('')}</hyperlinks>`) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${paper}" orientation="landscape" fitToHeight="0"/></worksheet>`;
  return { xml, relations: links.map(relationXml).join(''), texts: before.texts };
}

/** The area of a sheet's rows, as names of the workbook have it. */
export function sheetArea({ name, head, rows }: Sheet): string {
  return `${quotedName(name)}!$A$1:$${columnName(head.length - 1)}$${rows.length + 1}`;
}

export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The list of shared texts, in the order of their places. */
export function sharedTextsXml(shared: SharedTexts, uses: number): string {
  const items = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
  return `<sst xmlns="${mainNamespace}" count="${uses}" uniqueCount="${shared.size}">${items.join('')}</sst>`;
}

function columnXml(width: number, at: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${Math.round(width * 100) / 100}" customWidth="1"/>`;
}

function linkXml({ cell }: { readonly cell: string }, at: number): string {
  return `<hyperlink ref="${cell}" r:id="rId${at + 1}"/>`;
}

function relationXml({ address }: { readonly address: string }, at: number): string {
  return `<Relationship Id="rId${at + 1}" Type="${officeNamespace}/hyperlink" Target="${escapeMarkup(address)}" TargetMode="External"/>`;
}

/** As Excel takes it; null for what is no address of the web or longer than it can be. */
function linkAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { href } = new URL(text);
  return href.length <= 2000 ? href : null;
}
