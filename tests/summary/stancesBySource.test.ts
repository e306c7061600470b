import { describe, expect, test } from 'vitest';
import { defaultView } from '#lib/model/view.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { stancesBySource } from '#lib/summary/stancesBySource.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

describe.each([
  ['as the documents have it', defaultView],
  ['with publications and without a source', { ...defaultView, reference: true, off: 1 }],
  // Dates decide rows of a copy that only its original dates.
  ['as of a date', { ...defaultView, asOf: '2024-05' }],
  ['as of an earlier date', { ...defaultView, reference: true, asOf: '2023-08' }],
  ['as far as it is sure', { ...defaultView, confidence: 'moderate', bases: ['stated'] }],
] as const)('%s', (_how, asked) => {
  test('a source alone is what the matrix shows with all others off, asked by actor or by issue', async () => {
    for (const dossier of [harbourDossier(), await shippedDossier()]) {
      const sourcesOff = 'off' in asked ? [dossier.sources[asked.off]!.id] : [];
      const filter = { ...asked, sourcesOff };
      const all = stanceCells(dossier, filter);
      const alone = new Map<string, ReturnType<typeof stanceCells>>();
      const cellsOf = (members: readonly string[]) => {
        const key = members.join();
        const off = dossier.sources.map(({ id }) => id).filter((id) => !members.includes(id));
        const cells = alone.get(key) ?? stanceCells(dossier, { ...filter, sourcesOff: off });
        alone.set(key, cells);
        return cells;
      };
      dossier.actors.forEach((_, actor) => {
        const { columns, lines } = stancesBySource(dossier, filter, { actor });
        lines.forEach((line, issue) => {
          expect(line.all).toEqual(all.at(actor, issue));
          columns.forEach(({ members }, i) =>
            expect(line.cells[i]).toEqual(cellsOf(members).at(actor, issue)),
          );
        });
      });
      dossier.issues.forEach((_, issue) => {
        const { columns, lines } = stancesBySource(dossier, filter, { issue });
        lines.forEach((line, actor) => {
          expect(line.all).toEqual(all.at(actor, issue));
          columns.forEach(({ members }, i) =>
            expect(line.cells[i]).toEqual(cellsOf(members).at(actor, issue)),
          );
        });
      });
    }
  });
});

test('a source that is off has no column', () => {
  const dossier = harbourDossier();
  const off = dossier.sources[0]!.id;
  const { columns } = stancesBySource(dossier, { ...defaultView, sourcesOff: [off] }, { actor: 0 });
  expect(columns.flatMap(({ members }) => members)).not.toContain(off);
  expect(columns.length).toBeGreaterThan(0);
});
