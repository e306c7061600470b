import type { Document, Element } from '@xmldom/xmldom';
import { all, readPackage, type ReadPackage } from './readPptx.ts';

/**
 * What makes programs offer to repair a presentation, or draw something else than is in it: each as a sentence, none
 * for a file that is right.
 */
export async function pptxFaults(content: Uint8Array): Promise<string[]> {
  const file = await readPackage(content);
  const parts = file.paths.filter((path) => /\.(xml|rels)$/.test(path));
  const broken = parts.flatMap((path) => {
    try {
      file.xml(path);
      return [];
    } catch (error) {
      return [`${path} is no XML: ${String(error)}`];
    }
  });
  if (broken.length > 0) return broken;
  const slides = file.paths.filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path));
  const drawn = file.paths.filter((path) =>
    /^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/.test(path),
  );
  return [
    ...typeFaults(file),
    ...relationFaults(file),
    ...listFaults(file),
    ...drawn.flatMap((path) => objectFaults(path, file.xml(path))),
    ...slides.flatMap((path) => slideFaults(file, path)),
    ...slides.flatMap((path) => hiddenWords(path, file.xml(path))),
    ...(await chartFaults(file)),
  ];
}

function typeFaults(file: ReadPackage): string[] {
  const types = file.xml('[Content_Types].xml');
  const defaults = new Set(all(types, 'Default').map((each) => each.getAttribute('Extension')));
  const overrides = all(types, 'Override').map((each) => each.getAttribute('PartName')!.slice(1));
  const phantoms = overrides
    .filter((path) => !file.bytes[path])
    .map((path) => `type of a part that is not there: ${path}`);
  const untyped = file.paths.filter((path) => path !== '[Content_Types].xml' && !overrides.includes(path));
  return [
    ...phantoms,
    ...untyped
      .filter((path) => !defaults.has(path.split('.').at(-1)!))
      .map((path) => `part without a type: ${path}`),
    ...untyped.filter((path) => path.endsWith('.xml')).map((path) => `part of no type but XML: ${path}`),
    ...(new Set(overrides).size < overrides.length ? ['a part has two types'] : []),
  ];
}

function relationFaults(file: ReadPackage): string[] {
  const owners = [
    '',
    ...file.paths.filter((path) => path.endsWith('.xml') && path !== '[Content_Types].xml'),
  ];
  return owners.flatMap((path) => {
    const targets = file.targets(path);
    const lost = [...targets.values()].filter((target) => !file.bytes[target]);
    const faults = lost.map((target) => `${path} leads to a part that is not there: ${target}`);
    if (path === '') return faults;
    const known = new Set(allIds(file, path));
    const asked = [...file.xml(path).getElementsByTagName('*')].flatMap((each) =>
      ['r:id', 'r:embed', 'r:link'].flatMap((name) => each.getAttribute(name) ?? []),
    );
    const unknown = asked.filter((id) => id !== '' && !known.has(id));
    return [...faults, ...unknown.map((id) => `${path} asks for a relationship it does not have: ${id}`)];
  });
}

