import { describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Check, CheckedTable, Verdict } from '#lib/model/reference.ts';
import { defaultView } from '#lib/model/view.ts';
import { checkedStatements } from '#lib/summary/checkedStatements.ts';
import { countErrors, faults } from '#lib/summary/faults.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { shuffleDossier } from '../shuffleDossier.ts';
import { claimDossier } from '../smallDossier.ts';

/** A dossier of claims with checks, one a line: claim, verdict, reference. */
function checkDossier(sources: string, claims: string, checks: string): Dossier {
  const dossier = claimDossier(sources, '', claims);
  return {
    ...dossier,
    checks: checks
      .split('\n')
      .map((line) => line.trim().split(' '))
      .map(([subject = '', verdict = '', reference = ''], i): Check => ({
        id: `k${i}`,
        table: 'claims',
        subject,
        reference,
        verdict: verdict as Verdict,
        explanation: `found in ${reference}`,
        by: [],
        error: '',
        rating: '',
        rowNumber: i + 2,
      })),
  };
}

const severity: readonly Verdict[] = [
  'magnitude_error',
  'differs',
  'partly',
  'denied',
  'unverifiable',
  'matches',
];

describe('a checked statement', () => {
  test.each([
    ['matches partly', 'partly'],
    ['unverifiable matches', 'unverifiable'],
    ['unverifiable partly', 'partly'],
    ['unverifiable denied', 'denied'],
    ['denied partly', 'partly'],
    ['partly differs matches', 'differs'],
    ['differs magnitude_error', 'magnitude_error'],
  ])('with the verdicts %s is told as %s', (given, worst) => {
    const checks = given.split(' ').map((verdict, i) => `c000 ${verdict} r${i}`);
    const [statement] = checkedStatements(checkDossier('a', 'a - -', checks.join('\n')), defaultView);
    expect(statement?.verdict).toBe(worst);
    expect(statement?.checks).toHaveLength(checks.length);
    expect(statement?.checks[0]?.verdict).toBe(worst);
  });

  test('is one however often it was checked, and none if it never was or its source is off', () => {
    const dossier = checkDossier(
      'a b c@',
      'a - -\na - -\nb - -\nc - -',
      'c000 matches r\nc000 differs r\nc002 partly r\nc003 differs r',
    );
    const ids = (sourcesOff: string[], reference = false) =>
      checkedStatements(dossier, { ...defaultView, sourcesOff, reference }).map(({ id }) => id);
    expect(ids([])).toEqual(['c000', 'c002']);
    expect(ids(['a'])).toEqual(['c002']);
    expect(ids([], true)).toEqual(['c000', 'c002', 'c003']);
  });
});

describe('a statement on which findings disagree', () => {
  const withErrors = (checks: string, errors: readonly string[]) => {
    const dossier = checkDossier('a', 'a - -', checks);
    return {
      ...dossier,
      checks: dossier.checks.map((check, i) => ({ ...check, error: errors[i] ?? '' })),
    };
  };
  const read = (checks: string, errors: readonly string[]) =>
    checkedStatements(withErrors(checks, errors), defaultView)[0];

  test.each([
    ['confirm the very thing', 'c000 differs x\nc000 matches y', ['e', 'e'], 'disputed'],
    ['confirm a part of it', 'c000 magnitude_error x\nc000 partly y', ['e', 'e'], 'disputed'],
    ['confirm something else of it', 'c000 differs x\nc000 matches y', ['e', ''], 'differs'],
    ['confirm another error', 'c000 differs x\nc000 partly y', ['e', 'f'], 'differs'],
    ['cannot settle it', 'c000 differs x\nc000 unverifiable y', ['e', 'e'], 'differs'],
    ['are denials', 'c000 differs x\nc000 denied y', ['e', 'e'], 'differs'],
    ['are the same finding', 'c000 differs x\nc000 partly x', ['e', 'e'], 'differs'],
    [
      'confirm one of two errors',
      'c000 magnitude_error x\nc000 matches y\nc000 differs z',
      ['e', 'e', 'f'],
      'differs',
    ],
  ])('where others %s: %#', (_, checks, errors, verdict) => {
    expect(read(checks, errors)?.verdict).toBe(verdict);
  });

  test('shows both sides, and in error only what stands unopposed', () => {
    const both = read('c000 differs x\nc000 matches y', ['e', 'e'])!;
    expect(both.errors).toEqual([]);
    expect(faults([both])[0]?.findings.map(({ reference }) => reference)).toEqual(['x', 'y']);
    const one = read('c000 magnitude_error x\nc000 matches y\nc000 differs z', ['e', 'e', 'f'])!;
    expect(one.checks[0]?.reference).toBe('z');
    expect(faults([one]).map(({ error }) => error)).toEqual(['f']);
  });

  test('is a figure that one number bears out and another does not', async () => {
    const dossier = await shippedDossier();
    const checks = dossier.checks.map((check) => ({ ...check, error: '', rating: '' }));
    const shells = checkedStatements({ ...dossier, checks }, defaultView).find(({ id }) => id === 'f-002-03');
    expect(shells).toMatchObject({ verdict: 'disputed', errors: [] });
    expect(shells?.forIt.map(({ reference }) => reference).toSorted()).toEqual([
      'r-shells-rok-2024-02-122',
      'r-shells-rok-2024-02-152',
    ]);
  });
});

