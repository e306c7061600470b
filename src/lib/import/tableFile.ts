import { importFile, importGrid, type TableImport } from './importFile.ts';
import { textCounts } from './gridTexts.ts';
import { isWide, meaningsMapped, scaleOf, type Mapping } from './mapping.ts';
import type { Meaning, TextMeaning } from './meanings.ts';
import { positionsOfWords, stepOnScale, type Position } from './positionWords.ts';
import type { ImportFlaw, ImportProblem } from './problem.ts';
import { plainNumbers } from './stanceNumbers.ts';
import { columnsOfPositions } from './stanceRows.ts';
import { stanceDoubt, type StanceDoubt } from './stanceDoubt.ts';
import type { Grid, GridColumn, GridRow } from './Grid.ts';
import type { Asked } from './readGrid.ts';
import { withCellEdits } from './cellEdits.ts';
import { verdictMeaning } from './verdicts.ts';
import { columnsOfFigures } from './wideFigures.ts';
import { columnsOfProvisions, provisionMeaning } from './wideProvisions.ts';
import type { DossierFiles } from './dossierFiles.ts';
import type { DossierInfo, PackageDescription } from './dossierInfo.ts';

/** What a file comes to, as far as it is told how to read it. Plain data, which can be sent from another thread. */
export interface TableReading extends Omit<TableImport, 'grid' | 'files'> {
  readonly how: Pick<Grid, 'encoding' | 'delimiter' | 'headerRow' | 'sheet' | 'sheets' | 'isTyped'>;
  readonly columns: readonly GridColumn[];
  /** The first rows, as printed. */
  readonly preview: readonly GridRow[];
  /** Texts of the cells that hold positions, verdicts or codes of provisions; those that most cells hold come first. Of codes an empty text for all empty cells. */
  readonly texts: readonly TextMeaning[];
  /** How many there are, of which the list above holds the first. */
  readonly textAmount: number;
  /** Why the column of positions is probably none; null where it may be one. */
  readonly doubt: StanceDoubt | null;
  /** Of each kind of flaw how many problems there are, of which the list above holds the first. */
  readonly problemAmounts: Readonly<Partial<Record<ImportFlaw['kind'], number>>>;
  /** Where each column is an issue or a provision, the addresses of those that are taken for one. */
  readonly wideColumns: readonly string[];
  /** Records below the names of the columns: each is among those kept or those left out. */
  readonly read: number;
}

export type TableOutcome =
  | { readonly ok: true; readonly reading: TableReading }
  | { readonly ok: false; readonly problem: ImportProblem };

const mostPreviewed = 12;
const mostTexts = 300;
/** So many problems of a kind are handed over; a million would take longer to send and to draw than to read the file. */
export const mostListed = 5_000;

