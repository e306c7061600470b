import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isDocument } from '#lib/model/source.ts';
import { tableNames } from '#lib/model/dossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

const dossier = await shippedDossier();

describe('the built-in dossier', () => {
  test('draws stances, claims and events from every document', () => {
    for (const source of dossier.sources.filter(isDocument)) {
      for (const rows of [dossier.stances, dossier.claims, dossier.events]) {
        expect(rows.some((row) => row.source === source.id)).toBe(true);
      }
    }
  });

  test('gives a position to every state and organisation that has a stance row, on 12 to 24 issues', () => {
    expect(dossier.issues.length).toBeGreaterThanOrEqual(12);
    expect(dossier.issues.length).toBeLessThanOrEqual(24);
    for (const issue of dossier.issues) {
      expect(dossier.stances.some((row) => row.issue === issue.id)).toBe(true);
    }
  });

  test('has at least twenty theses, each with claims of two or more documents', () => {
    const shared = dossier.theses.filter(
      (thesis) =>
        new Set(dossier.claims.filter((row) => row.thesis === thesis.id).map((row) => row.source)).size > 1,
    );
    expect(shared.length).toBeGreaterThanOrEqual(20);
  });

  test('quotes at most twelve words', () => {
    for (const row of [
      ...dossier.stances,
      ...dossier.claims,
      ...dossier.figures,
      ...dossier.provisions,
      ...dossier.events,
    ]) {
      expect(row.quote.split(/\s+/).length, row.id).toBeLessThanOrEqual(12);
    }
  });

  test('speaks of sources, paragraphs and rows in words, never by their ids', () => {
    const ids = tableNames.flatMap((table) => dossier[table].map((row) => ('id' in row ? row.id : '')));
    // Those of issues and actors may be plain words.
    const coded = new Set(ids.filter((id) => /^(?:[a-z]-|doc\d)/.test(id)));
    const prose = [
      ...dossier.actors.map((row) => row.note),
      ...dossier.checks.map((row) => row.explanation),
      ...dossier.claims.flatMap((row) => [row.claim, row.note]),
      ...dossier.events.map((row) => row.label),
      ...dossier.figures.flatMap((row) => [row.label, row.note]),
      ...dossier.instruments.map((row) => row.note),
      ...dossier.issues.flatMap((row) => [row.proposition, row.support_means, row.oppose_means]),
      ...dossier.provisions.flatMap((row) => [row.provision, row.conditions, row.note]),
      ...dossier.references.flatMap((row) => [row.title, row.finding]),
      ...dossier.sources.flatMap((row) => [row.reliability_note, row.note]),
      ...dossier.stances.map((row) => row.rationale),
      ...dossier.theses.map((row) => row.thesis),
    ];
    expect(coded.size).toBeGreaterThan(500);
    for (const text of prose) {
      expect(text).not.toMatch(/\b[cps]\d+\b|\bdocuments? 00\d|\bauthor 00\d/i);
      expect((text.match(/[\w-]+/g) ?? []).filter((word) => coded.has(word))).toEqual([]);
    }
  });

  test('names a happening only where two or more sources report it, each in one row', () => {
    const named = dossier.events.filter((row) => row.happening !== '');
    expect(named.length).toBeGreaterThan(10);
    for (const happening of new Set(named.map((row) => row.happening))) {
      const sources = named.filter((row) => row.happening === happening).map((row) => row.source);
      expect(sources.length, happening).toBeGreaterThan(1);
      expect(new Set(sources).size, happening).toBe(sources.length);
    }
  });

  test('holds nothing to be promised that others than the giver merely expect', () => {
    const promised = dossier.claims.filter(({ flow_state: state }) => state === 'promised');
    expect(promised.length).toBeGreaterThan(0);
    for (const { id, type, claimant, flow_from: giver } of promised)
      expect(type === 'fact' || claimant === giver, id).toBe(true);
  });

  test('publishes no reference finding without an address', () => {
    for (const reference of dossier.references) expect(reference.url, reference.id).toMatch(/^https?:\/\//);
    for (const source of dossier.sources.filter((each) => !isDocument(each))) {
      expect(source.url, source.id).toMatch(/^https?:\/\//);
    }
  });

  test('sets the trade of 34 billion dollars beside a reference a thousand times smaller', () => {
    const wrong = dossier.checks.filter(
      (check) => check.table === 'figures' && check.verdict === 'magnitude_error',
    );
    const ratios = wrong.map((check) => {
      const figure = dossier.figures.find((row) => row.id === check.subject);
      const reference = dossier.references.find((row) => row.id === check.reference);
      return (figure?.value ?? 0) / (reference?.value ?? 1);
    });
    expect(Math.max(...ratios)).toBeGreaterThan(900);
  });

  test('names all its tables on the page that reports how it was coded', () => {
    const report = readFileSync('static/data/README.md', 'utf8');
    expect(report).toContain('npm run data:agreement');
    for (const table of tableNames) expect(dossier[table].length, table).toBeGreaterThan(0);
  });
});
