import { expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { defaultView } from '#lib/model/view.ts';
import { markOfRow } from '#lib/evidence/markOfRow.ts';
import { readMarkAddress } from '#lib/model/markAddress.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';

const dossier = harbourDossier();

test.each(['stances', 'claims', 'provisions'] as const)(
  'a row of %s leads to a mark that rests on it, on the page of its chart',
  (table) => {
    let led = 0;
    dossier[table].forEach((_, at) => {
      const destination = markOfRow(dossier, { table, at });
      if (!destination) return;
      const address = readMarkAddress(destination.mark ?? '');
      const chart = catalog.find(({ id }) => id === address?.chart);
      expect(chart?.page).toBe(destination.page);
      const prepared = chart?.prepare(
        dossier,
        { ...defaultView, reference: true, ...destination.view },
        english,
      );
      expect(prepared?.evidence(address?.key ?? '')?.rows).toContainEqual({ table, at });
      expect(prepared?.evidence(prepared.markOf(table, at) ?? '')?.rows).toContainEqual({ table, at });
      led++;
    });
    expect(led).toBeGreaterThan(0);
  },
);

test('a claim on no thesis and a row that is no comment lead to no mark', () => {
  const at = dossier.claims.findIndex(({ thesis }) => thesis === '');
  expect(markOfRow(dossier, { table: 'claims', at })).toBeNull();
  expect(markOfRow(dossier, { table: 'figures', at: 0 })).toBeNull();
});
