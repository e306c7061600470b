import { expect } from '@playwright/test';
import { english } from '../english.ts';
import { choose, keep, openPage } from './openOwn.ts';
import { test } from './quietTest.ts';

/** Long lists of a reader's own: figures and claims that were checked. */

const say = english.of('opening');

test('a trade table of 290 goods is leafed through by button and key, and the page is part of the link', async ({
  page,
}) => {
  const goods = Array.from(
    { length: 290 },
    (_, at) => `exports,good-${at},${(((at * 7919) % 290) + 1) * 1000},USD,Exports of good ${at}`,
  );
  await openPage(page);
  await choose(page, 'trade.csv', `measure,commodity,value,unit,label\n${goods.join('\n')}\n`);
  await page.getByLabel(say.fields.table).selectOption(say.fields.tables.figures);
  await keep(page, 'Trade');
  const { pages } = english.of('common');
  const [first, second, third] = [0, 60, 120].map((from) => ({ from, to: from + 60, all: 290 }));
  const article = page.getByRole('article').first();
  await expect(article).toContainText(pages.shown(first!));
  await expect(article.getByRole('button', { name: pages.previous(null) })).toBeDisabled();
  await article.getByRole('button', { name: pages.next(second!) }).click();
  await expect(article).toContainText(pages.shown(second!));
  await expect(page).toHaveURL(/[?&]page=2/);
  const stage = article.getByRole('application');
  await expect(stage).toContainText('230,000 US dollars');

  await stage.focus();
  await page.keyboard.press('PageDown');
  await expect(article).toContainText(pages.shown(third!));
  await page.reload();
  await expect(article).toContainText(pages.shown(third!));
  await expect(stage).toContainText('170,000 US dollars');

  const { list } = english.of('trade-bar');
  const rows = page.getByRole('region', { name: list.heading }).locator('tbody tr');
  await expect(rows).toHaveCount(50);
  await page.getByLabel(list.filter).fill('170,000');
  await expect(rows).toHaveCount(1);
  await expect(page.getByText(list.found({ found: 1, all: 290 }))).toBeVisible();
  await rows.getByRole('link').first().click();
  await expect(page).toHaveURL(/[?&]figure=/);
});

test('a table of many flows begins with its sums, which lead to their rows and to each flow by itself', async ({
  page,
}) => {
  const countries = ['Chile', 'Peru', 'Kenya', 'Japan'];
  const flows = countries.flatMap((from, f) =>
    countries.flatMap((to, t) =>
      from === to
        ? []
        : Array.from({ length: 10 }, (_, g) => `${from},${to},good ${g},2023,${(f + 1) * 1000 + t * 10 + g}`),
    ),
  );
  await openPage(page);
  await choose(page, 'flows.csv', `exporter,importer,commodity,year,value_usd\n${flows.join('\n')}\n`);
  await keep(page, 'Flows');
  const article = page.getByRole('article').first();
  await expect(article).toContainText('Japan is the largest origin with');
  const labels = english.of('controls');
  await page.getByLabel(labels.labels.sumBy).selectOption({ label: labels.sumsBy.commodity });
  await expect(page).toHaveURL(/[?&]sums=commodity/);
  await expect(article).toContainText('is the largest commodity with');
  const stage = article.getByRole('application');
  await stage.focus();
  await page.keyboard.press('Enter');
  const evidence = page.getByRole('complementary', { name: english.of('evidence').title });
  await expect(evidence).toContainText('the sum of 12 figures');
  await evidence.getByRole('link', { name: english.of('trade-bar').sums.eachFigure }).click();
  await expect(article).toContainText(english.of('common').pages.shown({ from: 0, to: 60, all: 120 }));

  // One flow alone: the choice says so, and leads back to sums.
  const { list } = english.of('trade-bar');
  await page.getByRole('region', { name: list.heading }).locator('tbody th a').first().click();
  await expect(page).toHaveURL(/[?&]figure=/);
  const shown = page.getByLabel(labels.labels.sumBy);
  await expect(shown.locator('option:checked')).toHaveText(labels.sumsBy.each);
  await expect(page.getByLabel(labels.labels.sumOf, { exact: true })).toHaveCount(0);
  await shown.selectOption({ label: labels.sumsBy.pair });
  await expect(article).toContainText('Japan → Kenya is the largest flow with');
});

