import { beforeAll, describe, expect, test } from 'vitest';

import { codedRows } from '#lib/model/codedRows.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { likelihoodRank } from '#lib/model/likelihood.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { hitRanges } from '#lib/search/hitRanges.ts';
import { openSearch, type Search } from '#lib/search/openSearch.ts';
import { foldText } from '#lib/search/foldText.ts';
import {
  mostSearched,
  searchedTables,
  searchedTexts,
  unsearchedTables,
  type SearchEntry,
} from '#lib/search/searchEntries.ts';
import { wordsOf } from '#lib/search/wordsOf.ts';
import { tableNames } from '#lib/model/dossier.ts';
import { searchFilter } from '#lib/search/searchFilter.ts';
import { claimsInForce } from '#lib/summary/claimsInForce.ts';
import { provisionsInForce } from '#lib/summary/provisionsInForce.ts';
import { rowsInForce } from '#lib/summary/rowsInForce.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { renamedDossier, inCyrillic, inHangul } from '../renamedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';

const { unit, idleWords } = english.of('search');
const all = () => true;
const idsOf = (entries: readonly { readonly entry: SearchEntry }[]) => entries.map(({ entry }) => entry.id);

describe('in the harbour dossier', () => {
  const dossier = harbourDossier();
  let search: Search;
  beforeAll(async () => {
    search = await openSearch(dossier, unit);
  });
  const found = (input: string) => idsOf(search.find(input, all).hits);

  test('a figure is found by its value and its year, and a claim by the year in which it was made', async () => {
    const figure = dossier.figures.find(({ id }) => id === 'f-ledger-07')!;
    expect(found(String(figure.value))).toContain(figure.id);
    expect(found(figure.period_end)).toContain(figure.id);
    const claims = dossier.claims.map((claim, at) => ({ ...claim, date: at === 0 ? '1987-03-04' : '' }));
    const dated = await openSearch({ ...dossier, claims }, unit);
    expect(idsOf(dated.find('1987', all).hits)).toEqual([claims[0]!.id]);
  });

  test('a claim is found by a word of its text, its quote or its note, and by its claimant', () => {
    expect(found('local jobs agreement')).toContain('c-ledger-06');
    expect(found('hire')).toContain('c-ledger-06');
    expect(found('retold')).toContain('c-digest-02');
    expect(found('dockers night')).toEqual(expect.arrayContaining(['c-union-01', 'c-union-02']));
  });

  test('rows of every table are found', () => {
    const queries: Record<(typeof searchedTables)[number], [string, string]> = {
      theses: ['oyster', 't-season-protects'],
      claims: ['spawning', 'c-ledger-07'],
      provisions: ['spawning', 'p-ledger-03'],
      figures: ['containers', 'f-ledger-07'],
      events: ['reserve opens', ''],
      stances: ['formal letter', ''],
      references: ['34 million', 'r-budget'],
      issues: ['wetland', 'wetland'],
      actors: ['Fishermen', 'haesong'],
    };
    for (const table of searchedTables) {
      const [query, id] = queries[table];
      const hits = search.find(query, ({ table: own }) => own === table).hits;
      expect(hits.length, table).toBeGreaterThan(0);
      if (id) expect(idsOf(hits)).toContain(id);
    }
  });

  test('words match from their beginning', () => {
    expect(found('wetl')).toEqual(expect.arrayContaining(['t-wetland-lost', 'c-ledger-10']));
  });

  test('rows with a word itself come before those with longer words, and the others are counted', () => {
    const short = {
      ...dossier.claims[0]!,
      id: 'c-cap',
      claim: 'Caps on dredging were set.',
      quote: '',
      note: '',
    };
    // Rare and short, so that the index by itself would put it first.
    const long = { ...short, id: 'c-capacity', claim: 'Capstan capacity.' };
    const other = {
      ...short,
      id: 'c-capital',
      claim: `The capsized boat was named, ${'and '.repeat(20)}no more was said.`,
    };
    const claims = [long, other, short, ...dossier.claims];
    const isOurs = ({ id }: SearchEntry) => id.startsWith('c-cap');
    return openSearch({ ...dossier, claims }, unit).then((opened) => {
      const finding = opened.find('caps', isOurs);
      expect(idsOf(finding.hits)[0]).toBe('c-cap');
      expect(idsOf(finding.hits).toSorted()).toEqual(['c-cap', 'c-capacity', 'c-capital']);
      expect(finding.longer).toMatchObject([{ word: 'caps', rows: 2 }]);
      expect(finding.longer[0]!.written).toEqual(expect.arrayContaining(['capstan', 'capsized']));
      expect(opened.find('capst', isOurs).longer).toEqual([]);
    });
  });

  test('a word of three letters or fewer is whole, unless nothing else is found', async () => {
    const [first, second, third, ...others] = dossier.claims;
    const claims = [
      { ...first!, claim: 'A cap on dredging was set.' },
      { ...second!, claim: 'The capacity for dredging grew.' },
      { ...third!, claim: 'The capital was named.' },
      ...others,
    ];
    const opened = await openSearch({ ...dossier, claims }, unit);
    const idsFor = (input: string) =>
      idsOf(opened.find(input, ({ at, table }) => table === 'claims' && at < 3).hits);
    expect(idsFor('cap')).toEqual([first!.id]);
    expect(idsFor('dredging cap')).toEqual([first!.id]);
    expect(idsFor('cap named')).toEqual([third!.id]);
    expect(idsFor('dre').toSorted()).toEqual([first!.id, second!.id].toSorted());
  });

  test('a slip is forgiven where a word stands nowhere', () => {
    expect(found('wetlnad')).toEqual(found('wetland'));
    expect(found('dreging')).toEqual(found('dredging'));
    expect(search.find('the wetlnad', all).forgiven).toMatchObject([
      { word: 'wetlnad', written: ['wetland'] },
    ]);
    expect(search.find('wetl', all).forgiven).toEqual([]);
  });

  test('a number is never taken for another', () => {
    expect(found('2026').length).toBeGreaterThan(0);
    expect(found('2927')).toEqual([]);
  });

  test('abbreviations and numbers are found however they are written', async () => {
    const [first, second, third, ...others] = dossier.claims;
    const claims = [
      { ...first!, claim: 'The U.S. paid for it' },
      { ...second!, claim: 'The US paid 500,000 of it' },
      { ...third!, claim: 'It took 500 000 and 1.5 more, used up' },
      ...others,
    ];
    const odd = await openSearch({ ...dossier, claims, synonyms: [] }, unit);
    const idsFor = (input: string) =>
      idsOf(odd.find(input, ({ at, table }) => table === 'claims' && at < 3).hits).toSorted();
    for (const input of ['U.S.', 'u.s', 'U.S.-paid', 'US paid', '"U.S. paid"', '"the US"'])
      expect(idsFor(input), input).toEqual([first!.id, second!.id].toSorted());
    // Found whole, so that it does not go on.
    expect(idsFor('US')).toHaveLength(2);
    for (const input of ['500000', '500,000', '500 000', '"500’000"', '$500,000'])
      expect(idsFor(input), input).toEqual([second!.id, third!.id].toSorted());
    for (const input of ['1,5', '1.5', '1.5%']) expect(idsFor(input), input).toEqual([third!.id]);
    expect(idsFor('500')).not.toContain(first!.id);
  });

  test.each(['???', '-', '—', '$ %', '🚢', '"…"', '👩🏽‍🚀 🇰🇵'])('for %s nothing is searched', (input) => {
    const { hits, leftOut, signsAlone } = search.find(input, all);
    expect([hits, leftOut, signsAlone]).toEqual([[], 0, true]);
  });

  test('case, diacritics and the kind of apostrophe do not matter', () => {
    expect(found('WÉTLAND')).toEqual(found('wetland'));
    expect(found('dockers’ union')).toEqual(found("Dockers' Union"));
  });

  test('names in Cyrillic and Hangul are found, whole or from their beginning', () => {
    for (const query of ['Новый Порт', 'новый', 'НОВ', 'порт']) expect(found(query)).toContain('novy-port');
    for (const query of ['해성시', '해성', '해']) expect(found(query)).toContain('haesong');
  });

  test('a phrase in quotation marks stands as it is', () => {
    const words = found('night shifts must stay voluntary');
    const phrase = found('“Night shifts must stay voluntary”');
    expect(phrase).toContain('c-union-02');
    expect(words).toEqual(expect.arrayContaining(phrase));
    expect(found('"voluntary stay"')).toEqual([]);
  });

  test('a phrase stands within a run of signs that is written without spaces', async () => {
    const [first, second, third, ...others] = dossier.claims;
    const claims = [
      { ...first!, claim: '朝鮮民主主義人民共和国の海港' },
      { ...second!, claim: '조선민주주의인민공화국은 조용하다' },
      { ...third!, claim: 'NATO는 인민과 공화국' },
      ...others,
    ];
    const asian = await openSearch({ ...dossier, claims }, unit);
    const idsFor = (input: string) => idsOf(asian.find(input, all).hits);
    expect(idsFor('"人民共和国"')).toEqual([first!.id]);
    expect(idsFor('"海港"')).toEqual([first!.id]);
    expect(idsFor('"民人"')).toEqual([]);
    expect(idsFor('"인민공화국"')).toEqual([second!.id]);
    // As a word before, within one after.
    expect(idsFor('"인민"')).toEqual([third!.id, second!.id]);
    expect(idsFor('"nato"')).toEqual([third!.id]);
  });

  test('words beside a phrase must stand in the row too', () => {
    expect(found('"last wetland" coast')).toEqual(expect.arrayContaining(['c-ledger-10', 't-wetland-lost']));
    expect(found('"last wetland" plan')).toEqual(['t-wetland-lost']);
  });

  test('rows with all of the words come alone; only where there is none, rows with some', () => {
    const both = search.find('wetland reserve', all);
    expect(both.inPart).toBeNull();
    const some = search.find('wetland subsidy', all);
    expect(some.inPart).toMatchObject({ terms: 2, most: 1, rows: some.hits.length });
    expect(idsOf(some.hits)).toEqual(expect.arrayContaining([...found('wetland'), ...found('subsidy')]));
  });

  test('rows with most of the words come first, then those with the rarer ones, and none with less than half', async () => {
    const [first, ...others] = dossier.claims;
    const texts = {
      three: 'Quokkas, wombats and bilbies.',
      rare: 'Quokkas and numbats here.',
      usual: 'Wombats and bilbies here.',
      more: 'Wombats and bilbies there.',
      one: 'Numbats alone.',
    };
    const claims = Object.entries(texts).map(([id, claim]) => ({
      ...first!,
      id,
      claim,
      quote: '',
      note: '',
    }));
    const opened = await openSearch({ ...dossier, claims: [...claims, ...others] }, unit);
    const words = 'quokkas wombats bilbies numbats';
    const finding = opened.find(words, all);
    expect(idsOf(finding.hits)).toEqual(['three', 'rare', 'usual', 'more']);
    expect(finding.inPart).toEqual({ terms: 4, most: 3, rows: 1, isWholeOutside: false });
    // Of what passes.
    const rest = opened.find(words, ({ id }) => id !== 'three' && id !== 'rare');
    expect(rest.inPart).toMatchObject({ most: 2, rows: 2 });
    expect(idsOf(opened.find('quokkas wombats bilbies', ({ id }) => id !== 'three').hits)).toEqual([
      'usual',
      'more',
    ]);
  });

  test('where only what does not pass has all of the words, what has some of them is given too', () => {
    const { hits: whole } = search.find('wetland reserve', all);
    const entries = new Set(whole.map(({ entry }) => entry));
    const { hits, inPart, leftOut } = search.find('wetland reserve', (entry) => !entries.has(entry));
    expect(inPart).toMatchObject({ terms: 2, most: 1, isWholeOutside: true });
    expect(hits.length).toBeGreaterThan(0);
    expect(leftOut).toBe(whole.length);
  });

  test('words of which questions are made are asked for only where there are no others', () => {
    const question = search.find('Where is the wetland?', all, { idleWords });
    expect(question.hits).toEqual(search.find('wetland', all).hits);
    expect(question.idle).toEqual(['where', 'is', 'the']);
    expect(search.find('the', all, { idleWords }).hits.length).toBeGreaterThan(0);
    expect(search.find('the', all, { idleWords }).idle).toEqual([]);
    // A phrase is taken to the letter, and a word that the dossier has others for means something.
    expect(search.find('"the last wetland"', all, { idleWords }).idle).toEqual([]);
  });

  test('a word is found in its other forms, after all that have it as it is', async () => {
    const [first, second, third, ...others] = dossier.claims;
    const claims = [
      { ...first!, claim: 'Quotas were capped.' },
      { ...second!, claim: 'The capacity is unknown.' },
      { ...third!, claim: 'Two caps.' },
      ...others.map((row) => ({ ...row, claim: 'Nothing.', quote: '', note: '' })),
    ];
    const opened = await openSearch({ ...dossier, claims, theses: [] }, unit);
    const idsFor = (input: string) =>
      idsOf(opened.find(input, ({ at, table }) => table === 'claims' && at < 3).hits);
    expect(idsFor('caps')).toEqual([third!.id, first!.id]);
    expect(idsFor('cap').toSorted()).toEqual([first!.id, third!.id].toSorted());
    expect(idsFor('quota capping')).toEqual([first!.id]);
    expect(idsFor('“cap”')).toEqual([]);
    const hit = opened.find('capping', ({ id }) => id === first!.id).hits[0]!;
    expect(hitRanges('Quotas were capped.', hit)).toEqual([{ start: 12, end: 18 }]);
  });

  test('a figure is found by what is measured, its unit, its topic and what was found when it was checked', async () => {
    const [figure, ...figures] = dossier.figures;
    const odd = {
      ...figure!,
      measure: 'quokka_limit',
      unit: '[bbl_us]',
      value: 7,
      issue: dossier.issues[0]!.id,
    };
    const check = {
      ...dossier.checks[0]!,
      table: 'figures' as const,
      subject: odd.id,
      explanation: 'Wombats deny it.',
    };
    const opened = await openSearch({ ...dossier, figures: [odd, ...figures], checks: [check] }, unit);
    const isFigure = ({ table }: SearchEntry) => table === 'figures';
    for (const words of ['quokka limit', '7 barrels', dossier.issues[0]!.short_label, 'wombats'])
      expect(idsOf(opened.find(words, isFigure).hits), words).toContain(odd.id);
    // The name of a country in that of its money is none.
    const paid = await openSearch({ ...dossier, figures: [{ ...odd, unit: 'USD' }] }, unit);
    expect(idsOf(paid.find('us', isFigure).hits)).toEqual([]);
  });

  test('where nothing matches, the nearest words are told', () => {
    const { hits, leftOut, nearest } = search.find('wttlanndd', all);
    expect([hits.length, leftOut]).toEqual([0, 0]);
    expect(nearest).toContain('wetland');
    expect(search.find('qqqqqqqq', all).nearest).toEqual([]);
  });

  test('what matches and does not pass is counted', () => {
    const { hits, leftOut } = search.find('wetland', ({ table }) => table === 'claims');
    expect(hits.length + leftOut).toBe(found('wetland').length);
    expect(leftOut).toBeGreaterThan(0);
  });

  test('a clause is found by its number before all that only mention it, and other numbers are not marked', async () => {
    const [first, second, ...others] = dossier.provisions;
    const provisions = [
      { ...first!, article: '4', note: 'Signed on 4 April 1949.' },
      { ...second!, article: '5', note: 'Article 4 is named on page 3, as of 4 May.' },
      ...others.map((row) => ({ ...row, article: '' })),
    ];
    const [claim, ...claims] = dossier.claims;
    const mention = { ...claim!, claim: 'Article 4, article 4 and article 4 again: article 4.' };
    const opened = await openSearch({ ...dossier, provisions, claims: [mention, ...claims] }, unit);
    const options = { clauseWords: ['article', 'clause'] };
    for (const query of ['article 4', 'Clause 4']) {
      const { hits } = opened.find(query, all, options);
      expect(hits[0]!.entry.id, query).toBe(first!.id);
      const marked = (text: string) =>
        hitRanges(text, hits[0]!).map(({ start, end }) => text.slice(start, end));
      expect(marked('Signed on 4 April 1949.')).toEqual([]);
      expect(marked('Article 4')).toEqual(['Article 4']);
    }
    const ids = idsOf(opened.find('article 4', all, options).hits);
    expect(ids).toEqual(expect.arrayContaining([second!.id, mention.id]));
    expect(ids).not.toContain(others[0]!.id);
  });

  test('addresses are neither searched nor marked', async () => {
    const [first, ...others] = dossier.claims;
    const note = 'See https://harbour.example/wetlandmap/4 and www.tides.example for more.';
    const opened = await openSearch({ ...dossier, claims: [{ ...first!, note }, ...others] }, unit);
    for (const query of ['harbour.example', 'tides.example', 'wetlandmap'])
      expect(idsOf(opened.find(query, all).hits), query).not.toContain(first!.id);
    expect(hitRanges(note, { words: new Set(['4', 'wetlandmap', 'more']), phrases: [] })).toEqual([
      { start: note.indexOf('more'), end: note.indexOf('more') + 4 },
    ]);
  });

  test('what only other publications have is counted apart', () => {
    const isClaim = ({ table }: SearchEntry) => table === 'claims';
    const { leftOut, inPublications } = search.find('wetland', isClaim, {
      withPublications: ({ table }) => table === 'claims' || table === 'theses',
    });
    expect(inPublications).toBe(search.find('wetland', ({ table }) => table === 'theses').hits.length);
    expect(leftOut).toBeGreaterThan(inPublications);
  });

  test('is opened once', () => {
    expect(openSearch(dossier, unit)).toBe(openSearch(dossier, unit));
  });
});

