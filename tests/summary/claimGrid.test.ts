import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import type { ClaimGrid } from '#lib/summary/claimCell.ts';
import { claimGrid } from '#lib/summary/claimGrid.ts';
import { orderTheses } from '#lib/summary/orderTheses.ts';
import { defaultView } from '#lib/model/view.ts';
import type { ClaimFilter } from '#lib/summary/claimsInForce.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { shuffleDossier } from '../shuffleDossier.ts';
import { claimDossier } from '../smallDossier.ts';

const everything: ClaimFilter = defaultView;

function gridOf(sources: string, theses: string, claims: string, filter = everything): ClaimGrid {
  return claimGrid(claimDossier(sources, theses, claims), filter);
}

/** The kinds of the cells of one thesis, `?` after those that rest on predictions alone. */
function kinds(grid: ClaimGrid, row: number): string[] {
  return (grid.rows[row]?.cells ?? []).map((cell) => cell.kind + (cell.predicted ? '?' : ''));
}

/** Ids of the theses, the most contested first. */
function ranking(dossier: Dossier, grid: ClaimGrid): string[] {
  return orderTheses(dossier, grid.rows, 'contested', english.compare).map(
    (row) => dossier.theses[row.thesis]?.id ?? '',
  );
}

describe('a cell of thesis and source', () => {
  test('is named after the strongest bearing', () => {
    const grid = gridOf(
      'a b c d',
      't',
      'a t mentions\na t supports\nb t mentions\nb t qualifies\nc t mentions\nd - x',
    );
    expect(kinds(grid, 0)).toEqual(['supports', 'qualifies', 'mentions', 'silent']);
  });

  test('is split where one source takes both sides', () => {
    const [row] = gridOf('a b', 't', 'a t supports\na t contradicts\nb t mentions').rows;
    expect(row?.cells[0]?.kind).toBe('split');
    expect(row).toMatchObject({ supporting: 1, contradicting: 1, bearing: 1, betweenSources: false });
  });

  test('counts claims by bearing', () => {
    const [row] = gridOf('a', 't', 'a t supports\na t supports\na t qualifies\na t supports prediction').rows;
    expect(row?.cells[0]?.claims).toEqual({ supports: 2, contradicts: 0, qualifies: 1, mentions: 0 });
    expect(row?.cells[0]?.predictions).toEqual({ supports: 1, contradicts: 0, qualifies: 0, mentions: 0 });
  });

  test('lists its rows by source, then id', () => {
    const dossier = claimDossier('a b<a', 't', 'b t supports\na t supports\nb t mentions\na t qualifies');
    expect(claimGrid(dossier, everything).rows[0]?.cells[0]?.rows).toEqual([1, 3, 0, 2]);
  });
});

describe('predictions', () => {
  test('show only where the source says nothing else', () => {
    const grid = gridOf('a b', 't', 'a t contradicts prediction\nb t contradicts prediction\nb t supports');
    expect(kinds(grid, 0)).toEqual(['contradicts?', 'supports']);
  });

  test('contradict nobody', () => {
    const [row] = gridOf('a b', 't', 'a t supports\nb t contradicts prediction').rows;
    expect(row).toMatchObject({
      supporting: 1,
      contradicting: 0,
      bearing: 1,
      betweenSources: false,
      silent: false,
    });
  });
});

