import type { RawTable } from '#lib/data/readTable.ts';

/** The id of each name in a file of stances; that of the empty name is for rows that name no source. */
export type IdsOfNames = Readonly<Record<'actor' | 'issue' | 'source', ReadonlyMap<string, string>>>;

type CellOf = (cells: readonly string[], rowNumber: number) => string;

/** What such a file may say beside who takes which position where, as a dossier calls it. */
const untouched = ['paragraph', 'quote', 'basis', 'confidence', 'date', 'rationale', 'item'];
/** Of these the columns that a dossier does without. */
const maybe = new Set(['basis', 'confidence', 'item']);

/**
 * Makes a part of a file of stances that comes alone one of a dossier's table: names become ids, a row without an id is
 * called by its number, and one without a status takes a position if it has a stance. Other columns are left out.
 *
 * @returns what takes a part and how many rows of the file there are before it
 */
export function flatStances(ids: IdsOfNames): (part: RawTable, before: number) => RawTable {
  return (part, before) => {
    const { header } = part;
    const has = (name: string) => header.includes(name);
    const cell = (name: string): CellOf => {
      const at = header.indexOf(name);
      return (cells) => cells[at] ?? '';
    };
    const idOf = (name: keyof IdsOfNames): CellOf => {
      const nameOf = cell(name);
      return (cells, row) => ids[name].get(nameOf(cells, row)) ?? '';
    };
    const stance = cell('stance');
    const columns: readonly (readonly [string, CellOf])[] = [
      ['id', has('id') ? cell('id') : (_, row) => `row-${row}`],
      ['actor', idOf('actor')],
      ['issue', idOf('issue')],
      ['source', idOf('source')],
      [
        'status',
        has('status') ? cell('status') : (cells, row) => (stance(cells, row) === '' ? 'unclear' : 'position'),
      ],
      ['stance', stance],
      ...untouched.filter((name) => has(name) || !maybe.has(name)).map((name) => [name, cell(name)] as const),
    ];
    if (header.length === 0) return part;
    return {
      ...part,
      header: columns.map(([name]) => name),
      rows: part.rows.map(({ rowNumber, cells }) => ({
        rowNumber,
        cells: columns.map(([, cellOf]) => cellOf(cells, rowNumber + before)),
      })),
    };
  };
}