describe.each([
  ['Cyrillic', inCyrillic],
  ['Hangul', inHangul],
])('with names in %s', (_script, rename) => {
  test('every actor is found by its name', async () => {
    const dossier = renamedDossier(harbourDossier(), rename);
    const search = await openSearch(dossier, unit);
    for (const actor of dossier.actors) {
      const ids = idsOf(search.find(actor.name, ({ table }) => table === 'actors').hits);
      expect(ids).toContain(actor.id);
    }
  });
});

describe.each(['harbour', 'shipped'] as const)('of the %s dossier', (name) => {
  let dossier: Dossier;
  let search: Search;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
    search = await openSearch(dossier, unit);
  });

  test('every row that can be searched is there once', () => {
    for (const table of searchedTables) {
      const entries = search.entries.filter((entry) => entry.table === table);
      expect(entries.map(({ at }) => at)).toEqual(dossier[table].map((_, at) => at));
      expect(entries.map(({ id }) => id)).toEqual(dossier[table].map(({ id }) => id));
    }
  });

  test('slugs of topics, categories and things are shown as words and found as such', () => {
    for (const { table, at, label: parts } of search.entries) {
      const label = parts.map(({ text }) => text).join();
      const row = dossier[table][at]!;
      const slugs = [
        'topic' in row ? row.topic : '',
        table === 'provisions' && 'category' in row ? row.category : '',
        table === 'figures' && 'commodity' in row ? row.commodity : '',
      ].filter((slug) => typeof slug === 'string' && /[-_]/.test(slug));
      for (const slug of slugs) expect(label).not.toContain(slug);
    }
    for (const topic of new Set(dossier.theses.map((thesis) => thesis.topic))) {
      const words = topic.replaceAll('-', ' ');
      const theses = search.find(`"${words}"`, ({ table }) => table === 'theses').hits;
      expect(theses.flatMap(({ entry }) => entry.label).map(({ text }) => text)).toContain(words);
    }
  });

  test('nothing is searched but what stands in the dossier', () => {
    const inWords = (text: string) => wordsOf(foldText(text).text).map(({ word }) => word);
    const categories = dossier.provisions.map(({ category }) =>
      valueLabel(dossier, 'provisions.category', category),
    );
    const written = [
      ...categories,
      ...tableNames.flatMap((table) => dossier[table].flatMap((row) => Object.values(row).flat())),
    ];
    // A slug is searched as the words that it is made of, a category by its name.
    const known = new Set(written.flatMap((value) => inWords(String(value).replaceAll(/[-_]/g, ' '))));
    // A unit is searched as what it is called.
    for (const row of dossier.figures) for (const word of inWords(unit(row.unit, row.value))) known.add(word);
    for (const value of written) for (const word of inWords(String(value))) known.add(word);
    for (const entry of search.entries) {
      const strange = Object.values(searchedTexts(entry))
        .flatMap(inWords)
        .filter((word) => !known.has(word));
      expect(strange, `${entry.table} ${entry.id}`).toEqual([]);
    }
    const conditional = search.entries.find(({ detail }) => detail.some(({ id }) => id === 'conditions'))!;
    expect(Object.values(searchedTexts(conditional)).join(' ')).not.toContain('Conditions:');
  });

  test('every row is found by its own quote as a phrase, and the quote is marked whole', () => {
    for (const entry of search.entries.filter(({ quote }) => quote !== '' && !/["“”„«»]/.test(quote))) {
      const hit = search.find(`“${entry.quote}”`, all).hits.find((each) => each.entry === entry);
      expect(hit, `${entry.table} ${entry.id}`).toBeDefined();
      const [range, ...others] = hitRanges(entry.quote, hit!);
      expect(others).toEqual([]);
      expect(entry.quote.slice(0, range?.start) + entry.quote.slice(range?.end)).toMatch(/^[\s\p{P}]*$/u);
    }
  });

  test('every hit shows why it was found', () => {
    for (const query of ['the', 'of', '2', 'a', 'not']) {
      for (const hit of search.find(query, all).hits) {
        const { label, text, quote, detail } = hit.entry;
        const shown = [...label.map((part) => part.text), text, quote, ...detail.map((part) => part.text)];
        const ranges = shown.flatMap((field) => hitRanges(field, hit));
        expect(ranges.length, `${query} in ${hit.entry.id}`).toBeGreaterThan(0);
      }
    }
  });

  test('without words, what passes is listed: the likeliest predictions first, then by source and paragraph', () => {
    const view: View = { ...defaultView, claimType: 'prediction' };
    const ids = idsOf(search.find('', searchFilter(dossier, view)).hits);
    const inForce = claimsInForce(dossier, view);
    expect(ids.toSorted()).toEqual(
      dossier.claims
        .filter(inForce)
        .map(({ id }) => id)
        .toSorted(),
    );
    const keys = ids.map((id) => {
      const claim = dossier.claims.find((each) => each.id === id)!;
      const source = dossier.sources.findIndex((each) => each.id === claim.source);
      return [-likelihoodRank(claim.likelihood), source, claim.paragraph ?? 0];
    });
    keys.slice(1).forEach((next, i) => {
      const at = next.findIndex((value, place) => value !== keys[i]![place]);
      if (at !== -1) expect(next[at]).toBeGreaterThan(keys[i]![at]!);
    });
  });

  test('what passes is a recount of each table under each filter', () => {
    const [first = ''] = dossier.sources.map(({ id }) => id);
    const views: View[] = [
      defaultView,
      { ...defaultView, reference: true, sourcesOff: [first] },
      { ...defaultView, asOf: '2023-06' },
      { ...defaultView, reliability: 'C' },
      { ...defaultView, credibility: 2 },
      { ...defaultView, topic: dossier.theses[0]!.topic, reliability: 'D' },
    ];
    const evidence = ['stances', 'figures', 'provisions', 'events'] as const;
    for (const view of views) {
      const passing = search.entries.filter(searchFilter(dossier, view));
      const ids = (table: string) => passing.filter((entry) => entry.table === table).map(({ id }) => id);
      expect(ids('claims')).toEqual(dossier.claims.filter(claimsInForce(dossier, view)).map(({ id }) => id));
      const claimsAlone = view.credibility !== null || view.topic !== '';
      for (const table of evidence) {
        const counts = (
          table === 'provisions' ? provisionsInForce(dossier, view) : rowsInForce(dossier, view, table)
        ) as (row: { source: string }) => boolean;
        const rated = (row: { source: string }) => {
          const { reliability = 'F' } = dossier.sources.find(({ id }) => id === row.source) ?? {};
          return view.reliability === '' || (reliability !== 'F' && reliability <= view.reliability);
        };
        const rows: readonly { id: string; source: string }[] = dossier[table];
        const expected = rows.filter((row) => !claimsAlone && counts(row) && rated(row));
        expect(ids(table)).toEqual(expected.map(({ id }) => id));
      }
      for (const table of ['theses', 'references', 'issues', 'actors'] as const) {
        const none = claimsAlone || view.reliability !== '';
        expect(ids(table)).toEqual(none ? [] : dossier[table].map(({ id }) => id));
      }
    }
  });
});

