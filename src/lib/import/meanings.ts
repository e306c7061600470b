import type { Bearing } from '#lib/model/claim.ts';
import { provisionStatuses, type ProvisionStatus } from '#lib/model/provision.ts';
import { positionNamed, type Position } from './positionWords.ts';
import type { ImportTable } from './tableFields.ts';

const bearings: readonly Bearing[] = ['supports', 'contradicts', 'qualifies', 'mentions'];

/**
 * What a text in the cells of a table can mean, as a mapping writes it: a position of stances, what a verdict does to the
 * claim, whether an instrument has a provision; `none` for a text that says nothing of it. Figures and events have no
 * such texts.
 */
export const meanings: Readonly<Record<ImportTable, readonly string[]>> = {
  stances: ['-2', '-1', '0', '1', '2', 'unclear', 'not_applicable', 'none'],
  claims: [...bearings, 'none'],
  figures: [],
  provisions: [...provisionStatuses, 'none'],
  events: [],
};

interface Meanings {
  readonly stances: Position;
  readonly claims: Bearing | 'none';
  readonly figures: never;
  readonly provisions: ProvisionStatus | 'none';
  readonly events: never;
}

export type MeaningOf<Table extends ImportTable> = Meanings[Table];

export type Meaning = Meanings[ImportTable];

/**
 * A text that stands for something, how many cells hold it, and what it is taken for; null for nothing known, `byColumn` where its
 * columns have scales of their own, on which it is not the same step.
 */
export interface TextMeaning {
  readonly text: string;
  readonly cells: number;
  readonly meaning: Meaning | 'byColumn' | null;
}

/** What a mapping says that a text means; null where a table knows no such meaning. */
export function meaningNamed<Table extends ImportTable>(table: Table, text: string): MeaningOf<Table> | null {
  const named =
    table === 'stances' ? positionNamed(text) : meanings[table].find((each) => each === text.trim());
  return (named ?? null) as MeaningOf<Table> | null;
}
