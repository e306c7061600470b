import { expect, it } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { byFilter } from '#lib/summary/byFilter.ts';
import { openDossier } from '#scripts/openDossier.ts';

const dossier = await openDossier('static/data');

it('makes a thing once for a dossier and a filter, and anew for every other', () => {
  let made = 0;
  const count = byFilter(
    (of: Dossier, filter: View) => ({ of, off: filter.sourcesOff.length, nth: ++made }),
    ({ topic }) => topic,
  );
  const off: View = { ...defaultView, sourcesOff: [dossier.sources[0]!.id] };
  expect(count(dossier, defaultView).nth).toBe(1);
  // What is neither a filter of rows nor named does not count.
  expect(count(dossier, { ...defaultView, threads: !defaultView.threads }).nth).toBe(1);
  expect(count(dossier, off)).toMatchObject({ off: 1, nth: 2 });
  expect(count(dossier, { ...defaultView, topic: 'trade' }).nth).toBe(3);
  expect(count({ ...dossier }, defaultView).nth).toBe(4);
  expect(count(dossier, defaultView).nth).toBe(1);
});

it('lets go of the filter that was made first when there are too many', () => {
  let made = 0;
  const count = byFilter((_of: Dossier, { asOf }: View) => `${asOf} ${++made}`);
  const dated = (year: number) => count(dossier, { ...defaultView, asOf: String(year) });
  for (let year = 2000; year < 2010; year++) dated(year);
  expect(dated(2009)).toBe('2009 10');
  expect(dated(2000)).toBe('2000 11');
});
