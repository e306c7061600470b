import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { packDossier, unpackDossier, type PackedDossier } from '#lib/data/packedDossier.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { dossierPrint } from '#lib/export/dossierPrint.ts';
import { drawPicture } from '#lib/export/picture.ts';
import { changeSince, pictureRecord, recordPngTexts, recordText } from '#lib/export/pictureRecord.ts';
import { shownHash } from '#lib/export/shownHash.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import { addPngText, readPngText } from '#lib/export/pngText.ts';
import { readRecord } from '#lib/export/readRecord.ts';
import { nodeFontReader } from '#scripts/nodeFontReader.ts';
import { harbourDossier, harbourFiles } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { blankPng } from '../painted.ts';
import { inCyrillic, inHangul, renamedDossier } from '../renamedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { exportItem, inZones } from './exportJobs.ts';

const harbour = harbourDossier();
const shipped = await shippedDossier();
const site = 'https://standpoint.example/';
const query = `?v=1&rows=name&credit=${encodeURIComponent('Путин и 김정은 “x” & <y>')}`;
const item = exportItem(shipped, stanceMatrix, { query });
const record = pictureRecord({ dossier: shipped, site }, item);

const blank = blankPng();
const png = addPngText(blank, recordPngTexts(record));
const { svg } = await drawPicture(
  shipped,
  item.prepared,
  { size: pictureSize('16:9'), scale: 1, theme: 'light', record: { ...record } },
  nodeFontReader,
);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const all = Buffer.from(bytes);
  const chunks: Chunk[] = [];
  for (let at = 8; at < all.length; at += 12 + all.readUInt32BE(at)) {
    const type = all.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: all.subarray(at + 8, at + 8 + all.readUInt32BE(at)) });
  }
  return chunks;
}

/** A PNG of chunks, as programs write it that keep some of them and change others. */
function pngOf(chunks: readonly Chunk[]): Uint8Array {
  const parts = chunks.map(({ type, data }) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  });
  return new Uint8Array(Buffer.concat([Buffer.from(blank.subarray(0, 8)), ...parts]));
}

const cut = (text: string, pattern: RegExp) => {
  expect(text).toMatch(pattern);
  return text.replace(pattern, '');
};

describe('a picture says which view it shows', () => {
  it.each(
    [harbour, shipped, renamedDossier(harbour, inHangul), renamedDossier(harbour, inCyrillic)].flatMap(
      (dossier) =>
        catalog.map((chart) => [`${chart.id}, ${dossier.actors[0]!.name}`, dossier, chart] as const),
    ),
  )('as PNG and as SVG: %s', (_name, dossier, chart) => {
    const own = exportItem(dossier, chart, { query });
    const written = pictureRecord({ dossier, site }, own);
    expect(written).toMatchObject({ chart: chart.id, view: query, dossier: dossier.info.name });
    expect(written.address).toBe(`${site.slice(0, -1)}${chart.page}/${query}`);
    expect(written.description).toBe(own.prepared.description.short);
    expect(readRecord(addPngText(blank, recordPngTexts(written)))).toEqual({ ok: true, record: written });
  });

  test('in the files that are written', () => {
    expect(readRecord(svg)).toEqual({ ok: true, record });
    expect(readRecord(new TextEncoder().encode(svg))).toEqual({ ok: true, record });
    expect(readRecord(png)).toEqual({ ok: true, record });
    expect(readPngText(png)).toEqual({ Comment: record.citation, Standpoint: recordText(record) });
  });

  test('once more in plain ASCII, which programs keep that drop the rest', () => {
    const copy = chunksOf(png)
      .find(({ type }) => type === 'tEXt')!
      .data.toString('latin1');
    // eslint-disable-next-line no-control-regex -- the end of the keyword
    expect(copy).toMatch(/^Standpoint-Copy\u0000[!-~]+$/);
    const kept = chunksOf(png).filter(({ type }) => type !== 'iTXt');
    expect(readRecord(pngOf(kept))).toEqual({ ok: true, record });
  });

  test('also where a program has compressed its texts', () => {
    const packed = chunksOf(png).flatMap(({ type, data }): Chunk[] => {
      if (type === 'iTXt') return [];
      if (type !== 'tEXt') return [{ type, data }];
      const end = data.indexOf(0);
      return [
        {
          type: 'zTXt',
          data: Buffer.concat([data.subarray(0, end + 1), Buffer.of(0), deflateSync(data.subarray(end + 1))]),
        },
      ];
    });
    expect(readRecord(pngOf(packed))).toEqual({ ok: true, record });
    const international = Buffer.concat([
      Buffer.from('Standpoint\0\u0001\0en\0\0'),
      deflateSync(Buffer.from(recordText(record))),
    ]);
    expect(readRecord(pngOf([...chunksOf(blank), { type: 'iTXt', data: international }]))).toEqual({
      ok: true,
      record,
    });
  });

  test('also where a program has written UTF-8 in place of Latin-1', () => {
    const text = Buffer.concat([Buffer.from('Standpoint\0\0'), deflateSync(Buffer.from(recordText(record)))]);
    expect(recordText(record)).toMatch(/[^\u0020-\u007e]/);
    expect(readRecord(pngOf([...chunksOf(blank), { type: 'zTXt', data: text }]))).toEqual({
      ok: true,
      record,
    });
  });

  test('before the pixels of a PNG, where programs look that pass over the rest', () => {
    const types = chunksOf(png).map(({ type }) => type);
    expect(types.lastIndexOf('iTXt')).toBeLessThan(types.indexOf('IDAT'));
    expect(types.lastIndexOf('tEXt')).toBeLessThan(types.indexOf('IDAT'));
  });

  test('also where a program has put the text of an SVG otherwise', () => {
    const json = recordText(record);
    const without = cut(cut(svg, /<metadata>.*?<\/metadata>/s), / data-standpoint="[^"]*"/);
    const within = (inner: string) => without.replace('<title>', () => `${inner}<title>`);
    const other =
      '<rdf:RDF xmlns:rdf="x"><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF>';
    for (const text of [
      cut(svg, /<metadata>.*?<\/metadata>/s),
      cut(svg, / data-standpoint="[^"]*"/),
      within(`<metadata id="m1"><![CDATA[${json}]]></metadata>`),
      within(
        `<svg:metadata>\n  ${json.replaceAll('<', '&#x3C;').replaceAll('&', '&#38;').replaceAll('&#38;#x', '&#x')}\n ${other}</svg:metadata>`,
      ),
      within(
        `<metadata>${other}</metadata><metadata>${json.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</metadata>`,
      ),
    ])
      expect(readRecord(text)).toEqual({ ok: true, record });
    const wide = Buffer.from(`\ufeff${svg}`, 'utf16le');
    expect(readRecord(new Uint8Array(wide))).toEqual({ ok: true, record });
  });

  test('as older pictures said it, with what they lack empty', () => {
    const old = addPngText(blank, {
      Standpoint: '{"standpoint":1,"dossier":"d","chart":"timeline","view":""}',
    });
    expect(readRecord(old)).toMatchObject({
      ok: true,
      record: { dossier: 'd', chart: 'timeline', view: '', data: '' },
    });
  });
});

