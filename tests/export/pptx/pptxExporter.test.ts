import { beforeAll, describe, expect, test, vi } from 'vitest';
import { pictureSize } from '#lib/export/pictureSize.ts';
import { singleSign } from '#lib/export/pptx/cellLook.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { viewAddress } from '#lib/export/viewAddress.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Presentation } from '#lib/model/view.ts';
import { catalog } from '#lib/charts/catalog.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { english } from '../../english.ts';
import { inCyrillic, inHangul, renamedDossier } from '../../renamedDossier.ts';
import { scriptFiles } from '../../scriptDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { deckOf, itemsOf } from './deckOf.ts';
import { cellsOf, pptxFaults } from './pptxFaults.ts';
import { all, readPackage, tableOf, textOf } from './readPptx.ts';

const dossiers = {} as Record<string, Dossier>;

beforeAll(async () => {
  const shipped = await shippedDossier();
  const harbour = harbourDossier();
  const japanese = readDossier(scriptFiles('japanese'));
  if (!japanese.ok) throw new Error('no sound dossier');
  Object.assign(dossiers, {
    shipped,
    harbour,
    Hangul: renamedDossier(shipped, inHangul),
    Russian: renamedDossier(harbour, inCyrillic),
    // No font of ours has its letters.
    Japanese: japanese.dossier,
  });
});

const slidePath = (at: number) => `ppt/slides/slide${at + 1}.xml`;
const notesPath = (at: number) => `ppt/notesSlides/notesSlide${at + 1}.xml`;

describe('a deck of all charts', () => {
  const forms: readonly Presentation[] = ['slide', 'full'];
  test.each(
    ['shipped', 'harbour', 'Hangul', 'Russian', 'Japanese'].flatMap((name) =>
      forms.map((form) => [name, form] as const),
    ),
  )('of the %s dossier as %s has nothing that a program would repair', async (name, form) => {
    const dossier = dossiers[name]!;
    const { content } = await deckOf(dossier, itemsOf(dossier, form));
    expect(await pptxFaults(content)).toEqual([]);
  });

  test('is right in every size and theme', async () => {
    const dossier = dossiers['harbour']!;
    for (const size of ['4:3', '1:1', '4:5', 'A4', 'as-seen']) {
      const { content } = await deckOf(dossier, undefined, {
        size: pictureSize(size),
        theme: 'dark',
        credit: 'R&D <desk>',
      });
      expect(await pptxFaults(content)).toEqual([]);
    }
    const { content } = await deckOf(dossier, undefined, { theme: 'transparent' });
    expect(await pptxFaults(content)).toEqual([]);
  });

  test('says on each slide its finding, its sources, the date and the licence, and more in the notes', async () => {
    for (const name of ['shipped', 'Hangul', 'Russian']) {
      const dossier = dossiers[name]!;
      const items = itemsOf(dossier);
      const file = await readPackage((await deckOf(dossier, items)).content);
      items.forEach((item, at) => {
        const { prepared } = item;
        const slide = file.xml(slidePath(at));
        const shapes = all(slide, 'sp');
        const placeholder = (type: string) =>
          textOf(shapes.find((each) => all(each, 'ph')[0]?.getAttribute('type') === type)!);
        expect(placeholder('title')).toBe(prepared.headline);
        expect(placeholder('ftr')).toContain(english.date(dossier.info.asOf));
        expect(placeholder('ftr')).toContain(dossier.info.licence.name);
        expect(placeholder('sldNum')).toBe(String(at + 1));
        const notes = textOf(file.xml(notesPath(at)));
        expect(notes).toContain(prepared.headline);
        expect(notes).toContain(prepared.description.long);
        for (const note of prepared.notes) expect(notes).toContain(note);
        const links = new TextDecoder().decode(
          file.bytes[`ppt/notesSlides/_rels/notesSlide${at + 1}.xml.rels`],
        );
        expect(links).toContain(`"${viewAddress({ site: 'https://example.org/standpoint/' }, item)}"`);
      });
    }
  });

  test('is the same bytes at any time, and as many slides as charts', async () => {
    const dossier = dossiers['shipped']!;
    const [one, other] = [await deckOf(dossier), await deckOf(dossier)];
    expect(one.name).toBe('briefing.pptx');
    expect(Buffer.compare(one.content, other.content)).toBe(0);
    const offsets = new Set<number>();
    for (const zone of ['Pacific/Honolulu', 'Europe/Moscow', 'Asia/Seoul']) {
      vi.stubEnv('TZ', zone);
      offsets.add(new Date(2024, 0, 1).getTimezoneOffset());
      expect(Buffer.compare((await deckOf(dossier)).content, one.content)).toBe(0);
    }
    vi.unstubAllEnvs();
    expect(offsets.size).toBe(3);
    const file = await readPackage(one.content);
    expect(file.paths.filter((path) => path.startsWith('ppt/slides/slide'))).toHaveLength(catalog.length);
  });

  test('of all rows goes on where a slide is full, in type that can be read, with the heads of its columns', async () => {
    const dossier = dossiers['shipped']!;
    const items = itemsOf(dossier, 'full').filter(({ chart }) => chart.id === 'stances-by-source');
    const file = await readPackage((await deckOf(dossier, items)).content);
    const slides = file.paths.filter((path) => path.startsWith('ppt/slides/slide')).sort();
    expect(slides.length).toBeGreaterThan(1);
    const { headline, table } = items[0]!.prepared;
    const tables = slides.map((path, at) => {
      const slide = file.xml(path);
      expect(textOf(all(slide, 'sp')[0]!)).toBe(`${headline} (${at + 1} of ${slides.length})`);
      const sizes = all(slide, 'rPr').map((run) => Number(run.getAttribute('sz') ?? 1200));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1100);
      return tableOf(slide);
    });
    for (const [heads] of tables) expect(heads).toEqual(tables[0]![0]);
    // No row is lost between two slides, and none stands twice.
    const labels = tables.flatMap(([, ...rows]) => rows.map(([label = '']) => label));
    for (const name of new Set(table.rows.map(({ cells }) => cells[0]!.text)))
      expect(labels.filter((label) => label === name)).toHaveLength(1);
  });

  test('can be stopped', async () => {
    const stopped = deckOf(dossiers['shipped']!, undefined, {}, AbortSignal.abort(new Error('enough')));
    await expect(stopped).rejects.toThrow('enough');
  });
});

