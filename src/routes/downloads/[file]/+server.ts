import { error } from '@sveltejs/kit';
import JSZip from 'jszip';
import { readFile, readdir } from 'node:fs/promises';
import { readTable } from '#lib/data/readTable.ts';
import { readSchema } from '#lib/data/schema.ts';
import { writeCsvForSpreadsheets } from '#lib/data/writeTable.ts';
import { tableNames } from '#lib/model/dossier.ts';

export const prerender = true;
export const trailingSlash = 'never';

const folder = 'static/data';
const forSpreadsheets = '-for-spreadsheets.csv';

export async function entries() {
  const { info } = readSchema(await readFile(`${folder}/datapackage.json`, 'utf8'));
  return [`${info.name}.zip`, ...tableNames.map((name) => `${name}${forSpreadsheets}`)].map((file) => ({
    file,
  }));
}

/** Files that are made from the dossier while the site is built; the exact CSVs are served as they are. */
export async function GET({ params: { file } }) {
  if (file.endsWith('.zip')) {
    return new Response(await zipped(), { headers: { 'content-type': 'application/zip' } });
  }
  const name = tableNames.find((each) => file === `${each}${forSpreadsheets}`);
  if (!name) error(404, `There is no download “${file}”.`);
  const { header, rows } = readTable(await readFile(`${folder}/${name}.csv`, 'utf8'), `${name}.csv`);
  const text = writeCsvForSpreadsheets(
    header,
    rows.map((row) => row.cells),
  );
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

async function zipped(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  const entriesOf = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entriesOf
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const path of paths) {
    // One date for all, so that the same dossier gives the same bytes.
    zip.file(path.slice(folder.length + 1), await readFile(path), { date: new Date(Date.UTC(2024, 0, 1)) });
  }
  return new Uint8Array(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
}
