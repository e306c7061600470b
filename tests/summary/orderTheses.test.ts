import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, thesisOrders, type ThesisOrder } from '#lib/model/view.ts';
import type { ClaimCellKind } from '#lib/summary/claimCell.ts';
import { claimGrid } from '#lib/summary/claimGrid.ts';
import { diagnosticity } from '#lib/summary/diagnosticity.ts';
import { orderTheses } from '#lib/summary/orderTheses.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { shuffleDossier } from '../shuffleDossier.ts';
import { claimDossier } from '../smallDossier.ts';

const kinds = (text: string): ClaimCellKind[] =>
  [...text].map(
    (sign) =>
      ({
        '+': 'supports',
        '-': 'contradicts',
        '~': 'qualifies',
        '.': 'mentions',
        '=': 'split',
        ' ': 'silent',
      })[sign] as ClaimCellKind,
  );

describe('diagnosticity', () => {
  test.each([
    ['+++', 0],
    ['---', 0],
    ['+-', 1],
    ['++--', 1],
    ['++-', 8 / 9],
    ['+~', 1 / 4],
    ['+~-', 2 / 3],
  ])('of %s is %d', (signs, expected) => {
    expect(diagnosticity(kinds(signs))).toBeCloseTo(expected, 12);
  });

  test('is that of the positions alone: mentions, silence and sources on both sides do not enter it', () => {
    expect(diagnosticity(kinds('+.- ='))).toBe(1);
    expect(diagnosticity(kinds('+=.'))).toBeNull();
    expect(diagnosticity([])).toBeNull();
  });

  test('lies between 0 and 1, and neither the order of sources nor the sign of the thesis matters', () => {
    const signs = fc.array(fc.constantFrom('+', '-', '~', '.', '=', ' '), { maxLength: 9 });
    const turned: Record<string, string> = { '+': '-', '-': '+' };
    fc.assert(
      fc.property(signs, (given) => {
        const value = diagnosticity(kinds(given.join('')));
        if (value !== null) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const others = [given.toReversed(), given.map((sign) => turned[sign] ?? sign)];
        for (const other of others) {
          expect(diagnosticity(kinds(other.join(''))) ?? -1).toBeCloseTo(value ?? -1, 12);
        }
      }),
    );
  });
});

/** Theses top to bottom. */
function ranking(dossier: Dossier, order: ThesisOrder, view = defaultView): string[] {
  return orderTheses(dossier, claimGrid(dossier, view).rows, order, english.compare).map(
    ({ thesis }) => dossier.theses[thesis]?.id ?? '',
  );
}

describe('theses of a small dossier', () => {
  const claims = [
    'a agreed supports\nb agreed supports\nc agreed supports',
    'a divided supports\nb divided contradicts',
    'a halved supports\nb halved supports\nc halved contradicts\nd halved contradicts',
    'a leaning supports\nb leaning supports\nc leaning contradicts',
    'a lonely supports',
    'a doubted contradicts\nb doubted contradicts',
    'a foreseen contradicts prediction',
  ].join('\n');
  const theses = 'absent foreseen doubted lonely leaning halved divided agreed';
  const dossier = claimDossier('a b c d', theses, claims);

  test('stand by the fewest contradictions, then the most support', () => {
    expect(ranking(dossier, 'uncontested')).toEqual([
      'agreed',
      'lonely',
      'foreseen',
      'leaning',
      'divided',
      'halved',
      'doubted',
      'absent',
    ]);
  });

  test('stand by how much they separate the sources, of the same the one that more sources bear on', () => {
    expect(ranking(dossier, 'diagnostic')).toEqual([
      'halved',
      'divided',
      'leaning',
      'agreed',
      'doubted',
      'lonely',
      'foreseen',
      'absent',
    ]);
  });
});

