import { dossierFiles, type DossierFiles } from './dossierFiles.ts';
import type { DossierInfo, PackageDescription } from './dossierInfo.ts';
import { Ids } from './ids.ts';
import { actorTable, sourceRecords, sourceTable } from './stanceDossier.ts';

/** What stands in the columns of a file of stances, each name once. */
export interface FlatNames {
  readonly actors: readonly string[];
  readonly issues: readonly string[];
  readonly sources: readonly string[];
}

/** Where each name of a file stands in the tables that are made of it. */
export interface FlatCoding {
  readonly actor: ReadonlyMap<string, number>;
  readonly issue: ReadonlyMap<string, number>;
  readonly source: ReadonlyMap<string, number>;
}

/**
 * The tables of a dossier that a file of stances implies, in the order of the names, without its stances. Rows that name
 * no source rest on the file; those without an actor or issue are of none.
 */
export function flatDossier(
  { actors, issues, sources }: FlatNames,
  info: DossierInfo,
  model: PackageDescription,
): { readonly files: DossierFiles; readonly coding: FlatCoding } {
  const [actorIds, issueIds, sourceIds] = [new Ids(), new Ids(), new Ids()];
  const isName = (text: string) => text.trim() !== '';
  for (const name of actors.filter(isName)) actorIds.of(name);
  for (const name of issues.filter(isName)) issueIds.of(name);
  for (const name of sources) sourceIds.of(isName(name) ? name : info.file);
  const places = (ids: Ids) => new Map(ids.list().map(({ name }, at) => [name, at]));
  const bySource = places(sourceIds);
  const files = dossierFiles(
    {
      sources: sourceTable(sourceRecords(sourceIds, info.file)),
      actors: actorTable(actorIds, info.actorKind ?? null),
      issues: {
        records: issueIds.list().map(({ id, name }) => ({ id, proposition: name, short_label: name })),
      },
    },
    info,
    model,
  );
  const source = new Map(sources.map((name) => [name, bySource.get(isName(name) ? name : info.file)!]));
  return { files, coding: { actor: places(actorIds), issue: places(issueIds), source } };
}
