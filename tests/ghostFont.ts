import { readFileSync } from 'node:fs';
import { trueType } from '#scripts/nodeFontReader.ts';

/** What a test calls the font below: as long as the name it replaces. */
export const ghostFamily = 'Ghost';

/**
 * A font of another name that has these characters and no others, each drawn as a letter of ours, so that no test needs a
 * font to be installed.
 */
export async function ghostFont(characters: Iterable<string>): Promise<Uint8Array> {
  const file = await trueType(readFileSync('src/fonts/inter-400.woff2'));
  const names = Buffer.from(file);
  const tables = Array.from({ length: names.readUInt16BE(4) }, (_, at) => {
    const record = 12 + 16 * at;
    return {
      record,
      tag: names.toString('latin1', record, record + 4),
      offset: names.readUInt32BE(record + 8),
      length: names.readUInt32BE(record + 12),
    };
  });
  const name = tables.find(({ tag }) => tag === 'name')!;
  renameAll(names.subarray(name.offset, name.offset + name.length));
  const map = characterMap(
    [...new Set(characters)].map((each) => each.codePointAt(0)!).sort((a, b) => a - b),
  );
  const cmap = tables.find(({ tag }) => tag === 'cmap')!;
  names.writeUInt32BE(names.length, cmap.record + 8);
  names.writeUInt32BE(map.length, cmap.record + 12);
  return new Uint8Array(Buffer.concat([names, map]));
}

/** The same font as the last of a collection of two, whose tables stand apart from its head. */
export function asCollection(font: Uint8Array): Uint8Array {
  const head = Buffer.alloc(20);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(2, 8);
  head.writeUInt32BE(20, 12);
  head.writeUInt32BE(20, 16);
  const moved = Buffer.from(font);
  for (let at = 0; at < moved.readUInt16BE(4); at++) {
    const place = 12 + 16 * at + 8;
    moved.writeUInt32BE(moved.readUInt32BE(place) + head.length, place);
  }
  return new Uint8Array(Buffer.concat([head, moved]));
}

function renameAll(table: Buffer): void {
  const from = Buffer.from('Inter', 'utf16le').swap16();
  const to = Buffer.from(ghostFamily, 'utf16le').swap16();
  for (let at = table.indexOf(from); at >= 0; at = table.indexOf(from)) to.copy(table, at);
}

/** A table with one map of format 12, of a group for each character; glyphs from 40 on are letters. */
function characterMap(codePoints: readonly number[]): Buffer {
  const map = Buffer.alloc(12 + 16 + 12 * codePoints.length);
  map.writeUInt16BE(1, 2);
  map.writeUInt16BE(3, 4);
  map.writeUInt16BE(10, 6);
  map.writeUInt32BE(12, 8);
  map.writeUInt16BE(12, 12);
  map.writeUInt32BE(map.length - 12, 16);
  map.writeUInt32BE(codePoints.length, 24);
  codePoints.forEach((code, at) => {
    map.writeUInt32BE(code, 28 + 12 * at);
    map.writeUInt32BE(code, 32 + 12 * at);
    map.writeUInt32BE(40 + (at % 30), 36 + 12 * at);
  });
  return map;
}
