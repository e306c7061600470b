import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { aboutActor, kinOf } from '#lib/summary/aboutActor.ts';
import { rowsInForce } from '#lib/summary/rowsInForce.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';

describe.each(['harbour', 'shipped'] as const)('in the %s dossier', (name) => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
  });

  test('what is gathered of each actor is a recount of the tables', () => {
    const [first = ''] = dossier.sources.map(({ id }) => id);
    for (const view of [defaultView, { ...defaultView, reference: true, sourcesOff: [first] }]) {
      const claims = dossier.claims.filter(rowsInForce(dossier, view, 'claims'));
      const figures = dossier.figures.filter(rowsInForce(dossier, view, 'figures'));
      const events = dossier.events.filter(rowsInForce(dossier, view, 'events'));
      for (const { id } of dossier.actors) {
        const about = aboutActor(dossier, view, id, english.compare)!;
        const made = claims.filter(({ claimant }) => claimant === id);
        const ends = (row: { flow_from: string; flow_to: string }) => [row.flow_from, row.flow_to];
        expect(about.claimCount).toBe(made.length);
        expect(new Set(about.claims.flatMap(({ rows }) => rows.map((at) => dossier.claims[at])))).toEqual(
          new Set(made),
        );
        expect(about.transfers.map((at) => dossier.claims[at])).toEqual(
          claims.filter((claim) => ends(claim).includes(id)),
        );
        expect(about.figures.map((at) => dossier.figures[at])).toEqual(
          figures.filter((figure) => ends(figure).includes(id)),
        );
        expect(about.events.map((at) => dossier.events[at])).toEqual(
          events.filter(({ actors }) => actors.includes(id)),
        );
        for (const { table, at } of about.rows.filter((row) => row.table === 'stances')) {
          expect([table, dossier.stances[at]?.actor]).toEqual(['stances', id]);
        }
        const stances = dossier.stances.filter(rowsInForce(dossier, view, 'stances'));
        expect(about.rows.filter(({ table }) => table === 'stances')).toHaveLength(
          stances.filter(({ actor }) => actor === id).length,
        );
      }
    }
  });

  test('topics with most claims come first', () => {
    for (const { id } of dossier.actors) {
      const amounts = aboutActor(dossier, defaultView, id, english.compare)!.claims.map(
        ({ rows }) => rows.length,
      );
      expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    }
  });

  test('an actor is among the members of the one that it belongs to', () => {
    for (const actor of dossier.actors) {
      const { parent } = kinOf(dossier, actor);
      expect(parent?.id ?? '').toBe(actor.parent);
      if (parent) expect(kinOf(dossier, parent).members).toContain(actor);
    }
  });
});

test('an id that the dossier does not have is about nobody', () => {
  expect(aboutActor(harbourDossier(), defaultView, '', english.compare)).toBeNull();
});
