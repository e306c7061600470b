import { expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { stanceDossier } from '../../smallDossier.ts';

test('of a median of sources nothing is said where each position has one source', () => {
  const row = (actor: string, source: string) => ({ actor, issue: 'port', source, step: 1 }) as const;
  const notesOf = (...rows: ReturnType<typeof row>[]) =>
    stanceSpectrum.prepare(stanceDossier('x y', 'a b', 'port', rows), defaultView, english).notes.join(' ');
  expect(notesOf(row('a', 'x'), row('b', 'x'))).not.toContain('median');
  expect(notesOf(row('a', 'x'), row('a', 'y'), row('b', 'x'))).toContain('median');
});

test('how many sources a position has is said where they may differ in number, and not in a dossier of one', () => {
  const row = (actor: string, source: string) => ({ actor, issue: 'port', source, step: 1 }) as const;
  const textsOf = (sources: string) => {
    const dossier = stanceDossier(sources, 'a b', 'port', [row('a', 'x'), row('b', 'x')]);
    const chart = stanceSpectrum.prepare(dossier, defaultView, english);
    const drawn = pageScene(chart, 1100, lightTheme, false).marks;
    return [
      ...drawn.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])),
      ...chart.table.rows.map(({ key }) => chart.sentence(key)),
      ...chart.table.columns.map(({ label }) => label),
    ].join(' ');
  };
  expect(textsOf('x y')).toMatch(/1 source.*; 1 source;.*Sources/);
  // A paraphrase counts with its original.
  for (const sources of ['x', 'x y<x']) expect(textsOf(sources)).not.toMatch(/source/i);
});
