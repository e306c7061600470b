import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkHeadline, notBorneOut } from '#lib/briefing/check/checkHeadline.ts';
import { catalog } from '#lib/charts/catalog.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { defaultView } from '#lib/model/view.ts';
import { openDossier } from '../../scripts/openDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { errorKinds, type ErrorKind, type WrongHeadline } from './headlines/plantedErrors.ts';
import { openedView, type RightHeadline } from './headlines/rightHeadlines.ts';

const dossier = await shippedDossier();
const { right, wrong } = JSON.parse(readFileSync('tests/fixtures/headlines.json', 'utf8')) as {
  right: RightHeadline[];
  wrong: WrongHeadline[];
};
const opened = new Map<string, PreparedChart>();
const viewOf = (each: RightHeadline) => {
  const key = each.chart + each.query;
  if (!opened.has(key)) opened.set(key, openedView(dossier, english, each));
  return opened.get(key)!;
};
const flagged = (each: RightHeadline) =>
  notBorneOut(checkHeadline(dossier, viewOf(each), each.headline, english));

describe('of headlines over the views of the built-in dossier', () => {
  test('the list has 500 right ones and 500 with an error', () => {
    expect([right.length, wrong.length]).toEqual([500, 500]);
    expect(new Set([...right, ...wrong].map(({ headline }) => headline)).size).toBeGreaterThan(970);
  });

  test('at most 2 % of the right ones are called in question', () => {
    const alarms = right.filter((each) => flagged(each).length > 0).map(({ headline }) => headline);
    expect(alarms.slice(10)).toEqual([]);
  });

  const missed = (error: ErrorKind) =>
    wrong
      .filter((each) => each.error === error && flagged(each).length === 0)
      .map(({ headline }) => headline);
  const all = Object.fromEntries(
    errorKinds.map((error) => [error, wrong.filter((each) => each.error === error).length]),
  ) as Record<ErrorKind, number>;

  test.each([
    ['number', 0.98],
    ['name', 0.98],
    ['direction', 0.95],
    ['superlative', 0.75],
  ] as const)('nearly every wrong %s is found', (error, least) => {
    const found = all[error] - missed(error).length;
    expect(all[error]).toBeGreaterThanOrEqual(50);
    expect(found / all[error]).toBeGreaterThanOrEqual(least);
  });
});

describe('over the figures', () => {
  const figures = catalog
    .find(({ id }) => id === 'trade-bar')!
    .prepare(dossier, defaultView, english, 'slide');
  const wrong = (headline: string) =>
    notBorneOut(checkHeadline(dossier, figures, headline, english)).map(({ from, to }) =>
      headline.slice(from, to),
    );

  test('a number a thousand times too large is none that lies near another one', () => {
    expect(wrong('Trade was about 34.4 million US dollars')).toEqual([]);
    expect(wrong('Trade was about 34.4 billion US dollars')).toEqual(['about 34.4 billion']);
    expect(wrong('Trade was 34.4 thousand US dollars')).toEqual(['34.4 thousand']);
  });
});

describe('over the stance matrix', () => {
  const matrix = catalog[0]!.prepare(dossier, defaultView, english);
  const said = (headline: string) =>
    checkHeadline(dossier, matrix, headline, english).map(
      ({ from, to, verdict }) => `${headline.slice(from, to)}: ${verdict}`,
    );

  test('who is said not to support something is not taken for a supporter, nor for an opponent', () => {
    const spans = checkHeadline(dossier, matrix, 'The USA does not support the 2024 treaty', english);
    expect(notBorneOut(spans)).toEqual([]);
    expect(spans.map(({ verdict }) => verdict)).toContain('unchecked');
  });

  test('each part has its own verdict', () => {
    expect(said('South Korea and Russia oppose the 2024 treaty')).toEqual([
      'South Korea: borneOut',
      'Russia: notBorneOut',
      'oppose: borneOut',
      '2024 treaty: borneOut',
    ]);
  });

  test('who else there is, is looked up', () => {
    expect(said('Only Japan opposes the 2024 treaty')).toContain('Only: notBorneOut');
    expect(said('Only China is neutral on the 2024 treaty')).toContain('Only: borneOut');
    expect(said('No party is neutral on the 2024 treaty')).toContain('No: notBorneOut');
    expect(said('Most parties support the 2024 treaty')).toContain('Most: notBorneOut');
    expect(said('Everyone but Russia opposes the 2024 treaty')).toContain('Everyone but: notBorneOut');
  });

  test('what the view does not know is called in question with what it says', () => {
    const [iran] = notBorneOut(checkHeadline(dossier, matrix, 'Iran opposes the 2024 treaty', english));
    expect(iran).toMatchObject({ from: 0, to: 4, kind: 'name' });
    expect(iran!.says).not.toBe('');
  });

  test('prose without facts is left alone', () => {
    expect(said('A summit and what came of it')).toEqual([]);
  });

  test('a headline that was borne out is called in question once the view changes', () => {
    const headline = 'Japan opposes the 2024 treaty';
    const stances = dossier.stances.map((row) =>
      row.actor === 'jpn' && row.issue === 'treaty' && row.stance !== null
        ? { ...row, stance: 1 as const }
        : row,
    );
    const later = { ...dossier, stances };
    const changed = catalog[0]!.prepare(later, defaultView, english);
    expect(notBorneOut(checkHeadline(dossier, matrix, headline, english))).toEqual([]);
    expect(notBorneOut(checkHeadline(later, changed, headline, english)).length).toBeGreaterThan(0);
  });
});

