import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { csvParts } from '#lib/collection/csvParts.ts';
import type { LoadOptions } from '#lib/collection/loadStances.ts';
import { readTable } from '#lib/data/readTable.ts';
import { flatDossier } from '#lib/import/flatDossier.ts';
import { flatStances } from '#lib/import/flatStances.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { compareText } from '#lib/model/compareText.ts';
import { problemReport } from './problemReport.ts';
import { readFolder } from './readFolder.ts';
import { Refusal } from './Refusal.ts';

/** What is loaded and the tables that it is checked against. */
export interface StancesToLoad {
  /** Paths of CSV files. */
  readonly files: readonly string[];
  /** The description and the tables but the stances, by name of file. */
  readonly tables: ReadonlyMap<string, string>;
  /** How rows of the files become rows of the dossier, where they are none as they are. */
  readonly asStances?: LoadOptions['asStances'];
}

/**
 * What a command line means: files of stances with the folder of their dossier, that folder alone with its own stances, or
 * one file alone, whose names make the other tables. Rejects with what is wrong with it.
 *
 * @param tables the folder of the dossier, if it is named
 */
export async function stancesToLoad(
  paths: readonly string[],
  tables: string | undefined,
): Promise<StancesToLoad> {
  const [first = ''] = paths;
  const kind = await stat(first).catch(() => null);
  if (tables !== undefined) return { files: paths, tables: await readFolder(tables, ['stances']) };
  if (paths.length > 1)
    throw new Refusal(
      '--tables is missing: of several files nobody can tell which names mean the same; it is the folder of their dossier',
    );
  if (kind === null) throw new Refusal(`no such file or folder: "${first}"`);
  if (!kind.isDirectory()) return flatFile(first, kind.mtime);
  const file = join(first, 'stances.csv');
  if (!(await stat(file).catch(() => null))?.isFile())
    throw new Refusal(
      `there is no stances.csv in "${first}"; npm run collection opens a stances.parquet as it is`,
    );
  return { files: [file], tables: await readFolder(first, ['stances']) };
}

/** A file of names: gone through once for these, so that all of them are known before the first row is stored. */
async function flatFile(path: string, changed: Date): Promise<StancesToLoad> {
  if (/\.parquet$/i.test(path))
    throw new Refusal(`"${path}" is no CSV file; npm run collection opens Parquet as it is`);
  const names = { actor: new Set<string>(), issue: new Set<string>(), source: new Set<string>() };
  for await (const { text } of csvParts(textOf(path), 20_000)) {
    const { header, rows, problems } = readTable(text, basename(path));
    const ofFile = problems.filter(({ row }) => row === null || row === 1);
    if (ofFile.length > 0) throw new Refusal(...(await problemReport(ofFile, path)));
    for (const column of ['actor', 'issue', 'stance']) {
      if (header.includes(column)) continue;
      throw new Refusal(
        `"${path}" has no column "${column}"; it has ${header.map((name) => `"${name}"`).join(', ')}`,
        'For a file of other columns --tables names the folder of its dossier, or npm run data:import makes one.',
      );
    }
    for (const [column, known] of Object.entries(names)) {
      const at = header.indexOf(column);
      for (const { cells } of rows) known.add(cells[at] ?? '');
    }
  }
  const sorted = (texts: ReadonlySet<string>) => [...texts].sort(compareText);
  const model = JSON.parse(await readFile('static/data/datapackage.json', 'utf8')) as PackageDescription;
  const { files, coding } = flatDossier(
    { actors: sorted(names.actor), issues: sorted(names.issue), sources: sorted(names.source) },
    {
      name: 'collection',
      title: basename(path, extname(path)),
      file: basename(path),
      // The same whenever it is loaded, so that a load can go on.
      asOf: changed.toISOString().slice(0, 10),
    },
    model,
  );
  const tables = new Map([...files].map(([name, text]) => [name, String(text)] as const));
  tables.delete('stances.csv');
  const idsIn = (table: string, places: ReadonlyMap<string, number>) => {
    const { header, rows } = readTable(tables.get(`${table}.csv`)!, `${table}.csv`);
    const ids = rows.map(({ cells }) => cells[header.indexOf('id')]!);
    return new Map([...places].map(([name, at]) => [name, ids[at]!]));
  };
  return {
    files: [path],
    tables,
    asStances: flatStances({
      actor: idsIn('actors', coding.actor),
      issue: idsIn('issues', coding.issue),
      source: idsIn('sources', coding.source),
    }),
  };
}

/** The text of a file, decoded before it is cut, so that no letter is cut in two; rejects where it is no UTF-8. */
export async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 }))
      yield decoder.decode(bytes as Uint8Array, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError)
      throw new Refusal(`"${path}" is not UTF-8; save it as UTF-8 and load it again`);
    throw error;
  }
}
