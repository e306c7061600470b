import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipOf } from '#lib/export/zipOf.ts';
import { dossierIn, holdsDossier } from '#lib/own/dossierIn.ts';
import { unpack, type FoundFile } from '#lib/own/unpack.ts';
import { harbourDossier, harbourFiles, spoil } from '../data/harbourDossier.ts';

const harbour = harbourFiles();
const foundIn = (folder: string, files = harbour): FoundFile[] =>
  [...files].map(([name, text]) => ({ path: folder + name, bytes: strToU8(text) }));

function filesOf(archive: Uint8Array): readonly FoundFile[] {
  const unpacked = unpack(archive);
  if (!unpacked.ok) throw new Error(unpacked.reason);
  return unpacked.files;
}

test('a dossier that was saved as an archive is the same when it is opened', () => {
  const found = dossierIn(filesOf(zipOf([...harbour])));
  expect(found.ok && found.dossier).toEqual(harbourDossier());
  expect(found.ok && found.files).toEqual(harbour);
});

test('a dossier is found in a folder of an archive, beside what systems leave there', () => {
  const files = [
    ...foundIn('download/harbour/'),
    { path: 'download/harbour/.DS_Store', bytes: new Uint8Array([0, 1]) },
    { path: '__MACOSX/download/harbour/._stances.csv', bytes: new Uint8Array([0, 5, 22, 7]) },
    { path: 'download/harbour/picture.png', bytes: new Uint8Array([137, 80]) },
  ];
  expect(holdsDossier(files.map(({ path }) => path))).toBe(true);
  const found = dossierIn(files);
  expect(found.ok && found.dossier).toEqual(harbourDossier());
  expect(found.ok && [...found.files.keys()].sort()).toEqual([...harbour.keys()].sort());
});

test('a folder without a description is no dossier', () => {
  expect(holdsDossier(['a/stances.csv', 'b/__MACOSX/datapackage.json'])).toBe(false);
});

test('all that is wrong with a dossier is told, with its place', () => {
  const files = harbourFiles();
  spoil(files, 'datapackage.json', '"asOf"', '"as"');
  const found = dossierIn(foundIn('', files));
  expect(!found.ok && found.problems.map(({ file }) => file)).toContain('datapackage.json');
});

test('a table that is no UTF-8 is named with its first faulty line', () => {
  const files = foundIn('').map((file) =>
    file.path === 'actors.csv' ? { ...file, bytes: new Uint8Array([97, 10, 98, 0xfc, 10]) } : file,
  );
  const found = dossierIn(files);
  expect(!found.ok && found.problems).toMatchObject([
    { file: 'actors.csv', flaw: { kind: 'notText', line: 2 } },
  ]);
});

test('an archive that says it is too large is not unpacked, and a broken one is called so', () => {
  const archive = zipSync({ 'a.csv': new Uint8Array(2000) });
  const view = new DataView(archive.buffer);
  // The size when unpacked, in the list at the end.
  const entry = archive.findIndex(
    (_, at) => at + 4 < archive.length && view.getUint32(at, true) === 0x02014b50,
  );
  view.setUint32(entry + 24, 4_000_000_000, true);
  expect(unpack(archive)).toEqual({ ok: false, reason: 'tooLarge' });
  expect(unpack(archive.subarray(0, 40))).toEqual({ ok: false, reason: 'damaged' });
});
