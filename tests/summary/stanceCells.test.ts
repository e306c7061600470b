import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { bases, confidences, steps, type Stance, type Step } from '#lib/model/stance.ts';
import { defaultView } from '#lib/model/view.ts';
import {
  medianTowardsNeutral,
  stanceCells,
  type StanceCell,
  type StanceFilter,
} from '#lib/summary/stanceCells.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { shuffle, shuffleDossier } from '../shuffleDossier.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';
import { latestSide } from '../stanceRecount.ts';

const everything: StanceFilter = { ...defaultView };

/** The cell of one actor on one issue; `a b c<a d@` are the sources unless given. */
function cellOf(rows: readonly Omit<SmallStance, 'actor' | 'issue'>[], filter = everything): StanceCell {
  const full = rows.map((row) => ({ actor: 'p', issue: 'x', ...row }));
  return stanceCells(stanceDossier('a b c<a d@', 'p', 'x', full), filter).at(0, 0);
}

/** One row of each source, in the order a, b and so on, in a dossier of that many independent sources. */
function valueOf(...votes: readonly Step[]): Step | null {
  const ids = votes.map((_, i) => `s${i}`);
  const rows = votes.map((step, i) => ({ actor: 'p', issue: 'x', source: `s${i}`, step }));
  return stanceCells(stanceDossier(ids.join(' '), 'p', 'x', rows), everything).at(0, 0).value;
}

describe('the value of a cell', () => {
  test('is the median over sources', () => {
    expect(valueOf(2)).toBe(2);
    expect(valueOf(2, 2, 0)).toBe(2);
    expect(valueOf(-2, -2, -1, 0, 0)).toBe(-1);
  });

  test('is rounded towards neutral where the median lies between two steps', () => {
    expect(valueOf(2, 1)).toBe(1);
    expect(valueOf(-2, -1)).toBe(-1);
    expect(valueOf(1, 0)).toBe(0);
    expect(valueOf(0, -1)).toBe(0);
    expect(Object.is(valueOf(0, -1), -0)).toBe(false);
  });

  test('gives each source one vote, however many rows it has', () => {
    const cell = cellOf([
      { source: 'a', step: 2 },
      { source: 'a', step: 2 },
      { source: 'a', step: 2 },
      { source: 'b', step: 0 },
    ]);
    expect(cell).toMatchObject({ kind: 'position', value: 1, lowest: 0, highest: 2, sourceCount: 2 });
  });

  test('lets a copy vote together with its original', () => {
    const cell = cellOf([
      { source: 'a', step: 2 },
      { source: 'c', step: 2 },
      { source: 'b', step: 0 },
    ]);
    expect(cell).toMatchObject({ value: 1, sourceCount: 2 });
    expect(cell.rows).toHaveLength(3);
  });
});

describe('sources on opposite sides', () => {
  test('make a split cell without a value', () => {
    const cell = cellOf([
      { source: 'a', step: -1 },
      { source: 'b', step: 2 },
    ]);
    expect(cell).toMatchObject({ kind: 'split', value: null, lowest: -1, highest: 2, sourceCount: 2 });
  });

  test('do not conflict where they lie more than half a year apart: the later ones count', () => {
    const on = (source: string, step: Step, date: string) => ({ source, step, date });
    const changed = cellOf([on('a', -2, '2022'), on('b', 1, '2024-06-20'), on('a', 2, '2024-06')]);
    expect(changed).toMatchObject({ kind: 'position', value: 1, lowest: 1, highest: 2, changed: true });
    expect(changed.rows).toHaveLength(3);
    expect(changed.sourceCount).toBe(2);
    expect(cellOf([on('a', -2, '2024-01'), on('b', 1, '2024-06-20')]).kind).toBe('split');
    expect(cellOf([on('a', -2, ''), on('b', 1, '2024-06-20')]).kind).toBe('split');
    // One that stands between them makes no conflict, nor does one without a date.
    expect(cellOf([on('a', -1, '2020'), on('b', 0, ''), on('b', 2, '2022')])).toMatchObject({
      value: 1,
      lowest: 0,
      changed: true,
    });
    // For, against, for again: what counts is what was held last.
    expect(cellOf([on('a', 2, '2010'), on('b', -1, '2015'), on('a', 1, '2020')])).toMatchObject({
      value: 1,
      lowest: 1,
      highest: 1,
    });
  });

  test('are not made by a neutral position', () => {
    const cell = cellOf([
      { source: 'a', step: 0 },
      { source: 'b', step: 2 },
    ]);
    expect(cell.kind).toBe('position');
  });

  test('are never averaged, even inside one source', () => {
    const cell = cellOf([
      { source: 'a', step: -1 },
      { source: 'a', step: 2 },
    ]);
    expect(cell).toMatchObject({ kind: 'split', value: null, sourceCount: 1 });
  });
});

