import type { ActorKind } from '#lib/model/actor.ts';
import type { DidNotVote } from '#lib/model/didNotVote.ts';
import { isWebAddress } from '#lib/model/isWebAddress.ts';
import type { IssueKind } from '#lib/model/issue.ts';
import type { Absence } from './Absences.ts';
import type { EndsOf } from './scalesTaken.ts';
import type { StanceCodes, StanceRows } from './StanceRow.ts';
import { csvOfColumns } from './csvOfColumns.ts';
import { dossierFiles, type DossierFiles, type MadeTable } from './dossierFiles.ts';
import type { DossierInfo, PackageDescription } from './dossierInfo.ts';
import { textsInOrder, translated } from './gridTexts.ts';
import { Ids } from './ids.ts';
import { kindTexts } from './kindTexts.ts';

/** What the file does not say of a position; a dossier may do without these columns. */
const untold = ['basis', 'confidence'];

/**
 * The files of a dossier, by name, that hold what a table says and nothing that it does not: names as printed, no basis
 * and no confidence, and no reliability of sources. Actors, issues and sources stand in the
 * order in which the file first names them.
 *
 * @param model whose descriptions of tables are taken over
 */
export function stanceDossier(
  made: Pick<StanceRows, 'rows' | 'codes' | 'absences'> & OfIssues,
  info: DossierInfo,
  model: PackageDescription,
): DossierFiles {
  const { rows, codes } = made;
  const sources = new Ids();
  const actors = new Ids();
  const issues = new Ids();
  if (codes) return codedDossier(codes, made, info, model);
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
  return filesOf({ records: stances }, hasItems, { ...made, sources, actors, issues }, info, model);
}

/** The same of rows that are held by columns: each different text is written once. */
function codedDossier(
  codes: StanceCodes,
  of: Pick<StanceRows, 'absences'> & OfIssues,
  info: DossierInfo,
  model: PackageDescription,
): DossierFiles {
  const { fields } = codes;
  const [sources, actors, issues] = [new Ids(), new Ids(), new Ids()];
  const sourceName = (text: string) => (text.trim() === '' ? info.file : text);
  // In the order of the rows, since the first to come has the plain id where names are alike.
  for (const text of textsInOrder(fields.actor)) actors.of(text);
  for (const text of textsInOrder(fields.issue)) issues.of(text);
  for (const text of textsInOrder(fields.source)) sources.of(sourceName(text));
  const isStep = (text: string) => /\d/.test(text);
  const written = csvOfColumns(codes.rowCount, (name) => {
    switch (name) {
      case 'id':
        return (at) => `row-${codes.rowNumbers[at]!}-${at + 1}`;
      case 'actor':
        return translated(fields.actor, (text) => actors.of(text));
      case 'issue':
        return translated(fields.issue, (text) => issues.of(text));
      case 'source':
        return translated(fields.source, (text) => sources.of(sourceName(text)));
      case 'status':
        return translated(fields.stance, (text) => (isStep(text) ? 'position' : text));
      case 'stance':
        return translated(fields.stance, (text) => (isStep(text) ? text : ''));
      case 'paragraph':
      case 'quote':
      case 'date':
      case 'rationale':
      case 'item':
        return fields[name];
      default:
        return () => '';
    }
  });
  const hasItems = [...textsInOrder(fields.item)].some((text) => text !== '');
  return filesOf({ records: [], written }, hasItems, { ...of, sources, actors, issues }, info, model);
}

/** All files, with the tables of what the stances name. */
function filesOf(
  stances: Pick<MadeTable, 'records' | 'written'>,
  hasItems: boolean,
  named: Named & Pick<StanceRows, 'absences'>,
  info: DossierInfo,
  model: PackageDescription,
): DossierFiles {
  const { actors, issues, absences, issueKind } = named;
  const without = hasItems ? untold : [...untold, 'item'];
  const table = { ...stances, without, texts: kindTexts[issueKind].stances };
  return dossierFiles(
    { ...namedTables(named, info), stances: table },
    { ...info, didNotVote: byIds(absences, actors, issues) },
    model,
  );
}

/** More pairs of actors and issues would make a description that takes longer to read than its tables. */
const mostAbsences = 20_000;

/** Absences by ids, of actors and issues that the dossier has; none where they are too many, as losses tell how many. */
function byIds(absences: readonly Absence[], actors: Ids, issues: Ids): readonly DidNotVote[] {
  const known = absences.flatMap(({ count, ...names }) => {
    const [actor, issue] = [actors.known(names.actor), issues.known(names.issue)];
    return actor === undefined || issue === undefined ? [] : [{ actor, issue, count }];
  });
  return known.length > mostAbsences ? [] : known;
}

/** What is known of issues beside their names. */
interface OfIssues {
  /** What issues say in full, by their names; those that are not among them say no more than their name. */
  readonly propositions: ReadonlyMap<string, string>;
  readonly issueKind: IssueKind;
  readonly endsOf: EndsOf;
}

/** The names that become tables of their own. */
interface Named extends OfIssues {
  readonly sources: Ids;
  readonly actors: Ids;
  readonly issues: Ids;
}

function namedTables(
  { sources, actors, issues, propositions, issueKind, endsOf }: Named,
  info: DossierInfo,
): Readonly<Record<string, MadeTable>> {
  return {
    sources: sourceTable(sourceRecords(sources, info.file)),
    actors: actorTable(actors, info.actorKind ?? null, info.shortNames),
    issues: {
      texts: kindTexts[issueKind].issues,
      records: issues.list().map(({ id, name }) => {
        const { low, high } = endsOf(name);
        return {
          id,
          proposition: propositions.get(name) ?? name,
          short_label: name,
          oppose_means: low,
          support_means: high,
          // A dossier says nothing of what is usual.
          kind: issueKind === 'position' ? '' : issueKind,
        };
      }),
    },
  };
}

/** The table of sources that nobody has rated. */
export function sourceTable(records: MadeTable['records']): MadeTable {
  return { records, without: ['reliability', 'reliability_note'] };
}

/** Sources of which nothing but the title is known. */
export function sourceRecords(sources: Ids, file: string): Readonly<Record<string, string>>[] {
  return sources.list().map(({ id, name }) => ({
    id,
    kind: 'statistics',
    title: name,
    // What is named by its address can be read there.
    url: isWebAddress(name) && !/\s/.test(name) ? name : '',
    // What has a file counts as a document that was read, not as a publication beside them.
    file,
  }));
}

/** The table of actors of which nothing but the name is known, and what they are where the column of their names says it. */
export function actorTable(
  actors: Ids,
  kind: ActorKind | null,
  short: DossierInfo['shortNames'] = new Map(),
): MadeTable {
  const records = actors
    .list()
    .map(({ id, name }) => ({ id, name, short_name: short.get(name) ?? name, kind: kind ?? '' }));
  return kind === null ? { records, without: ['kind'] } : { records };
}
