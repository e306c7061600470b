import { expect, test } from 'vitest';
import { defaultView } from '#lib/model/view.ts';
import { aboutIssue, issuesInOrder } from '#lib/summary/aboutIssue.ts';
import { positionsOnIssue } from '#lib/summary/positionsOnIssue.ts';
import { rowsInForce } from '#lib/summary/rowsInForce.ts';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';

const dossier = harbourDossier();

test('positions stand from support to opposition, the surer first, and what has no position last', () => {
  const row = (actor: string, given: Partial<SmallStance>): SmallStance => ({
    actor,
    issue: 'i',
    source: 'a',
    step: null,
    ...given,
  });
  const small = stanceDossier('a b', 'p q r s t u v', 'i', [
    row('p', { step: -1 }),
    row('q', { step: 2, confidence: 'low' }),
    row('r', { step: 2 }),
    row('s', { status: 'not_applicable' }),
    row('t', { status: 'unclear' }),
    row('u', { step: 1 }),
    row('u', { step: -1, source: 'b' }),
  ]);
  const order = positionsOnIssue(small, defaultView, 0, english.compare).map(
    ({ actor }) => small.actors[actor]?.id,
  );
  expect(order).toEqual(['r', 'q', 'p', 'u', 't', 's']);
});

test('what is gathered of each issue is a recount of the tables', () => {
  for (const { id } of dossier.issues) {
    const about = aboutIssue(dossier, defaultView, id, english.compare)!;
    const figures = dossier.figures.filter(rowsInForce(dossier, defaultView, 'figures'));
    const events = dossier.events.filter(rowsInForce(dossier, defaultView, 'events'));
    const theses = new Set(dossier.theses.filter(({ issue }) => issue === id).map((thesis) => thesis.id));
    const claims = dossier.claims.filter(rowsInForce(dossier, defaultView, 'claims'));
    expect(about.figures.map((at) => dossier.figures[at])).toEqual(
      figures.filter(({ issue }) => issue === id),
    );
    expect(about.events.map((at) => dossier.events[at])).toEqual(events.filter(({ issue }) => issue === id));
    expect(about.claimCount).toBe(claims.filter(({ thesis }) => theses.has(thesis)).length);
    for (const { thesis, rows } of about.claims) {
      expect(thesis.issue).toBe(id);
      expect(rows.length).toBeGreaterThan(0);
      for (const at of rows) expect(dossier.claims[at]?.thesis).toBe(thesis.id);
    }
    // The same cells as the chart above them has evidence for.
    const chart = stanceSpectrum.prepare(dossier, { ...defaultView, issue: id }, english);
    for (const { rows } of about.positions) {
      expect(chart.markOf('stances', rows[0]!), `${id} ${rows[0]}`).toBeDefined();
    }
  }
});

test('issues come in the order of the view, those that no source takes up left out', () => {
  const ids = (view: typeof defaultView) => issuesInOrder(dossier, view, english.compare).map(({ id }) => id);
  const spoken = new Set(dossier.stances.map(({ issue }) => issue));
  expect(ids({ ...defaultView, reference: true })).toEqual(
    dossier.issues.map(({ id }) => id).filter((id) => spoken.has(id)),
  );
  const labels = issuesInOrder(dossier, { ...defaultView, issueOrder: 'name' }, english.compare).map(
    (each) => each.short_label,
  );
  expect(labels).toEqual(labels.toSorted(english.compare));
  expect(labels.length).toBeGreaterThan(1);
});

test('an id that the dossier does not have is about nothing', () => {
  expect(aboutIssue(dossier, defaultView, 'none', english.compare)).toBeNull();
});
