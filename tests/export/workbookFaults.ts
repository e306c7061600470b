import { strFromU8, unzipSync } from 'fflate';

/** What keeps Excel from opening a workbook as it is, as far as that can be seen without it; empty if there is nothing. */
export function workbookFaults(workbook: Uint8Array): string[] {
  const parts = new Map(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const faults: string[] = [];
  const say = (fault: string) => faults.push(fault);
  const types = parts.get('[Content_Types].xml') ?? '';
  const named = new Set(all(types, /PartName="\/([^"]+)"/g));
  for (const [name, xml] of parts) {
    const isKnown = named.has(name) || name.endsWith('.rels') || name === '[Content_Types].xml';
    if (!isKnown) say(`${name}: no content type`);
    const unbalanced = unclosed(xml);
    if (unbalanced) say(`${name}: ${unbalanced}`);
  }
  for (const name of named) if (!parts.has(name)) say(`${name}: named, but not there`);
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]+$/, '');
    const ids = all(xml, / Id="([^"]+)"/g);
    if (new Set(ids).size < ids.length) say(`${name}: an id twice`);
    for (const tag of xml.match(/<Relationship [^>]*>/g) ?? []) {
      const target = /Target="([^"]+)"/.exec(tag)?.[1] ?? '';
      if (!tag.includes('TargetMode="External"') && !parts.has(folder + target))
        say(`${name}: leads to nothing: ${target}`);
    }
  }
  const book = parts.get('xl/workbook.xml') ?? '';
  const names = all(book, /<sheet name="([^"]*)"/g).map((name) => name.replaceAll('&amp;', '&'));
  for (const name of names) {
    if (name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name))
      say(`a sheet cannot be named "${name}"`);
  }
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) say('two sheets have one name');
  const texts = all(parts.get('xl/sharedStrings.xml') ?? '', /<si>([\s\S]*?)<\/si>/g);
  const formats = all(
    parts.get('xl/styles.xml')?.split('<cellXfs')[1]?.split('</cellXfs>')[0] ?? '',
    /(<xf )/g,
  );
  let uses = 0;
  for (const [name, xml] of parts) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const cells = all(xml, /<c r="([A-Z]+\d+)"/g);
    if (new Set(cells).size < cells.length) say(`${name}: a cell twice`);
    for (const [, style, type, value] of xml.matchAll(
      /<c r="[^"]+" s="(\d+)"(?: t="(\w)")?><v>([^<]*)<\/v>/g,
    )) {
      if (Number(style) >= formats.length) say(`${name}: no such format: ${style}`);
      if (type === 's') {
        uses++;
        if (texts[Number(value)] === undefined) say(`${name}: no such text: ${value}`);
      } else if (!Number.isFinite(Number(value))) say(`${name}: no number: ${value}`);
    }
    const order = [
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'hyperlinks',
      'pageMargins',
      'pageSetup',
    ];
    const places = order.map((tag) => xml.indexOf(`<${tag}`)).filter((at) => at >= 0);
    if (places.some((at, i) => at < (places[i - 1] ?? 0))) say(`${name}: parts out of order`);
    const heights = all(xml, /<row [^>]*ht="([^"]+)"/g).map(Number);
    if (heights.some((height) => !(height > 0 && height <= 409))) say(`${name}: a row of impossible height`);
  }
  const counted = /count="(\d+)" uniqueCount="(\d+)"/.exec(parts.get('xl/sharedStrings.xml') ?? '');
  if (Number(counted?.[1]) !== uses || Number(counted?.[2]) !== texts.length) say('texts are counted wrong');
  return faults;
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** The first tag that is not closed as it should be. */
function unclosed(xml: string): string | null {
  const open: string[] = [];
  for (const [, closing, name, self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!self) open.push(name!);
  }
  return open.length > 0 ? `<${open.at(-1)}> is never closed` : null;
}
