import { describe, expect, test } from 'vitest';
import type { Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { controls } from '#lib/charts/kit/controls.ts';
import { aboutActor } from '#lib/summary/aboutActor.ts';
import { aboutClause } from '#lib/summary/aboutClause.ts';
import { issuesInOrder } from '#lib/summary/aboutIssue.ts';
import { aboutThesis } from '#lib/summary/aboutThesis.ts';
import { chooseActors } from '#lib/summary/chooseActors.ts';
import { claimants } from '#lib/summary/claimants.ts';
import { claimGrid } from '#lib/summary/claimGrid.ts';
import { neighbours } from '#lib/summary/nearness.ts';
import { actorsByName, orderActors, orderIssues } from '#lib/summary/order.ts';
import { orderTheses } from '#lib/summary/orderTheses.ts';
import { positionsOnIssue } from '#lib/summary/positionsOnIssue.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { makeFormats } from '#lib/words/Formats.ts';
import { claimDossier, provisionDossier, stanceDossier } from '../smallDossier.ts';

const view = defaultView;

/** Actors, issues, theses and topics called Z and Ä, of which everything else is alike. */
const positions = stanceDossier(
  's',
  'me z ä',
  'z ä y',
  ['me', 'z', 'ä'].flatMap((actor) =>
    ['z', 'ä', 'y'].map((issue) => ({ actor, issue, source: 's', step: actor === 'me' ? -2 : 2 }) as const),
  ),
);
const cells = stanceCells(positions, view);
const claims: Dossier = {
  ...claimDossier('s', 'z ä', 's z supports\ns ä supports'),
  actors: positions.actors,
};
claims.claims.forEach((claim, at) => Object.assign(claim, { claimant: 'zä'[at], topic: 'zä'[at] }));
const spoken: Dossier = { ...claims, claims: claims.claims.map((claim) => ({ ...claim, claimant: 'me' })) };
const treaty = provisionDossier('s', 't:1960', 't water shall in_force s');
const clause: Dossier = {
  ...positions,
  instruments: treaty.instruments,
  provisions: treaty.provisions,
  issues: positions.issues.map((issue) => ({ ...issue, provision: issue.id === 'z' ? 'p000' : '' })),
};

const actorIds = (all: readonly number[]) => all.map((at) => positions.actors[at]!.id);

/** The ids or names that each gives, by what a reader sees them as. */
const lists: Readonly<Record<string, (compare: Compare) => readonly (string | undefined)[]>> = {
  'actors of a chart': (compare) => actorIds(orderActors(positions, cells, 'name', false, compare)),
  'actors in blocs': (compare) => actorIds(orderActors(positions, cells, 'mean', true, compare)),
  'issues of a chart': (compare) =>
    orderIssues(positions, cells, 'name', compare).map((at) => positions.issues[at]!.id),
  'issues to go through': (compare) =>
    issuesInOrder(positions, { ...view, issueOrder: 'name' }, compare).map(({ id }) => id),
  'actors to compare': (compare) => actorIds(actorsByName(positions, compare)),
  'the partner chosen among equals': (compare) =>
    actorIds(chooseActors(positions, cells, { actors: ['me'] }, compare).actors.slice(1)),
  'positions on an issue': (compare) =>
    actorIds(positionsOnIssue(positions, view, 0, compare).map(({ actor }) => actor)),
  'actors equally near': (compare) =>
    actorIds(neighbours(positions, cells, 0, compare).others.map(({ actor }) => actor)),
  'stances on a clause': (compare) =>
    actorIds(aboutClause(clause, view, 'p000', compare).comments!.stances.map(({ actor }) => actor)),
  'who makes claims': (compare) => claimants(claims, compare).map(({ id }) => id),
  'whose claims can be chosen': (compare) => controls.claimant.values(claims, compare),
  'the claimants one step away': (compare) =>
    controls.claimant.beside(claims, { ...view, claimant: '' }, compare).map(({ claimant }) => claimant),
  'topics of an actor': (compare) =>
    aboutActor(spoken, view, 'me', compare)!.claims.map(({ topic }) => topic),
  'theses of a chart': (compare) =>
    orderTheses(claims, claimGrid(claims, view).rows, 'contested', compare).map(
      ({ thesis }) => claims.theses[thesis]!.id,
    ),
  'the thesis that opens first': (compare) => [aboutThesis(claims, view, compare)!.thesis.id],
};

describe('names stand in the order of the language:', () => {
  const first = (all: readonly (string | undefined)[]) => all.find((id) => id === 'z' || id === 'ä');
  test.each(Object.entries(lists))('%s', (_, list) => {
    // German looks Ä up under A, Swedish behind Z.
    expect(first(list(makeFormats('de').compare))).toBe('ä');
    expect(first(list(makeFormats('sv').compare))).toBe('z');
  });
});
