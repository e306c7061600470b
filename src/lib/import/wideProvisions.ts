import type { ProvisionStatus } from '#lib/model/provision.ts';
import { textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { meaningsMapped, unusedColumns, type Mapping } from './mapping.ts';
import { ofWhole, type ImportProblem } from './problem.ts';
import { isPlainCode, isProvisionCode, provisionCode } from './provisionCodes.ts';
import { wideColumnsOf, type PlacedColumn } from './wideColumns.ts';
import { recordReader, type TableRecord, type TableRecords } from './tableRows.ts';

/** Codes have degrees, of which there are no more than these. */
const mostCodes = 8;

/**
 * Where each column that no field takes is a provision: those that are named, or that hold codes, some of which say that it
 * is there or not.
 */
export function columnsOfProvisions(grid: Grid, mapping: Mapping): readonly PlacedColumn[] {
  return wideColumnsOf(grid, mapping, (free) => free.filter(({ at }) => holdsCodes(grid, at)));
}

/**
 * Whether a column is one of codes: all of its texts are and few are different; of some instruments it says that they have
 * not what it stands for, or of all that they have.
 */
function holdsCodes(grid: Grid, at: number): boolean {
  if (statesOfTreaties.test(grid.columns[at]!.name.trim())) return false;
  const texts = [...textCounts(grid, at).keys()];
  const codes = texts.filter((text) => provisionCode(text) !== 'none');
  const isTold = codes.some((text) => provisionCode(text) === 'excluded') || codes.every(isPlainCode);
  return isTold && codes.length > 0 && codes.length <= mostCodes && texts.every(isProvisionCode);
}

/** What is so of a treaty, and no clause of it. */
const statesOfTreaties =
  /^(in[ _]?force|ratified|active|terminated|expired|notified|year|signed|plurilateral|bilateral)$/i;

/** Fewer columns of codes, or a smaller share of all columns (0…1), make no table of codes. */
const fewestCoded = 5;
const leastShare = 1 / 3;

/** Of a table with a provision a column the addresses of those that hold codes; none of any other table. */
export function columnsOfCodes(grid: Grid): readonly string[] {
  const found = grid.columns.flatMap(({ address }, at) => (holdsCodes(grid, at) ? [address] : []));
  return found.length >= Math.max(fewestCoded, grid.columns.length * leastShare) ? found : [];
}

const treatyNames =
  /treat(y|ies)|agreements?|accord|convention|alliance|atop|\b(agt|pta|fta|rta|bit|pact)s?\b|vertrag|abkommen|übereinkommen|traité|договор|соглашени|конвенци|пакт|조약|협정/iu;

/** The column in which a table of codes names its instruments: one that is called so, and of words before numbers. */
export function treatyColumn(grid: Grid, coded: readonly string[]): string | null {
  const isFree = ({ address }: Grid['columns'][number]) => !coded.includes(address);
  const called = grid.columns.filter((column) => isFree(column) && treatyNames.test(column.name));
  if (called.length === 0) return null;
  const named = grid.columns.filter(
    (column) => isFree(column) && /^(name|title|titel|nom)$/i.test(column.name.trim()),
  );
  const sample = grid.rows.slice(0, 200);
  const share = ({ address }: Grid['columns'][number]) => {
    const at = grid.columns.findIndex((column) => column.address === address);
    const worded = sample.flatMap(({ cells }) => (/\p{L}{2}/u.test(cells[at] ?? '') ? [cells[at]!] : []));
    return new Set(worded).size;
  };
  const [best] = [...called, ...named].sort((a, b) => share(b) - share(a));
  return best?.address ?? null;
}

/** What the mapping makes of a cell of a column of provisions, or else its code says. */
export function provisionMeaning(mapping: Mapping): (text: string) => ProvisionStatus | 'none' {
  const mapped = meaningsMapped(mapping, 'provisions');
  return (text) => mapped(text) ?? provisionCode(text);
}

/**
 * Makes provisions of a table with an instrument a row and a provision a column: a row of the dossier for each cell that
 * says that the provision is there or is not. Every row of the file gives some or has a problem that says why not.
 */
export function wideProvisions(grid: Grid, mapping: Mapping): TableRecords {
  const reader = recordReader(grid, mapping, 'provisions', ['provision', 'category', 'status']);
  if (reader.unmapped.length > 0)
    return { records: [], kept: 0, leftOut: grid.rows.length, problems: reader.unmapped };
  const columns = columnsOfProvisions(grid, mapping);
  const meaning = provisionMeaning(mapping);
  const used = new Set([...reader.used, ...columns.map(({ address }) => address)]);
  const problems: ImportProblem[] = [...unusedColumns(grid, used)];
  const records: TableRecord[] = [];
  const names = new Map<string, number>();
  let [kept, uncoded] = [0, 0];
  for (const row of grid.rows) {
    const shared = reader.read(row, problems);
    if (shared === null) continue;
    const before = records.length;
    const instrument = addressOf(shared.instrument ?? '', names);
    for (const { address, at } of columns) {
      const text = row.cells[at] ?? '';
      const status = meaning(text);
      if (status === 'none') {
        uncoded++;
        continue;
      }
      const provision = status === 'excluded' || isPlainCode(text) ? address : `${address}: ${text.trim()}`;
      const values = { ...shared, instrument, provision, category: address, status };
      records.push({ row: row.row, part: String(at + 1), values });
    }
    if (records.length === before) {
      problems.push({ row: row.row, column: null, value: null, flaw: { kind: 'nothingCoded' } });
      continue;
    }
    kept++;
    if (instrument === shared.instrument) continue;
    const column = mapping.columns.instrument ?? null;
    problems.push({
      row: row.row,
      column,
      value: shared.instrument ?? null,
      flaw: { kind: 'instrumentTwice', address: instrument },
    });
  }
  const { signed } = mapping.columns;
  // A year may be that of entry into force as well; what it is taken for is said.
  if (signed && /^(year|jahr|année|год|연도)$/i.test(signed.trim()))
    problems.push(ofWhole({ kind: 'yearAsSigned' }, signed));
  if (uncoded > 0) problems.push(ofWhole({ kind: 'cellsNotCoded', cells: uncoded }));
  return { records, kept, leftOut: grid.rows.length - kept, problems };
}

/** Rows are instruments, be there several of one name. */
function addressOf(name: string, seen: Map<string, number>): string {
  const times = (seen.get(name) ?? 0) + 1;
  seen.set(name, times);
  return times === 1 ? name : `${name} [${times}]`;
}
