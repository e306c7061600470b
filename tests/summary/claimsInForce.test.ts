import { beforeAll, describe, expect, test } from 'vitest';
import { claimTypes, credibilities, type Claim } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { reliabilities } from '#lib/model/source.ts';
import { defaultView } from '#lib/model/view.ts';
import { claimsInForce, everyClaim, filtersClaims, type ClaimFilter } from '#lib/summary/claimsInForce.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

describe.each(['harbour', 'shipped'] as const)('claims of the %s dossier', (name) => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
  });

  function check(filter: Partial<ClaimFilter>, expected: (claim: Claim) => boolean) {
    const passing = dossier.claims.filter(claimsInForce(dossier, { ...defaultView, ...filter }));
    const documents = dossier.sources.filter(({ file }) => file !== '').map(({ id }) => id);
    expect(passing.map(({ id }) => id)).toEqual(
      dossier.claims
        .filter((claim) => documents.includes(claim.source) && expected(claim))
        .map(({ id }) => id),
    );
  }

  test('all count by default, if they are of documents', () => {
    check({}, () => true);
  });

  test('of the sources that are not left out, under every other filter too', () => {
    const others: Partial<ClaimFilter>[] = [
      {},
      { claimType: 'fact' },
      { credibility: 4 },
      { reliability: 'E' },
    ];
    for (const { id } of dossier.sources) {
      for (const filter of others) {
        const passing = dossier.claims.filter(
          claimsInForce(dossier, { ...defaultView, reference: true, ...filter, sourcesOff: [id] }),
        );
        const all = dossier.claims.filter(
          claimsInForce(dossier, { ...defaultView, reference: true, ...filter }),
        );
        expect(passing).toEqual(all.filter((claim) => claim.source !== id));
      }
    }
  });

  test('of sources published up to a date, under every other filter too', () => {
    const published = new Map(dossier.sources.map((source) => [source.id, source.published]));
    const dated = [...new Set(published.values())].filter((date) => date !== '').sort();
    const claims = dossier.claims.filter((claim) => published.get(claim.source));
    for (const asOf of dated) {
      for (const filter of [{}, { claimType: 'fact' }, { credibility: 4 }] as const) {
        const counts = claimsInForce(dossier, { ...defaultView, reference: true, ...filter, asOf });
        const all = claims.filter(claimsInForce(dossier, { ...defaultView, reference: true, ...filter }));
        const since = (claim: Claim) => {
          const date = published.get(claim.source) ?? '';
          const length = Math.min(date.length, asOf.length);
          return date.slice(0, length) <= asOf.slice(0, length);
        };
        expect(claims.filter(counts)).toEqual(all.filter(since));
      }
    }
    const first = dossier.claims.filter(claimsInForce(dossier, { ...defaultView, asOf: dated[0]! }));
    expect(first.length).toBeLessThan(dossier.claims.filter(claimsInForce(dossier, defaultView)).length);
  });

  test('of each claimant', () => {
    for (const { id } of dossier.actors) check({ claimant: id }, (claim) => claim.claimant === id);
  });

  test('of each type', () => {
    for (const claimType of claimTypes) check({ claimType }, (claim) => claim.type === claimType);
  });

  test('of each topic, of their own or of their thesis', () => {
    for (const topic of new Set(dossier.claims.map((claim) => claim.topic))) {
      const theses = dossier.theses.filter((thesis) => thesis.topic === topic).map(({ id }) => id);
      check({ topic }, (claim) => claim.topic === topic || theses.includes(claim.thesis));
    }
  });

  test('of each least credibility, without those that cannot be judged', () => {
    for (const credibility of credibilities) {
      check({ credibility }, (claim) => claim.credibility !== 6 && claim.credibility! <= credibility);
    }
  });

  test('of each least reliability, without sources that cannot be judged', () => {
    for (const reliability of reliabilities) {
      const letter = (claim: Claim) =>
        dossier.sources.find(({ id }) => id === claim.source)?.reliability ?? 'F';
      check({ reliability }, (claim) => letter(claim) !== 'F' && letter(claim) <= reliability);
    }
  });
});

test('it is known whether a filter of claims is in force', () => {
  expect(filtersClaims(defaultView)).toBe(false);
  expect(filtersClaims({ ...defaultView, sourcesOff: ['a'], asOf: '2024' })).toBe(false);
  const filters: Partial<ClaimFilter>[] = [
    { claimant: 'a' },
    { claimType: 'fact' },
    { topic: 'a' },
    { credibility: 3 },
    { reliability: 'C' },
  ];
  for (const filter of filters) {
    expect(filtersClaims({ ...defaultView, ...filter })).toBe(true);
    expect(filtersClaims({ ...defaultView, ...filter, ...everyClaim })).toBe(false);
  }
});
