import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { formats } from '#lib/export/exporters.ts';
import { defaultView } from '#lib/model/view.ts';
import { App } from '#lib/ui/app.svelte.ts';
import { english } from '../english.ts';
import { filesInScript } from '../inScript.ts';
import { harbourFilesInBrowser } from './harbourInBrowser.ts';
import ExportDialogInApp from './ExportDialogInApp.svelte';

/** What is downloaded. */
let blobs: Blob[] = [];

beforeEach(() => {
  blobs = [];
  const addressOf = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return addressOf(blob);
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

afterEach(() => void vi.restoreAllMocks());

/** The export of a chart whose letters are in none of our fonts. */
async function showJapanese() {
  const reading = readDossier(filesInScript('japanese', harbourFilesInBrowser()));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const app = new App(reading.dossier, english, () => undefined);
  const prepared = stanceMatrix.prepare(reading.dossier, defaultView, english);
  await render(ExportDialogInApp, {
    app,
    parts: { chart: stanceMatrix, prepared, onclose: () => undefined },
  });
}

const choose = (id: string) => page.getByRole('combobox', { name: 'Format' }).selectOptions(id);
const save = () => page.getByRole('button', { name: 'Save file' });

test('pictures are not drawn without letters; the dialogue says which are missing and what can be saved', async () => {
  await showJapanese();
  for (const { id } of formats.filter(({ needsFonts, several }) => needsFonts && !several)) {
    await choose(id);
    await expect.element(page.getByRole('alert')).toHaveTextContent(/no font has the characters . \(U\+/u);
    await expect.element(page.getByRole('alert')).toHaveTextContent('PowerPoint, HTML, Excel, CSV and ZIP');
    await expect.element(save()).toBeDisabled();
  }
});

test.each(['pptx', 'html', 'xlsx', 'csv', 'csv-spreadsheet', 'zip'])(
  'a %s file is saved where no font of ours has the letters',
  async (id) => {
    await showJapanese();
    await choose(id);
    await expect.element(page.getByText(/^There is no preview: no font here has/)).toBeVisible();
    await save().click();
    await expect.element(page.getByText(/^Saved stance-matrix.*\.\w+\.$/)).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(blobs).toHaveLength(1);
    expect(blobs[0]!.size).toBeGreaterThan(500);
    if (id === 'csv' || id === 'html') expect(await blobs[0]!.text()).toMatch(/\p{Script=Katakana}/u);
  },
);