describe('columns', () => {
  test('are the sources in force that have claims, in the order of the dossier', () => {
    const claims = 'd t supports\nc t supports\na t supports\nb t supports';
    const roots = (filter: ClaimFilter) =>
      gridOf('a b c d@ e', 't', claims, filter).columns.map((column) => column.root);
    expect(roots(everything)).toEqual(['a', 'b', 'c']);
    expect(roots({ ...everything, reference: true })).toEqual(['a', 'b', 'c', 'd']);
  });

  test('leave out sources that are off', () => {
    const grid = claimGrid(claimDossier('a b', 't', 'a t supports\nb t contradicts'), {
      ...everything,
      sourcesOff: ['b'],
    });
    expect(grid.columns.map((column) => column.root)).toEqual(['a']);
    expect(grid.rows[0]?.contradicting).toBe(0);
  });

  test('hold a copy together with its original and count its claims once', () => {
    const grid = gridOf(
      'a b<a c',
      't',
      'a t supports\na t supports\nb t supports\nb t qualifies\nc t contradicts',
    );
    expect(grid.columns).toEqual([
      { root: 'a', members: ['a', 'b'] },
      { root: 'c', members: ['c'] },
    ]);
    expect(grid.rows[0]?.cells[0]?.claims).toEqual({
      supports: 2,
      contradicts: 0,
      qualifies: 1,
      mentions: 0,
    });
    expect(grid.rows[0]).toMatchObject({ supporting: 1, contradicting: 1, bearing: 2, betweenSources: true });
  });

  test('stand for the original even where only the copy is a document', () => {
    const grid = gridOf('b<a a@', 't', 'b t supports');
    expect(grid.columns).toEqual([{ root: 'a', members: ['b'] }]);
  });
});

describe('the ranking of theses', () => {
  test('goes by the smaller camp, then by what is contradicted or qualified alone, then by who bears on it, then by text, with silent ones last', () => {
    const theses = 'absent z-one-side a-one-side mentioned one-each two-each busy predicted';
    const claims = [
      ...['a', 'b'].map((source) => `${source} two-each supports`),
      ...['c', 'd'].map((source) => `${source} two-each contradicts`),
      'a one-each supports\nb one-each contradicts',
      'a busy supports\nb busy supports\nc busy qualifies\nd busy mentions',
      'a z-one-side contradicts\na a-one-side contradicts',
      'a mentioned mentions\na predicted contradicts prediction',
    ].join('\n');
    const dossier = claimDossier('a b c d', theses, claims);
    expect(ranking(dossier, claimGrid(dossier, everything))).toEqual([
      'two-each',
      'one-each',
      'a-one-side',
      'z-one-side',
      'busy',
      'mentioned',
      'predicted',
      'absent',
    ]);
  });

  test('keeps every thesis when no source is in force', () => {
    const grid = gridOf('a@', 't u', 'a t supports');
    expect(grid.columns).toEqual([]);
    expect(grid.rows.map((row) => row.silent)).toEqual([true, true]);
  });
});

describe.each(['harbour', 'shipped'] as const)('the grid of the %s dossier', (name) => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
  });

  test('holds each claim of a source in force on a thesis exactly once', () => {
    const filters: ClaimFilter[] = [
      everything,
      { ...everything, reference: true },
      ...dossier.sources.map(({ id }) => ({ ...everything, sourcesOff: [id] })),
    ];
    for (const filter of filters) {
      const grid = claimGrid(dossier, filter);
      for (const row of grid.rows) {
        for (const cell of row.cells) {
          const { root, members } = grid.columns[cell.column]!;
          const expected = dossier.claims
            .map((claim, at) => ({ claim, at }))
            .filter(({ claim }) => claim.thesis === dossier.theses[row.thesis]?.id)
            .filter(({ claim }) => {
              const source = dossier.sources.find(({ id }) => id === claim.source)!;
              if (filter.sourcesOff.includes(source.id)) return false;
              return (filter.reference || source.file !== '') && (source.derived_from || source.id) === root;
            });
          expect(cell.rows.toSorted()).toEqual(expected.map(({ at }) => at).toSorted());
          for (const { claim } of expected) expect(members).toContain(claim.source);
        }
      }
    }
  });

  test('is the same for shuffled rows', () => {
    const readable = (of: Dossier) => {
      const grid = claimGrid(of, everything);
      return orderTheses(of, grid.rows, 'contested', english.compare).map((row) => ({
        thesis: of.theses[row.thesis]?.id,
        camps: [row.supporting, row.contradicting, row.bearing],
        cells: row.cells.map((cell) => [cell.kind, cell.claims, cell.rows.map((at) => of.claims[at]?.id)]),
      }));
    };
    expect(readable(shuffleDossier(dossier, 7, ['sources']))).toEqual(readable(dossier));
  });
});