describe.each(['harbour', 'shipped'] as const)('theses of the %s dossier', (name) => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
  });

  /** Sides that the sources take on a thesis, counted from the rows alone. */
  function sidesOf(thesis: string) {
    const bySource = new Map<string, Set<string>>();
    const expecting = new Map<string, Set<string>>();
    let claimed = false;
    for (const claim of dossier.claims) {
      const source = dossier.sources.find(({ id }) => id === claim.source)!;
      if (claim.thesis !== thesis || source.file === '') continue;
      claimed = true;
      const key = source.derived_from || source.id;
      const voice = source.voice || dossier.sources.find(({ id }) => id === key)!.voice;
      if (voice !== '' && voice !== claim.claimant) continue;
      expecting.set(key, (expecting.get(key) ?? new Set()).add(claim.bearing));
      if (claim.type === 'prediction') continue;
      bySource.set(key, (bySource.get(key) ?? new Set()).add(claim.bearing));
    }
    const sides = [...bySource.values()];
    const opposed = (all: Map<string, Set<string>>) =>
      [...all].some(([one, first]) =>
        [...all].some(
          ([other, second]) => one !== other && first.has('supports') && second.has('contradicts'),
        ),
      );
    const standApart = (all: Map<string, Set<string>>) =>
      opposed(new Map([...all].filter(([, side]) => !(side.has('supports') && side.has('contradicts')))));
    const supports = sides.filter((side) => side.has('supports'));
    const contradicts = sides.filter((side) => side.has('contradicts'));
    const values = sides.flatMap((side) => {
      if (side.has('supports') && side.has('contradicts')) return [];
      return side.has('supports') ? [1] : side.has('contradicts') ? [-1] : side.has('qualifies') ? [0] : [];
    });
    // Half the mean squared difference of every two, with repetition, is the variance.
    const squares = values.flatMap((a) => values.map((b) => (a - b) ** 2));
    const spread = squares.reduce((sum, square) => sum + square, 0) / (2 * values.length ** 2);
    return {
      claimed,
      supporting: supports.length,
      contradicting: contradicts.length,
      inExpectation: standApart(expecting) && !opposed(bySource),
      doubt:
        supports.length > 0 && contradicts.length > 0
          ? 0
          : contradicts.length > 0
            ? 2
            : Number(sides.some((side) => side.has('qualifies'))),
      bearing: sides.filter((side) => side.size > 1 || !side.has('mentions')).length,
      diagnosticity: values.length < 2 ? null : spread,
    };
  }

  test('have the numbers of an independent recount', () => {
    for (const row of claimGrid(dossier, defaultView).rows) {
      const recount = sidesOf(dossier.theses[row.thesis]!.id);
      expect(row.silent).toBe(!recount.claimed);
      expect(row.supporting).toBe(recount.supporting);
      expect(row.contradicting).toBe(recount.contradicting);
      expect(row.bearing).toBe(recount.bearing);
      expect(row.inExpectation).toBe(recount.inExpectation);
      if (recount.diagnosticity === null) expect(row.diagnosticity).toBeNull();
      else expect(row.diagnosticity).toBeCloseTo(recount.diagnosticity, 12);
    }
  });

  test('stand in each order as the recount has it', () => {
    const keys: Record<ThesisOrder, (sides: ReturnType<typeof sidesOf>) => number[]> = {
      contested: (sides) => [
        -Math.min(sides.supporting, sides.contradicting),
        -Number(sides.inExpectation),
        -sides.doubt,
        -sides.bearing,
      ],
      uncontested: (sides) => [
        Number(!sides.claimed),
        sides.contradicting,
        Number(sides.inExpectation),
        -sides.supporting,
      ],
      diagnostic: (sides) => [
        Number(!sides.claimed),
        -Math.round((sides.diagnosticity ?? -1) * 1e9),
        -sides.bearing,
      ],
    };
    for (const order of thesisOrders) {
      const ids = ranking(dossier, order);
      expect(ids.toSorted()).toEqual(dossier.theses.map(({ id }) => id).toSorted());
      const ranked = ids.map((id) => keys[order](sidesOf(id)));
      ranked.slice(1).forEach((next, i) => {
        const at = next.findIndex((value, place) => value !== ranked[i]?.[place]);
        if (at !== -1) expect(next[at]).toBeGreaterThan(ranked[i]?.[at] ?? 0);
      });
    }
  });

  test('stand in the same order whatever the order of the rows', () => {
    for (const order of thesisOrders) {
      expect(ranking(shuffleDossier(dossier, 5, ['sources']), order)).toEqual(ranking(dossier, order));
    }
  });
});
