import type { Bearing } from '#lib/model/claim.ts';
import { bearings, type BearingCounts, type ClaimCell, type ClaimRow } from '#lib/summary/claimGrid.ts';
import type { Description } from '../chart.ts';
import { sourceFilterWords } from '../filterWords.ts';
import { count, joinWords } from '../wording.ts';
import { columnName, columnNumber, isContested, type ClaimsData } from './summarise.ts';

const kindWords: Readonly<Record<ClaimCell['kind'], string>> = {
  supports: 'supports',
  contradicts: 'contradicts',
  qualifies: 'qualifies',
  mentions: 'mentions',
  split: 'both supports and contradicts',
  silent: 'silent',
};

/** The sign printed in the cell; mentions have a dot and silence nothing. */
export const kindSigns: Readonly<Record<ClaimCell['kind'], string>> = {
  supports: '+',
  contradicts: '−',
  qualifies: '±',
  mentions: '',
  split: '≠',
  silent: '',
};

/** What a cell says, without naming thesis and source: the same words in the table and in the file. */
export function cellWords(cell: ClaimCell): string {
  return cell.predicted ? `${kindWords[cell.kind]} (prediction)` : kindWords[cell.kind];
}

/** `Russia needs shells` without the full stop that the table may print. */
export function thesisText(data: ClaimsData, thesis: number): string {
  return (data.dossier.theses[thesis]?.thesis ?? '').replace(/\.\s*$/, '');
}

const verbs: Readonly<Record<Bearing, readonly [one: string, many: string]>> = {
  supports: ['supports', 'support'],
  contradicts: ['contradicts', 'contradict'],
  qualifies: ['qualifies', 'qualify'],
  mentions: ['mentions', 'mention'],
};

/** `2 claims support it, 1 claim qualifies it`. */
function countWords(counts: BearingCounts, noun: string): string {
  const words = bearings
    .filter((bearing) => counts[bearing] > 0)
    .map((bearing) => `${count(counts[bearing], noun)} ${verbs[bearing][counts[bearing] === 1 ? 0 : 1]} it`);
  return joinWords(words);
}

export function cellSentence(data: ClaimsData, cell: ClaimCell): string {
  const column = data.grid.columns[cell.column]!;
  const who = `${columnName(data, column)} ${columnNumber(data, column)} on “${thesisText(data, cell.thesis)}”`;
  if (cell.kind === 'silent') return `${who}: silent.`;
  const words = [countWords(cell.claims, 'claim'), countWords(cell.predictions, 'prediction')].filter(
    Boolean,
  );
  const both = cell.kind === 'split' && !cell.predicted ? 'takes both sides; ' : '';
  return `${who}: ${both}${words.join('; ')}.`;
}

/** Number of a kind of claim in the cell as drawn; what decides the kind. */
export function drawnCount(cell: Pick<ClaimCell, 'kind' | 'predicted' | 'claims' | 'predictions'>): number {
  if (cell.kind === 'split' || cell.kind === 'silent') return 0;
  return (cell.predicted ? cell.predictions : cell.claims)[cell.kind];
}

export function headline(data: ClaimsData): string {
  const { columns, rows } = data.grid;
  if (rows.every((row) => row.silent)) return 'Nothing found under the filters in force';
  const contested = rows.filter(isContested);
  const between = contested.filter((row) => row.betweenSources).length;
  const theses = count(rows.length, 'thesis', 'theses');
  if (between === contested.length && between > 0) {
    return `Sources contradict each other on ${between} of ${theses}`;
  }
  if (contested.length > 0)
    return `${contested.length} of ${theses} ${contested.length === 1 ? 'is' : 'are'} both supported and contradicted`;
  if (columns.length === 1)
    return `One source speaks to ${rows.filter((row) => !row.silent).length} of ${theses}, and none contradicts it`;
  return `${count(columns.length, 'source')} on ${theses}: none is both supported and contradicted`;
}

export function subtitle(data: ClaimsData): string {
  const leftOut = data.sources.length > 0 ? data.grid.rows.length - data.rows.length : 0;
  const parts = [
    'What each source (columns) says of each thesis (rows), with the number of claims where it is more than one',
    leftOut > 0
      ? `the ${data.rows.length} most contested of ${data.grid.rows.length} theses`
      : 'most contested first, by the smaller of its two camps of sources',
    ...sourceFilterWords(data.dossier, data.view),
  ];
  return parts.join(' · ');
}

export function notes(data: ClaimsData): string[] {
  const { rows } = data;
  const { columns } = data.grid;
  const lines: string[] = [];
  const [first] = rows;
  if (first && isContested(first))
    lines.push(`Most contested: “${thesisText(data, first.thesis)}” (${campWords(first)}).`);
  if (
    rows.some((row) => row.cells.some((cell) => Object.values(cell.predictions).some((amount) => amount > 0)))
  ) {
    lines.push(
      'Predictions are hollow and make no thesis contested: when they were made, nothing could contradict them.',
    );
  }
  const copies = columns.some((column) => column.members.some((id) => id !== column.root));
  if (copies) lines.push('A paraphrased copy stands in the column of its original and counts once with it.');
  return lines;
}

function campWords(row: ClaimRow): string {
  const one = row.supporting === 1;
  return `${count(row.supporting, 'source')} ${one ? 'supports' : 'support'} it, ${row.contradicting} ${row.contradicting === 1 ? 'contradicts' : 'contradict'} it`;
}

export function describe(data: ClaimsData): Description {
  const { rows } = data;
  const { columns } = data.grid;
  const size = `${count(rows.length, 'thesis', 'theses')} and ${count(columns.length, 'source')}`;
  const short = `Grid of ${size}: which source supports, contradicts, qualifies or mentions which thesis. ${headline(data)}.`;
  const told = rows.filter((row) => !row.silent).map((row) => rowWords(data, row));
  const silent = rows.filter((row) => row.silent).map((row) => `“${thesisText(data, row.thesis)}”`);
  if (silent.length > 0) told.push(`No claim was found on ${joinWords(silent)}.`);
  return { short, long: told.join(' ') };
}

/** `“…”: supported by A [1] and B [2]; contradicted by C [3].` */
function rowWords(data: ClaimsData, row: ClaimRow): string {
  const names = (test: (cell: ClaimCell) => boolean) =>
    row.cells.filter(test).map((cell) => {
      const column = data.grid.columns[cell.column]!;
      return `${columnName(data, column)} ${columnNumber(data, column)}`;
    });
  const of = (kind: ClaimCell['kind']) => names((cell) => cell.kind === kind && !cell.predicted);
  const sides = [
    { words: 'supported by', who: of('supports') },
    { words: 'contradicted by', who: of('contradicts') },
    { words: 'both supported and contradicted by', who: of('split') },
    { words: 'qualified by', who: of('qualifies') },
    { words: 'mentioned by', who: of('mentions') },
    { words: 'touched only by predictions of', who: names((cell) => cell.predicted) },
  ].filter((side) => side.who.length > 0);
  return `“${thesisText(data, row.thesis)}”: ${sides.map((side) => `${side.words} ${joinWords(side.who)}`).join('; ')}.`;
}