describe('a file that says no view', () => {
  it.each([
    ['no bytes', new Uint8Array(), 'notPicture'],
    ['a text', 'name,value\n1,2\n', 'notPicture'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'notPicture'],
    ['a PNG of others', blank, 'noRecord'],
    [
      'an SVG of others',
      '<svg xmlns="http://www.w3.org/2000/svg"><metadata>{"a":1}</metadata></svg>',
      'noRecord',
    ],
    ['a spoiled record', addPngText(blank, { Standpoint: '{"standpoint":1,"chart":' }), 'unreadable'],
    ['a record without a chart', addPngText(blank, { Standpoint: '{"standpoint":1}' }), 'unreadable'],
    ['a record of a list', addPngText(blank, { Standpoint: '[1]' }), 'unreadable'],
    ['a later record', addPngText(blank, { Standpoint: '{"standpoint":2,"chart":"x"}' }), 'newer'],
  ] as const)('is told apart: %s', (_name, file, reason) => {
    expect(readRecord(file)).toEqual({ ok: false, reason });
  });

  test('never throws, however it was damaged', () => {
    fc.assert(
      fc.property(fc.nat(png.length), fc.nat(255), fc.nat(png.length), (at, byte, end) => {
        const spoiled = png.slice(0, end);
        if (at < spoiled.length) spoiled[at] = byte;
        const read = readRecord(spoiled);
        expect(read.ok || read.reason).toBeTruthy();
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readRecord(`<svg ><metadata>${text}</metadata>`).ok).toBe(false);
      }),
    );
  });
});

describe('the hash of the data', () => {
  test('is the same however the dossier was read, and in every time zone', async () => {
    const packed = JSON.parse(JSON.stringify(packDossier(shipped))) as PackedDossier;
    expect(dossierPrint(unpackDossier(packed))).toEqual(dossierPrint(shipped));
    const made = await inZones(async () => dossierPrint(await shippedDossier()));
    expect(made).toEqual([made[0], made[0], made[0]]);
  });

  test('does not depend on the order of columns', () => {
    const files = harbourFiles();
    const turned = files
      .get('actors.csv')!
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    expect(new Set(turned.map(({ length }) => length)).size).toBe(1);
    files.set('actors.csv', turned.map((cells) => `${cells.toReversed().join(',')}\n`).join(''));
    const read = readDossier(files);
    expect(read.ok && dossierPrint(read.dossier)).toEqual(dossierPrint(harbour));
  });

  test('tells what has changed since, table by table', () => {
    const [first, ...others] = shipped.stances;
    const fewer = { ...shipped, stances: others };
    const recoded = { ...shipped, stances: [{ ...first!, rationale: 'otherwise' }, ...others] };
    const described = { ...shipped, info: { ...shipped.info, version: '1.0.1' } };
    const count = shipped.stances.length;
    expect(changeSince(record, shipped)).toEqual({ kind: 'nothing' });
    expect(changeSince(record, harbour)).toEqual({ kind: 'otherDossier', name: shipped.info.name });
    expect(changeSince(record, described)).toEqual({ kind: 'changed', tables: [] });
    for (const [dossier, now] of [
      [fewer, count - 1],
      [recoded, count],
    ] as const)
      expect(changeSince(record, dossier)).toEqual({
        kind: 'changed',
        tables: [{ table: 'stances', before: count, now }],
      });
    // An account is not drawn.
    expect(shownHash(exportItem(recoded, stanceMatrix, { query }))).toBe(record.shown);
    expect(shownHash(exportItem(shipped, stanceMatrix, { query: '?v=1&without=doc001' }))).not.toBe(
      record.shown,
    );
  });

  test('is said in a sentence', () => {
    const { changed } = english.of('dataFiles').reopened;
    const tables = [
      { table: 'stances', before: 225, now: 220 },
      { table: 'claims', before: 3, now: 3 },
    ] as const;
    expect(changed({ tables, isShownSame: true })).toBe(
      'The data has changed since this picture was made (220 stances instead of 225 and claims are worded or coded anew). What it shows is still the same.',
    );
    expect(changed({ tables: [], isShownSame: false })).toBe(
      'The data has changed since this picture was made. What it shows has changed too.',
    );
  });
});
