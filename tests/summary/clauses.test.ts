import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { obligations } from '#lib/model/provision.ts';
import { defaultView } from '#lib/model/view.ts';
import { clauses, noClause, splitConditions, type Clause } from '#lib/summary/clauses.ts';
import type { RowFilter } from '#lib/summary/rowsInForce.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { shuffleDossier } from '../shuffleDossier.ts';
import { provisionDossier } from '../smallDossier.ts';

const everything: RowFilter = { ...defaultView, reference: true };

function clauseOf(dossier: Dossier, instrument: string, category: string, filter = everything): Clause {
  const found = clauses(dossier, filter).find(
    (clause) => clause.instrument === instrument && clause.category === category,
  );
  return found ?? noClause(instrument, category);
}

const only = (provisions: string, sources = 'a b<a c') =>
  clauseOf(provisionDossier(sources, 'x:1961', provisions), 'x', 'aid');

describe('a clause', () => {
  test('is present as soon as one provision of it is told', () => {
    const clause = only('x aid interpretation reported a\nx aid may reported c\nx aid shall excluded a');
    expect(clause.kind).toBe('present');
    expect([clause.provisions, clause.readings, clause.absences]).toEqual([[1], [0], [2]]);
  });

  test('is said to be missing where nothing but an exclusion is told', () => {
    expect(only('x aid shall excluded a\nx aid interpretation reported a').kind).toBe('absent');
  });

  test('has only readings where nothing else is told, also of what they leave out', () => {
    const clause = only('x aid interpretation excluded a');
    expect(clause.kind).toBe('reading');
    expect(clause.absences).toEqual([]);
  });

  test('is nothing where no row in force tells of it', () => {
    const dossier = provisionDossier('a', 'x:1961', 'x aid shall agreed a');
    expect(clauses(dossier, { ...everything, sourcesOff: ['a'] })).toEqual([]);
    expect(clauseOf(dossier, 'x', 'trade').kind).toBe('none');
  });

  test('counts a copy once with its original', () => {
    expect(only('x aid shall agreed a\nx aid shall agreed b').sourceCount).toBe(1);
    expect(only('x aid shall agreed a\nx aid shall agreed c').sourceCount).toBe(2);
  });

  test('has the strongest obligation of its provisions first, whatever is read or excluded', () => {
    const clause = only(
      'x aid interpretation agreed a\nx aid declaratory agreed a\nx aid strive agreed a\nx aid shall excluded a',
    );
    expect(clause.obligations).toEqual(['strive', 'declaratory']);
  });
});

describe('conditions', () => {
  test('are a list: split at semicolons, without blanks, full stops and what is empty', () => {
    expect(splitConditions(' an attack ;; a state of war. ; ')).toEqual(['an attack', 'a state of war']);
    expect(splitConditions('')).toEqual([]);
  });

  test('are named once, whoever repeats them', () => {
    const clause = only(
      'x aid shall agreed a An attack; war\nx aid shall agreed b an attack.\nx aid shall agreed c notice',
    );
    expect(clause.conditions).toEqual(['An attack', 'war', 'notice']);
  });

  test('of readings and exclusions are none of the clause', () => {
    const clause = only(
      'x aid shall agreed a war\nx aid interpretation reported a feared\nx aid shall excluded a absent',
    );
    expect(clause.conditions).toEqual(['war']);
  });
});

test('articles are counted, not spelled', () => {
  const dossier = provisionDossier(
    'a',
    'x:1961',
    'x aid shall agreed a\nx aid may agreed a\nx aid may agreed a',
  );
  const articles = ['10', '2', 'Preamble'];
  const provisions = dossier.provisions.map((row, i) => ({ ...row, article: articles[i]! }));
  expect(clauseOf({ ...dossier, provisions }, 'x', 'aid').articles).toEqual(['2', '10', 'Preamble']);
});

describe.each(['harbour', 'shipped'] as const)('every clause of the %s dossier', (name) => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
  });

  test.each([false, true])('equals a recount of its rows, with other publications: %s', (reference) => {
    const documents = new Set(dossier.sources.filter(({ file }) => file !== '').map(({ id }) => id));
    const treaties = new Set(dossier.sources.filter(({ kind }) => kind === 'treaty').map(({ id }) => id));
    const found = clauses(dossier, { ...defaultView, reference });
    let told = 0;
    for (const { id } of dossier.instruments) {
      for (const category of new Set(dossier.provisions.map((row) => row.category))) {
        const rows = dossier.provisions.filter(
          (row) =>
            row.instrument === id &&
            row.category === category &&
            (reference || documents.has(row.source) || treaties.has(row.source)),
        );
        const clause = found.find((each) => each.instrument === id && each.category === category);
        if (rows.length === 0) {
          expect(clause).toBeUndefined();
          continue;
        }
        told++;
        const ids = (at: readonly number[] = []) => at.map((each) => dossier.provisions[each]!.id).toSorted();
        const read = rows.filter((row) => row.obligation === 'interpretation');
        const said = rows.filter((row) => !read.includes(row));
        const ownText = said.filter((row) => treaties.has(row.source));
        const deciding = ownText.length > 0 ? ownText : said;
        const proper = deciding.filter((row) => row.status !== 'excluded');
        const missing = deciding.filter((row) => row.status === 'excluded');
        const beside = said.filter((row) => !deciding.includes(row));
        expect(ids(clause?.reports)).toEqual(beside.map((row) => row.id).toSorted());
        expect(ids(clause?.rows)).toEqual(rows.map((row) => row.id).toSorted());
        expect(ids(clause?.readings)).toEqual(read.map((row) => row.id).toSorted());
        expect(ids(clause?.provisions)).toEqual(proper.map((row) => row.id).toSorted());
        expect(ids(clause?.absences)).toEqual(missing.map((row) => row.id).toSorted());
        const conditions = proper.flatMap((row) => row.conditions.split(/\.?\s*(?:;|$)\s*/)).filter(Boolean);
        expect(clause?.conditions.map((each) => each.toLowerCase()).toSorted()).toEqual(
          [...new Set(conditions.map((each) => each.toLowerCase()))].toSorted(),
        );
        const strongest = obligations.find((each) => proper.some((row) => row.obligation === each));
        expect(clause?.obligations[0]).toBe(strongest);
        const originals = rows.map((row) => {
          const source = dossier.sources.find((each) => each.id === row.source)!;
          return source.derived_from || source.id;
        });
        expect(clause?.sourceCount).toBe(new Set(originals).size);
        const kind = proper.length ? 'present' : missing.length ? 'absent' : 'reading';
        expect(clause?.kind).toBe(kind);
      }
    }
    expect(found.length).toBe(told);
    expect(told).toBeGreaterThan(3);
  });

  test('is the same in any order of the provisions', () => {
    const named = (of: Dossier) =>
      clauses(of, everything).map((clause) => ({
        ...clause,
        rows: clause.rows.map((at) => of.provisions[at]!.id),
        provisions: clause.provisions.map((at) => of.provisions[at]!.id),
        readings: clause.readings.map((at) => of.provisions[at]!.id),
        reports: clause.reports.map((at) => of.provisions[at]!.id),
        absences: clause.absences.map((at) => of.provisions[at]!.id),
      }));
    for (const seed of [1, 2, 3]) {
      expect(named(shuffleDossier(dossier, seed, ['sources']))).toEqual(named(dossier));
    }
  });
});
