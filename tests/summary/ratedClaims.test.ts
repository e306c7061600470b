import { expect, test } from 'vitest';
import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { overviewOf } from '#lib/charts/overview.ts';
import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { passageOf } from '#lib/evidence/passage.ts';
import { areClaimsRated, onlyVerdictsContradict } from '#lib/summary/ratedClaims.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

const rated = () =>
  importedDossier(
    'statement,speaker,rating,checker\nIt leaks,Ana,False,Desk\nIt holds,Ben,True,Desk\nIt is old,Ana,Unproven,Desk\n',
  );

test('those who check contradict claims as nobody who takes a side does', async () => {
  const dossier = await rated();
  expect(dossier.claims.map(({ claim }) => claim)).toEqual(['It leaks', 'It holds', 'It is old']);
  expect(dossier.actors.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  expect([areClaimsRated(dossier), onlyVerdictsContradict(dossier)]).toEqual([true, true]);
  expect(overviewOf(dossier)).not.toContain(claimsBySource);
  const { headline, notes, table } = claimsBySource.prepare(dossier, defaultView, english);
  expect(headline).toBe('Those who check contradict 1 of 3 statements');
  expect(notes.join(' ')).not.toMatch(/published elsewhere/);
  expect(JSON.stringify(table.rows)).not.toMatch(/Desk|contradicts/);
  const claim = passageOf(english, dossier, { table: 'claims', at: 0 })!;
  expect(claim.heading).toBe('It leaks');
  // That a claim supports itself says nothing, and nobody has said of what type it is.
  expect(claim.fields.map(({ id }) => id)).toEqual(['claimant']);
  const checks = factChecks.prepare(dossier, defaultView, english);
  expect(checks.question).toBe('Which statements hold up?');
  const glosses = dossier.checks.map((check) => english.of('evidence').verdict(checkFacts(dossier, check)));
  expect(glosses).toEqual([
    'Desk: “False” (counted as false)',
    'Desk: “True” (counted as true)',
    'Desk: “Unproven”',
  ]);
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

test('no claim that is rated false goes unchallenged, in whatever order', async () => {
  const view = { ...defaultView, thesisOrder: 'uncontested' as const };
  const { headline } = claimsBySource.prepare(await rated(), view, english);
  expect(headline).toBe('Two of three arguments are supported and go unchallenged');
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
  expect([areClaimsRated(shipped), onlyVerdictsContradict(shipped)]).toEqual([false, false]);
});
