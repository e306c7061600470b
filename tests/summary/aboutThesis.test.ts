import { expect, test } from 'vitest';
import { thesisOrders } from '#lib/model/view.ts';
import { defaultView } from '#lib/model/view.ts';
import { aboutThesis } from '#lib/summary/aboutThesis.ts';
import { claimGrid } from '#lib/summary/claimGrid.ts';
import { orderTheses } from '#lib/summary/orderTheses.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';

const dossier = harbourDossier();

test('the next of each thesis leads once through all of them, and the previous back', () => {
  for (const thesisOrder of thesisOrders) {
    const order = orderTheses(dossier, claimGrid(dossier, defaultView).rows, thesisOrder, english.compare);
    const ids = order.map((row) => dossier.theses[row.thesis]!.id);
    ids.forEach((thesis, at) => {
      const about = aboutThesis(dossier, { ...defaultView, thesis, thesisOrder }, english.compare)!;
      expect(about.thesis.id).toBe(thesis);
      expect([about.previous?.id, about.next?.id]).toEqual([ids[at - 1], ids[at + 1]]);
    });
    expect(aboutThesis(dossier, { ...defaultView, thesisOrder }, english.compare)?.thesis.id).toBe(ids[0]);
  }
});

test('filters of claims leave no claim of it out', () => {
  const thesis = dossier.theses[0]!.id;
  const all = aboutThesis(dossier, { ...defaultView, thesis }, english.compare);
  const filtered = { ...defaultView, thesis, claimType: 'prediction', credibility: 1 } as const;
  expect(aboutThesis(dossier, filtered, english.compare)?.row).toEqual(all?.row);
});

test('a dossier without theses has none to show', () => {
  expect(aboutThesis({ ...dossier, theses: [] }, defaultView, english.compare)).toBeNull();
});
