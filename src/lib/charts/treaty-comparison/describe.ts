import { splitConditions, type Clause } from '#lib/summary/clauses.ts';
import type { Description } from '../chart.ts';
import { dateWords } from '../dateWords.ts';
import { sourceFilterWords } from '../filterWords.ts';
import { count, joinWords } from '../wording.ts';
import { cellSentenceWords } from './cellWords.ts';
import { headline } from './headline.ts';
import type { Column, ComparisonData, ComparisonRow } from './summarise.ts';
import { verdictWords } from './verdict.ts';

const choiceWords: Readonly<Record<ComparisonData['choice'], string>> = {
  reader: 'chosen by hand',
  shared: 'the one with most provisions and those that share at least two subjects with it',
  nearest: 'those that share most subjects',
};

export function columnName({ instrument }: Column): string {
  return instrument.name || instrument.id;
}

/** `signed 6 July 1961`, `undated`. */
export function signatureWords({ instrument }: Column): string {
  return instrument.signed ? `signed ${dateWords(instrument.signed)}` : 'undated';
}

export function cellSentence(data: ComparisonData, row: ComparisonRow, cell: Clause): string {
  const column = data.columns.find(({ instrument }) => instrument.id === cell.instrument)!;
  const verdict = row.verdict === null ? '' : ` The clause: ${verdictWords[row.verdict]}.`;
  return `${row.label}, ${columnName(column)}: ${cellSentenceWords(data.dossier, cell)}.${verdict}`;
}

export function subtitle(data: ComparisonData): string {
  const { all, rows, columns, choice } = data;
  const brief = rows.length > 0 && rows.length < all.length;
  return [
    'What each instrument (columns) says on each subject (rows): strength of obligation and conditions',
    ...(columns.length > 0 ? [`instruments by signature: ${choiceWords[choice]}`] : []),
    ...(brief ? [`${rows.length} of ${all.length} subjects`] : []),
    ...sourceFilterWords(data.dossier, data.view),
  ].join(' · ');
}

export function notes(data: ComparisonData): string[] {
  const { rows, all, columns, more } = data;
  const lines: string[] = [];
  if (more.rows > 0) {
    const would = more.cells > 0 ? `would fill ${count(more.cells, 'more cell')}` : 'would add to the cells';
    lines.push(`${count(more.rows, 'row')} of other publications ${would}.`);
  }
  if (rows.length === 0) return lines;
  if (all.some(({ verdict }) => verdict !== null)) {
    lines.push(
      'New and dropped are only what a source says an instrument lacks; that nothing was found proves nothing.',
    );
  }
  const beside = columns.filter(({ place }) => place === 'beside').map(columnName);
  if (beside.length > 0) {
    lines.push(`Neither older nor newer, so without a part in kept, new or dropped: ${joinWords(beside)}.`);
  }
  if (rows.some(({ cells }) => cells.some((cell) => isConditionalInPart(data, cell)))) {
    lines.push('A condition belongs to one provision of a cell; the evidence of the cell says to which.');
  }
  if (rows.some(({ cells }) => cells.some(({ readings }) => readings.length > 0))) {
    lines.push('A reading is what a source makes of an instrument; it is no provision of it.');
  }
  return lines;
}

function isConditionalInPart({ dossier }: ComparisonData, { conditions, provisions }: Clause): boolean {
  const free = provisions.some((at) => splitConditions(dossier.provisions[at]!.conditions).length === 0);
  return conditions.length > 0 && free;
}

export function describe(data: ComparisonData): Description {
  const { columns, rows, parts } = data;
  const names = joinWords(columns.map((column) => `${columnName(column)} (${signatureWords(column)})`));
  const short =
    `Comparison of ${count(columns.length, 'instrument')} on ${count(rows.length, 'subject')}. ` +
    `${headline(data)}.`;
  if (rows.length === 0) return { short, long: 'No provision passes the filters in force.' };
  const told = parts.map((part) => {
    const perRow = part.rows.map(({ label, cells }) => {
      const found = cells
        .map((cell, i) => ({ cell, sign: columns[i]!.sign }))
        .filter(({ cell }) => cell.kind !== 'none')
        .map(({ cell, sign }) => `${sign} ${cellSentenceWords(data.dossier, cell)}`);
      return `${label}: ${found.join('. ') || 'nothing found'}.`;
    });
    return `${part.heading}. ${perRow.join(' ')}`;
  });
  return { short, long: [`Side by side: ${names}.`, ...told].join(' ') };
}
