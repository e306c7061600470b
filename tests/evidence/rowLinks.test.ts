import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { searchEntries } from '#lib/search/searchEntries.ts';
import { searchFilter } from '#lib/search/searchFilter.ts';
import { rowLinks } from '#lib/evidence/rowLinks.ts';
import { markPlaces } from '#lib/ui/search/markPlaces.ts';
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
      const placeOf = markPlaces(dossier, english, view);
      const prepared = new Map(catalog.map((chart) => [chart.id, chart.prepare(dossier, view, english)]));
      const whole = stanceMatrix.prepare(dossier, { ...view, allIssues: true }, english);
      const allTheses = claimsBySource.prepare(dossier, { ...view, allTheses: true }, english);
      for (const { table, at, id } of searchEntries(dossier, english.of('search').unit).filter(
        searchFilter(dossier, view),
      )) {
        const place = placeOf(table, at);
        const onChart =
          ['stances', 'figures', 'provisions', 'events'].includes(table) ||
          (table === 'claims' && dossier.claims[at]?.thesis !== '');
        if (onChart) expect(place, `${table} ${id}`).not.toBeNull();
        if (!place) continue;
        const { chart = '', key = '' } = readMarkAddress(place.mark ?? '') ?? {};
        expect(catalog.find((each) => each.id === chart)?.page).toBe(place.page);
        // A chart about one treaty, or of few issues, is asked for what the row is of.
        const shown = place.view.allIssues
          ? whole
          : place.view.allTheses
            ? allTheses
            : place.view.instrument === undefined
              ? prepared.get(chart)
              : catalog
                  .find(({ id: each }) => each === chart)
                  ?.prepare(dossier, { ...view, ...place.view }, english);
        expect(shown?.evidence(key)?.rows).toContainEqual({ table, at });
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
    for (const entry of searchEntries(dossier, english.of('search').unit)) {
      const links = rowLinks(english, dossier, entry, null);
      expect(new Set(links.map(({ label }) => label)).size).toBe(links.length);
      for (const { page, view } of links) {
        const [key, rows] = known[page]!;
        expect(Object.keys(view)).toEqual([key]);
        expect(rows.map(({ id }) => id)).toContain(view[key]);
      }
      if (entry.table === 'theses' || entry.table === 'claims') expect(links.length).toBeGreaterThan(0);
    }
  });
});
