import type { Dossier } from '#lib/model/dossier.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Words } from '#lib/words/Words.ts';
import { emptyCell, numberCell, textCell } from './cells.ts';
import type { TableCell, TableColumn } from './chart.ts';

/** What the table of every stance chart says of a cell, after the columns that say what the cell is about. */
export function foundColumns(words: Words): readonly TableColumn[] {
  const { columns } = words.of('stances');
  return [
    { id: 'stance', label: columns.stance, kind: 'text' },
    { id: 'value', label: columns.value, kind: 'number' },
    { id: 'lowest', label: columns.lowest, kind: 'number' },
    { id: 'highest', label: columns.highest, kind: 'number' },
    { id: 'confidence', label: columns.confidence, kind: 'text' },
    { id: 'sources', label: columns.sources, kind: 'number' },
    { id: 'publications', label: columns.publications, kind: 'number' },
  ];
}

/** One for each of `foundColumns`. */
export function foundCells(words: Words, cell: StanceCell): readonly TableCell[] {
  const { value, lowest, highest, confidence } = cell;
  const stepCell = (step: number | null): TableCell =>
    step === null ? emptyCell : { value: step, text: words.signed(step) };
  return [
    textCell(words.of('stances').cell(cell)),
    stepCell(value),
    stepCell(lowest),
    stepCell(highest),
    confidence ? textCell(words.of('common').confidenceNames[confidence], confidence) : emptyCell,
    numberCell(words, cell.sourceCount),
    numberCell(words, cell.publicationCount),
  ];
}

/** The columns that name an actor with its bloc and an issue. */
export function subjectColumns(words: Words): readonly TableColumn[] {
  const { columns } = words.of('stances');
  return [
    { id: 'actor', label: columns.actor, kind: 'text' },
    { id: 'bloc', label: columns.bloc, kind: 'text' },
    { id: 'issue', label: columns.issue, kind: 'text' },
  ];
}

/** One for each of `subjectColumns`. */
export function subjectCells(
  dossier: Dossier,
  { actor, issue }: Pick<StanceCell, 'actor' | 'issue'>,
): readonly TableCell[] {
  const who = dossier.actors[actor];
  const what = dossier.issues[issue];
  return [
    textCell(who?.short_name ?? '', who?.id),
    textCell(who?.bloc ?? ''),
    textCell(what?.short_label ?? '', what?.id),
  ];
}
