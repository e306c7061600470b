import { expect, test } from 'vitest';
import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { overviewOf } from '#lib/charts/overview.ts';
import { leadsToCheck } from '#lib/evidence/leadsToCheck.ts';
import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { passageOf } from '#lib/evidence/passage.ts';
import { onlyVerdictsContradict, verdictClaims } from '#lib/summary/verdictClaims.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

const rated = () =>
  importedDossier(
    'statement,speaker,rating,checker\nIt leaks,Ana,False,Desk\nIt holds,Ben,True,Desk\nIt is old,Ana,Unproven,Desk\n',
  );

test('verdicts are told from what they are on, and contradict nobody as a source would', async () => {
  const dossier = await rated();
  const texts = [...verdictClaims(dossier)].map((at) => dossier.claims[at]!.claim);
  expect(texts).toEqual(['False', 'True', 'Unproven']);
  expect(onlyVerdictsContradict(dossier)).toBe(true);
  expect(overviewOf(dossier)).not.toContain(claimsBySource);
  const { headline, notes, table } = claimsBySource.prepare(dossier, defaultView, english);
  expect(headline).toBe('Those who check contradict 1 of 3 statements');
  expect(notes.join(' ')).not.toMatch(/published elsewhere/);
  expect(table.rows.length).toBeGreaterThan(0);
  const at = dossier.claims.findIndex(({ claim }) => claim === 'False');
  const verdict = passageOf(english, dossier, { table: 'claims', at })!;
  expect(verdict.heading).toBe('Rated “False”: “It leaks”');
  expect(verdict.fields.map(({ id }) => id)).not.toContain('bearing');
  const checks = factChecks.prepare(dossier, defaultView, english);
  expect(checks.question).toBe('Which statements hold up?');
  const glosses = dossier.checks.map((check) => english.of('evidence').verdict(checkFacts(dossier, check)));
  expect(glosses).toEqual([
    'Desk: “False” (counted as false)',
    'Desk: “True” (counted as true)',
    'Desk: “Unproven”',
  ]);
});

test('the address beside a claim is that of the check where its verdict has it too', async () => {
  const dossier = await importedDossier(
    'statement,speaker,rating,link\nIt leaks,Ana,False,https://example.org/1\nIt holds,Ben,True,https://example.org/2\n',
  );
  expect(dossier.claims.every(({ id }) => leadsToCheck(dossier, 'claims', id))).toBe(true);
  const [first, ...others] = dossier.claims;
  const own = { ...dossier, claims: [{ ...first!, url: 'https://example.org/speech' }, ...others] };
  expect(leadsToCheck(own, 'claims', first!.id)).toBe(false);
  const shipped = await shippedDossier();
  expect(shipped.claims.some(({ id }) => leadsToCheck(shipped, 'claims', id))).toBe(false);
});

test('what those who check do not contradict is told by how they rated it', async () => {
  const dossier = await importedDossier(
    'statement,speaker,rating\nIt leaks,Ana,False\nIt holds,Ben,True\nIt is old,Ana,Half true\nIt is new,Ben,True\n',
  );
  const { subtitle } = claimsBySource.prepare(dossier, defaultView, english);
  expect(subtitle).toContain('2 rated true and 1 rated “Half true” not shown');
  const slide = claimsBySource.prepare(dossier, defaultView, english, 'slide');
  const box = { x: 0, y: 0, width: 760, height: null, theme: lightTheme, textSize: 12 };
  const { leftOut } = slide.body(box);
  expect(leftOut).toContain('2 rated true and 1 rated “Half true”');
  expect(`${subtitle} ${leftOut}`).not.toMatch(/nobody disputes|not disputed/);
});

test('where a source contradicts another too, or checks are in sentences, sources are compared', async () => {
  const dossier = await rated();
  const [first] = dossier.claims;
  const other = {
    ...first!,
    id: 'other',
    source: 'ben',
    bearing: 'contradicts' as const,
    claim: 'It does not',
  };
  const both = { ...dossier, claims: [...dossier.claims, other] };
  expect(onlyVerdictsContradict(both)).toBe(false);
  expect(overviewOf(both)).toContain(claimsBySource);
  const shipped = await shippedDossier();
  expect(verdictClaims(shipped).size).toBe(0);
  expect(onlyVerdictsContradict(shipped)).toBe(false);
});
