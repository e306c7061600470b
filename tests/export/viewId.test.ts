import { expect, test } from 'vitest';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import { readViewId, stillHolds, viewId, viewIdText } from '#lib/export/cite/viewId.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { english } from '../english.ts';
import { harbourDossier } from '../data/harbourDossier.ts';

const harbour = harbourDossier();
const idOf = (dossier: Dossier) =>
  viewId(dossier, stanceSpectrum.id, stanceSpectrum.prepare(dossier, defaultView, english));

test('an id is short, and is read back', () => {
  const text = viewIdText(idOf(harbour));
  expect(text.length).toBeLessThan(50);
  expect(readViewId(` ${text}\n`)).toEqual(idOf(harbour));
  for (const other of ['', 'stance-spectrum', `${text}0`, text.toUpperCase()])
    expect(readViewId(other)).toBeNull();
});

test('it tells whether data and finding are what they were', () => {
  const cited = idOf(harbour);
  expect(stillHolds(cited, idOf({ ...harbour }))).toEqual({ data: true, finding: true });
  const noted = { ...harbour, actors: harbour.actors.map((actor) => ({ ...actor, note: 'new' })) };
  expect(stillHolds(cited, idOf(noted))).toEqual({ data: false, finding: true });
  const fewer = { ...harbour, stances: harbour.stances.slice(0, 1) };
  expect(stillHolds(cited, idOf(fewer))).toEqual({ data: false, finding: false });
});
