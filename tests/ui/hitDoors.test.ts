import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { searchEntries } from '#lib/search/searchEntries.ts';
import { searchFilter } from '#lib/search/searchFilter.ts';
import { hitDoors } from '#lib/ui/hitDoors.ts';
import { markPlaces } from '#lib/ui/markPlaces.ts';
import { readMarkAddress } from '#lib/model/markAddress.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { english } from '../english.ts';

describe.each(['harbour', 'shipped'] as const)('rows of the %s dossier', (name) => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
  });

  test('are seen in the mark of a chart that rests on them', () => {
    for (const view of [defaultView, { ...defaultView, reference: true }]) {
      const placeOf = markPlaces(dossier, view);
      const prepared = new Map(catalog.map((chart) => [chart.id, chart.prepare(dossier, view, english)]));
      for (const { table, at, id } of searchEntries(dossier).filter(searchFilter(dossier, view))) {
        const place = placeOf(table, at);
        const onChart =
          ['stances', 'figures', 'provisions', 'events'].includes(table) ||
          (table === 'claims' && dossier.claims[at]?.thesis !== '');
        if (onChart) expect(place, `${table} ${id}`).not.toBeNull();
        if (!place) continue;
        const { chart = '', key = '' } = readMarkAddress(place.view.mark ?? '') ?? {};
        expect(catalog.find((each) => each.id === chart)?.page).toBe(place.page);
        expect(prepared.get(chart)?.evidence(key)?.rows).toContainEqual({ table, at });
      }
    }
  });

  test('lead to pages of what they are about, by ids that the dossier has', () => {
    const known: Record<string, [keyof View, readonly { readonly id: string }[]]> = {
      '/thesis': ['thesis', dossier.theses],
      '/issue': ['issue', dossier.issues],
      '/actor': ['actor', dossier.actors],
      '/clause': ['clause', dossier.provisions],
    };
    for (const entry of searchEntries(dossier)) {
      const doors = hitDoors(dossier, entry, () => null);
      expect(new Set(doors.map(({ label }) => label)).size).toBe(doors.length);
      for (const { page, view } of doors) {
        const [key, rows] = known[page]!;
        expect(Object.keys(view)).toEqual([key]);
        expect(rows.map(({ id }) => id)).toContain(view[key]);
      }
      if (entry.table === 'theses' || entry.table === 'claims') expect(doors.length).toBeGreaterThan(0);
    }
  });
});
