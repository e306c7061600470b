import type { Bearing, ClaimType, Credibility } from '#lib/model/claim.ts';
import type { Reliability } from '#lib/model/source.ts';
import type { ThesisOrder } from '#lib/model/view.ts';
import type { Formats } from '../Formats.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, inWords, verb } from './english.ts';

/** Which sides the sources take on a thesis. Numbers are of sources, but for predictions. */
export interface CampFacts {
  readonly supporting: number;
  readonly contradicting: number;
  readonly onlyQualifying: number;
  readonly onBothSides: number;
  /** No source has any claim on it. */
  readonly silent: boolean;
  readonly predictions: number;
  /** Some claims are those of a copy, which counts once with its original. */
  readonly copied: boolean;
}

/** The pages of claims and of theses. */
export function claims(formats: Formats) {
  const { claimTypes, credibilities, reliabilities, copyNote } = common(formats);
  const orders: Readonly<Record<ThesisOrder, string>> = {
    contested: 'most disputed first',
    uncontested: 'fewest contradictions first',
    diagnostic: 'sharpest split first',
  };
  const sides: Readonly<Record<Bearing, { readonly sign: string; readonly heading: string }>> = {
    supports: { sign: '+', heading: 'Supports it' },
    contradicts: { sign: '−', heading: 'Contradicts it' },
    qualifies: { sign: '±', heading: 'Qualifies it' },
    mentions: { sign: '•', heading: 'Mentions it' },
  };

  /** `2 sources support it, 1 contradicts it`. */
  function camps({ supporting, contradicting, onlyQualifying, onBothSides, silent }: CampFacts): string {
    const parties = [
      { amount: supporting, one: 'supports', many: 'support' },
      { amount: contradicting, one: 'contradicts', many: 'contradict' },
      { amount: onlyQualifying, one: 'only qualifies', many: 'only qualify' },
    ].filter(({ amount }) => amount > 0);
    const [first, ...others] = parties;
    if (!first) return silent ? 'No source has a claim on it' : 'No source takes a side';
    const sentence = formats.list([
      `${countInWords(formats, first.amount, 'source')} ${verb(first.amount, first.one, first.many)} it`,
      ...others.map(({ amount, one, many }) => `${inWords(formats, amount)} ${verb(amount, one, many)} it`),
    ]);
    return capitalised(
      onBothSides > 0
        ? `${sentence}; ${inWords(formats, onBothSides)} of them ${verb(onBothSides, 'does', 'do')} both`
        : sentence,
    );
  }

  return {
    // The page of claims by source.
    title: 'Claims',
    description:
      'Which source supports, contradicts or qualifies which thesis; the most disputed first, every cell with its claims.',

    // Which claims are selected.
    theses: 'Theses',
    orders,
    claimant: 'Claimant',
    type: 'Type',
    topic: 'Topic',
    credibility: 'Credibility',
    reliability: 'Reliability',
    all: 'all',
    claimType: (type: ClaimType) => claimTypes[type],
    credibilityOrBetter: (step: Credibility) => `${step} or better: ${credibilities[step]}`,
    reliabilityOrBetter: (grade: Reliability) => `${grade} or better: ${reliabilities[grade]}`,

    // The page of a thesis.
    thesis: 'Thesis',
    thesisDescription:
      'One thesis and every claim on it side by side: what supports it, contradicts it, qualifies it or mentions it.',
    order: 'Order of theses',
    camps,
    /** What the claims on a thesis come to, in sentences. */
    summary: (facts: CampFacts): readonly string[] => [
      `${camps(facts)}.`,
      ...(facts.predictions > 0
        ? [
            `There ${verb(facts.predictions, 'is', 'are')} also ${countInWords(formats, facts.predictions, 'prediction')}, not counted.`,
          ]
        : []),
      ...(facts.copied ? [copyNote] : []),
    ],
    disagreement: (share: number) =>
      `Disagreement ${formats.decimals(share, 2)} (0 = agree, 1 = evenly split).`,
    /** `{0}` is the issue that it is about. */
    issue: 'Issue: {0}',
    beside: 'Theses beside this one',
    previous: '← Previous thesis',
    next: 'Next thesis →',
    asChart: 'All theses and sources as a chart',
    /** `{0}` is the table of claims. */
    needsScript:
      'Without JavaScript this page shows only the most disputed thesis; the claims on the others are in the {0}.',
    claimsTable: 'table of claims',
    none: 'Theses',
    noThesis: 'This dossier has no thesis.',
    index: 'All theses',
    noTopic: 'No topic',

    // The sides of a thesis.
    sides,
    claimCount: ({ claims: amount, sources }: { claims: number; sources: number }) =>
      `${count(formats, amount, 'claim')} from ${count(formats, sources, 'source')}`,
    predictionsOnly: 'Predictions only.',
    noClaim: 'No claim from the selected sources.',
    predictions: (amount: number) => count(formats, amount, 'prediction'),
    predictionNote: 'Predictions are not counted on either side.',

    // A claim in full.
    nobodyNamed: 'nobody named',
    clauseCommentedOn: 'The clause it comments on',
  };
}