test.each(['parking', 'harbour'])(
  'nothing drafted over the dossier of %s is called in question',
  async (name) => {
    const other = await openDossier(`tests/fixtures/${name}-dossier`);
    const alarms = catalog.flatMap((chart) => {
      const prepared = chart.prepare(other, defaultView, english);
      const spans = notBorneOut(checkHeadline(other, prepared, prepared.headline, english));
      return spans.map(({ from, to }) => `${prepared.headline} – ${prepared.headline.slice(from, to)}`);
    });
    expect(alarms).toEqual([]);
  },
);

describe('a word that turns a sentence into its opposite', () => {
  const prepared = catalog.find(({ id }) => id === 'fact-checks')!.prepare(dossier, defaultView, english);
  const unchecked = (headline: string) =>
    checkHeadline(dossier, prepared, headline, english)
      .filter(({ verdict }) => verdict === 'unchecked')
      .map(({ from, to }) => headline.slice(from, to));

  test('is never passed over', () => {
    expect(unchecked('RAIA Group does not err')).toContain('not');
    expect(unchecked('Indian Punchline and RAIA Group don’t err')).toContain('don’t');
    const said = 'No errors were found in the five documents';
    expect(notBorneOut(checkHeadline(dossier, prepared, said, english)).map(({ from }) => from)).toContain(0);
  });

  test('is left alone where the view says so itself', () => {
    const own = prepared.headline;
    expect(checkHeadline(dossier, prepared, own, english).some(({ kind }) => kind === 'negation')).toBe(
      false,
    );
  });
});

describe('which texts have a clause', () => {
  const prepared = catalog
    .find(({ id }) => id === 'treaty-comparison')!
    .prepare(dossier, defaultView, english, 'slide');
  const wrong = (headline: string) =>
    notBorneOut(checkHeadline(dossier, prepared, headline, english)).map(({ from, to }) =>
      headline.slice(from, to),
    );

  test('is held against what was found in them, year by year', () => {
    expect(wrong('Defence: in the texts of 1961 and 2000, not in that of 2024')).toEqual(['2000', '2024']);
    expect(wrong('Clauses on defence are in the texts of 1961 and 2000, not in that of 2024')).toEqual([
      '2000',
      '2024',
    ]);
    expect(wrong('Sanctions: only in the text of 2000')).toEqual(['2000']);
    expect(wrong('Missing in the treaty of 1961: Defence')).toEqual(['1961']);
    expect(wrong('In the texts of 1961 and 2000: Defence')).toEqual(['2000']);
  });

  test('is left alone where it is right, or can be read in two ways', () => {
    for (const headline of [
      'Defence: in the texts of 1961 and 2024, not in that of 2000; Sanctions: new in the text of 2024',
      'Defence: missing in the treaty of 2000',
      'In 2000 the two dropped defence; it is back in the text of 2024',
      'Nobody calls defence automatic in the text of 2024',
      'Sanctions, which are not a matter of defence, stand in the text of 2024',
    ])
      expect([headline, wrong(headline).filter((part) => /^\d{4}$/.test(part))]).toEqual([headline, []]);
  });
});

describe('that there is nothing', () => {
  const checks = catalog.find(({ id }) => id === 'fact-checks')!;
  const wrong = (headline: string, form: 'slide' | 'full') =>
    notBorneOut(
      checkHeadline(dossier, checks.prepare(dossier, defaultView, english, form), headline, english),
    ).map(({ from, to }) => headline.slice(from, to));

  test.each(['slide', 'full'] as const)('of what the finding counts is called wrong (%s)', (form) => {
    expect(wrong('No errors were found in the five documents', form)).toContain('No errors');
    expect(wrong('There are no errors', form)).toContain('no errors');
    expect(wrong('Five documents without errors', form)).toContain('without errors');
  });

  test('of something else, or of somebody by name, is left alone', () => {
    expect(wrong('No surprise here', 'slide')).toEqual([]);
    expect(wrong('TASS made no errors', 'slide')).not.toContain('no errors');
  });
});

describe('that a treaty binds', () => {
  const provisions = catalog.find(({ id }) => id === 'provision-breakdown')!;
  const check = (headline: string) =>
    checkHeadline(dossier, provisions.prepare(dossier, defaultView, english, 'full'), headline, english);
  const wrong = (headline: string) =>
    notBorneOut(check(headline)).map(({ from, to }) => headline.slice(from, to));
  const subjects = provisions.prepare(dossier, defaultView, english).table.rows.map(({ cells }) => cells);
  const names = [...new Set(subjects.map((cells) => cells[0]!.text))];
  const binds = (name: string) =>
    subjects.some((cells) => cells[0]!.text === name && cells[1]!.id === 'binding');

  test.each(names)('on %s is held against its clauses, and so is that it does not', (name) => {
    const small = name.toLowerCase();
    const [yes, no] = [`The treaty binds both sides on ${small}`, `The treaty does not bind on ${small}`];
    expect(wrong(yes).includes('binds')).toBe(!binds(name));
    expect(wrong(no).includes('bind')).toBe(binds(name));
    expect(wrong(`${name} is legally binding`).includes('binding')).toBe(!binds(name));
    expect(wrong(`${name} is not binding`).includes('binding')).toBe(binds(name));
  });

  test('where it may be either is said to be unchecked', () => {
    const headline = 'The treaty binds only under conditions on defence';
    const spans = check(headline).map(({ from, to, verdict }) => [headline.slice(from, to), verdict]);
    expect(spans).toContainEqual(['binds', 'unchecked']);
  });
});
