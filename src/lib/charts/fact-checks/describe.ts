import { checkedTables, verdicts, verdictWords, type Verdict } from '#lib/model/reference.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Description } from '../chart.ts';
import { sourceName, sourceNumber } from '../citation.ts';
import { sourceFilterWords } from '../filterWords.ts';
import { shortEnough } from '../shortEnough.ts';
import { statementNouns, statementWords } from '../statementWords.ts';
import { capitalised, count, joinWords } from '../wording.ts';
import type { CheckData, SourceRow } from './summarise.ts';

/** Headings of the columns. */
export const verdictHeadings: Readonly<Record<Verdict, string>> = {
  matches: 'matches',
  partly: 'partly matches',
  differs: 'differs',
  magnitude_error: 'wrong by orders of magnitude',
  unverifiable: 'could not be verified',
};

/** `[2] Indian Punchline`. */
export function sourceLabel({ dossier }: Pick<CheckData, 'dossier'>, source: string): string {
  return `[${sourceNumber(dossier, source)}] ${sourceName(dossier, source)}`;
}

/** `10 of 45 do not hold`. */
export function shareWords({ all, wrong }: SourceRow): string {
  if (wrong === 0) return `none of ${all.length} is wrong`;
  return `${wrong} of ${all.length} ${wrong === 1 ? 'does' : 'do'} not hold`;
}

export function statementTitle(data: CheckData, { table, source }: CheckedStatement): string {
  return `${capitalised(statementNouns[table])} of ${sourceLabel(data, source)}`;
}

export function statementSentence(data: CheckData, statement: CheckedStatement): string {
  const { table, at, verdict } = statement;
  const words = statementWords(data.dossier, table, data.dossier[table][at]!);
  return `${statementTitle(data, statement)}: ${words}; ${verdictWords[verdict]}.`;
}

function amountOf({ statements }: CheckData, ...some: readonly Verdict[]): number {
  return statements.filter(({ verdict }) => some.includes(verdict)).length;
}

export function headline(data: CheckData): string {
  const { statements } = data;
  if (statements.length === 0) return 'Nothing found under the filters in force';
  const [differing, magnitude] = [amountOf(data, 'differs'), amountOf(data, 'magnitude_error')];
  const wrong = differing + magnitude;
  const total = count(statements.length, 'checked statement');
  if (wrong === 0) return soundHeadline(data, total);
  const ways = [
    ...(magnitude > 0 ? [`${magnitude} wrong by orders of magnitude`] : []),
    ...(differing > 0 ? [`${differing} at odds with the reference`] : []),
  ];
  if (statements.length === 1) {
    return `The one checked statement is ${magnitude > 0 ? 'wrong by orders of magnitude' : 'at odds with the reference'}`;
  }
  const finding = `${wrong} of ${total} ${wrong === 1 ? 'does' : 'do'} not hold`;
  return shortEnough(`${finding}: ${ways.join(', ')}`, finding);
}

function soundHeadline(data: CheckData, total: string): string {
  const [matching, partly] = [amountOf(data, 'matches'), amountOf(data, 'partly')];
  const open = amountOf(data, 'unverifiable');
  const ways = [
    ...(matching > 0 ? [`${matching} ${matching === 1 ? 'matches' : 'match'} the reference`] : []),
    ...(partly > 0 ? [`${partly} in part`] : []),
    ...(open > 0 ? [`${open} could not be verified`] : []),
  ];
  const subject = data.statements.length === 1 ? 'The one checked statement is not' : `None of ${total} is`;
  return shortEnough(`${subject} wrong: ${ways.join(', ')}`, `${subject} wrong`);
}

export function subtitle(data: CheckData): string {
  const { dossier, view, rows, statements } = data;
  const drawn = rows.reduce((sum, row) => sum + row.all.length, 0);
  return [
    'One mark for each statement that was set beside what was published elsewhere; its worst verdict counts',
    drawn < statements.length
      ? `the ${rows.length} sources with most faults`
      : 'sources with most faults first',
    ...sourceFilterWords(dossier, view),
  ].join(' · ');
}

export function notes(data: CheckData): string[] {
  if (data.statements.length === 0) return [];
  const lines = ['One passage may be coded in several tables, and then has a mark for each of them.'];
  if (hasCopy(data.dossier, data.sources)) {
    lines.push('What stands in a copy may be the fault of whoever copied it.');
  }
  return lines;
}

export function describe(data: CheckData): Description {
  const { rows, statements } = data;
  const short = `Unit chart of ${count(statements.length, 'checked statement')} by source and verdict. ${headline(data)}.`;
  if (rows.length === 0) return { short, long: 'No statement under the filters in force was checked.' };
  return { short, long: rows.map((row) => rowWords(data, row)).join(' ') };
}

/** `[2] Indian Punchline, 10 of 45 do not hold: differs 8 (1 figure, 3 claims); …`. */
function rowWords(data: CheckData, row: SourceRow): string {
  const cells = verdicts
    .filter((verdict) => row.cells[verdict].length > 0)
    .map((verdict) => {
      const cell = row.cells[verdict];
      const tables = checkedTables
        .map((table) => ({ table, amount: cell.filter((each) => each.table === table).length }))
        .filter(({ amount }) => amount > 0)
        .map(({ table, amount }) => count(amount, statementNouns[table]));
      return `${verdictHeadings[verdict]}: ${joinWords(tables)}`;
    });
  const faults = row.all
    .filter(({ verdict }) => isWrong(verdict))
    .map((statement) => statementSentence(data, statement));
  return [`${sourceLabel(data, row.source)}, ${shareWords(row)}. ${cells.join('; ')}.`, ...faults].join(' ');
}
