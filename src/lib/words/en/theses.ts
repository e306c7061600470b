import type { Bearing } from '#lib/model/claim.ts';
import type { Formats } from '../Formats.ts';
import { common } from './common.ts';
import { capitalised, count, verb } from './english.ts';

/** How many sources take which side on a thesis; a copy and its original are one. */
export interface ThesisFacts {
  readonly supporting: number;
  readonly contradicting: number;
  /** Sources that do nothing else. */
  readonly qualifying: number;
  /** Sources that both support and contradict it; they are among either. */
  readonly both: number;
  /** Claims that are predictions, which take no side. */
  readonly predictions: number;
  /** Whether a copy is among the sources. */
  readonly isCopied: boolean;
  /** Whether no claim bears on it. */
  readonly isSilent: boolean;
}

/** What the sources say of a thesis, for the chart, the page and the search. */
export function theses(formats: Formats) {
  const { decimals, list, number } = formats;
  const { copyNote } = common(formats);

  /** `2 sources support it and 1 contradicts it; 1 of them says both`, without capital letter and full stop. */
  const sides = ({ supporting, contradicting, qualifying, both, isSilent }: ThesisFacts) => {
    const taken = [
      { amount: supporting, does: verb(supporting, 'supports it', 'support it') },
      { amount: contradicting, does: verb(contradicting, 'contradicts it', 'contradict it') },
      { amount: qualifying, does: verb(qualifying, 'only qualifies it', 'only qualify it') },
    ].filter(({ amount }) => amount > 0);
    if (taken.length === 0) return isSilent ? 'no claim bears on it' : 'no source takes a side';
    const all = list(
      taken.map(
        ({ amount, does }, i) => `${i === 0 ? count(formats, amount, 'source') : number(amount)} ${does}`,
      ),
    );
    if (both === 0) return all;
    if (both === 1 && supporting === 1 && contradicting === 1 && qualifying === 0)
      return '1 source both supports and contradicts it';
    return `${all}; ${number(both)} of them ${verb(both, 'says', 'say')} both`;
  };
  /** `0.96`: how evenly the sources split, from 0 to 1. */
  const score = (value: number) => decimals(value, 2);

  return {
    sides,
    score,
    /** What the claims on a thesis come to: sides, predictions, copies. */
    summary: (facts: ThesisFacts) => {
      const { predictions, isCopied } = facts;
      return [
        `${capitalised(sides(facts))}.`,
        ...(predictions > 0
          ? [`${count(formats, predictions, 'prediction')} ${verb(predictions, 'is', 'are')} not counted.`]
          : []),
        ...(isCopied ? [copyNote] : []),
      ].join(' ');
    },
    /** What the score of a thesis means, beside it. */
    disagreement: (value: number) =>
      `Disagreement score ${score(value)} (${number(0)} = all sources agree, ${number(1)} = evenly split).`,
    /** Heads of the claims on one thesis, by how they bear on it. */
    bearings: {
      supports: 'Supports it',
      contradicts: 'Contradicts it',
      qualifies: 'Qualifies it',
      mentions: 'Mentions it',
    } satisfies Readonly<Record<Bearing, string>>,
    claims: ({ claims, sources }: { claims: number; sources: number }) =>
      `${count(formats, claims, 'claim')} from ${count(formats, sources, 'source')}`,
    noClaim: 'No claim from the selected sources.',
    predictionsOnly: 'Predictions only.',
    predictions: (amount: number) => count(formats, amount, 'prediction'),
    predictionsNote: 'Predictions are not counted on either side.',
    noTopic: 'Without a topic',
  };
}