function allIds(file: ReadPackage, path: string): string[] {
  const cut = path.lastIndexOf('/') + 1;
  const at = `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
  if (!file.bytes[at]) return [];
  const ids = all(file.xml(at), 'Relationship').map((each) => each.getAttribute('Id')!);
  return new Set(ids).size === ids.length ? ids : [...ids, ''];
}

function listFaults(file: ReadPackage): string[] {
  const presentation = file.xml('ppt/presentation.xml');
  const listed = all(presentation, 'sldId').length;
  const slides = file.paths.filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path)).length;
  const masters = file.paths.filter((path) => /^ppt\/slideMasters\/[^/]+\.xml$/.test(path)).length;
  const ids = [...all(presentation, 'sldMasterId'), ...layoutIds(file)].map((each) =>
    each.getAttribute('id'),
  );
  return [
    ...(listed === slides ? [] : [`${slides} slides, ${listed} listed`]),
    ...(all(presentation, 'sldMasterId').length === masters ? [] : ['masters and their list differ']),
    ...(all(presentation, 'notesMasterId').length === 1 ? [] : ['no master of notes']),
    ...(new Set(ids).size === ids.length ? [] : ['ids of masters and layouts are not unique']),
  ];
}

function layoutIds(file: ReadPackage): Element[] {
  const masters = file.paths.filter((path) => /^ppt\/slideMasters\/[^/]+\.xml$/.test(path));
  return masters.flatMap((path) => all(file.xml(path), 'sldLayoutId'));
}

function objectFaults(path: string, xml: Document): string[] {
  const known = all(xml, 'cNvPr');
  const ids = known.map((each) => each.getAttribute('id'));
  const extents = [...all(xml, 'ext'), ...all(xml, 'chExt')].filter((each) => each.hasAttribute('cx'));
  const size = (each: Element, name: string) => Number(each.getAttribute(name));
  const isLine = (each: Element) => each.parentNode?.parentNode?.parentNode?.localName === 'cxnSp';
  const isTree = (each: Element) => each.parentNode?.parentNode?.parentNode?.localName === 'spTree';
  const bad = extents.filter((each) => {
    const [cx, cy] = [size(each, 'cx'), size(each, 'cy')];
    if (cx < 0 || cy < 0 || !Number.isInteger(cx) || !Number.isInteger(cy)) return true;
    if (isLine(each)) return cx + cy === 0;
    return (cx === 0 || cy === 0) && !isTree(each);
  });
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${path}: ids are not unique`]),
    ...bad.map((each) => `${path}: extent ${each.getAttribute('cx')} × ${each.getAttribute('cy')}`),
    ...all(xml, 'ln')
      .filter((each) => each.childNodes.length === 0)
      .map(() => `${path}: empty line`),
    ...all(xml, 'srgbClr')
      .filter((each) => !/^[0-9A-F]{6}$/.test(each.getAttribute('val') ?? ''))
      .map((each) => `${path}: colour ${each.getAttribute('val')}`),
  ];
}

/** Words of a table that nobody can read, since what they stand on has their colour. */
function hiddenWords(path: string, xml: Document): string[] {
  return all(xml, 'tc').flatMap((cell) => {
    const properties = all(cell, 'tcPr')[0]!;
    const ground = [...all(properties, 'bgClr'), ...all(properties, 'solidFill')].find(
      ({ parentNode }) => parentNode === properties || parentNode?.nodeName === 'a:pattFill',
    );
    const colour = (of: Element | undefined) => of && all(of, '*')[0]?.getAttribute('val');
    return all(cell, 'r').flatMap((run) => {
      const text = all(run, 't')[0]?.textContent ?? '';
      const ink = colour(all(run, 'solidFill')[0]);
      const isHidden = text.trim() !== '' && ink !== undefined && ink === colour(ground);
      return isHidden ? [`${path} has words in the colour of their ground: ${text}`] : [];
    });
  });
}

