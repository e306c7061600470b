import { expect, test } from 'vitest';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import { defaultView } from '#lib/model/view.ts';
import { english } from '../../english.ts';
import { stanceDossier } from '../../smallDossier.ts';

test('of a median of sources nothing is said where each position has one source', () => {
  const row = (actor: string, source: string) => ({ actor, issue: 'port', source, step: 1 }) as const;
  const notesOf = (...rows: ReturnType<typeof row>[]) =>
    stanceSpectrum.prepare(stanceDossier('x y', 'a b', 'port', rows), defaultView, english).notes.join(' ');
  expect(notesOf(row('a', 'x'), row('b', 'x'))).not.toContain('median');
  expect(notesOf(row('a', 'x'), row('a', 'y'), row('b', 'x'))).toContain('median');
});
