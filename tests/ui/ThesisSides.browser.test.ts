import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { english } from '../english.ts';
import { harbourInBrowser } from './harbourInBrowser.ts';
import ThesisSidesInApp from './ThesisSidesInApp.svelte';

const dossier = harbourInBrowser();
const side = (name: string) => page.getByRole('region', { name });

async function show(thesis: string) {
  await render(ThesisSidesInApp, { dossier, thesis });
  await expect.element(side('Supports it')).toBeVisible();
}

test('claims stand on the side they take, predictions apart from what is claimed', async () => {
  await show('t-jobs');
  const supports = side('Supports it');
  await expect.element(supports).toHaveTextContent('1 claim from 1 source');
  await expect
    .element(supports)
    .toHaveTextContent('Three hundred local jobs are written into the agreement.');
  await expect.element(side('Qualifies it')).toHaveTextContent('The jobs may end at any time.');
  const contradicts = side('Contradicts it');
  await expect.element(contradicts).toHaveTextContent('Predictions only.');
  await expect.element(contradicts.getByRole('heading', { name: '1 prediction' })).toBeVisible();
  await expect.element(contradicts).toHaveTextContent('Likelihood likely');
  expect(side('Mentions it').elements()).toEqual([]);
});

test('an empty camp is there and says so', async () => {
  await show('t-charter-binds');
  await expect.element(side('Contradicts it')).toHaveTextContent('No claim from the selected sources.');
});

test('a claim of a copy says that it counts once with its original', async () => {
  await show('t-jobs');
  const copied = side('Supports it').getByRole('listitem').filter({ hasText: 'create work in the north' });
  await expect.element(copied).toHaveTextContent('Paraphrase of [4] Bay Review; counted as one source.');
});

test('a claim leads to its claimant, its cell, its clause and its row, and shows its checks', async () => {
  const check = dossier.checks.find(({ table }) => table === 'claims')!;
  const claim = dossier.claims.find(({ id }) => id === check.subject)!;
  await show(claim.thesis);
  const card = page.getByRole('listitem').filter({ hasText: claim.claim });
  await expect.element(card).toHaveTextContent(`“${claim.quote}”`);
  await expect.element(card).toHaveTextContent(english.of('evidence').verdict(checkFacts(dossier, check)));
  await expect.element(card).toHaveTextContent(check.explanation);
  const href = (name: RegExp) => card.getByRole('link', { name }).element().getAttribute('href');
  expect(href(/^In the chart/)).toContain(`mark=claims-by-source:${claim.thesis}~`);
  expect(href(/^claims\.csv/)).toContain(`#${claim.id}`);
  const claimant = dossier.actors.find(({ id }) => id === claim.claimant)!;
  expect(href(new RegExp(claimant.short_name.slice(0, 6)))).toContain(`/actor/?v=1&actor=${claimant.id}`);
});
