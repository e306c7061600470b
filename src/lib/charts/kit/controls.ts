import { isParty } from '#lib/model/actor.ts';
import type { Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { credibilities } from '#lib/model/claim.ts';
import { isDocument, reliabilities } from '#lib/model/source.ts';
import { bases, confidences } from '#lib/model/stance.ts';
import { toggled } from '#lib/model/toggled.ts';
import { clauseOrders, coverages, orders, scales, thesisOrders, type View } from '#lib/model/view.ts';
import { claimants } from '#lib/summary/claimants.ts';
import { fewestCompared, mostCompared } from '#lib/summary/compareLimits.ts';
import { hasManyInstruments } from '#lib/summary/chooseInstruments.ts';
import { instrumentsToCompare } from '#lib/summary/instrumentsToCompare.ts';
import { instrumentsWithProvisions } from '#lib/summary/instrumentsWithProvisions.ts';
import { fewestInWords, soloActors } from '#lib/summary/soloActors.ts';
import { tellingIssues } from '#lib/summary/tellingIssues.ts';
import { tellsCredibility } from '#lib/summary/tellsCredibility.ts';
import { toldOfSources } from '#lib/summary/toldOfSources.ts';
import { typesOfClaims } from '#lib/summary/typesOfClaims.ts';
import type { Control } from './control.ts';

type OneOf =
  | 'actorOrder'
  | 'issueOrder'
  | 'thesisOrder'
  | 'confidence'
  | 'scale'
  | 'measure'
  | 'coverage'
  | 'clauseOrder'
  | 'instrument'
  | 'claimType'
  | 'topic'
  | 'credibility'
  | 'reliability';

/** One of a few values: every other one is a step away. */
function choice<Key extends OneOf>(
  key: Key,
  values: (dossier: Dossier) => readonly View[Key][],
): Control<Key> {
  return {
    key,
    kind: 'choice',
    values: (dossier) => values(dossier) as readonly Member<Key>[],
    beside: (dossier, view) =>
      values(dossier)
        .filter((value) => value !== view[key])
        .map((value) => ({ [key]: value })),
  };
}

/** One of many ids: a step leads to the next and to the one before, as an arrow key does in a list. */
function pick<Key extends 'issue' | 'actor' | 'claimant' | 'figure'>(
  key: Key,
  ids: (dossier: Dossier, compare: Compare) => readonly string[],
): Control<Key> {
  return {
    key,
    kind: 'pick',
    values: ids as Control<Key>['values'],
    beside: (dossier, view, compare) => {
      const all = ids(dossier, compare);
      const at = all.indexOf(view[key]);
      return at === -1
        ? []
        : [all[at + 1], all[at - 1]].flatMap((id) => (id === undefined ? [] : [{ [key]: id }]));
    },
  };
}

type Flag =
  'reference' | 'grouped' | 'observers' | 'allIssues' | 'allActors' | 'allTheses' | 'turned' | 'threads';

function toggle<Key extends Flag>(key: Key): Control<Key> {
  return {
    key,
    kind: 'toggle',
    values: () => [false, true] as Member<Key>[],
    beside: (_, view) => [{ [key]: !view[key] }],
  };
}

type Member<Key extends keyof View> = ReturnType<Control<Key>['values']>[number];

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** Each once, in the order of their ids. */
function claimTopics(dossier: Dossier): string[] {
  const topics = [...dossier.theses, ...dossier.claims].map(({ topic }) => topic);
  return [...new Set(topics)].filter((topic) => topic !== '').sort();
}

/** Of more figures that are often called alike nobody picks one by its name. */
const mostPicked = 200;

/** Every control that several charts declare or a page needs at once, by what it sets. */
export const controls = {
  sourcesOff: {
    key: 'sourcesOff',
    kind: 'several',
    // Without its only source there would be nothing to see.
    offered: ({ sources }) => sources.length > 1,
    values: (dossier) => idsOf(dossier.sources),
    beside: (dossier, { sourcesOff }) =>
      dossier.sources
        .filter(isDocument)
        .map(({ id }) => ({ sourcesOff: toggled(idsOf(dossier.sources), sourcesOff, id) })),
  } satisfies Control<'sourcesOff'>,
  reference: toggle('reference'),
  asOf: { key: 'asOf', kind: 'date', values: () => [], beside: () => [] } satisfies Control<'asOf'>,
  bases: {
    key: 'bases',
    kind: 'several',
    values: () => bases,
    beside: (_, view) => bases.map((basis) => ({ bases: toggled(bases, view.bases, basis) })),
  } satisfies Control<'bases'>,
  confidence: choice('confidence', () => confidences),
  actorOrder: choice('actorOrder', () => orders),
  issueOrder: choice('issueOrder', () => orders),
  grouped: {
    ...toggle('grouped'),
    offered: (dossier) => dossier.actors.some(({ bloc }) => bloc !== ''),
  } satisfies Control<'grouped'>,
  observers: {
    ...toggle('observers'),
    offered: (dossier) => dossier.actors.some((actor) => !isParty(actor)),
  } satisfies Control<'observers'>,
  allIssues: toggle('allIssues'),
  allActors: {
    ...toggle('allActors'),
    offered: (dossier) =>
      [false, true].some((reference) => {
        const telling = tellingIssues(dossier, { reference });
        const issues = dossier.issues.flatMap((_, at) => (telling[at] ? [at] : []));
        return soloActors(dossier, { reference }, issues).filter(Boolean).length >= fewestInWords;
      }),
  } satisfies Control<'allActors'>,
  allTheses: toggle('allTheses'),
  turned: toggle('turned'),
  thesisOrder: choice('thesisOrder', () => thesisOrders),
  claimant: pick('claimant', (dossier, compare) => ['', ...idsOf(claimants(dossier, compare))]),
  claimType: {
    ...choice('claimType', (dossier) => ['', ...typesOfClaims(dossier)]),
    offered: (dossier) => typesOfClaims(dossier).length > 0,
  } satisfies Control<'claimType'>,
  topic: choice('topic', (dossier) => ['', ...claimTopics(dossier)]),
  credibility: {
    ...choice('credibility', () => [null, ...credibilities]),
    offered: tellsCredibility,
  } satisfies Control<'credibility'>,
  reliability: {
    ...choice('reliability', () => ['', ...reliabilities]),
    offered: (dossier) => toldOfSources(dossier).reliability,
  } satisfies Control<'reliability'>,
  threads: {
    ...toggle('threads'),
    offered: (dossier) => dossier.events.some(({ thread }) => thread !== ''),
  } satisfies Control<'threads'>,
  scale: choice('scale', () => scales),
  measure: choice('measure', ({ info }) => (info.rows === 'observations' ? ['', 'distance'] : ['', 'same'])),
  coverage: {
    ...choice('coverage', (dossier) => (hasManyInstruments(dossier) ? coverages : [])),
    offered: hasManyInstruments,
  } satisfies Control<'coverage'>,
  clauseOrder: {
    ...choice('clauseOrder', (dossier) => (hasManyInstruments(dossier) ? clauseOrders : [])),
    offered: hasManyInstruments,
  } satisfies Control<'clauseOrder'>,
  instrument: choice('instrument', (dossier) => idsOf(instrumentsWithProvisions(dossier))),
  instruments: {
    key: 'instruments',
    offered: (dossier) => instrumentsToCompare(dossier).length > fewestCompared,
    kind: 'several',
    values: (dossier) => idsOf(instrumentsToCompare(dossier)),
    beside: (dossier, { instruments }) => {
      const all = idsOf(instrumentsToCompare(dossier));
      return all
        .map((id) => toggled(all, instruments, id))
        .filter(({ length }) => length >= fewestCompared && length <= mostCompared)
        .map((next) => ({ instruments: next }));
    },
  } satisfies Control<'instruments'>,
  issue: pick('issue', (dossier) => idsOf(dossier.issues)),
  actor: pick('actor', (dossier) => idsOf(dossier.actors)),
  actors: {
    key: 'actors',
    kind: 'several',
    values: (dossier) => idsOf(dossier.actors),
    beside: () => [],
  } satisfies Control<'actors'>,
  figure: {
    ...pick('figure', (dossier) => ['', ...idsOf(dossier.figures)]),
    // More are found by the list below their chart.
    offered: ({ figures }) => figures.length > 1 && figures.length <= mostPicked,
  } satisfies Control<'figure'>,
  from: { key: 'from', kind: 'range', values: () => [], beside: () => [] } satisfies Control<'from'>,
  to: { key: 'to', kind: 'range', values: () => [], beside: () => [] } satisfies Control<'to'>,
} as const;

/** What of a view every chart of positions depends on. */
export const stanceReads = ['sourcesOff', 'reference', 'asOf', 'bases', 'confidence'] as const;

/** What every page lets a reader set: which sources, and up to when. */
export const sourceControls = [controls.sourcesOff, controls.reference, controls.asOf] as const;

/** Which claims are selected. */
export const claimControls = [
  controls.claimant,
  controls.claimType,
  controls.topic,
  controls.credibility,
  controls.reliability,
] as const;

/**
 * The same for charts of positions, with how a position is known and how surely. Lists stand side by side, so that on a
 * narrow screen an open one does not cover the button of the next.
 */
export const stanceControls = [
  controls.sourcesOff,
  controls.reference,
  controls.bases,
  controls.confidence,
  controls.asOf,
] as const;
