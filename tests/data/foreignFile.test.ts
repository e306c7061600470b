import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { foreignFile, likelyEncoding } from '#lib/data/foreignFile.ts';

const table = 'id,name\na,Kelm harbour\nb,Nørvik\n';

async function zip(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [name, text] of Object.entries(files)) archive.file(name, text);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The text in an encoding of wide letters, with its mark or without. */
function wide(text: string, bytes: 2 | 4, isLittle: boolean, mark: boolean): Uint8Array {
  const letters = Array.from(mark ? `\uFEFF${text}` : text, (letter) => letter.codePointAt(0)!);
  const view = new DataView(new ArrayBuffer(letters.length * bytes));
  letters.forEach((letter, i) =>
    bytes === 2 ? view.setUint16(2 * i, letter, isLittle) : view.setUint32(4 * i, letter, isLittle),
  );
  return new Uint8Array(view.buffer);
}

describe('a file that is no text', () => {
  it.each([
    [
      'excel',
      { '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': table },
    ],
    ['openDocument', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': table }],
    ['word', { '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }],
    ['archive', { 'stances.csv': table }],
  ])('is known as %s by what is in the archive', async (is, files) => {
    // As large as workbooks are, so that most names stand at the end alone.
    const padding = Object.fromEntries(
      Array.from({ length: 90 }, (_, i) => [`a/part${i}.bin`, table.repeat(i)]),
    );
    if (is !== 'openDocument')
      expect(foreignFile(await zip({ ...padding, ...files }))).toEqual({ kind: 'otherFile', is });
    const stored = new JSZip();
    for (const [name, text] of Object.entries(files)) stored.file(name, text, { compression: 'STORE' });
    expect(foreignFile(await stored.generateAsync({ type: 'uint8array' }))).toEqual({
      kind: 'otherFile',
      is,
    });
  });

  it.each([
    ['packed', gzipSync(table)],
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['oldExcel', Buffer.from('d0cf11e0a1b11ae100000000', 'hex')],
    ['picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['database', Buffer.from('SQLite format 3\0')],
    ['parquet', Buffer.from('PAR1\x15\x04')],
  ])('is known as %s by its first bytes', (is, bytes) => {
    expect(foreignFile(new Uint8Array(bytes))).toEqual({ kind: 'otherFile', is });
  });
});

describe('text in another encoding', () => {
  it.each([2, 4] as const)('of %i bytes a letter is known with its mark and without', (bytes) => {
    const encoding = bytes === 2 ? 'UTF-16' : 'UTF-32';
    for (const isLittle of [true, false]) {
      for (const mark of [true, false])
        expect(foreignFile(wide(table, bytes, isLittle, mark))).toEqual({ kind: 'otherEncoding', encoding });
    }
  });

  it('with letters of Western Europe is told by its bytes', () => {
    expect(likelyEncoding(Buffer.from('id,name\na,Nørvik\nb,café\n', 'latin1'))).toBe('Latin-1');
    expect(likelyEncoding(Buffer.from('id,name\na,\x93Kelm\x94 harbour\n', 'latin1'))).toBe('Windows-1252');
  });

  it('is not guessed at where Cyrillic letters, broken UTF-8 or no text at all may be meant', () => {
    const cyrillic = Buffer.from([
      0x69, 0x64, 0x2c, 0xcd, 0xee, 0xe2, 0xfb, 0xe9, 0x20, 0xcf, 0xee, 0xf0, 0xf2,
    ]);
    expect(likelyEncoding(cyrillic)).toBeNull();
    expect(
      likelyEncoding(Buffer.concat([Buffer.from('a harbour of the café '), Buffer.from([0xc3, 0x0a])])),
    ).toBeNull();
    expect(likelyEncoding(Buffer.from([0x61, 0x62, 0x63, 0x00, 0xff]))).toBeNull();
  });
});

it('lets UTF-8 pass, with a mark, in any script, empty or short', () => {
  for (const text of [
    table,
    `\uFEFF${table}`,
    '이름,해성\n',
    'PK,id\n',
    '',
    'a',
    'BZh,id,name\n',
    'PAR1,PAR2,PAR3\na,b,c\n',
  ])
    expect(foreignFile(new TextEncoder().encode(text))).toBeNull();
});
