import { describe, expect, test } from 'vitest';
import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Check, Verdict } from '#lib/model/reference.ts';
import { defaultView } from '#lib/model/view.ts';
import { conflictsByRow, conflictsOf, countConflicting } from '#lib/summary/conflictsByRow.ts';
import { catalog } from '#lib/charts/catalog.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { english } from '../../english.ts';
import { claimDossier } from '../../smallDossier.ts';

function checked(dossier: Dossier, verdicts: Readonly<Record<string, Verdict>>): Dossier {
  const checks = Object.entries(verdicts).map(([subject, verdict], i): Check => ({
    id: `k${i}`,
    table: 'claims',
    subject,
    reference: '',
    verdict,
    explanation: '',
    by: [],
    error: '',
    rating: '',
    rowNumber: i + 2,
  }));
  return { ...dossier, checks };
}

const small = claimDossier('a b', 't', 'a t supports\na t supports\nb t contradicts');

describe('a passage conflicts', () => {
  test.each([
    ['differs', 1],
    ['magnitude_error', 1],
    ['partly', 0],
    ['denied', 0],
    ['unverifiable', 0],
    ['matches', 0],
  ] as const)('or not where its check is %s', (verdict, amount) => {
    expect(conflictsByRow(checked(small, { c000: verdict }), { table: 'claims', at: 0 })).toHaveLength(
      amount,
    );
  });

  test('and is counted once, other tables not at all', () => {
    const row = { table: 'claims', at: 0 } as const;
    const rows = [row, row, { table: 'claims', at: 1 }, { table: 'references', at: 0 }] as const;
    const dossier = checked(small, { c000: 'differs' });
    expect(conflictsOf(dossier, rows)).toEqual({ passages: 2, conflicting: 1, sources: ['a'] });
    expect(countConflicting(dossier, rows)).toBe(1);
    expect(countConflicting(small, rows)).toBe(0);
  });
});

describe('what rests on a passage in conflict says so', () => {
  const prepared = claimsBySource.prepare(
    checked(small, { c000: 'differs', c002: 'magnitude_error' }),
    defaultView,
    english,
  );
  const at = prepared.table.columns.findIndex(({ id }) => id === 'conflicts');

  test('in the sentence of its mark', () => {
    expect(prepared.evidence('t~a')?.summary).toMatch(/1 of 2 passages behind it conflicts with published/);
    expect(prepared.sentence('t~b')).toMatch(/It conflicts with a published finding\.$/);
  });

  test('in the last column of the table', () => {
    expect(at).toBe(prepared.table.columns.length - 1);
    expect(prepared.table.rows.map(({ cells }) => cells[at]?.value)).toEqual([1, 1]);
  });

  test('which is empty where nothing conflicts', () => {
    const sound = claimsBySource.prepare(small, defaultView, english);
    expect(sound.table.columns[at]?.id).toBe('conflicts');
    expect(sound.table.rows.map(({ cells }) => cells[at]?.value)).toEqual([null, null]);
  });

  test('below the headline', () => {
    expect(prepared.notes).toContain(
      '2 of 3 passages behind the headline do not match what was published elsewhere: [1]\u00a0[2].',
    );
    const sound = claimsBySource.prepare(checked(small, { c000: 'partly' }), defaultView, english);
    expect(sound.notes.join()).not.toContain('behind the headline');
    expect(sound.table.rows[0]?.cells[at]?.value).toBeNull();
  });
});

test.each(catalog.map((chart) => [chart.id, chart] as const))(
  'no mark of %s rests in silence on a passage in conflict',
  (_, chart) => {
    const dossier = harbourDossier();
    const wrong = new Set(
      dossier.checks
        .filter(({ verdict }) => verdict === 'differs' || verdict === 'magnitude_error')
        .map((check) => `${check.table} ${check.subject}`),
    );
    const prepared = chart.prepare(dossier, defaultView, english);
    for (const { key } of prepared.table.rows) {
      const evidence = prepared.evidence(key);
      const conflicts = (evidence?.rows ?? []).filter(({ table, at }) =>
        wrong.has(`${table} ${(dossier[table][at] as { id: string }).id}`),
      );
      if (conflicts.length === 0) continue;
      expect(evidence!.summary).toMatch(/conflict|disputed|out by|times/);
    }
  },
);
