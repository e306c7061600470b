import type { Bearing } from '#lib/model/claim.ts';
import { bearings, type BearingCounts, type ClaimCell, type ClaimRow } from '#lib/summary/claimCell.ts';
import type { Description } from '../chart.ts';
import type { ThesisOrder } from '#lib/model/view.ts';
import { claimFilterWords, sourceFilterWords } from '../filterWords.ts';
import { campWords, diagnosticityText } from '../thesisWords.ts';
import { count, joinWords } from '../wording.ts';
import { isContested, leads } from './parts.ts';
import { columnName, columnNumber, type ClaimsData } from './summarise.ts';

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

/** The text beside the cells of a thesis; in the order of diagnosticity with the number it goes by. */
export function thesisLabel(data: ClaimsData, row: ClaimRow): string {
  const number = data.view.thesisOrder === 'diagnostic' ? diagnosticityText(row) : '';
  return number ? `${thesisText(data, row.thesis)} (${number})` : thesisText(data, row.thesis);
}

/** What the door to a thesis says: the sides taken, and what is behind it. */
export function doorSentence(data: ClaimsData, row: ClaimRow): string {
  const number = diagnosticityText(row);
  const words = [campWords(row), number && `diagnosticity ${number} of 1`].filter(Boolean).join('; ');
  return `“${thesisText(data, row.thesis)}”: ${words}. Opens its claims side by side.`;
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
  const { listed, view } = data;
  const { columns } = data.grid;
  if (listed.every((row) => row.silent)) return 'Nothing found under the filters in force';
  const theses = count(listed.length, 'thesis', 'theses');
  const leading = listed.filter((row) => leads(row, view.thesisOrder));
  const is = leading.length === 1 ? 'is' : 'are';
  if (view.thesisOrder === 'uncontested')
    return `${leading.length || 'None'} of ${theses} ${is} supported and contradicted by no source`;
  if (view.thesisOrder === 'diagnostic')
    return `${leading.length || 'None'} of ${theses} ${leading.length === 1 ? 'separates' : 'separate'} the sources`;
  const between = leading.filter((row) => row.betweenSources).length;
  if (between === leading.length && between > 0) {
    return `Sources contradict each other on ${between} of ${theses}`;
  }
  if (leading.length > 0) return `${leading.length} of ${theses} ${is} both supported and contradicted`;
  if (columns.length === 1)
    return `One source speaks to ${listed.filter((row) => !row.silent).length} of ${theses}, and none contradicts it`;
  return `${count(columns.length, 'source')} on ${theses}: none is both supported and contradicted`;
}

const orderWords: Readonly<Record<ThesisOrder, { readonly all: string; readonly foremost: string }>> = {
  contested: {
    all: 'most contested first, by the smaller of its two camps of sources',
    foremost: 'most contested',
  },
  uncontested: {
    all: 'fewest contradictions first, then most sources that support',
    foremost: 'least contradicted',
  },
  diagnostic: {
    all: 'most diagnostic first (in brackets: 0 where all sources say the same, 1 where two camps of one size do not)',
    foremost: 'most diagnostic',
  },
};

export function subtitle(data: ClaimsData): string {
  const { listed, rows, view, dossier } = data;
  const found = data.sources.length > 0;
  const unheard = dossier.theses.length - listed.length;
  const order = orderWords[view.thesisOrder];
  const parts = [
    'What each source (columns) says of each thesis (rows), with the number of claims where it is more than one',
    found && listed.length > rows.length
      ? `the ${rows.length} ${order.foremost} of ${listed.length} theses`
      : order.all,
    ...sourceFilterWords(dossier, view),
    ...claimFilterWords(dossier, view),
  ];
  if (found && unheard > 0)
    parts.push(`${count(unheard, 'thesis', 'theses')} without such a claim not listed`);
  return parts.join(' · ');
}

export function notes(data: ClaimsData): string[] {
  const { rows } = data;
  const { columns } = data.grid;
  const lines: string[] = [];
  const [first] = rows;
  if (first && data.view.thesisOrder === 'contested' && isContested(first))
    lines.push(`Most contested: “${thesisText(data, first.thesis)}” (${campWords(first)}).`);
  if (data.view.thesisOrder === 'diagnostic' && data.sources.length > 0)
    lines.push(
      'Diagnosticity is the variance of the sources’ positions on a thesis (supports +1, qualifies 0, contradicts −1); ' +
        'a source on both sides, mentions and predictions do not enter it. The idea is Heuer’s: what all sources say tells none of them apart.',
    );
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
  const number = data.view.thesisOrder === 'diagnostic' ? diagnosticityText(row) : '';
  const words = sides.map((side) => `${side.words} ${joinWords(side.who)}`);
  if (number) words.push(`diagnosticity ${number}`);
  return `“${thesisText(data, row.thesis)}”: ${words.join('; ')}.`;
}