function slideFaults(file: ReadPackage, path: string): string[] {
  const xml = file.xml(path);
  const targets = [...file.targets(path).values()];
  const names = all(xml, 'cNvPr')
    .slice(1)
    .map((each) => each.getAttribute('name') ?? '');
  const titles = all(xml, 'ph').filter((each) => each.getAttribute('type') === 'title');
  const layouts = targets.filter((target) => target.startsWith('ppt/slideLayouts/'));
  const notes = targets.filter((target) => target.startsWith('ppt/notesSlides/'));
  const unsaid = [...all(xml, 'grpSp'), ...all(xml, 'graphicFrame'), ...all(xml, 'pic')].filter((each) => {
    const [own] = all(each, 'cNvPr');
    return (
      !own?.getAttribute('descr') &&
      all(own!, 'decorative').length === 0 &&
      !/^(Subtitle|What is)/.test(own!.getAttribute('name')!)
    );
  });
  const media = targets.filter((target) => target.startsWith('ppt/media/'));
  return [
    ...(titles.length === 1 ? [] : [`${path} has ${titles.length} titles`]),
    ...(layouts.length === 1 ? [] : [`${path} has ${layouts.length} layouts`]),
    ...(notes.length === 1 ? [] : [`${path} has ${notes.length} notes`]),
    ...(names.every((name) => name !== '') && new Set(names).size === names.length
      ? []
      : [`${path}: names are missing or not unique`]),
    ...unsaid.map((each) => `${path}: no description of ${all(each, 'cNvPr')[0]!.getAttribute('name')}`),
    ...media.filter((each) => !isPicture(file.bytes[each]!)).map((each) => `${each} is no picture`),
    ...all(xml, 'tc')
      .filter((each) => ['gridSpan', 'rowSpan', 'hMerge', 'vMerge'].some((name) => each.hasAttribute(name)))
      .map(() => `${path}: merged cells`),
    ...all(xml, 'tbl').flatMap((table) => {
      const columns = all(table, 'gridCol').length;
      const whole = all(table, 'tr').every((row) => all(row, 'tc').length === columns);
      const flags = ['firstRow', 'firstCol'].every(
        (name) => all(table, 'tblPr')[0]?.getAttribute(name) === '1',
      );
      return [
        ...(whole ? [] : [`${path}: ragged table`]),
        ...(flags ? [] : [`${path}: heads are not flagged`]),
      ];
    }),
  ];
}

function isPicture(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x89 && bytes[1] === 0x50) || (bytes[0] === 0xff && bytes[1] === 0xd8);
}

/** The caches of charts against the cells of their workbooks. */
async function chartFaults(file: ReadPackage): Promise<string[]> {
  const faults: string[] = [];
  for (const path of file.paths.filter((each) => /^ppt\/charts\/[^/]+\.xml$/.test(each))) {
    const book = [...file.targets(path).values()].find((target) => target.endsWith('.xlsx'));
    if (!book) {
      faults.push(`${path} has no workbook`);
      continue;
    }
    const cells = await cellsOf(file.bytes[book]!);
    for (const reference of [...all(file.xml(path), 'strRef'), ...all(file.xml(path), 'numRef')]) {
      const formula = all(reference, 'f')[0]!.textContent ?? '';
      const asked = cellsIn(formula);
      const count = Number(all(reference, 'ptCount')[0]!.getAttribute('val'));
      if (count !== asked.length) faults.push(`${path}: ${formula} has ${count} points`);
      const cached = new Map(
        all(reference, 'pt').map((each) => [
          Number(each.getAttribute('idx')),
          all(each, 'v')[0]!.textContent,
        ]),
      );
      asked.forEach((cell, at) => {
        if (cells.get(cell) !== cached.get(at))
          faults.push(`${path}: ${cell} is ${cells.get(cell)}, not ${cached.get(at)}`);
      });
    }
  }
  return faults;
}

/** `Sheet1!$B$2:$B$4` → `B2`, `B3`, `B4`. */
function cellsIn(formula: string): string[] {
  const [, column = '', from = '', to = from] =
    /!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${column}${Number(from) + at}`);
}

export async function cellsOf(workbook: Uint8Array): Promise<Map<string, string>> {
  const file = await readPackage(workbook);
  const strings = all(file.xml('xl/sharedStrings.xml'), 't').map((each) =>
    (each.textContent ?? '').replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    ),
  );
  return new Map(
    all(file.xml('xl/worksheets/sheet1.xml'), 'c').map((each) => {
      const value = all(each, 'v')[0]!.textContent ?? '';
      return [each.getAttribute('r')!, each.getAttribute('t') === 's' ? strings[Number(value)]! : value];
    }),
  );
}