test('of a table with too many rows none is searched, which is said, and all else is', async () => {
  const dossier = harbourDossier();
  const length = mostSearched + 1;
  const stances = codedRows<Dossier['stances'][number]>(
    length,
    () => expect.unreachable('a row was made'),
    new Map([['source', { codes: new Uint32Array(length), values: [dossier.sources[0]!.id] }]]),
  );
  const large = { ...dossier, stances };
  expect(unsearchedTables(large)).toEqual([{ table: 'stances', amount: length }]);
  const { entries } = await openSearch(large, unit);
  expect(entries.some(({ table }) => table === 'stances')).toBe(false);
  expect(entries.filter(({ table }) => table === 'claims')).toHaveLength(dossier.claims.length);
});

test('in the shipped dossier a question is answered by the row that says it, and the cap by both figures in barrels', async () => {
  const dossier = await shippedDossier();
  const search = await openSearch(dossier, unit);
  const counting = searchFilter(dossier, defaultView);
  const { hits, inPart } = search.find('When does the treaty enter into force?', counting, { idleWords });
  expect(inPart).toBeNull();
  expect(idsOf(hits)).toContain('r-tl-2024-12-04');
  const inBarrels = dossier.figures.filter((figure) => figure.unit === '[bbl_us]').map(({ id }) => id);
  expect(inBarrels).toHaveLength(2);
  expect(idsOf(search.find('oil cap', counting, { idleWords }).hits)).toEqual(
    expect.arrayContaining(inBarrels),
  );
});
