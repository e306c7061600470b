import { textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { plainName } from './columnNames.ts';
import type { Mapping } from './mapping.ts';
import { withoutZeros } from './numbers.ts';
import { isAbsence } from './positionWords.ts';
import type { VoteCodes } from './VoteCodes.ts';

interface KnownCodes extends VoteCodes {
  /** Plain names of the column of votes, and of another one without which it is not known. */
  readonly column: string;
  readonly beside?: string;
}

const all: readonly KnownCodes[] = [
  // Voeten, Strezhnev and Bailey, United Nations General Assembly Voting Data: codebook.
  {
    by: 'unitedNations',
    column: 'vote',
    beside: 'rcid',
    values: { 1: '1', 2: '0', 3: '-1', 8: 'none', 9: 'none' },
    absent: ['8'],
  },
  // Lewis et al., Voteview: members' votes. 1–3 are yea, paired and announced, 4–6 nay; 7 and 8 present, 9 not voting.
  {
    by: 'voteview',
    column: 'castcode',
    values: {
      ...{ 0: 'none', 1: '1', 2: '1', 3: '1', 4: '-1', 5: '-1', 6: '-1' },
      ...{ 7: '0', 8: '0', 9: 'none' },
    },
    absent: ['9'],
  },
];

/** The codes that the column of positions is known to hold, by its name and all of its texts; null for none. */
export function voteCodes(
  grid: Grid,
  { columns, scale }: Pick<Mapping, 'columns' | 'scale'>,
): VoteCodes | null {
  const at = grid.columns.findIndex(({ address }) => address === columns.stance);
  if (at === -1 || scale !== null) return null;
  const names = grid.columns.map(({ name }) => plainName(name));
  const named = all.find(
    ({ column, beside }) => names[at] === column && (beside === undefined || names.includes(beside)),
  );
  if (named === undefined) return null;
  const isKnown = (text: string) =>
    text.trim() === '' || Object.hasOwn(named.values, withoutZeros(text.trim()));
  return [...textCounts(grid, at).keys()].every(isKnown) ? named : null;
}

/** Whether a text of the column of positions says that somebody did not vote: by a word, or by a number of a codebook. */
export function absenceIn(
  grid: Grid,
  mapping: Pick<Mapping, 'columns' | 'scale'>,
): (text: string) => boolean {
  const codes = voteCodes(grid, mapping)?.absent ?? [];
  return (text) => codes.includes(withoutZeros(text.trim())) || isAbsence(text);
}
