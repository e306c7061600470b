import type { GivenFont } from '#lib/scene/fontRuns.ts';

/** What is no font that can be put into a picture. */
export class FontUnreadableError extends Error {
  constructor(options?: ErrorOptions) {
    super('not a TrueType or OpenType font', options);
    this.name = 'FontUnreadableError';
  }
}

interface Table {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
}

const collection = 0x74746366;
/** TrueType, OpenType with PostScript outlines, and Apple's mark of TrueType. */
const kinds: readonly number[] = [0x00010000, 0x4f54544f, 0x74727565];

/**
 * A font that a person gives as a file (TrueType or OpenType, or a face of a collection), with the characters of its
 * character map (OpenType 1.9, `cmap` formats 4 and 12). A face of a collection becomes a file of its own, because
 * browsers take no collections.
 *
 * @param face its place in a collection, from 0
 * @throws FontUnreadableError for anything else, such as WOFF, of which `unpackedFont` makes one of these
 */
export function readGivenFont(bytes: Uint8Array, face = 0): GivenFont {
  try {
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = data.getUint32(0) === collection ? data.getUint32(12 + 4 * face) : 0;
    if (!kinds.includes(data.getUint32(start))) throw new FontUnreadableError();
    const tables = tablesOf(data, start);
    const codePoints = charactersOf(data, tableOf(tables, 'cmap').offset);
    return {
      family: familyOf(data, tableOf(tables, 'name').offset),
      weight: data.getUint16(tableOf(tables, 'OS/2').offset + 4),
      covers: (codePoint) => codePoints.has(codePoint),
      bytes: data.getUint32(0) === collection ? single(data, start, tables) : bytes,
    };
  } catch (error) {
    // A place beyond the end of the file.
    if (error instanceof RangeError) throw new FontUnreadableError();
    throw error;
  }
}

function tablesOf(data: DataView, start: number): Table[] {
  return Array.from({ length: data.getUint16(start + 4) }, (_, at) => {
    const record = start + 12 + 16 * at;
    const tag = String.fromCharCode(...Array.from({ length: 4 }, (__, i) => data.getUint8(record + i)));
    return { tag, offset: data.getUint32(record + 8), length: data.getUint32(record + 12) };
  });
}

function tableOf(tables: readonly Table[], tag: string): Table {
  const table = tables.find((each) => each.tag === tag);
  if (!table) throw new FontUnreadableError();
  return table;
}

/** The typographic family (16) or else the family (1), in the first record of Unicode, which is how programs name it. */
function familyOf(data: DataView, table: number): string {
  const texts = table + data.getUint16(table + 4);
  const records = Array.from({ length: data.getUint16(table + 2) }, (_, at) => table + 6 + 12 * at);
  for (const id of [16, 1]) {
    // 0x409 is English of the United States, in which every font has its name.
    for (const languages of [[0x409], null]) {
      const record = records.find((each) => {
        const [platform, language] = [data.getUint16(each), data.getUint16(each + 4)];
        return (
          data.getUint16(each + 6) === id &&
          (platform === 3 || platform === 0) &&
          (languages?.includes(language) ?? true)
        );
      });
      if (record === undefined) continue;
      const from = texts + data.getUint16(record + 10);
      const units = Array.from({ length: data.getUint16(record + 8) / 2 }, (_, i) =>
        data.getUint16(from + 2 * i),
      );
      return String.fromCharCode(...units);
    }
  }
  throw new FontUnreadableError();
}

function charactersOf(data: DataView, table: number): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < data.getUint16(table + 2); at++) {
    const record = table + 4 + 8 * at;
    const platform = data.getUint16(record);
    if (platform !== 0 && platform !== 3) continue;
    const map = table + data.getUint32(record + 4);
    const format = data.getUint16(map);
    if (format === 12) addGroups(data, map, found);
    if (format === 4) addSegments(data, map, found);
  }
  return found;
}

function addGroups(data: DataView, map: number, found: Set<number>): void {
  for (let at = 0; at < data.getUint32(map + 12); at++) {
    const group = map + 16 + 12 * at;
    const [first, last] = [data.getUint32(group), Math.min(data.getUint32(group + 4), 0x10ffff)];
    const glyph = data.getUint32(group + 8);
    for (let code = first; code <= last; code++) if (glyph + code - first !== 0) found.add(code);
  }
}

function addSegments(data: DataView, map: number, found: Set<number>): void {
  const size = data.getUint16(map + 6);
  const [ends, starts] = [map + 14, map + 16 + size];
  const [deltas, ranges] = [starts + size, starts + 2 * size];
  for (let at = 0; at < size; at += 2) {
    const [first, last] = [data.getUint16(starts + at), data.getUint16(ends + at)];
    const [delta, range] = [data.getUint16(deltas + at), data.getUint16(ranges + at)];
    for (let code = first; code <= last && code < 0xffff; code++) {
      const named = range === 0 ? code : data.getUint16(ranges + at + range + 2 * (code - first));
      if (named !== 0 && ((named + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

/** The tables of one face, one after the other, in a file of their own. */
function single(data: DataView, start: number, tables: readonly Table[]): Uint8Array {
  const head = 12 + 16 * tables.length;
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  const file = new Uint8Array(tables.reduce((sum, { length }) => sum + padded(length), head));
  const view = new DataView(file.buffer);
  const source = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  file.set(source.subarray(start, start + head));
  let to = head;
  tables.forEach(({ offset, length }, at) => {
    view.setUint32(12 + 16 * at + 8, to);
    file.set(source.subarray(offset, offset + length), to);
    to += padded(length);
  });
  return file;
}
