import type { View } from '#lib/model/view.ts';
import type { StanceBySource } from '#lib/summary/stancesBySource.ts';
import type { Description } from '../chart.ts';
import { sourceFilterWords, stanceFilterWords } from '../filterWords.ts';
import { shortEnough } from '../shortEnough.ts';
import { sourceColumnName, sourceColumnNumber } from '../sourceColumn.ts';
import { cellSentence, cellWords } from '../stanceCellWords.ts';
import { count, joinWords } from '../wording.ts';
import { differs, drawnCells, type BySourceData, type DrawnCell } from './summarise.ts';

export const allHeading = 'all sources';

export function actorName(data: BySourceData, actor = data.actor): string {
  return data.dossier.actors[actor]?.short_name ?? '';
}

export function issueLabel(data: BySourceData, issue: number): string {
  return data.dossier.issues[issue]?.short_label ?? '';
}

/** `[2] Paper`, or what heads the last column. */
export function columnWords(data: BySourceData, { column }: Pick<DrawnCell, 'column'>): string {
  if (!column) return allHeading;
  return `${sourceColumnNumber(data.dossier, column)} ${sourceColumnName(data.dossier, column)}`;
}

export function sentence(data: BySourceData, drawn: DrawnCell): string {
  const { cell, column } = drawn;
  if (!column) return `All sources: ${cellSentence(data.dossier, cell)}`;
  const sure = cell.confidence ? `; confidence ${cell.confidence}` : '';
  const about = `${actorName(data)} on “${issueLabel(data, cell.issue)}”`;
  return `${columnWords(data, drawn)}: ${about}: ${cellWords(cell)}${sure}.`;
}

export function headline(data: BySourceData): string {
  if (data.rows.length === 0) return 'Nothing found under the filters in force';
  const name = actorName(data);
  const known = data.rows.filter((row) => row.telling > 0).length;
  const several = data.rows.filter((row) => row.telling > 1);
  const differing = several.filter(differs);
  if (known === 0) return `No position of ${name} is known`;
  if (several.length === 0) {
    return known === 1
      ? `The one known position of ${name} rests on one source`
      : `Each of the ${known} known positions of ${name} rests on one source`;
  }
  const [first] = differing;
  if (!first) {
    return several.length === 1
      ? `Sources agree on the one position of ${name} that more than one tells`
      : `Sources agree on all ${several.length} positions of ${name} that more than one tells`;
  }
  const agreeing = several.length - differing.length;
  const agreement = `Sources agree on ${agreeing || 'none'} of ${count(several.length, 'position')} of ${name}`;
  const whole = `${agreement}; they differ most on “${issueLabel(data, first.all.issue)}”`;
  return shortEnough(whole, agreement);
}

const orderWords: Readonly<Record<View['issueOrder'], string>> = {
  given: 'as given',
  name: 'by name',
  group: 'by category',
  mean: 'by mean stance',
  polarisation: 'by polarisation',
  similarity: 'by similarity',
};

export function subtitle(data: BySourceData): string {
  const { dossier, view, rows, parts } = data;
  const drawn = parts.reduce((sum, part) => sum + part.rows.length, 0);
  return [
    `What each source (columns) says of ${actorName(data)} on each issue (rows), from −− strongly opposes to ++ strongly supports`,
    `the widest difference first, then issues ${orderWords[view.issueOrder]}`,
    ...(drawn < rows.length ? [`the first ${drawn} of ${rows.length} issues`] : []),
    ...sourceFilterWords(dossier, view),
    ...stanceFilterWords(view),
  ].join(' · ');
}

export function notes(data: BySourceData): string[] {
  if (data.rows.length === 0) return [];
  const lines = [
    'What one source says is scored as if it alone counted; “agree” means the same step, and counts where two or more tell one.',
  ];
  if (data.columns.some((column) => column.members.some((id) => id !== column.root)))
    lines.push('A paraphrased copy stands in the column of its original and counts once with it.');
  return lines;
}

export function describe(data: BySourceData): Description {
  const { dossier, actor, parts, missing, columns } = data;
  const name = dossier.actors[actor]?.name ?? '';
  const told = parts.map(
    (part) => `${part.heading}: ${part.rows.map((row) => rowWords(data, row)).join('; ')}.`,
  );
  const nothing = missing.length
    ? [`Nothing found on ${joinWords(missing.map((issue) => issueLabel(data, issue)))}.`]
    : [];
  return {
    short: `Grid of ${count(
      parts.reduce((sum, part) => sum + part.rows.length, 0),
      'issue',
    )} and ${count(columns.length, 'source')}: how each tells the stance of ${name}. ${headline(data)}.`,
    long: [...told, ...nothing].join(' ') || 'No row passes the filters in force.',
  };
}

/** `Trade, all sources: supports (+1); by [1] Paper supports (+1), by [2] Digest nothing found`. */
function rowWords(data: BySourceData, row: StanceBySource): string {
  const cells = drawnCells(data, row);
  const each = cells
    .filter(({ column, cell }) => column && cell.kind !== 'none')
    .map((drawn) => `by ${columnWords(data, drawn)} ${cellWords(drawn.cell)}`);
  return `${issueLabel(data, row.all.issue)}, ${cellWords(row.all)} (${joinWords(each)})`;
}