test('checked claims begin with how they were rated, each with its date, its link and the word of the checker', async ({
  page,
}) => {
  const rated = Array.from(
    { length: 70 },
    (_, at) =>
      `Statement ${at},Speaker ${at % 7},2024-05-${10 + (at % 9)},${at % 2 ? 'Pants on Fire' : 'True'},Checker,https://a.example/${at}`,
  );
  await openPage(page);
  await choose(page, 'checks.csv', `statement,speaker,date,rating,checker,url\n${rated.join('\n')}\n`);
  await keep(page, 'Checks');
  await page.goto(`/checks/${new URL(page.url()).search.split('&')[0]}`);
  const article = page.getByRole('article').first();
  await expect(article).toContainText('35 of 70 checked statements are rated “Pants on Fire” by Checker');
  const errors = page.getByRole('region', { name: /Rated false/ });
  await expect(errors.getByRole('listitem')).toHaveCount(10);
  const { listPages } = english.of('common');
  await expect(errors).toContainText(listPages.shown({ first: 1, last: 10, all: 35 }));
  await expect(errors.getByRole('listitem').first()).toContainText(
    'Checker: “Pants on Fire” (counted as false)',
  );
  await expect(errors.getByRole('listitem').first()).toContainText('May 2024');
  await expect(errors.getByRole('link', { name: 'The check' }).first()).toHaveAttribute(
    'href',
    /^https:\/\/a\.example\/\d+$/,
  );
});

test('rows that were left out at opening are told where a reader may miss them, also after the way through a ZIP', async ({
  page,
}) => {
  const left = english.of('leftOut');
  const votes = `country,resolution,vote\nNorway,Sea treaty,yes\nChile,Sea treaty,no\nKenya,Sea treaty,absent\nNorway,Whales,no\nChile,Whales,yes\nKenya,Whales,no\n`;
  const note = left.note({
    file: 'votes.csv',
    rows: 1,
    cells: 0,
    outOf: 6,
    absent: 1,
  });
  await openPage(page);
  await choose(page, 'votes.csv', votes);
  await keep(page, 'My votes');
  const query = () => new URL(page.url()).search.split('&')[0]!;
  await page.goto(`/data/${query()}`);
  await expect(page.getByRole('cell', { name: left.whys.didNotVote })).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: english.of('own').tables.zip }).click();
  const zip = await (await saving).path();

  await openPage(page);
  await page.getByLabel(say.choose.files).setInputFiles(zip);
  await keep(page, 'Passed on');
  await page.goto(`/stances/${query()}&mark=stance-matrix:kenya~sea-treaty`);
  const evidence = page.getByRole('complementary', { name: english.of('evidence').title });
  await expect(evidence).toContainText(note);
  await page.goto(`/stances/${query()}&mark=stance-matrix:kenya~whales`);
  await expect(evidence).toContainText(english.of('evidence').basedOn(1, 'row'));
  await expect(evidence).not.toContainText(note);
  for (const route of ['/stances/', '/issue/', '/actor/']) {
    await page.goto(`${route}${query()}`);
    await expect(page.getByRole('main').getByText(note)).toBeVisible();
  }
  await page.goto(`/sources/${query()}`);
  await expect(page.getByText(note)).toBeVisible();
  await page.goto(`/${query()}`);
  await page.getByRole('main').getByRole('link', { name: left.why }).click();
  await expect(page.getByRole('heading', { name: left.heading })).toBeInViewport();
});

test('a roll call has its members for actors, one step takes their parties, and who did not vote is told', async ({
  page,
}) => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `Rep. ${at},${at % 2 ? 'R' : 'D'},${at % 3 ? 'Yea' : 'Not Voting'},${at % 2 ? 'Nay' : 'Yea'}`,
  );
  const column = (name: string, amount: number) => ({ column: name, amount });
  const { who } = say;
  await openPage(page);
  await choose(page, 'votes.csv', `Member,Party,HR 1,HR 2\n${rows.join('\n')}\n`);
  const members = who.note({ ...column('Member', 12), others: [column('Party', 2)], isOnScale: false });
  const parties = who.note({ ...column('Party', 2), others: [column('Member', 12)], isOnScale: false });
  await expect(page.getByText(members)).toBeVisible();
  await page.getByRole('button', { name: who.take('Party') }).click();
  await expect(page.getByText(parties)).toBeVisible();
  await page.getByRole('button', { name: who.take('Member') }).click();
  await expect(page.getByText(members)).toBeVisible();
  await keep(page, 'Members');
  const query = () => new URL(page.url()).search.split('&')[0]!;
  const evidence = page.getByRole('complementary', { name: english.of('evidence').title });
  await page.goto(`/stances/${query()}&mark=stance-matrix:rep-3~hr-1`);
  await expect(evidence).toContainText('Rep. 3 on “HR 1”: did not vote.');
  await expect(evidence).not.toContainText(english.of('evidence').noPassage);

  await openPage(page);
  await choose(page, 'votes.csv', `Member,Party,HR 1,HR 2\n${rows.join('\n')}\n`);
  await page.getByRole('button', { name: who.take('Party') }).click();
  await expect(page.getByText(parties)).toBeVisible();
  await keep(page, 'Parties');
  await page.goto(`/stances/${query()}&mark=stance-matrix:d~hr-1`);
  await expect(evidence).toContainText('4 answers');
  await expect(evidence).toContainText('did not vote (2)');
});
