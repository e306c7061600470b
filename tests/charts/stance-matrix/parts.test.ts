import { describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { defaultView } from '#lib/model/view.ts';
import { placesOf } from '#lib/scene/targets.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';

const dossier = await shippedDossier();

describe('a matrix of more issues than fit on a phone', () => {
  const prepared = stanceMatrix.prepare(
    dossier,
    { ...defaultView, reference: true, allIssues: true },
    english,
  );
  const { targets } = pageScene(prepared, 288, lightTheme);
  const cells = targets.filter((target) => !target.leads);
  const actors = targets.filter((target) => target.leads && target.key.startsWith('actor'));

  test('leaves every cell room for its code', () => {
    expect(dossier.issues.length).toBeGreaterThan(16);
    for (const { width, x } of cells) {
      expect(width).toBeGreaterThanOrEqual(17);
      expect(x + width).toBeLessThanOrEqual(288 + 0.01);
    }
  });

  test('has each issue of each actor once, over parts that repeat the names', () => {
    expect(new Set(cells.map(({ key }) => key)).size).toBe(cells.length);
    expect(cells).toHaveLength(actors.length * dossier.issues.length);
    for (const actor of actors) expect(placesOf(actor)).toHaveLength(2);
  });

  test('keeps the cells of a row beside one another', () => {
    for (const row of new Set(cells.map((cell) => cell.row))) {
      const tops = new Set(cells.filter((cell) => cell.row === row).map(({ y }) => y));
      expect(tops.size).toBe(1);
    }
  });
});
