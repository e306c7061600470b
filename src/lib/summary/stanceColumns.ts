import { codedColumns, rowsWithId, type CodedColumn } from '#lib/model/codedRows.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { bases, confidences, type Stance } from '#lib/model/stance.ts';
import { isDocument } from '#lib/model/source.ts';
import { rootSource } from './rootSource.ts';
import { isWrong } from './verdicts.ts';

/** Code of a row's status in `StanceColumns.status`. */
export const statusCodes = { position: 0, unclear: 1, not_applicable: 2 } as const;

/**
 * The stance rows as columns: one typed array per field and row `i` of each belongs to `dossier.stances[i]`.
 * Ids are replaced by positions in the dossier's tables, words by their position in the model's lists, so that
 * a million rows cost a few megabytes and can be handed to a worker without copying strings.
 */
export interface StanceColumns {
  readonly rowCount: number;
  /** Position in `dossier.actors`. */
  readonly actor: Uint32Array;
  /** Position in `dossier.issues`. */
  readonly issue: Uint32Array;
  /** Position in `dossier.sources`. */
  readonly source: Uint32Array;
  /** Position in `dossier.sources` of the original where the source is a copy, else equal to `source`. */
  readonly root: Uint32Array;
  /** 1 where the source is a document that was read, 0 where it is another publication. */
  readonly document: Uint8Array;
  /** −2…2; 0 where status is not `position`. */
  readonly step: Int8Array;
  readonly status: Uint8Array;
  /** Position in `bases`; −1 where nothing is said of it. */
  readonly basis: Int8Array;
  /** Position in `confidences`, weakest first; −1 where nothing is said of it. */
  readonly confidence: Int8Array;
  /** ISO date, year-month or year of the statement; empty where the row has none. */
  readonly date: CodedColumn<string>;
  /** 1 where a published finding conflicts with the row. */
  readonly wrong: Uint8Array;
}

const columnsOf = new WeakMap<Dossier, StanceColumns>();

/** Built once per dossier and kept for as long as the dossier is. */
export function stanceColumns(dossier: Dossier): StanceColumns {
  const known = columnsOf.get(dossier);
  if (known) return known;
  const { stances } = dossier;
  const coded = codedColumns(stances);
  // Of rows that are there each column is gone over once; of others it is there already.
  const column = <Name extends CodedName>(name: Name, absent: Stance[Name]): CodedColumn<Stance[Name]> =>
    coded
      ? ((coded.get(name) as CodedColumn<Stance[Name]> | undefined) ?? constant(stances.length, absent))
      : codedColumn(stances, name);
  const source = translated(column('source', ''), new Uint32Array(stances.length), placeIn(dossier.sources));
  const sourceAt = positions(dossier.sources);
  const rootAt = dossier.sources.map((each) => sourceAt.get(rootSource(dossier, each.id)) ?? 0);
  const documentAt = dossier.sources.map((each) => Number(isDocument(each)));
  const ofSources = { codes: source, values: dossier.sources.map((_, at) => at) };
  const bytes = () => new Int8Array(stances.length);
  const columns: StanceColumns = {
    rowCount: stances.length,
    actor: translated(column('actor', ''), new Uint32Array(stances.length), placeIn(dossier.actors)),
    issue: translated(column('issue', ''), new Uint32Array(stances.length), placeIn(dossier.issues)),
    source,
    root: translated(ofSources, new Uint32Array(stances.length), (at) => rootAt[at] ?? at),
    document: translated(ofSources, new Uint8Array(stances.length), (at) => documentAt[at] ?? 0),
    step: translated(column('stance', null), bytes(), (step) => step ?? 0),
    status: translated(
      column('status', 'position'),
      new Uint8Array(stances.length),
      (each) => statusCodes[each],
    ),
    basis: translated(column('basis', null), bytes(), (each) => (each === null ? -1 : bases.indexOf(each))),
    confidence: translated(column('confidence', null), bytes(), (each) =>
      each === null ? -1 : confidences.indexOf(each),
    ),
    date: column('date', ''),
    wrong: wrongRows(dossier),
  };
  columnsOf.set(dossier, columns);
  return columns;
}

/** Hands over the columns of a dossier that were worked out elsewhere, such as in another thread. */
export function giveColumns(dossier: Dossier, columns: StanceColumns): void {
  columnsOf.set(dossier, columns);
}

type CodedName = 'actor' | 'issue' | 'source' | 'stance' | 'status' | 'basis' | 'confidence' | 'date';

function codedColumn<Name extends CodedName>(rows: readonly Stance[], name: Name): CodedColumn<Stance[Name]> {
  const codes = new Uint32Array(rows.length);
  const values: Stance[Name][] = [];
  const known = new Map<Stance[Name], number>();
  for (let at = 0; at < rows.length; at++) {
    const value = rows[at]![name];
    let code = known.get(value);
    if (code === undefined) known.set(value, (code = values.push(value) - 1));
    codes[at] = code;
  }
  return { codes, values };
}

/** A column in which the same stands everywhere. */
function constant<Value>(length: number, value: Value): CodedColumn<Value> {
  return { codes: new Uint32Array(length), values: [value] };
}

/** What stands in each row as a number, worked out once for each value. */
function translated<Value, Numbers extends Uint32Array | Uint8Array | Int8Array>(
  { codes, values }: CodedColumn<Value>,
  into: Numbers,
  numberOf: (value: Value) => number,
): Numbers {
  const numbers =
    into instanceof Uint32Array ? Uint32Array.from(values, numberOf) : Int32Array.from(values, numberOf);
  for (let row = 0; row < into.length; row++) into[row] = numbers[codes[row]!]!;
  return into;
}

function wrongRows({ checks, stances }: Dossier): Uint8Array {
  const wrong = new Uint8Array(stances.length);
  const ids = new Set(
    checks.flatMap(({ table, subject, verdict }) =>
      table === 'stances' && isWrong(verdict) ? [subject] : [],
    ),
  );
  for (const row of rowsWithId(stances, ids)) wrong[row] = 1;
  return wrong;
}

function placeIn(rows: readonly { readonly id: string }[]): (id: string) => number {
  const places = positions(rows);
  return (id) => places.get(id) ?? 0;
}

function positions(rows: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(rows.map((row, i) => [row.id, i]));
}
