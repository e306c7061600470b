import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { sourceNumber } from '#lib/evidence/citation.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { conflictsOf, countConflicting, hasConflicts } from '#lib/summary/conflictsByRow.ts';
import { areClaimsRated } from '#lib/summary/ratedClaims.ts';
import type { Words } from '#lib/words/Words.ts';
import { emptyCell, numberCell } from './cells.ts';
import type { ChartTable } from './chart.ts';

interface Place {
  readonly dossier: Dossier;
  readonly words: Words;
}

/** A mark with its rows and what is said of it. */
interface SaidMark {
  readonly rows: readonly EvidenceRow[];
  readonly sentence: () => string;
}

/** Not of claims that are rated: what those who check say of them is told in their words. */
function saysConflicts(dossier: Dossier): boolean {
  return hasConflicts(dossier) && !areClaimsRated(dossier);
}

/** A mark whose sentence says where passages behind it conflict with what was published. */
export function withConflicts<Mark extends SaidMark>({ dossier, words }: Place, mark: Mark): Mark {
  if (!saysConflicts(dossier)) return mark;
  return {
    ...mark,
    sentence: () => {
      if (countConflicting(dossier, mark.rows) === 0) return mark.sentence();
      return `${mark.sentence()} ${words.of('common').conflicts.sentence(conflictsOf(dossier, mark.rows))}`;
    },
  };
}

/** The table with a last column: how many of the passages behind a row conflict; empty for none. */
export function tableWithConflicts(
  { dossier, words }: Place,
  table: ChartTable,
  rowsOf: (key: string) => readonly EvidenceRow[],
): ChartTable {
  const { column } = words.of('common').conflicts;
  // A dossier without conflicts need not make all its marks for an empty column.
  const countOf = hasConflicts(dossier) ? (key: string) => countConflicting(dossier, rowsOf(key)) : () => 0;
  return {
    ...table,
    columns: [...table.columns, { id: 'conflicts', label: column, kind: 'number' }],
    rows: table.rows.map((row) => {
      const conflicting = countOf(row.key);
      return { ...row, cells: [...row.cells, conflicting > 0 ? numberCell(words, conflicting) : emptyCell] };
    }),
  };
}

/** The note that keeps a headline from resting on such passages in silence; none where it does not. */
export function conflictNote({ dossier, words }: Place, restsOf: () => readonly EvidenceRow[]): string[] {
  if (!saysConflicts(dossier)) return [];
  const rests = restsOf();
  if (countConflicting(dossier, rests) === 0) return [];
  const found = conflictsOf(dossier, rests);
  const numbers = found.sources.map((id) => sourceNumber(dossier, id)).sort((a, b) => a - b);
  return [words.of('common').conflicts.note({ ...found, numbers })];
}
