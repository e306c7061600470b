const head = 'head';

/** What the operating system and font readers call a font. */
export interface FontName {
  /** Typographic family, the same for all weights. */
  family: string;
  /** `Regular` or `SemiBold`. */
  style: string;
}

/**
 * The TrueType font `sfnt` under another name: replaces the `name` table (keeping copyright, version,
 * trademark and licence) and recomputes offsets and checksums as the OpenType specification asks
 * (https://learn.microsoft.com/typography/opentype/spec/otff#calculating-checksums).
 */
export function renameFont(sfnt: Buffer, name: FontName): Buffer {
  const tables = readTables(sfnt);
  const old = tables.get('name');
  if (!old) throw new Error('font has no name table');
  tables.set('name', nameTable({ ...readNames(old), ...namesOf(name) }));
  return writeTables(sfnt.readUInt32BE(0), tables);
}

/**
 * Name records by id. Ids 1 and 2 may only hold a family of regular, italic, bold and bold italic, so
 * other weights put their style into the family there, and the real family and style into 16 and 17.
 */
function namesOf({ family, style }: FontName): Record<number, string> {
  const regular = style === 'Regular';
  const fullName = regular ? family : `${family} ${style}`;
  const postScriptName = `${family.replaceAll(' ', '')}-${style}`;
  return {
    1: fullName,
    2: 'Regular',
    3: postScriptName,
    4: fullName,
    6: postScriptName,
    16: family,
    17: style,
  };
}

const keptIds = new Set([0, 5, 7, 13, 14]);
const windows = 3;
const unicode = 1;
const americanEnglish = 0x409;

function readNames(table: Buffer): Record<number, string> {
  const names: Record<number, string> = {};
  const storage = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const record = 6 + index * 12;
    const id = table.readUInt16BE(record + 6);
    const platform = table.readUInt16BE(record);
    if (platform !== windows || table.readUInt16BE(record + 4) !== americanEnglish || !keptIds.has(id))
      continue;
    const start = storage + table.readUInt16BE(record + 10);
    const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(record + 8)));
    names[id] = text.swap16().toString('utf16le');
  }
  return names;
}

function nameTable(names: Record<number, string>): Buffer {
  const entries = Object.entries(names).map(([id, text]) => ({
    id: Number(id),
    bytes: Buffer.from(text, 'utf16le').swap16(),
  }));
  entries.sort((one, other) => one.id - other.id);
  const header = Buffer.alloc(6 + entries.length * 12);
  header.writeUInt16BE(entries.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  entries.forEach(({ id, bytes }, index) => {
    [windows, unicode, americanEnglish, id, bytes.length, offset].forEach((value, field) => {
      header.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    offset += bytes.length;
  });
  return Buffer.concat([header, ...entries.map((entry) => entry.bytes)]);
}

function readTables(sfnt: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < sfnt.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    const start = sfnt.readUInt32BE(record + 8);
    const bytes = sfnt.subarray(start, start + sfnt.readUInt32BE(record + 12));
    tables.set(sfnt.toString('latin1', record, record + 4), Buffer.from(bytes));
  }
  return tables;
}

function writeTables(version: number, tables: Map<string, Buffer>): Buffer {
  const tags = [...tables.keys()].sort();
  const directory = Buffer.alloc(12 + tags.length * 16);
  const exponent = Math.floor(Math.log2(tags.length));
  const searchRange = 16 * 2 ** exponent;
  directory.writeUInt32BE(version, 0);
  [tags.length, searchRange, exponent, tags.length * 16 - searchRange].forEach((value, field) => {
    directory.writeUInt16BE(value, 4 + field * 2);
  });
  // The font's own checksum lies inside the table it sums, and counts as zero while summing.
  tables.get(head)?.writeUInt32BE(0, 8);
  let offset = directory.length;
  const bodies = tags.map((tag, index) => {
    const table = tables.get(tag) ?? Buffer.alloc(0);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const record = 12 + index * 16;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(checksum(padded), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    offset += padded.length;
    return padded;
  });
  const font = Buffer.concat([directory, ...bodies]);
  const headOffset = font.readUInt32BE(12 + tags.indexOf(head) * 16 + 8);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headOffset + 8);
  return font;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let offset = 0; offset < bytes.length; offset += 4) sum = (sum + bytes.readUInt32BE(offset)) >>> 0;
  return sum;
}
