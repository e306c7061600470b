import { dossierFiles } from './dossierFiles.ts';
import type { DossierInfo, PackageDescription } from './dossierInfo.ts';
import { Ids } from './ids.ts';
import type { StanceRow } from './stanceRows.ts';

/** What the file does not say of a position; a dossier may do without these columns. */
const untold = ['basis', 'confidence'];

/**
 * The files of a dossier, by name, that hold what a table says and nothing that it does not: names as printed, no basis
 * and no confidence, and of sources that how reliable they are cannot be judged. Actors, issues and sources stand in the
 * order in which the file first names them.
 *
 * @param model whose descriptions of tables are taken over
 */
export function stanceDossier(
  rows: readonly StanceRow[],
  info: DossierInfo,
  model: PackageDescription,
): ReadonlyMap<string, string> {
  const sources = new Ids();
  const actors = new Ids();
  const issues = new Ids();
  const stances = rows.map(({ row, position, ...said }, at) => ({
    id: `row-${row}-${at + 1}`,
    actor: actors.of(said.actor),
    issue: issues.of(said.issue),
    source: sources.of(said.source.trim() === '' ? info.file : said.source),
    paragraph: said.paragraph,
    quote: said.quote,
    status: typeof position === 'number' ? 'position' : position,
    stance: typeof position === 'number' ? String(position) : '',
    date: said.date,
    rationale: said.rationale,
    item: said.item,
  }));
  const hasItems = rows.some(({ item }) => item !== '');
  return dossierFiles(
    {
      sources: { records: sourceRecords(sources, info.file) },
      actors: { records: actorRecords(actors) },
      issues: {
        records: issues.list().map(({ id, name }) => ({ id, proposition: name, short_label: name })),
      },
      stances: { records: stances, without: hasItems ? untold : [...untold, 'item'] },
    },
    info,
    model,
  );
}

/** Sources of which nothing but the title is known. */
export function sourceRecords(sources: Ids, file: string): Readonly<Record<string, string>>[] {
  return sources.list().map(({ id, name }) => ({
    id,
    kind: 'statistics',
    title: name,
    // What has a file counts as a document that was read, not as a publication beside them.
    file,
    reliability: 'F',
  }));
}

/** Actors of which nothing but the name is known. */
export function actorRecords(actors: Ids): Readonly<Record<string, string>>[] {
  return actors.list().map(({ id, name }) => ({ id, name, short_name: name, kind: 'organisation' }));
}
