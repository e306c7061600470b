import { error } from '@sveltejs/kit';
import JSZip from 'jszip';
import { readTable } from '#lib/data/readTable.ts';
import { writeCsvForSpreadsheets } from '#lib/model/writeCsv.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';
import { openSchema } from '#scripts/openDossier.ts';
import { publishedFiles, readPublished } from '#scripts/publishedFiles.ts';

export const prerender = true;
export const trailingSlash = 'never';

const forSpreadsheets = '-for-spreadsheets.csv';
const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
};

export async function entries() {
  const { info, tables } = await openSchema(dossierFolder);
  const files = [
    ...(await ownFiles()),
    ...tables.map(({ name }) => `${name}${forSpreadsheets}`),
    `${info.name}.zip`,
  ];
  return files.map((file) => ({ file }));
}

/** Those beside the description; subfolders are in the archive alone. */
async function ownFiles(): Promise<string[]> {
  return (await publishedFiles(dossierFolder)).filter((path) => !path.includes('/'));
}

/** The files of the dossier byte for byte, and those made of them: for spreadsheets, and all together. */
export async function GET({ params: { file } }) {
  const { info, tables } = await openSchema(dossierFolder);
  if (file === `${info.name}.zip`) return answer(await zipped(), 'application/zip');
  const table = tables.find(({ name }) => file === `${name}${forSpreadsheets}`);
  if (table) {
    const text = (await readPublished(dossierFolder, table.file)).toString('utf8');
    const { header, rows } = readTable(text, table.file);
    return answer(
      writeCsvForSpreadsheets(
        header,
        rows.map((row) => row.cells),
      ),
      types['csv']!,
    );
  }
  // Nothing else of the folder, nor of what lies around it.
  if (!(await ownFiles()).includes(file)) error(404, `There is no download “${file}”.`);
  const type = types[file.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8';
  return answer(new Uint8Array(await readPublished(dossierFolder, file)), type);
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'content-type': type } });
}

async function zipped(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  for (const path of await publishedFiles(dossierFolder)) {
    // One date for all and no entries for folders, which would carry the time of the build: the same dossier gives the
    // same bytes.
    const options = { date: new Date(Date.UTC(2024, 0, 1)), createFolders: false };
    zip.file(path, await readPublished(dossierFolder, path), options);
  }
  return new Uint8Array(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
}