describe('rows without a position', () => {
  const unclear = { status: 'unclear', step: null } as const;
  const notApplicable = { status: 'not_applicable', step: null } as const;

  test('are three different kinds of nothing', () => {
    expect(cellOf([]).kind).toBe('none');
    expect(cellOf([{ source: 'a', ...unclear }]).kind).toBe('unclear');
    expect(cellOf([{ source: 'a', ...notApplicable }]).kind).toBe('not_applicable');
  });

  test('show as unclear before not applicable', () => {
    const rows = [
      { source: 'a', ...notApplicable },
      { source: 'b', ...unclear },
    ];
    expect(cellOf(rows).kind).toBe('unclear');
    expect(cellOf(rows.toReversed()).kind).toBe('unclear');
  });

  test('never enter a value', () => {
    const cell = cellOf([
      { source: 'a', step: 2 },
      { source: 'b', ...unclear },
    ]);
    expect(cell).toMatchObject({ kind: 'position', value: 2, lowest: 2, highest: 2, sourceCount: 1 });
    expect(cell.rows).toHaveLength(2);
  });

  test('leave a cell without value, range, confidence or sources', () => {
    for (const rows of [[], [{ source: 'a', ...unclear }], [{ source: 'a', ...notApplicable }]]) {
      expect(cellOf(rows)).toMatchObject({
        value: null,
        lowest: null,
        highest: null,
        confidence: null,
        sourceCount: 0,
        publicationCount: 0,
      });
    }
  });
});

describe('a filter', () => {
  const rows: Omit<SmallStance, 'actor' | 'issue'>[] = [
    { source: 'a', step: 2, basis: 'stated', confidence: 'high' },
    { source: 'b', step: 1, basis: 'inferred', confidence: 'low' },
    { source: 'd', step: -2, basis: 'attributed', confidence: 'moderate' },
  ];
  const rowsIn = (filter: Partial<StanceFilter>) => cellOf(rows, { ...everything, ...filter }).rows;

  test('counts documents alone unless other publications are asked for', () => {
    expect(rowsIn({})).toEqual([0, 1]);
    expect(rowsIn({ reference: true })).toEqual([0, 1, 2]);
  });

  test('leaves out sources that are off and ignores ones it does not know', () => {
    expect(rowsIn({ sourcesOff: ['a', 'gone'] })).toEqual([1]);
  });

  test('chooses by basis and by the least confidence', () => {
    expect(rowsIn({ bases: ['inferred'] })).toEqual([1]);
    expect(rowsIn({ bases: [] })).toEqual([]);
    expect(rowsIn({ confidence: 'moderate', reference: true })).toEqual([0, 2]);
    expect(rowsIn({ confidence: 'high' })).toEqual([0]);
  });

  test('is not outwitted by a copy whose original is off', () => {
    const cell = cellOf([{ source: 'c', step: 1 }], { ...everything, sourcesOff: ['a'] });
    expect(cell).toMatchObject({ kind: 'position', value: 1, sourceCount: 1 });
  });
});

