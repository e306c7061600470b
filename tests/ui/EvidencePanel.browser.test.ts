import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { checkFacts } from '#lib/evidence/checkFacts.ts';
import type { MarkEvidence } from '#lib/charts/kit/chart.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import type { TableName } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import EvidenceInApp from './EvidenceInApp.svelte';
import { harbourInBrowser } from './harbourInBrowser.ts';
import { english } from '../english.ts';

const dossier = harbourInBrowser();
const panel = () => page.getByRole('complementary', { name: 'Evidence' });
const items = () => panel().getByRole('listitem');

function rowsOf(table: TableName, ...ids: string[]): EvidenceRow[] {
  return ids.map((id) => ({ table, at: dossier[table].findIndex((row) => row.id === id) }));
}

function evidenceOf(rows: readonly EvidenceRow[]): MarkEvidence {
  return { key: 'mark', title: 'The title of the mark', summary: 'The sentence of the mark.', rows };
}

/** Opens the panel; null for a mark that is not on the chart. */
async function show(evidence: MarkEvidence | null, missing = '') {
  const onclose = vi.fn<() => void>();
  await render(EvidenceInApp, { dossier, panel: { evidence, missing, onclose } });
  await expect.element(panel()).toBeVisible();
  return onclose;
}

describe('the rows of a mark', () => {
  test('are all there with quote, source, reliability, paragraph and the way to the file', async () => {
    const cell = stanceMatrix.prepare(dossier, defaultView, english).evidence('norvik~terminal');
    const rows = cell?.rows ?? [];
    expect(rows.length).toBeGreaterThan(1);
    await show(cell);
    await expect.element(items()).toHaveLength(rows.length);
    for (const [i, { at }] of rows.entries()) {
      const row = dossier.stances[at]!;
      const source = dossier.sources.find(({ id }) => id === row.source)!;
      const item = items().nth(i);
      await expect.element(item).toHaveTextContent(`“${row.quote}”`);
      await expect.element(item).toHaveTextContent(`[${dossier.sources.indexOf(source) + 1}]`);
      await expect.element(item).toHaveTextContent(`paragraph ${row.paragraph}`);
      await expect.element(item).toHaveTextContent(`Reliability ${source.reliability},`);
      await expect.element(item).toHaveTextContent(row.rationale);
      const link = item.getByRole('link', { name: `stances.csv, row ${row.rowNumber}` });
      expect(link.element().getAttribute('href')).toMatch(new RegExp(`/data/stances/#${row.id}$`));
    }
  });

  const tables = ['figures', 'claims', 'events', 'provisions', 'stances'] as const;
  test.each(tables)('of %s show their check with verdict, explanation and reference', async (table) => {
    const check = dossier.checks.find((each) => each.table === table)!;
    const reference = dossier.references.find(({ id }) => id === check.reference)!;
    await show(evidenceOf(rowsOf(table, check.subject)));
    await expect.element(items()).toHaveLength(1);
    await expect
      .element(items().nth(0))
      .toHaveTextContent(english.of('evidence').verdict(checkFacts(dossier, check)));
    await expect.element(items().nth(0)).toHaveTextContent(check.explanation);
    await expect.element(items().nth(0)).toHaveTextContent(reference.finding);
    const link = items().getByRole('link', { name: reference.title });
    expect(link.element().getAttribute('href')).toBe(reference.url);
    expect(link.element().getAttribute('rel')).toContain('noreferrer');
  });

  test('from other publications are told apart from the documents', async () => {
    const rows = rowsOf('stances', 's-ref-novy-port-dredging', 's-ledger-novy-port-dredging');
    await show(evidenceOf(rows));
    await expect.element(items().nth(0)).toHaveTextContent('From another publication');
    await expect.element(items().nth(1)).not.toHaveTextContent('From another publication');
  });

  test('lead to the clause they are about, and only where they are about one', async () => {
    await show(evidenceOf([...rowsOf('claims', 'c-ledger-04'), ...rowsOf('claims', 'c-ledger-01')]));
    const link = items().nth(0).getByRole('link', { name: 'Consultation, Bay Charter' });
    expect(link.element().getAttribute('href')).toMatch(/\/clause\/\?v=1&clause=p-ref-1998-03$/);
    await expect.element(items().nth(1)).not.toHaveTextContent('Clause:');
  });

  test('may be reference findings, which have an address of their own', async () => {
    await show(evidenceOf([...rowsOf('figures', 'f-ledger-08'), ...rowsOf('references', 'r-budget')]));
    await expect.element(items()).toHaveLength(2);
    await expect.element(items().nth(1)).toHaveTextContent('The draft sets aside 34 million crowns');
    await expect.element(items().nth(1)).toHaveTextContent('From another publication');
    await expect.element(items().nth(1)).not.toHaveTextContent('[0]');
  });

  test('may have the same id in two tables', async () => {
    const twin = { ...dossier.claims[0]!, id: dossier.stances[0]!.id };
    const given = {
      evidence: evidenceOf([
        { table: 'stances', at: 0 },
        { table: 'claims', at: 0 },
      ]),
      onclose: () => undefined,
    };
    const claims = [twin, ...dossier.claims.slice(1)];
    await render(EvidenceInApp, { dossier: { ...dossier, claims }, panel: given });
    await expect.element(items()).toHaveLength(2);
  });

  test('on both sides are said to conflict', async () => {
    await show(evidenceOf(rowsOf('stances', 's-ledger-norvik-dredging', 's-union-norvik-dredging')));
    await expect.element(panel()).toHaveTextContent('The sources conflict; both passages are listed.');
    await expect.element(panel()).toHaveTextContent('Based on 2 passages.');
  });

  test('on one side and neutral are not said to conflict', async () => {
    await show(evidenceOf(rowsOf('stances', 's-ledger-kelm-wetland', 's-digest-kelm-wetland')));
    await expect.element(panel()).not.toHaveTextContent('conflict');
  });
});

