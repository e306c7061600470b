import { error } from '@sveltejs/kit';
import JSZip from 'jszip';
import { readFile, readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { readTable } from '#lib/data/readTable.ts';
import { writeCsvForSpreadsheets } from '#lib/data/writeTable.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';
import { openSchema } from '#scripts/openDossier.ts';

export const prerender = true;
export const trailingSlash = 'never';

const forSpreadsheets = '-for-spreadsheets.csv';

export async function entries() {
  const { info, tables } = await openSchema(dossierFolder);
  const documents = (await readdir(dossierFolder)).filter((file) => file === 'CODEBOOK.md');
  const files = [
    'datapackage.json',
    ...documents,
    ...tables.flatMap(({ name, file }) => [file, `${name}${forSpreadsheets}`]),
    `${info.name}.zip`,
  ];
  return files.map((file) => ({ file }));
}

/** The files of the dossier byte for byte, and those made of them: for spreadsheets, and all together. */
export async function GET({ params: { file } }) {
  if (file.endsWith('.zip')) {
    return new Response(await zipped(), { headers: { 'content-type': 'application/zip' } });
  }
  if (file.endsWith(forSpreadsheets)) {
    const name = file.slice(0, -forSpreadsheets.length);
    const { header, rows } = readTable(await read(`${name}.csv`), `${name}.csv`);
    const cells = rows.map((row) => row.cells);
    return new Response(writeCsvForSpreadsheets(header, cells), { headers: { 'content-type': csv } });
  }
  const type = file.endsWith('.csv')
    ? csv
    : file.endsWith('.json')
      ? 'application/json'
      : 'text/markdown; charset=utf-8';
  return new Response(await read(file), { headers: { 'content-type': type } });
}

const csv = 'text/csv; charset=utf-8';

async function read(file: string): Promise<string> {
  try {
    return await readFile(`${dossierFolder}/${file}`, 'utf8');
  } catch {
    error(404, `There is no download “${file}”.`);
  }
}

async function zipped(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  const entriesOf = await readdir(dossierFolder, { recursive: true, withFileTypes: true });
  const paths = entriesOf
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const path of paths) {
    // One date for all, so that the same dossier gives the same bytes.
    zip.file(relative(dossierFolder, path), await readFile(path), { date: new Date(Date.UTC(2024, 0, 1)) });
  }
  return new Uint8Array(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
}
