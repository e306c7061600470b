import type { Dossier } from '#lib/model/dossier.ts';
import { sha256Hex } from '../sha256Hex.ts';
import type { FileColumn, FileTable } from '../tables/fileTable.ts';
import type { Sayings } from '#lib/words/Words.ts';

/** A CSV file of the archive. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly table: FileTable;
  readonly text: string;
}

/** `datapackage.json` (Data Package, version 2) of CSV files made of one dossier. */
export function dataPackage(
  { info, sources }: Dossier,
  description: string,
  used: readonly string[],
  resources: readonly Resource[],
  say: Sayings['dataFiles'],
): string {
  const { licence } = info;
  const named = sources.filter(({ id }) => used.includes(id));
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: `${info.name}-views`,
      title: info.title,
      description,
      version: info.version,
      created: `${info.asOf}T00:00:00Z`,
      licenses: [
        { name: licence.name, title: licence.title, ...(licence.url === '' ? {} : { path: licence.url }) },
      ],
      ...(named.length === 0
        ? {}
        : {
            sources: named.map(({ title, url }) => ({ title, ...(url === '' ? {} : { path: url }) })),
          }),
      resources: resources.map((resource) => described(resource, say)),
    },
    null,
    2,
  )}\n`;
}

function described({ name, path, title, description, table, text }: Resource, say: Sayings['dataFiles']) {
  return {
    name,
    type: 'table',
    path,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: new TextEncoder().encode(text).length,
    hash: `sha256:${sha256Hex(text)}`,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map((column, at) => field(column, table, at, say)),
      missingValues: [''],
    },
  };
}

function field(
  { name, label, kind }: FileColumn,
  { rows }: FileTable,
  at: number,
  say: Sayings['dataFiles'],
) {
  const values = rows.map((row) => row[at]);
  if (kind === 'number') return { name, title: label, type: 'number' };
  if (kind === 'date') {
    const isDay = (value: unknown) => value === null || /^\d{4}-\d{2}-\d{2}$/.test(String(value));
    // A type of dates takes no months and years beside days.
    if (values.every(isDay)) return { name, title: label, type: 'date' };
    return {
      name,
      title: label,
      type: 'string',
      description: say.someDate,
      constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' },
    };
  }
  return { name, title: label, type: 'string' };
}
