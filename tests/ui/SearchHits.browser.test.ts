import { beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openSearch, type Search } from '#lib/search/openSearch.ts';
import { english } from '../english.ts';
import { harbourInBrowser } from './harbourInBrowser.ts';
import SearchHitsInApp from './SearchHitsInApp.svelte';

const { unit } = english.of('search');
const dossier = harbourInBrowser();
let search: Search;
beforeAll(async () => {
  search = await openSearch(dossier, unit);
});

const items = () => page.getByRole('listitem');
const find = (words: string) => search.find(words, () => true).hits;

async function show(words: string) {
  const hits = find(words);
  const { rerender } = await render(SearchHitsInApp, { dossier, hits });
  return { hits, rerender };
}

describe('a hit', () => {
  test('of a claim has its words marked, its quote, source, ratings and ways on', async () => {
    await show('"at least 300" people');
    const claim = items().filter({ hasText: 'Three hundred local jobs' });
    await expect.element(claim).toHaveTextContent('Claim: fact');
    await expect.element(claim).toHaveTextContent('“must hire at least 300 people”');
    await expect.element(claim).toHaveTextContent('[1] Bay Ledger, paragraph 9');
    await expect.element(claim).toHaveTextContent('Reliability C, fairly reliable');
    await expect.element(claim).toHaveTextContent('Credibility 2, probably true');
    const marked = [...claim.element().querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marked).toEqual(['at least 300', 'people']);
    const href = (name: string | RegExp) => claim.getByRole('link', { name }).element().getAttribute('href');
    expect(href('In the chart')).toMatch(
      /\/claims\/\?v=1&all-arguments=on&mark=claims-by-source:t-jobs~ledger$/,
    );
    expect(href('The argument')).toMatch(/\/thesis\/\?v=1&thesis=t-jobs$/);
    expect(href('The clause')).toMatch(/\/clause\/\?v=1&clause=p-ledger-02$/);
    expect(href(/^claims\.csv, row 7$/)).toMatch(/\/data\/claims\/#c-ledger-06$/);
  });

  test('of what was checked says what that came to, with the way to the check', async () => {
    const wrong = dossier.checks.find(
      ({ table, verdict }) => table === 'figures' && verdict === 'magnitude_error',
    )!;
    const figure = dossier.figures.find(({ id }) => id === wrong.subject)!;
    await show(`"${figure.label}"`);
    const hit = items().filter({ hasText: 'off tenfold or more' });
    const href = hit
      .getByRole('link', { name: /^off tenfold or more/i })
      .first()
      .element()
      .getAttribute('href');
    expect(href).toContain(`/data/checks/#${wrong.id}`);
  });

  test('of a stance says what the stance is', async () => {
    await show('formal letter railway');
    await expect.element(items().nth(0)).toHaveTextContent(/Stance: \S+ (strongly )?supports/);
    await expect.element(items().nth(0)).toHaveTextContent('해성시 (Haesong)');
  });

  test('shows its remark only where that is what was found', async () => {
    const { rerender } = await show('retold');
    await expect.element(page.getByText('from the Ledger.')).toBeVisible();
    await rerender({ hits: find('"rise of the fees"') });
    await expect.element(page.getByText('The rise of the fees')).toBeVisible();
    await expect.element(page.getByText('from the Ledger.')).not.toBeInTheDocument();
  });

  test('is text, whatever the row says', async () => {
    const text = 'a <b>bold</b> & "quoted" claim';
    const claims = dossier.claims.map((claim, i) => (i === 0 ? { ...claim, claim: text } : claim));
    const odd = { ...dossier, claims };
    const { hits } = (await openSearch(odd, unit)).find('bold', () => true);
    await render(SearchHitsInApp, { dossier: odd, hits });
    await expect.element(items().nth(0)).toHaveTextContent(text);
    expect(items().nth(0).element().querySelector('b')).toBeNull();
  });
});

describe('a long list', () => {
  test('is shown by and by, and starts again with a new search', async () => {
    const { hits, rerender } = await show('the');
    expect(hits.length).toBeGreaterThan(25);
    await expect.element(items()).toHaveLength(25);
    await page.getByRole('button', { name: /^Show \d+ more of/ }).click();
    await expect.element(items()).toHaveLength(Math.min(75, hits.length));
    await rerender({ hits: [...find('the')].reverse() });
    await expect.element(items()).toHaveLength(25);
  });

  test('that is short has no button', async () => {
    await show('wetland');
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});
