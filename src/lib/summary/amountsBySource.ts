import { codedColumns } from '#lib/model/codedRows.ts';
import type { Dossier, TableName } from '#lib/model/dossier.ts';
import type { Source } from '#lib/model/source.ts';
import { holdsCodes } from './isCoded.ts';
import type { RowPlace } from './rowsAbout.ts';
import type { EvidenceTable } from './rowsInForce.ts';

/** The tables whose rows are passages of sources, in the order in which they are counted. */
export const passageTables = [
  'stances',
  'claims',
  'figures',
  'provisions',
  'events',
] as const satisfies EvidenceTable[];

/** How many rows of each table a source has; none is nought. */
export interface SourceAmounts {
  readonly source: Source;
  readonly amounts: readonly {
    readonly table: TableName;
    readonly amount: number;
    /** The rows are codes of provisions (`isCoded.ts`). */
    readonly areCodes?: boolean;
  }[];
}

/** What each source contributes to rows, each row counted once; sources in the order of the dossier, none without rows. */
export function amountsBySource(dossier: Dossier, rows: readonly RowPlace[]): SourceAmounts[] {
  const counted = new Amounts();
  const known = new Set<string>();
  for (const { table, at } of rows) {
    const source = sourceAt(dossier, table, at);
    if (source === undefined || known.has(`${table} ${at}`)) continue;
    known.add(`${table} ${at}`);
    counted.add(source, table, 1);
  }
  return counted.inOrder(dossier);
}

/** The `sources.id` of a row; undefined for a row that has none, or is not there. */
export function sourceAt(dossier: Dossier, table: TableName, at: number): string | undefined {
  const coded = codedColumns(dossier[table])?.get('source');
  if (coded) return coded.values[coded.codes[at]!] as string | undefined;
  const row = dossier[table][at];
  return row && 'source' in row ? row.source : undefined;
}

/** The same of every row that is a passage of a source; a large table is counted by its column. */
export function allAmountsBySource(dossier: Dossier): SourceAmounts[] {
  const counted = new Amounts();
  for (const table of passageTables) {
    const coded = codedColumns(dossier[table])?.get('source');
    if (!coded) for (const { source } of dossier[table]) counted.add(source, table, 1);
    else {
      const amounts = new Uint32Array(coded.values.length);
      for (const code of coded.codes) amounts[code]!++;
      coded.values.forEach((source, code) => {
        if (amounts[code]! > 0) counted.add(String(source), table, amounts[code]!);
      });
    }
  }
  return counted.inOrder(dossier);
}

/** How many rows of each table come from each source. */
class Amounts {
  readonly #counted = new Map<string, Map<string, number>>();

  add(source: string, table: string, amount: number): void {
    const own = this.#counted.get(source) ?? new Map<string, number>();
    this.#counted.set(source, own.set(table, (own.get(table) ?? 0) + amount));
  }

  inOrder(dossier: Dossier): SourceAmounts[] {
    return dossier.sources.flatMap((source) => {
      const own = this.#counted.get(source.id);
      const amounts = passageTables.map((table) => ({
        table,
        amount: own?.get(table) ?? 0,
        ...(table === 'provisions' && holdsCodes(dossier) ? { areCodes: true } : {}),
      }));
      return own ? [{ source, amounts: amounts.filter(({ amount }) => amount > 0) }] : [];
    });
  }
}
