import { expect, test } from 'vitest';
import { defaultView } from '#lib/model/view.ts';
import { clauses } from '#lib/summary/clauses.ts';
import { clausesByInstrument, clauseView } from '#lib/evidence/clauseLinks.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';

const dossier = harbourDossier();
const all = clauses(dossier, { ...defaultView, reference: true });

test('every clause is listed once, under its instrument, those signed first on top', () => {
  const groups = clausesByInstrument(english, dossier, all);
  expect(groups.map(({ name }) => name)).toEqual(['Bay Charter', 'Framework agreement on the Kelm terminal']);
  expect(groups.flatMap((group) => group.clauses).toSorted()).toEqual([...all].toSorted());
});

test('the link to a clause names one of its rows', () => {
  for (const clause of all) {
    const row = dossier.provisions.find(({ id }) => id === clauseView(dossier, clause).clause);
    expect([row?.instrument, row?.category]).toEqual([clause.instrument, clause.category]);
  }
});