describe('a mark about several stances', () => {
  const rows = rowsOf('stances', 's-union-norvik-dredging', 's-ledger-kelm-wetland');

  test('says of each row whose stance on what it is', async () => {
    await show(evidenceOf(rows));
    for (const [i, { at }] of rows.entries()) {
      const row = dossier.stances[at]!;
      const actor = dossier.actors.find(({ id }) => id === row.actor)!;
      const issue = dossier.issues.find(({ id }) => id === row.issue)!;
      await expect.element(items().nth(i)).toHaveTextContent(`${actor.short_name} on “${issue.short_label}”`);
    }
  });

  test('does not take different positions on different things for a conflict', async () => {
    const steps = rows.map(({ at }) => dossier.stances[at]!.stance ?? 0);
    expect(Math.min(...steps) < 0 && Math.max(...steps) > 0).toBe(true);
    await show(evidenceOf(rows));
    await expect.element(panel()).not.toHaveTextContent('conflict');
  });
});

test('a mark can lead to views that look closer, with the filters in force', async () => {
  const destination = { page: '/compare', view: { actors: ['kelm', 'norvik'] } };
  await show({ ...evidenceOf([]), links: [{ label: 'Compare them', destination }] });
  const link = panel().getByRole('link', { name: 'Compare them' });
  expect(link.element().getAttribute('href')).toMatch(/\/compare\/\?v=1&actors=kelm,norvik$/);
});

test('a mark without a row says that nothing was found and that this is not neutral', async () => {
  await show(evidenceOf([]));
  await expect.element(panel()).toHaveTextContent('Nothing was found here in the selected sources.');
  await expect.element(panel()).toHaveTextContent('Silence is not a neutral position.');
  await expect.element(panel()).not.toHaveTextContent('Based on');
  await expect.element(items()).toHaveLength(0);
});

test('an empty cell of the matrix is never called neutral in its own sentence', async () => {
  const prepared = stanceMatrix.prepare(dossier, defaultView, english);
  const empty = prepared.table.rows.find(({ key }) => prepared.evidence(key)?.rows.length === 0);
  await show(prepared.evidence(empty?.key ?? ''));
  await expect.element(panel()).toHaveTextContent('nothing found');
  expect(
    panel()
      .element()
      .textContent?.match(/neutral/g),
  ).toHaveLength(1);
});

test('a mark that is not on the chart is explained', async () => {
  await show(null, 'The dossier has changed.');
  await expect.element(panel()).toHaveTextContent('The dossier has changed.');
  await expect.element(panel()).not.toHaveTextContent('Nothing was found here in the selected sources');
});

test('Close and Esc close it, other keys do not', async () => {
  const onclose = await show(evidenceOf([]));
  await panel().getByRole('button', { name: 'Close the evidence' }).click();
  expect(onclose).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{Escape}');
  expect(onclose).toHaveBeenCalledTimes(2);
  await userEvent.keyboard('x');
  expect(onclose).toHaveBeenCalledTimes(2);
});

test('Esc that something else has used does not close it', async () => {
  const onclose = await show(evidenceOf([]));
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.showModal();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  dialog.remove();
  const used = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
  used.preventDefault();
  window.dispatchEvent(used);
  expect(onclose).not.toHaveBeenCalled();
});
