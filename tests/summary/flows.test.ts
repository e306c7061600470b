import { describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { flowPairs, flows, type Flow } from '#lib/summary/flows.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { flowDossier } from '../flowDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { shuffleDossier } from '../shuffleDossier.ts';

/** `north→south grain: delivered 2, feared 1 (2)`. */
function words(flow: Flow): string {
  const parts = flow.parts.map(({ state, sources }) => `${state} ${sources}`);
  return `${flow.from}→${flow.to} ${flow.commodity}: ${parts.join(', ')} (${flow.sources})`;
}

const told = (dossier: Dossier, view: Partial<View> = {}) =>
  flows(dossier, { ...defaultView, ...view }).map(words);

/** Ids instead of positions, which differ between shuffled dossiers. */
function withIds(dossier: Dossier, all: readonly Flow[]) {
  return all.map((flow) => ({
    ...flow,
    parts: flow.parts.map((part) => ({
      ...part,
      rows: part.rows.map(({ table, at }) => dossier[table][at]?.id),
    })),
  }));
}

describe('a flow', () => {
  test('is one thing from one actor to another, with its states told apart', () => {
    const dossier = flowDossier(
      'a b',
      `a north south grain delivered
       b north south grain feared
       a north south grain sought
       b north south grain promised
       b south north grain delivered
       a north east grain delivered`,
    );
    expect(told(dossier)).toEqual([
      'north→south grain: delivered 1, promised 1, sought 1, feared 1 (2)',
      'north→east grain: delivered 1 (1)',
      'south→north grain: delivered 1 (1)',
    ]);
  });

  test('is told of by a claim for each thing that it names', () => {
    const dossier = flowDossier('a b', 'a n s grain;coal delivered\nb n s coal delivered');
    expect(told(dossier)).toEqual(['n→s coal: delivered 2 (2)', 'n→s grain: delivered 1 (1)']);
  });

  test('counts a source once, however many rows it has, and a copy with its original', () => {
    const dossier = flowDossier(
      'a b<a c',
      `a n s grain feared
       a n s grain feared
       b n s grain feared
       c n s grain promised`,
    );
    expect(told(dossier)).toEqual(['n→s grain: promised 1, feared 1 (2)']);
    expect(flows(dossier, defaultView)[0]?.parts[1]?.rows).toHaveLength(3);
  });

  test('counts a copy for itself where the original is off', () => {
    const dossier = flowDossier('a b<a', 'a n s grain feared\nb n s grain feared');
    expect(told(dossier, { sourcesOff: ['a'] })).toEqual(['n→s grain: feared 1 (1)']);
  });

  test('is told of by figures of what was delivered or shipped, not by capacities, caps or amounts', () => {
    const flow = { source: 'a', flow_from: 'n', flow_to: 's' };
    const dossier = flowDossier('a b', 'b n s grain feared', [
      { ...flow, commodity: 'grain', kind: 'shipped' },
      { ...flow, commodity: 'coal', kind: 'delivered' },
      ...(['capacity', 'cap', 'amount', 'count', 'share', 'change'] as const).map((kind) => ({
        ...flow,
        commodity: kind,
        kind,
      })),
      { source: 'a', flow_from: 'n', commodity: 'sent to nobody', kind: 'shipped' },
      { source: 'a', flow_to: 's', commodity: 'sent by nobody', kind: 'delivered' },
    ]);
    expect(told(dossier)).toEqual(['n→s grain: delivered 1, feared 1 (2)', 'n→s coal: delivered 1 (1)']);
  });

  test('does not come from claims that tell of none, nor from sources that are off or no documents', () => {
    const dossier = flowDossier(
      'a b c@',
      `a n s grain -
       b n s coal delivered
       c n s iron delivered`,
    );
    expect(told(dossier)).toEqual(['n→s coal: delivered 1 (1)']);
    expect(told(dossier, { sourcesOff: ['b'] })).toEqual([]);
    expect(told(dossier, { reference: true, sourcesOff: ['b'] })).toEqual(['n→s iron: delivered 1 (1)']);
  });

  test('stands before others if it is more real, then if more sources tell of it, then by name', () => {
    const dossier = flowDossier(
      'a b',
      `a n s apples feared
       a n s iron promised
       b n s iron promised
       a n s coal promised
       a n s brass promised
       a n s zinc delivered`,
    );
    expect(flows(dossier, defaultView).map(({ commodity }) => commodity)).toEqual([
      'zinc',
      'iron',
      'brass',
      'coal',
      'apples',
    ]);
  });
});

describe('pairs of actors', () => {
  test('come with most things first, the one that gives more as giver', () => {
    const dossier = flowDossier(
      'a',
      `a east west silk feared
       a north south grain feared
       a south north coal feared
       a south north iron feared`,
    );
    const pairs = flowPairs(dossier, defaultView);
    expect(pairs.map(({ giver, taker, forth, back }) => [giver, taker, forth.length, back.length])).toEqual([
      ['south', 'north', 2, 1],
      ['east', 'west', 1, 0],
    ]);
  });

  test('hold every flow once, also what an actor gives itself', () => {
    const dossier = flowDossier(
      'a',
      `a n n grain feared
       a n s grain feared`,
    );
    const all = flowPairs(dossier, defaultView).flatMap(({ forth, back }) => [...forth, ...back]);
    expect(all.map(words).sort()).toEqual(flows(dossier, defaultView).map(words).sort());
    expect(all).toHaveLength(2);
  });
});

describe.each(['shipped', 'harbour'] as const)('the flows of the %s dossier', (name) => {
  const open = () => (name === 'harbour' ? Promise.resolve(harbourDossier()) : shippedDossier());

  /** Written anew from the raw rows: states, ids of rows and originals of each flow. */
  function recount(dossier: Dossier) {
    const source = (id: string) => dossier.sources.find((each) => each.id === id)!;
    const rows = [
      ...dossier.claims
        .filter((claim) => claim.flow_state)
        .flatMap((claim) =>
          claim.commodity.map((thing) => ({ ...claim, commodity: thing, state: claim.flow_state })),
        ),
      ...dossier.figures
        .filter((figure) => figure.flow_from && figure.flow_to && /^(delivered|shipped)$/.test(figure.kind))
        .map((figure) => ({ ...figure, state: 'delivered' })),
    ].filter((row) => source(row.source).file !== '');
    const found: Record<string, { ids: string[]; originals: string[] }> = {};
    for (const row of rows) {
      const key = `${row.flow_from}→${row.flow_to} ${row.commodity} ${row.state}`;
      const original = source(row.source).derived_from || row.source;
      const entry = (found[key] ??= { ids: [], originals: [] });
      entry.ids = [...entry.ids, row.id].sort();
      entry.originals = [...new Set([...entry.originals, original])].sort();
    }
    return found;
  }

  test('are a recount of its rows', async () => {
    const dossier = await open();
    const expected = recount(dossier);
    const all = flows(dossier, defaultView);
    const counted = Object.fromEntries(
      all.flatMap((flow) =>
        flow.parts.map(({ state, rows }) => [
          `${flow.from}→${flow.to} ${flow.commodity} ${state}`,
          rows.map(({ table, at }) => dossier[table][at]!.id).sort(),
        ]),
      ),
    );
    expect(counted).toEqual(Object.fromEntries(Object.entries(expected).map(([key, { ids }]) => [key, ids])));
    for (const flow of all) {
      const originals = flow.parts.map(({ state, sources }) => {
        const entry = expected[`${flow.from}→${flow.to} ${flow.commodity} ${state}`]!;
        expect(sources).toBe(entry.originals.length);
        return entry.originals;
      });
      expect(flow.sources).toBe(new Set(originals.flat()).size);
    }
    expect(all.length).toBeGreaterThan(4);
  });

  test('do not depend on the order of its rows', async () => {
    const dossier = await open();
    for (const seed of [1, 2, 3]) {
      const shuffled = shuffleDossier(dossier, seed, ['sources']);
      expect(withIds(shuffled, flows(shuffled, defaultView))).toEqual(
        withIds(dossier, flows(dossier, defaultView)),
      );
      const pairIds = (of: Dossier) => flowPairs(of, defaultView).map(({ giver, taker }) => [giver, taker]);
      expect(pairIds(shuffled)).toEqual(pairIds(dossier));
    }
  });

  test('are gone with every source off', async () => {
    const dossier = await open();
    expect(flows(dossier, { ...defaultView, sourcesOff: dossier.sources.map(({ id }) => id) })).toEqual([]);
  });
});