test('a cell takes the confidence of its best supported position', () => {
  const cell = cellOf([
    { source: 'a', step: 1, confidence: 'low' },
    { source: 'b', step: 1, confidence: 'moderate' },
    { source: 'b', step: null, status: 'unclear', confidence: 'high' },
  ]);
  expect(cell.confidence).toBe('moderate');
});

test('a cell outside the matrix is an error of the program', () => {
  const cells = stanceCells(stanceDossier('a', 'p', 'x', []), everything);
  expect(() => cells.at(1, 0)).toThrow('cell outside the matrix: 1, 0');
});

test('a median of nothing is neutral and one of many is between its extremes', () => {
  expect(medianTowardsNeutral([])).toBe(0);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 9 }), (values) => {
      const median = medianTowardsNeutral(values);
      expect(median).toBeGreaterThanOrEqual(Math.min(...values, 0));
      expect(median).toBeLessThanOrEqual(Math.max(...values, 0));
      expect(medianTowardsNeutral(values.map((value) => -value))).toBe(-median + 0);
    }),
  );
});

/** A second, plain way to the same cells: by filtering the rows of the table. */
function recount(dossier: Dossier, filter: StanceFilter, actor: string, issue: string) {
  const sourceOf = (id: string) => dossier.sources.find((source) => source.id === id)!;
  const originalOf = (id: string): string =>
    sourceOf(id).derived_from ? originalOf(sourceOf(id).derived_from) : id;
  const counts = (row: Stance) =>
    row.actor === actor &&
    row.issue === issue &&
    !filter.sourcesOff.includes(row.source) &&
    (filter.reference || sourceOf(row.source).file !== '') &&
    // A row that says nothing of them passes where nothing is asked of them.
    (row.basis ? filter.bases.includes(row.basis) : filter.bases.length === bases.length) &&
    (row.confidence
      ? confidences.indexOf(row.confidence) >= confidences.indexOf(filter.confidence)
      : filter.confidence === 'low');
  const rows = dossier.stances.filter(counts);
  const all = rows.filter((row) => row.status === 'position');
  const positions = latestSide(all);
  const taken = positions.map((row) => row.stance!);
  const originals = [...new Set(positions.map((row) => originalOf(row.source)))];
  const votes = originals.map((original) =>
    plainMedian(positions.filter((row) => originalOf(row.source) === original).map((row) => row.stance!)),
  );
  const split = taken.some((step) => step < 0) && taken.some((step) => step > 0);
  const without = rows.some((row) => row.status === 'unclear') ? 'unclear' : 'not_applicable';
  const known = taken.length > 0;
  const value = known && !split ? plainMedian(votes) : null;
  return {
    kind: known ? (split ? 'split' : 'position') : rows.length > 0 ? without : 'none',
    value,
    score: value,
    shares: null,
    lowest: known ? Math.min(...taken) : null,
    highest: known ? Math.max(...taken) : null,
    confidence: confidences.findLast((each) => positions.some((row) => row.confidence === each)) ?? null,
    sourceCount: votes.length,
    publicationCount: originals.filter((original) =>
      positions.every((row) => originalOf(row.source) !== original || sourceOf(row.source).file === ''),
    ).length,
    changed: positions.length < all.length,
    torn:
      value === 0 && new Set(taken).size > 1 && 2 * votes.filter((vote) => vote !== 0).length >= votes.length,
    reported: known && all.every(({ basis }) => basis === 'attributed' || basis === 'inferred'),
    told: known ? dossier.issues.find(({ id }) => id === issue)!.kind : 'position',
    contested: positions.some(({ id }) =>
      dossier.checks.some(
        ({ table, subject, verdict }) =>
          table === 'stances' && subject === id && ['differs', 'magnitude_error'].includes(verdict),
      ),
    ),
    rows: rows.map((row) => row.id).toSorted(),
  };
}

function plainMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  while (sorted.length > 2) {
    sorted.shift();
    sorted.pop();
  }
  const middle = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return Math.sign(middle) * Math.floor(Math.abs(middle)) + 0;
}

/** Cells without positions in the tables, so that cells of shuffled dossiers can be compared. */
function readable(dossier: Dossier, filter: StanceFilter) {
  const named = stanceCells(dossier, filter).cells.map(({ actor, issue, rows, ...cell }) => ({
    place: `${dossier.actors[actor]?.id}~${dossier.issues[issue]?.id}`,
    ...cell,
    rows: rows.map((at) => dossier.stances[at]?.id ?? '').toSorted(),
  }));
  return named.toSorted((a, b) => (a.place < b.place ? -1 : 1));
}

function recounted(dossier: Dossier, filter: StanceFilter) {
  const cells = dossier.actors.flatMap((actor) =>
    dossier.issues.map((issue) => ({
      place: `${actor.id}~${issue.id}`,
      ...recount(dossier, filter, actor.id, issue.id),
    })),
  );
  return cells.toSorted((a, b) => (a.place < b.place ? -1 : 1));
}

describe.each(['harbour', 'shipped'] as const)('every cell of the %s dossier', (name) => {
  let dossier: Dossier;
  let filters: StanceFilter[];
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
    filters = [
      everything,
      { ...everything, reference: true },
      ...dossier.sources.map(({ id }) => ({ ...everything, sourcesOff: [id] })),
      ...bases.map((basis) => ({ ...everything, bases: [basis] })),
      ...confidences.map((confidence) => ({ ...everything, confidence })),
      { ...everything, sourcesOff: dossier.sources.map(({ id }) => id) },
    ];
  });

  test('equals an independent recount of its rows under every filter', () => {
    for (const filter of filters) expect(readable(dossier, filter)).toEqual(recounted(dossier, filter));
  });

  test('is the same for shuffled tables', () => {
    for (const seed of [1, 2, 3]) {
      expect(readable(shuffleDossier(dossier, seed), everything)).toEqual(readable(dossier, everything));
    }
  });
});

const smallRow: fc.Arbitrary<SmallStance> = fc
  .record({
    actor: fc.constantFrom('p', 'q'),
    issue: fc.constantFrom('x', 'y'),
    source: fc.constantFrom('a', 'b', 'c', 'd'),
    taken: fc.constantFrom<Step | 'unclear' | 'not_applicable'>(
      ...steps,
      ...steps,
      'unclear',
      'not_applicable',
    ),
    basis: fc.constantFrom(...bases, null),
    confidence: fc.constantFrom(...confidences, null),
  })
  .map(({ taken, ...row }) =>
    typeof taken === 'number' ? { ...row, step: taken } : { ...row, step: null, status: taken },
  );

const smallFilter: fc.Arbitrary<StanceFilter> = fc.record({
  asOf: fc.constant(''),
  sourcesOff: fc.subarray(['a', 'b', 'c', 'd', 'gone']),
  reference: fc.boolean(),
  bases: fc.subarray([...bases]),
  confidence: fc.constantFrom(...confidences),
});

test('any rows give cells that equal a recount and do not depend on their order', () => {
  fc.assert(
    fc.property(fc.array(smallRow, { maxLength: 14 }), smallFilter, fc.nat(1000), (rows, filter, seed) => {
      const dossier = stanceDossier('a b c<a d@', 'p q', 'x y', rows);
      const shuffled = { ...dossier, stances: shuffle(dossier.stances, seed) };
      expect(readable(dossier, filter)).toEqual(recounted(dossier, filter));
      expect(readable(shuffled, filter)).toEqual(readable(dossier, filter));
    }),
  );
});

test('the rows of a cell stand in the order of sources, then ids', () => {
  const rows = ['b', 'a', 'b', 'a'].map((source) => ({ source, step: 1 as Step }));
  expect(cellOf(rows).rows).toEqual([1, 3, 0, 2]);
});
