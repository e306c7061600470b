import { stepCodes, stepWords, type Step } from '#lib/model/stance.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { count, signed } from './wording.ts';

/** Everything a cell shows, in one sentence: the same wherever the cell is drawn. */
export function cellSentence(dossier: Dossier, cell: StanceCell): string {
  const actor = dossier.actors[cell.actor];
  const issue = dossier.issues[cell.issue];
  const sources = cell.sourceCount
    ? `; ${count(cell.sourceCount, 'source')}${publicationWords(cell)}, confidence ${cell.confidence}`
    : '';
  return `${actor?.short_name} on “${issue?.short_label}”: ${cellWords(cell)}${sources}.`;
}

/** What a cell says, without naming actor and issue: the same words on the page, in the table and in the file. */
export function cellWords(cell: StanceCell): string {
  const { kind, value, lowest, highest } = cell;
  switch (kind) {
    case 'none':
      return 'nothing found';
    case 'not_applicable':
      return 'not applicable';
    case 'unclear':
      return 'cannot be judged';
    case 'split':
      return cell.sourceCount > 1
        ? `sources disagree, from ${stepName(lowest)} to ${stepName(highest)}`
        : `told both ways by one source, from ${stepName(lowest)} to ${stepName(highest)}`;
    case 'position':
      if (lowest === highest) return stepName(value);
      return `${stepName(value)}, ${cell.sourceCount > 1 ? 'sources range' : 'its source ranges'} from ${signed(lowest ?? 0)} to ${signed(highest ?? 0)}`;
  }
}

/** The code printed in the cell: `++`, `0`, `≠`, `n/a`, `?`; empty where nothing was found. */
export function cellCode(cell: StanceCell): string {
  switch (cell.kind) {
    case 'none':
      return '';
    case 'not_applicable':
      return 'n/a';
    case 'unclear':
      return '?';
    case 'split':
      return '≠';
    case 'position':
      return stepCodes[cell.value ?? 0];
  }
}

function stepName(step: Step | null): string {
  return step === null ? '' : `${stepWords[step]} (${signed(step)})`;
}

/** Says where a cell rests on more than the documents. */
function publicationWords({ sourceCount, publicationCount }: StanceCell): string {
  if (publicationCount === 0) return '';
  if (publicationCount === sourceCount) return ' outside the documents';
  return ` (${publicationCount} outside the documents)`;
}
