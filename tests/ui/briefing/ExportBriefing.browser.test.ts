import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { readDossier } from '#lib/data/readDossier.ts';
import { App } from '#lib/ui/app.svelte.ts';
import { someBriefing, someSlide } from '../../briefing/someBriefing.ts';
import { english } from '../../english.ts';
import { filesInScript } from '../../inScript.ts';
import { harbourFilesInBrowser } from '../harbourInBrowser.ts';
import ExportBriefingInApp from './ExportBriefingInApp.svelte';

afterEach(() => void vi.restoreAllMocks());

test.each([
  ['pptx', 'saved'],
  ['html', 'saved'],
  ['pdf', 'refused'],
  ['handout', 'refused'],
  ['pictures', 'refused'],
])('a briefing whose letters no font of ours has, as %s, is %s', async (format, outcome) => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const reading = readDossier(filesInScript('japanese', harbourFilesInBrowser()));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { dossier } = reading;
  const said: string[] = [];
  const troubles: string[] = [];
  await render(ExportBriefingInApp, {
    app: new App(dossier, english, () => undefined),
    parts: {
      briefing: someBriefing([someSlide('one')], { dossier: { name: dossier.info.name, data: '' } }),
      busy: false,
      write: (task) => task(),
      unlessWrong: (_doing, task) => task(),
      onsay: (text) => said.push(text),
      ontrouble: (text) => troubles.push(text),
    },
  });
  await page.getByRole('combobox').selectOptions(format);
  await page.getByRole('button').click();
  await expect.poll(() => said.length + troubles.length).toBe(1);
  if (outcome === 'saved') return expect(troubles).toEqual([]);
  expect(troubles[0]).toMatch(
    /no font here has the characters . \(U\+.*PowerPoint and HTML files can be saved/u,
  );
});
