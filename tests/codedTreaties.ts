import { readFileSync } from 'node:fs';
import { readDossier } from '#lib/data/readDossier.ts';
import { importFile } from '#lib/import/importFile.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import type { Dossier } from '#lib/model/dossier.ts';

/** A table of codes as published: 0 absent, 1 and 2 present, `NA` not coded. */
export interface CodedTable {
  readonly text: string;
  readonly clauses: readonly string[];
  /** Treaty by treaty, in the order of the clauses. */
  readonly codes: readonly (readonly string[])[];
  readonly years: readonly number[];
}

/** As large as those of trade agreements and peace agreements are; the same at every call. */
export function codedTable(treaties: number, clauses: number): CodedTable {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const names = Array.from({ length: clauses }, (_, at) => `c${String(at + 1).padStart(3, '0')}_rule`);
  const likely = names.map(() => 0.9 * random() ** 1.5);
  const years = Array.from({ length: treaties }, (_, at) => 1960 + Math.floor((at * 60) / treaties));
  const codes = years.map(() =>
    likely.map((share) => (random() < 0.1 ? 'NA' : random() < share ? (random() < 0.2 ? '2' : '1') : '0')),
  );
  const rows = codes.map((row, at) => [`Agreement ${at + 1}`, years[at], 'A;B', ...row].join(','));
  const text = [['treaty', 'year', 'parties', ...names].join(','), ...rows, ''].join('\n');
  return { text, clauses: names, codes, years };
}

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;

/** The dossier that is made of a file of codes without any further choice. */
export async function importedTreaties(text: string): Promise<Dossier> {
  const made = await importFile(new TextEncoder().encode(text), { mapping: null });
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  const read = readDossier(
    made.files({ name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' }, model),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.dossier;
}

/**
 * The dossier of a table with these clauses.
 *
 * @param clauses what is coded of each, a letter for each treaty: `p` present, `a` absent, `.` not coded
 */
export function codedTreaties(clauses: Readonly<Record<string, string>>): Promise<Dossier> {
  const codes = Object.values(clauses);
  const rows = [...codes[0]!].map((_, at) => {
    const cells = codes.map((each) => ({ p: '1', a: '0' })[each[at]!] ?? '');
    return [`Agreement ${at + 1}`, 1990 + at, ...cells].join(',');
  });
  return importedTreaties([['treaty', 'year', ...Object.keys(clauses)].join(','), ...rows, ''].join('\n'));
}
