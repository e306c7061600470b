import { expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { rehearse } from '#lib/ui/open/rehearse.ts';
import { english } from '../../english.ts';
import { harbourInBrowser } from '../harbourInBrowser.ts';

const sound = harbourInBrowser();
const others: Record<string, Dossier> = {
  sound,
  'without positions': { ...sound, stances: [] },
  'without anything': { ...sound, stances: [], actors: [], issues: [], sources: [], theses: [], claims: [] },
};

test.each(Object.entries(others))('of a dossier %s nothing is seen, and nothing stays', (_name, dossier) => {
  const before = document.body.innerHTML;
  for (const step of rehearse(dossier, english)) {
    expect(step).toBeUndefined();
    expect(document.body.innerHTML).toBe(before);
  }
  expect(document.body.innerHTML).toBe(before);
});

test('a rehearsal that is called off lets go of what it has drawn', () => {
  const steps = rehearse(sound, english);
  for (let taken = 0; taken < 6; taken++) expect(steps.next().done).toBe(false);
  expect(steps.return(undefined).done).toBe(true);
});