/** A file of anybody's that is looked at again and again until it is understood. */
export class TableFile {
  readonly #bytes: Uint8Array;
  #asked = '';
  #imported: TableImport | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /**
   * @param mapping null for what the file itself tells
   * @param progress hears how much of a large file has been read (0…1)
   */
  async read(
    asked: Asked,
    mapping: Mapping | null,
    progress?: (share: number) => void,
  ): Promise<TableOutcome> {
    const key = JSON.stringify([asked.encoding, asked.delimiter, asked.headerRow, asked.sheet]);
    if (this.#imported === null || this.#asked !== key) {
      const imported = await importFile(this.#bytes, { ...asked, mapping, progress });
      if (!imported.ok) return imported;
      this.#imported = imported;
      this.#asked = key;
    } else {
      this.#imported = importGrid(this.#imported.grid, mapping);
    }
    return { ok: true, reading: readingOf(this.#imported) };
  }

  /** The files of the dossier that was read last. */
  dossier(info: DossierInfo, model: PackageDescription): DossierFiles {
    if (this.#imported === null) throw new Error('file has not been read');
    return this.#imported.files(info, model);
  }
}

function readingOf(imported: TableImport): TableReading {
  const { grid: printed, files: _files, ...said } = imported;
  const grid = withCellEdits(printed, imported.mapping.cells ?? []);
  const { encoding, delimiter, headerRow, sheet, sheets, isTyped, columns, rows } = grid;
  const texts = textMeanings({ ...imported, grid });
  return {
    ...said,
    how: {
      encoding,
      delimiter,
      headerRow,
      ...(sheet && sheets ? { sheet, sheets } : {}),
      ...(isTyped ? { isTyped } : {}),
    },
    columns,
    preview: rows.slice(0, mostPreviewed),
    ...firstOfEachKind(said.problems),
    texts: texts.slice(0, mostTexts),
    textAmount: texts.length,
    doubt: stanceDoubt(grid, imported.mapping, texts),
    wideColumns: wideColumns(grid, imported.mapping).map(({ address }) => address),
    read: rows.length + grid.leftOut.length,
  };
}

function firstOfEachKind(all: readonly ImportProblem[]): Pick<TableReading, 'problems' | 'problemAmounts'> {
  const problemAmounts: Partial<Record<ImportFlaw['kind'], number>> = {};
  const problems = all.filter(({ flaw: { kind } }) => {
    const amount = (problemAmounts[kind] ?? 0) + 1;
    problemAmounts[kind] = amount;
    return amount <= mostListed;
  });
  return { problems, problemAmounts };
}

/** How many cells hold a text, and where their columns are. */
interface HeldText {
  cells: number;
  readonly places: number[];
}

/** Every text in the columns whose cells mean something, the most frequent first. */
function textMeanings(imported: TableImport): TextMeaning[] {
  const { grid, mapping } = imported;
  const held = new Map<string, HeldText>();
  for (const at of columnsOfTexts(grid, mapping)) {
    for (const [text, cells] of textCounts(grid, at)) {
      const isBlank = text.trim() === '';
      // Of a table of codes it is said what is made of empty cells too.
      if (isBlank && mapping.table !== 'provisions') continue;
      const key = isBlank ? '' : text;
      const known = held.get(key) ?? { cells: 0, places: [] };
      held.set(key, known);
      known.cells += cells;
      known.places.push(at);
    }
  }
  const meaningOf = meaningIn(imported, [...held.keys()]);
  return [...held]
    .sort(([, a], [, b]) => b.cells - a.cells)
    .map(([text, { cells, places }]) => ({ text, cells, meaning: meaningOf(text, places) }));
}

function meaningIn(
  { grid, mapping, problems }: TableImport,
  texts: readonly string[],
): (text: string, places: readonly number[]) => TextMeaning['meaning'] {
  if (mapping.table === 'claims') return verdictMeaning(mapping);
  if (mapping.table === 'provisions') return provisionMeaning(mapping);
  const mapped = meaningsMapped(mapping, 'stances');
  const word = positionsOfWords(texts);
  const numberOf = plainNumbers(grid, columnsOfTexts(grid, mapping), mapping);
  const unknown = new Set(
    problems.flatMap(({ flaw, value }) =>
      ['positionUnknown', 'scaleUnknown', 'outOfScale'].includes(flaw.kind) ? [value] : [],
    ),
  );
  const stepIn = (number: number, at: number): Meaning | null => {
    const scale = scaleOf(mapping, grid.columns[at]!.address);
    if (scale !== null) return stepOnScale(number, scale);
    // Of a table with an issue a column one problem stands for all numbers.
    return unknown.has(null) ? null : (number as Position);
  };
  return (text, places) => {
    const said = mapped(text);
    if (said !== undefined) return said;
    const number = numberOf(text);
    const inWords = word(text);
    if (number === null || inWords !== undefined) return unknown.has(text) ? null : (inWords ?? null);
    // A number off the scale of one column may be a step on that of another.
    if (unknown.has(text) && !mapping.scales) return null;
    const known = new Set(places.map((at) => stepIn(number, at)));
    return known.size > 1 ? 'byColumn' : ([...known][0] ?? null);
  };
}

function columnsOfTexts(grid: Grid, mapping: Mapping): number[] {
  // Numbers of figures stand for themselves.
  if (mapping.table === 'figures') return [];
  if (isWide(mapping)) return wideColumns(grid, mapping).map(({ at }) => at);
  const { stance, verdict } = mapping.columns;
  const at = grid.columns.findIndex(
    ({ address }) => address === (mapping.table === 'claims' ? verdict : stance),
  );
  return at === -1 ? [] : [at];
}

function wideColumns(
  grid: Grid,
  mapping: Mapping,
): readonly { readonly address: string; readonly at: number }[] {
  if (!isWide(mapping)) return [];
  if (mapping.table === 'figures') return columnsOfFigures(grid, mapping);
  return mapping.table === 'provisions'
    ? columnsOfProvisions(grid, mapping)
    : columnsOfPositions(grid, mapping);
}
