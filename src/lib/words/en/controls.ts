import type { Issue } from '#lib/model/issue.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import type { Order, View } from '#lib/model/view.ts';
import type { Formats } from '../Formats.ts';
import { datedName } from './datedName.ts';
import { capitalised, inWords } from './english.ts';
import { kindWords } from './issueKinds.ts';
import { observerNames } from './observerNames.ts';

/** A pair that is offered: how many are as close or as far apart, itself among them. */
interface OfferFacts {
  readonly tied: number;
}

/** Labels of controls and of their choices, and the line that says what is selected. */
export function controls(formats: Formats) {
  const { number, date } = formats;
  const oneOf = (tied: number, what: string) =>
    tied > 1 ? `One of the ${number(tied)} ${what.toLowerCase()}` : what;
  const orders = {
    given: 'in the dossier’s order',
    name: 'by name',
    polarisation: 'widest spread first',
    similarity: 'similar positions together',
  };
  const labels: Readonly<Record<Exclude<keyof View, 'query'>, string>> = {
    sourcesOff: 'Sources',
    page: 'Page',
    reference: 'Other publications',
    asOf: 'Up to',
    bases: 'Evidence',
    confidence: 'Minimum confidence',
    claimant: 'Claims by',
    claimType: 'Type',
    topic: 'Topic',
    credibility: 'Minimum credibility',
    reliability: 'Minimum reliability',
    actorOrder: 'Actors',
    issueOrder: 'Issues',
    grouped: 'Group by bloc',
    observers: observerNames.first,
    allIssues: 'All issues',
    allActors: 'Actors with one position',
    allTheses: 'Arguments nobody disputes',
    turned: 'Actors as rows',
    thesisOrder: 'Order',
    threads: 'Group by thread',
    scale: 'Scale',
    measure: 'Agreement as',
    coverage: 'Show',
    clauseOrder: 'Clauses and treaties',
    instrument: 'Treaty or document',
    instruments: 'Treaties',
    clause: 'Clause',
    figure: 'Figure',
    sumBy: 'Show',
    sumOf: 'Of',
    issue: 'Issue',
    actor: 'Actor',
    actors: 'Actors',
    thesis: 'Argument',
    from: 'From',
    to: 'To',
    highlight: 'Highlighted',
    notes: 'Notes',
    only: 'Rows chosen',
    hidden: 'Left out of the picture',
    credit: 'Credit line',
  };
  return {
    region: 'Filters',
    labels,
    /** Of actors or issues, by how positions on the issues of the dossier are told. */
    order: (of: 'actorOrder' | 'issueOrder', order: Order, issues: readonly Issue[]) => {
      if (order === 'mean') return kindWords[toldKindOfAll(issues)].order;
      return order === 'group' ? (of === 'actorOrder' ? 'by bloc' : 'by category') : orders[order];
    },
    thesisOrders: {
      contested: 'most disputed first',
      uncontested: 'least disputed first',
      diagnostic: 'sharpest split first',
    },
    measures: { distance: 'gap between positions', same: 'share of same answers' },
    coverages: { shares: 'share of treaties with each clause', matrix: 'every treaty and clause' },
    clauseOrders: { share: 'most common first', year: 'earliest first', given: 'in the dossier’s order' },
    sumsBy: {
      from: 'sums by origin',
      to: 'sums by destination',
      pair: 'sums by origin and destination',
      commodity: 'sums by commodity',
      each: 'each figure',
    },
    scales: { linear: 'linear', log: 'logarithmic' },
    any: 'all',
    orBetter: ({ step, meaning }: { step: string; meaning: string }) => `${step} or better: ${meaning}`,
    allActors: 'all actors',
    none: 'none',
    /** `4 of 5`. */
    share: ({ chosen, all }: { chosen: number; all: number }) => `${number(chosen)} of ${number(all)}`,
    sources: {
      legend: 'Include these sources',
      only: 'only this',
      /** Begins with the words on the button, which are how a reader calls it who speaks to the page. */
      onlyLabel: (source: string) => `Only this: ${source}`,
      /** Over the treaties among the sources. */
      texts: 'Texts of treaties, for what their clauses say',
      allOn: 'Include all',
      allOff: 'Leave all out',
      publications: (amount: number) =>
        amount === 1 ? 'Include one other publication' : `Include ${number(amount)} other publications`,
    },
    bases: { legend: 'How a position is known' },
    /** Over a list of names that is too long to go through. */
    find: 'Find',
    /** Matches for which the list has no room. */
    more: (amount: number) =>
      amount === 0
        ? ''
        : amount === 1
          ? 'One more; type a part of its name.'
          : `${number(amount)} more; type a part of a name.`,
    noneFound: 'No name has that.',
    oneOf: (amount: number) => `One of ${number(amount)}`,
    instruments: {
      legend: 'Compare two to four',
      usual: 'Those with most in common',
      /** Where there are too many to stand side by side. */
      all: 'All of them at once',
      signed: (treaty: { name: string; signed: string }) => datedName(formats, treaty),
    },
    actors: {
      region: 'Actors to compare',
      places: ['First actor', 'Second actor', 'Third actor', 'Fourth actor'],
      noBloc: 'No bloc',
      /** A name with the number of issues on which a position is known. */
      known: ({ name, issues }: { name: string; issues: number }) => `${name} (${number(issues)})`,
      knownNote: '(n) = issues with a known position.',
      offers: 'Suggested comparisons',
      furthestFrom: ({ actor, other, tied }: OfferFacts & { actor: string; other: string }) =>
        `${oneOf(tied, 'Furthest')} from ${actor}: ${other}`,
      closestTo: ({ actor, other, tied }: OfferFacts & { actor: string; other: string }) =>
        `${oneOf(tied, 'Nearest')} to ${actor}: ${other}`,
      furthest: ({ pair, tied }: OfferFacts & { pair: readonly string[] }) =>
        `${oneOf(tied, 'Furthest')} apart overall: ${formats.list(pair)}`,
      closest: ({ pair, tied }: OfferFacts & { pair: readonly string[] }) =>
        `${oneOf(tied, 'Closest')} overall: ${formats.list(pair)}`,
    },
    range: {
      from: (day: string) => `from ${date(day)}`,
      to: (day: string) => `to ${date(day)}`,
    },
    /** On the button that opens the filters, each also where nothing is left out. */
    selection: {
      documents: (documents: number) =>
        documents === 1 ? 'the one document' : `all ${inWords(formats, documents)} documents`,
      bases: (kinds: readonly string[]) => formats.list(kinds),
      anyDate: 'any date',
      all: (phrases: readonly string[]) => capitalised(phrases.join(' · ')),
    },
    /** What is said when a filter has been set. */
    selected: (phrases: readonly string[]) => `Filter: ${phrases.join(' · ')}`,
    nothingSelected: (documents: number) =>
      documents === 1 ? 'The one document, no filters' : `All ${number(documents)} documents, no filters`,
    clear: 'Clear filters',
  };
}
