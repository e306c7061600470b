/** How a different cell of a column is understood, where two views of a chart are compared. */
export interface ColumnTells {
  /**
   * `side`: a number below or above `middle`, further from it for more of it · `sureness`: more is better, and below 0
   * is the reverse of above · `doubt`: the more or the longer, the less is sure · `support`: how much the mark rests on ·
   * `wording`: it is told otherwise, no more can be said.
   */
  readonly as: 'side' | 'sureness' | 'doubt' | 'support' | 'wording';
  /** Default 0. */
  readonly middle?: number;
  /** Numbers for what cells name by ids, the first of several; empty cells are 0, other ids cannot be compared. */
  readonly scale?: Readonly<Record<string, number>>;
  /** The id, or the number, of a cell that says that nothing was found of what its row is about. */
  readonly nothing?: string | number;
  /** A column that says the same in words, instead of which this one need not be shown. */
  readonly saidBy?: string;
}

const support: ColumnTells = { as: 'support' };
const doubt: ColumnTells = { as: 'doubt' };
const step: ColumnTells = { as: 'side', saidBy: 'stance' };

/** By the ids of columns, which mean the same in the tables of all charts; of others only the wording differs. */
const tells: Readonly<Record<string, ColumnTells>> = {
  // Positions. An actor that is ambivalent takes a side no more.
  value: step,
  lowest: { as: 'wording', saidBy: 'stance' },
  highest: { as: 'wording', saidBy: 'stance' },
  stance: { as: 'wording', nothing: 'none' },
  confidence: { as: 'sureness', scale: { low: 1, moderate: 2, high: 3 } },
  sources: support,
  publications: support,
  conflicts: doubt,
  // Pairs of actors: half of the way is neither near nor far.
  agreement: { as: 'side', middle: 50 },
  distance: { as: 'wording', saidBy: 'agreement' },
  issues: { as: 'support', nothing: 0 },
  // Claims on a thesis.
  bearing: {
    as: 'side',
    scale: {
      ...{ supports: 3, 'predicted-supports': 2, contradicts: -3, 'predicted-contradicts': -2 },
      ...{ split: 0, 'predicted-split': 0, qualifies: 0, 'predicted-qualifies': 0 },
      ...{ mentions: 0, 'predicted-mentions': 0, quoted: 0, silent: 0 },
    },
    nothing: 'silent',
  },
  supports: support,
  contradicts: support,
  qualifies: support,
  mentions: support,
  predictions: support,
  quoted: support,
  // Clauses.
  finding: { as: 'side', scale: { present: 2, reading: 1, none: 0, absent: -2 }, nothing: 'none' },
  verdict: {
    as: 'sureness',
    scale: {
      ...{
        matches: 2,
        partly: 1,
        unverifiable: 0,
        unplaced: 0,
        denied: -1,
        differs: -2,
        magnitude_error: -3,
      },
      ...{ kept: 1, back: 1, new: 1, dropped: -1, nowhere: -1 },
    },
  },
  obligation: {
    as: 'sureness',
    scale: { shall: 5, strive: 4, may: 3, declaratory: 2, interpretation: 1 },
  },
  status: { as: 'sureness', scale: { agreed: 3, announced: 2, reported: 1, excluded: -1 } },
  // Events.
  contested: doubt,
  other_dates: doubt,
  precision: { as: 'sureness', scale: { year: 1, month: 2, day: 3 } },
  later: doubt,
};

/** What a column tells, by its id. */
export function columnTells(id: string): ColumnTells {
  return tells[id] ?? { as: 'wording' };
}