describe('tables and charts', () => {
  test.each(['stance-matrix', 'stances-by-source', 'claims-by-source', 'treaty-comparison'])(
    '%s is a table that can be edited, in type of 14 points or more',
    async (id) => {
      const dossier = dossiers['shipped']!;
      const items = itemsOf(dossier).filter(({ chart }) => chart.id === id);
      const { name, content } = await deckOf(dossier, items);
      expect(name).toBe(`${id}.pptx`);
      const slide = (await readPackage(content)).xml(slidePath(0));
      expect(all(slide, 'tbl')).toHaveLength(1);
      const sizes = all(slide, 'tc').flatMap((each) =>
        all(each, 'rPr').map((run) => Number(run.getAttribute('sz'))),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1400);
    },
  );

  test.each(['shipped', 'harbour'])(
    'cells of the matrix of the %s dossier say what the table of the view says',
    async (name) => {
      const dossier = dossiers[name]!;
      const [item] = itemsOf(dossier).filter(({ chart }) => chart.id === 'stance-matrix');
      const rows = tableOf((await readPackage((await deckOf(dossier, [item!])).content)).xml(slidePath(0)));
      const [header = [], ...body] = rows;
      const { columns, rows: facts } = item!.prepared.table;
      const at = (id: string) => columns.findIndex((column) => column.id === id);
      const says = english.of('stances');
      let compared = 0;
      for (const { cells } of facts) {
        const [actor, issue, value, sources] = ['actor', 'issue', 'value', 'sources'].map(
          (id) => cells[at(id)]!,
        );
        const across = (one: string, other: string) => {
          const column = header.findIndex((text) => text === one || text.endsWith(` ${one}`));
          const row = body.find(([head]) => head === other);
          return column > 0 ? row?.[column] : undefined;
        };
        const drawn = across(actor!.text, issue!.text) ?? across(issue!.text, actor!.text);
        if (drawn === undefined || typeof value!.value !== 'number' || !Number.isInteger(value!.value))
          continue;
        const code = says.code({ kind: 'position', value: value!.value } as never);
        if (!drawn.startsWith(code)) continue;
        compared++;
        // A picture draws it smaller.
        expect(drawn.includes(singleSign), drawn).toBe(sources!.value === 1);
      }
      const coded = body
        .flatMap((row) => row.slice(1))
        .filter((text) => /^(\+\+|\+|0|−|−−)(\/[+−]+)?¹?( ≠)?$/.test(text));
      expect(compared).toBe(coded.length);
      expect(compared).toBeGreaterThan(5);
    },
  );

  test('a legend says by which sign a table tells what a picture draws smaller', async () => {
    const dossier = dossiers['shipped']!;
    const items = itemsOf(dossier).filter(({ chart }) => chart.id === 'stance-matrix');
    const slide = (await readPackage((await deckOf(dossier, items)).content)).xml(slidePath(0));
    const said = all(slide, 't').map((each) => each.textContent);
    const { single, singleInTable } = english.of('stances').legend;
    expect(said).toContain(singleSign);
    expect(said).toContain(singleInTable);
    expect(said).not.toContain(single);
  });

  test('texts of cells stand clear of the band of the next cell, half of which lies in theirs', async () => {
    let bands = 0;
    for (const name of ['shipped', 'harbour', 'Hangul'])
      for (const form of ['slide', 'full'] as const) {
        const items = itemsOf(dossiers[name]!, form);
        const file = await readPackage((await deckOf(dossiers[name]!, items)).content);
        for (const at of items.keys())
          for (const cell of all(file.xml(slidePath(at)), 'tc')) {
            const [properties] = all(cell, 'tcPr');
            const band = Number(all(cell, 'lnR')[0]?.getAttribute('w')) / 2;
            const isLeft = all(cell, 'pPr')[0]?.getAttribute('algn') === 'l';
            if (!isLeft || textOf(cell) === '' || all(cell, 'lnL').length === 0 || !(band > 20_000)) continue;
            bands++;
            // A point and a half at least.
            expect(Number(properties!.getAttribute('marR')), textOf(cell)).toBeGreaterThan(band + 19_050);
          }
      }
    expect(bands).toBeGreaterThan(5);
  });

  test('what is not in a text has a striped band, and what is in it a solid one', async () => {
    const items = itemsOf(dossiers['shipped']!, 'slide').filter(
      ({ chart }) => chart.id === 'treaty-comparison',
    );
    const file = await readPackage((await deckOf(dossiers['shipped']!, items)).content);
    const bandOf = (words: string) => {
      const cell = all(file.xml(slidePath(0)), 'tc').find((each) => textOf(each).startsWith(words));
      const [line] = all(cell!, 'lnL');
      return { width: line!.getAttribute('w'), dashes: all(line!, 'prstDash').length };
    };
    const [absent, present] = [bandOf('reportedly not in the text'), bandOf('must, conditional')];
    expect([absent.dashes, present.dashes]).toEqual([1, 0]);
    // Less only by the line around it.
    expect(Number(absent.width) / Number(present.width)).toBeGreaterThan(0.75);
  });

  test('bars are a chart of the program whose workbook has the numbers of the view', async () => {
    const dossier = dossiers['shipped']!;
    const [item] = itemsOf(dossier, 'full').filter(({ chart }) => chart.id === 'fact-checks');
    const { categories, series } = item!.prepared.native!;
    const file = await readPackage((await deckOf(dossier, [item!])).content);
    const book = file.paths.find((path) => path.endsWith('.xlsx'))!;
    const cells = await cellsOf(file.bytes[book]!);
    categories.forEach((category, at) => expect(cells.get(`A${at + 2}`)).toBe(category));
    const seen = series.filter(({ values }) => values.some((value) => value));
    seen.forEach(({ name, values }, at) => {
      const column = 'BCDEFGH'[at]!;
      expect(cells.get(`${column}1`)).toBe(name);
      expect(values.map((_, row) => Number(cells.get(`${column}${row + 2}`)))).toEqual(values);
    });
    const chart = file.xml('ppt/charts/chart1.xml');
    expect(all(chart, 'dispBlanksAs')[0]?.getAttribute('val')).toBe('gap');
  });

  test('a slide that names errors is not turned into bars that name none', async () => {
    const dossier = dossiers['shipped']!;
    const [item] = itemsOf(dossier).filter(({ chart }) => chart.id === 'fact-checks');
    const slide = (await readPackage((await deckOf(dossier, [item!])).content)).xml(slidePath(0));
    expect(all(slide, 'chart')).toHaveLength(0);
    const said = all(slide, 't').map((each) => each.textContent);
    // Beside the headline, each error in words of its own.
    expect(said.filter((text) => text?.startsWith('≠')).length).toBeGreaterThan(2);
  });

  test('what a reader points out or notes is drawn as the picture has it', async () => {
    const dossier = dossiers['shipped']!;
    const chart = catalog.find(({ id }) => id === 'fact-checks')!;
    const prepared = chart.prepare(dossier, { ...defaultView, highlight: ['doc001'] }, english, 'full');
    const { content } = await deckOf(dossier, [{ chart, query: '?highlight=doc001', prepared }]);
    expect(all((await readPackage(content)).xml(slidePath(0)), 'chart')).toHaveLength(0);
    expect(await pptxFaults(content)).toEqual([]);
  });
});

describe('shapes', () => {
  test('belong to a group for each mark, with its name and what it says', async () => {
    const dossier = dossiers['shipped']!;
    const [item] = itemsOf(dossier).filter(({ chart }) => chart.id === 'timeline');
    const slide = (await readPackage((await deckOf(dossier, [item!])).content)).xml(slidePath(0));
    const said = all(slide, 'cNvPr').map((each) => each.getAttribute('descr'));
    for (const { key } of item!.prepared.table.rows) expect(said).toContain(item!.prepared.sentence(key));
  });

  test('are read out after the title and before the sources', async () => {
    const dossier = dossiers['shipped']!;
    const file = await readPackage((await deckOf(dossier)).content);
    const kinds = all(file.xml(slidePath(0)), 'ph').map((each) => each.getAttribute('type'));
    expect(kinds).toEqual(['title', 'ftr', 'sldNum']);
  });
});
