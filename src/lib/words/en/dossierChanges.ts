import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** What has changed from one dossier to another. */
export function dossierChanges(formats: Formats) {
  const { number } = formats;
  return {
    heading: 'What has changed',
    lead: ({ before, after }: { before: string; after: string }) => `From “${before}” to “${after}”.`,
    with: 'Compare with',
    choose: 'Choose a dossier',
    site: (title: string) => `“${title}” of this site`,
    reading: 'The dossiers are being read …',
    failed: (why: string) => `They cannot be compared: ${why}`,
    faulty: (title: string) =>
      `“${title}” has problems, so its cells cannot be scored. The rows are compared all the same.`,
    nothing: 'No row and no cell differs.',
    cells: 'Cells of the matrix',
    cellCount: (amount: number) =>
      amount === 0 ? 'No cell says anything else.' : `${count(formats, amount, 'cell')} of the matrix`,
    turns: {
      flips: 'changes sides',
      splits: 'has sources that conflict now',
      weaker: 'is weaker',
      stronger: 'is stronger',
      found: 'has a position now',
      lost: 'has no position any more',
      other: 'is judged otherwise',
    },
    turnCount: ({ turn, amount }: { turn: string; amount: number }) => `${turn}: ${number(amount)}`,
    columns: { actor: 'Actor', issue: 'Issue', before: 'Before', after: 'After', turn: 'What it does' },
    kinds: {
      split: 'on both sides',
      unclear: 'cannot be judged',
      not_applicable: 'not applicable',
      none: 'nothing found',
    },
    tables: 'Rows of the tables',
    table: ({ added, removed, changed, same }: Record<'added' | 'removed' | 'changed' | 'same', number>) =>
      `${number(added)} new, ${number(removed)} gone, ${number(changed)} changed, ${number(same)} the same`,
    added: 'New',
    removed: 'Gone',
    changed: 'Changed',
    field: ({ column, before, after }: { column: string; before: string; after: string }) =>
      `${column}: ${before === '' ? '(empty)' : before} → ${after === '' ? '(empty)' : after}`,
    shown: ({ first, last, all }: { first: number; last: number; all: number }) =>
      `${number(first)} to ${number(last)} of ${number(all)}`,
    earlier: 'Earlier',
    later: 'Later',
  };
}
