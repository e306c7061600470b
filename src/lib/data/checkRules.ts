import { tableNames } from '#lib/model/dossier.ts';
import { knownKeys, type CheckedRow, type CheckedTable, type Keys } from './checkTable.ts';
import { Fault } from './checkValue.ts';
import type { Problem } from '#lib/model/problem.ts';
import { rules, type RuleContext, type RuleRow } from './rules.ts';

/** Asks every rule of every row of its tables, except where a cell it reads was reported already. */
export function checkRules(tables: ReadonlyMap<string, CheckedTable>): Problem[] {
  const context = contextOf(tables);
  const problems: Problem[] = [];
  for (const name of tableNames) {
    const table = tables.get(name);
    if (table === undefined) continue;
    const columns = columnIndexes(table);
    const rulesOfTable = rules
      .filter((rule) => rule.tables.includes(name))
      .map((rule) => ({ rule, indexes: rule.reads.map((column) => columns.get(column) ?? -1) }));
    for (const checked of table.rows) {
      const row = new TableRow(columns, checked);
      for (const { rule, indexes } of rulesOfTable) {
        if (indexes.some((i) => checked.values[i] === undefined || checked.values[i] instanceof Fault))
          continue;
        const breach = rule.breach(row, context);
        if (breach !== null) problems.push({ file: table.schema.file, row: row.rowNumber, ...breach });
      }
    }
  }
  return problems;
}

/** A class, since a large table makes one for each of its rows. */
class TableRow implements RuleRow {
  readonly rowNumber: number;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #values: CheckedRow['values'];

  constructor(columns: ReadonlyMap<string, number>, { rowNumber, values }: CheckedRow) {
    this.rowNumber = rowNumber;
    this.#columns = columns;
    this.#values = values;
  }

  text(column: string): string {
    const value = this.#values[this.#columns.get(column) ?? -1];
    if (typeof value === 'string') return value;
    return value === undefined || value === null || value instanceof Fault ? '' : String(value);
  }
}

function columnIndexes(table: CheckedTable): Map<string, number> {
  return new Map(table.columns.map((column, i) => [column, i]));
}

/** What rules ask of a dossier's tables. */
export function contextOf(tables: ReadonlyMap<string, CheckedTable>): RuleContext {
  const rowsOfTables = new Map<string, Map<string, RuleRow | null>>();
  const keysOfTables = new Map<string, Keys | null>();
  const rowsByValue = new Map<string, ReadonlyMap<string, readonly RuleRow[]>>();

  const rowsById = (name: string): Map<string, RuleRow | null> => {
    const known = rowsOfTables.get(name);
    if (known !== undefined) return known;
    const rows = new Map<string, RuleRow | null>();
    const table = tables.get(name);
    if (table !== undefined) {
      const columns = columnIndexes(table);
      for (const row of table.rows) {
        const ruleRow = new TableRow(columns, row);
        const id = ruleRow.text('id');
        // Where two rows share an id nobody can tell which of them is meant.
        rows.set(id, rows.has(id) ? null : ruleRow);
      }
    }
    rowsOfTables.set(name, rows);
    return rows;
  };

  return {
    row: (table, id) => rowsById(table).get(id) ?? null,
    exists: (name, id) => {
      let keys = keysOfTables.get(name);
      if (keys === undefined) {
        const table = tables.get(name);
        keys = table === undefined ? null : knownKeys(table, 'id');
        keysOfTables.set(name, keys);
      }
      return keys === null ? null : keys.has(id);
    },
    rowsWith: (name, column, value) => {
      const question = `${name}.${column}`;
      let groups = rowsByValue.get(question);
      if (groups === undefined) {
        groups = groupRows(tables.get(name), column);
        rowsByValue.set(question, groups);
      }
      return groups.get(value) ?? [];
    },
    fileOf: (table) => tables.get(table)?.schema.file ?? table,
  };
}

/** The rows of a table by what stands in a column of theirs, in the order of the file. */
function groupRows(table: CheckedTable | undefined, column: string): ReadonlyMap<string, RuleRow[]> {
  const groups = new Map<string, RuleRow[]>();
  if (table === undefined) return groups;
  const columns = columnIndexes(table);
  for (const checked of table.rows) {
    const row = new TableRow(columns, checked);
    const value = row.text(column);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return groups;
}