describe('faults', () => {
  const dossier = checkDossier(
    'a b',
    'a - -\na - -\na - -\nb - -',
    'c000 differs same\nc001 differs same\nc001 matches other\nc002 partly same\nc003 differs same',
  );
  const found = faults(checkedStatements(dossier, defaultView));

  test('join the statements of one source that fail by the same finding', () => {
    expect(found.map(({ source, statements }) => [source, statements.map(({ id }) => id)])).toEqual([
      ['a', ['c000', 'c001']],
      ['b', ['c003']],
    ]);
  });

  test('join what checks call one error, and count it once over all sources', () => {
    const checks = dossier.checks.map((check) => ({
      ...check,
      error: check.subject === 'c001' || check.subject === 'c003' ? 'e' : '',
    }));
    const named = faults(checkedStatements({ ...dossier, checks }, defaultView));
    expect(named.map(({ source, statements }) => [source, statements.map(({ id }) => id)])).toEqual([
      ['a', ['c000']],
      ['a', ['c001']],
      ['b', ['c003']],
    ]);
    expect(countErrors(named)).toBe(2);
  });

  test('keep everything that was found against a statement', () => {
    const checks = dossier.checks.map((check, i) => ({
      ...check,
      error: check.verdict === 'differs' ? 'e' : '',
      explanation: `Found ${i}.`,
    }));
    const all = faults(checkedStatements({ ...dossier, checks }, defaultView));
    expect(all[0]?.findings.map(({ explanation }) => explanation)).toEqual(['Found 0.', 'Found 1.']);
    expect(countErrors(all)).toBe(1);
    expect(countErrors(found)).toBe(2);
  });

  test('name only what speaks against them', () => {
    expect(found[0]?.findings.map(({ reference }) => reference)).toEqual(['same']);
  });
});

describe.each(['shipped', 'harbour'] as const)('the checked statements of the %s dossier', (name) => {
  const open = () => (name === 'harbour' ? Promise.resolve(harbourDossier()) : shippedDossier());

  test('are a recount of its checks', async () => {
    const dossier = await open();
    const documents = new Set(dossier.sources.filter(({ file }) => file).map(({ id }) => id));
    const expected: Record<string, Verdict | 'disputed'> = {};
    for (const { table, subject, verdict } of dossier.checks) {
      const rows: readonly { id: string; source: string }[] = dossier[table];
      if (!documents.has(rows.find(({ id }) => id === subject)!.source)) continue;
      const key = `${table} ${subject}`;
      const known = expected[key];
      if (!known || severity.indexOf(verdict) < severity.indexOf(known as Verdict)) expected[key] = verdict;
    }
    // Three findings count the shells three ways.
    if (name === 'shipped') expected['figures f-002-03'] = 'disputed';
    const opinions = [
      ...dossier.claims
        .filter(({ type }) => type !== 'fact' && type !== 'figure')
        .map(({ id }) => `claims ${id}`),
      ...dossier.provisions
        .filter(({ obligation }) => obligation === 'interpretation')
        .map(({ id }) => `provisions ${id}`),
    ];
    for (const key of opinions) {
      if (/differs|magnitude/.test(expected[key] ?? '')) expected[key] = 'disputed';
    }
    const statements = checkedStatements(dossier, defaultView);
    expect(
      Object.fromEntries(statements.map(({ table, id, verdict }) => [`${table} ${id}`, verdict])),
    ).toEqual(expected);
    for (const { table, at, id, source } of statements) {
      expect(dossier[table][at]).toMatchObject({ id, source });
    }
    const wrong = Object.values(expected).filter((verdict) =>
      /differs|magnitude|disputed/.test(verdict),
    ).length;
    const inFaults = faults(statements).flatMap((fault) =>
      fault.statements.map(({ table, id }) => `${table} ${id}`),
    );
    expect(new Set(inFaults).size).toBe(wrong);
    expect(wrong).toBeGreaterThan(0);
  });

  test('do not depend on the order of its rows', async () => {
    const dossier = await open();
    const plain = (of: Dossier) =>
      checkedStatements(of, defaultView).map(({ table, id, verdict, checks }) => ({
        table: table satisfies CheckedTable,
        id,
        verdict,
        checks: checks.map((check) => check.id),
      }));
    for (const seed of [1, 2]) {
      expect(plain(shuffleDossier(dossier, seed, ['sources']))).toEqual(plain(dossier));
    }
  });
});
