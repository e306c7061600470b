import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { claimGrid } from '#lib/summary/claimGrid.ts';
import { thesisSides } from '#lib/summary/thesisSides.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { claimDossier } from '../smallDossier.ts';

test('a copy counts once with its original among the sources of a side, and its claims are listed', () => {
  const dossier = claimDossier('a b<a c', 't', 'a t supports\nb t supports\nc t supports prediction');
  const [side] = thesisSides(dossier, claimGrid(dossier, defaultView).rows[0]!);
  expect(side).toEqual({ bearing: 'supports', claims: [0, 1], predictions: [2], quoted: [], sourceCount: 1 });
});

describe.each(['harbour', 'shipped'] as const)('the sides of each thesis of the %s dossier', (name) => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
  });

  test('hold every claim of a document on it once, by its bearing, predictions and quotes apart', () => {
    const documents = dossier.sources.filter(({ file }) => file !== '').map(({ id }) => id);
    for (const row of claimGrid(dossier, defaultView).rows) {
      const { id } = dossier.theses[row.thesis]!;
      const sides = thesisSides(dossier, row);
      expect(sides.map(({ bearing }) => bearing)).toEqual([
        'supports',
        'contradicts',
        'qualifies',
        'mentions',
      ]);
      for (const { bearing, claims, predictions, quoted } of sides) {
        const kindOf = ({ source, claimant, type }: Claim) => {
          const { voice, derived_from } = dossier.sources.find((each) => each.id === source)!;
          const own = voice || (dossier.sources.find((each) => each.id === derived_from)?.voice ?? '');
          if (own !== '' && own !== claimant) return 'quoted';
          return type === 'prediction' ? 'predicted' : 'claimed';
        };
        const positions = (kind: string) =>
          dossier.claims.flatMap((claim, at) =>
            claim.thesis === id &&
            claim.bearing === bearing &&
            documents.includes(claim.source) &&
            kindOf(claim) === kind
              ? [at]
              : [],
          );
        expect(claims.toSorted((a, b) => a - b)).toEqual(positions('claimed'));
        expect(predictions.toSorted((a, b) => a - b)).toEqual(positions('predicted'));
        expect(quoted.toSorted((a, b) => a - b)).toEqual(positions('quoted'));
      }
    }
  });
});
