import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { itemPages, type Page } from '#lib/export/pdf/pages.ts';
import { pdf } from '#lib/export/pdf/pdf.ts';
import { UncoveredTextError } from '#lib/export/picture.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Presentation } from '#lib/model/view.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { english } from '../../english.ts';
import { inCyrillic, inHangul, renamedDossier } from '../../renamedDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { io, itemsOf, jobOf, optionsOf, writePdf } from './pdfJob.ts';
import { readPdf, type ReadPdf } from './readPdf.ts';

const harbour = harbourDossier();
const site = 'https://example.org/site/';

/** A text without spaces, which a reader of files is free to make of distances and to leave out. */
const letters = (text: string) => text.replace(/\s+/g, '');

const drawnText = ({ scene }: Page) =>
  scene.marks.flatMap((mark) => (mark.type === 'text' ? mark.text.normalize('NFC') : [])).join(' ');

/** Which sheet it is stands last in the picture and before the foot in a file. */
const wordsInOrder = ({ parts }: Page) =>
  [...parts.headline, ...parts.subtitle, ...parts.chart, ...parts.foot]
    .flatMap((mark) => (mark.type === 'text' ? mark.text.normalize('NFC') : []))
    .join(' ');

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.doUnmock('pdfkit');
  vi.resetModules();
});

const cases: readonly [string, () => Dossier | Promise<Dossier>, Presentation, string][] = [
  ['the built-in dossier on slides', shippedDossier, 'slide', '16:9'],
  ['the built-in dossier in full', shippedDossier, 'full', 'A4'],
  ['another dossier on slides', () => harbour, 'slide', '16:9'],
  ['another dossier in full', () => harbour, 'full', 'A3'],
  ['names in Cyrillic letters', () => renamedDossier(harbour, inCyrillic), 'full', 'A4'],
  ['names in Hangul', () => renamedDossier(harbour, coveredHangul), 'slide', '4:3'],
];

/** Of the syllables only those that our fonts have. */
function coveredHangul(text: string): string {
  return inHangul(text).replace(/[\uac00-\ud7a3]/g, (syllable) =>
    '조선로동당'.charAt(syllable.charCodeAt(0) % 5),
  );
}

describe.each(cases)('a file of all charts: %s', (_name, open, presentation, size) => {
  let dossier: Dossier;
  let read: ReadPdf;
  let pages: Page[][];

  beforeAll(async () => {
    dossier = await open();
    const job = jobOf(dossier, itemsOf(dossier, presentation), site);
    pages = job.items.map((item) => itemPages(item, job, optionsOf(size)));
    read = await readPdf(await writePdf(job, optionsOf(size)));
  }, 60_000);

  /** The pages that a chart has in the file. */
  const pagesOf = (at: number) => {
    const before = pages.slice(0, at).flat().length;
    return read.pages.slice(before, before + pages[at]!.length);
  };

  it.each(catalog.map(({ id }, at) => [id, at] as const))(
    'gives back every word in the order in which it is drawn: %s',
    (_id, at) => {
      pagesOf(at).forEach(({ text }, sheet) => {
        const page = pages[at]![sheet]!;
        expect(letters(text)).toBe(letters(wordsInOrder(page)));
        expect([...letters(text)].sort()).toEqual([...letters(drawnText(page))].sort());
      });
    },
  );

  it.each(catalog.map((chart, at) => [chart.id, chart, at] as const))(
    'has headline, sources, licence, date and the numbers of the table: %s',
    (_id, chart, at) => {
      const prepared = chart.prepare(dossier, defaultView, english, presentation);
      const text = letters(
        pagesOf(at)
          .map((page) => page.text)
          .join(' '),
      );
      for (const part of [
        prepared.headline,
        prepared.subtitle,
        dossier.info.licence.name,
        english.date(dossier.info.asOf),
      ]) {
        expect(text).toContain(letters(part));
      }
      for (const id of prepared.sources) {
        const number = dossier.sources.findIndex((source) => source.id === id) + 1;
        expect(text).toContain(`[${number}]`);
      }
      const drawn = new Set(
        pages[at]!.flatMap(({ scene }) =>
          scene.marks.flatMap((mark) => (mark.type === 'text' ? letters(mark.text) : [])),
        ),
      );
      const numbers = prepared.table.rows.flatMap(({ cells }) =>
        cells.filter(({ value }) => typeof value === 'number').map((cell) => letters(cell.text)),
      );
      for (const number of numbers.filter((each) => drawn.has(each))) expect(text).toContain(number);
    },
  );

  it('tells who cannot see a page what it shows', () => {
    expect(read.isTagged).toBe(true);
    for (const [at, page] of pages.flat().entries()) {
      const { structure } = read.pages[at]!;
      const figures = structure.filter(({ role }) => role === 'Figure');
      expect(figures.map(({ alt }) => alt)).toEqual([page.description]);
      expect(structure.filter(({ role }) => role === 'H1')).toHaveLength(page.isFirst ? 1 : 0);
    }
  });

  it('has a bookmark to each page, named by its headline', () => {
    expect(read.bookmarks.map(({ page }) => page)).toEqual(pages.flat().map((_, at) => at + 1));
    for (const [at, { scene }] of pages.flat().entries()) {
      expect(read.bookmarks[at]?.title).toContain(scene.title);
    }
    expect(new Set(read.bookmarks.map(({ title }) => title)).size).toBe(read.bookmarks.length);
  });
});

it('a file says what it is, in which language and under which licence', async () => {
  const headline = 'Bread & <butter>, “Хлеб” − 빵';
  const items = itemsOf(harbour, 'slide', ['stance-matrix']).map((item) => ({ ...item, headline }));
  const options = optionsOf('16:9', { credit: 'Office of the Harbour & Port' });
  const read = await readPdf(await writePdf(jobOf(harbour, items, site), options));
  expect(read.info).toMatchObject({
    Title: headline,
    Author: 'Office of the Harbour & Port',
    Language: 'en-GB',
    CreationDate: 'D:20231130000000Z',
  });
  expect(read.info['Subject']).toContain(harbour.info.title);
  expect(read.showsTitle).toBe(true);
  expect(read.metadata('dc:title')).toBe(headline);
  expect(read.metadata('xmprights:webstatement')).toBe(harbour.info.licence.url);
  expect(read.metadata('dc:rights')).toBe(harbour.info.licence.title);
  expect(read.pages[0]?.text).toContain(headline);
  expect(read.pages[0]?.text).toContain('Office of the Harbour & Port');
});

describe('links', () => {
  it('lead from the sources cited to where they can be read, and to the view', async () => {
    const shipped = await shippedDossier();
    for (const form of ['slide', 'full'] as const) {
      const items = itemsOf(shipped, form, ['timeline']).map((item) => ({
        ...item,
        query: '?v=1&without=a',
      }));
      const read = await readPdf(await writePdf(jobOf(shipped, items, site), optionsOf('A4')));
      const sources = items[0]!.prepared.sources
        .map((id) => shipped.sources.find((source) => source.id === id)!.url)
        .filter((url) => url !== '');
      expect(sources.length).toBeGreaterThan(1);
      const links = read.pages.flatMap((page) => page.links);
      const distinct = [...new Set(links.map(({ url }) => url))];
      expect(distinct).toEqual([...sources, `${site}timeline/?v=1&without=a`]);
      for (const { label } of links) expect(label).not.toBe('');
    }
  });

  it('lead to no view of a site that is not known', async () => {
    const items = itemsOf(harbour, 'slide', ['timeline']);
    const read = await readPdf(await writePdf(jobOf(harbour, items), optionsOf('16:9')));
    expect(read.pages[0]!.links.filter(({ url }) => url.includes('timeline'))).toEqual([]);
  });
});

describe('a page', () => {
  it.each([
    ['16:9', 960, 540],
    ['4:3', 720, 540],
    ['1:1', 540, 540],
    ['4:5', 432, 540],
    ['A4', 595.28, 841.89],
    ['A3', 841.89, 1190.55],
  ])('is as large as a slide or a sheet of paper: %s', async (size, width, height) => {
    for (const form of ['slide', 'full'] as const) {
      const items = itemsOf(harbour, form, ['agreement-matrix']);
      const { pages } = await readPdf(await writePdf(jobOf(harbour, items), optionsOf(size)));
      for (const page of pages) {
        expect(page.width).toBe(width);
        // What does not fit in its proportions even in small print makes the page higher.
        expect(page.height).toBeGreaterThanOrEqual(height - 0.01);
      }
      if (form === 'slide') expect(pages[0]!.height).toBe(height);
    }
  });
});

describe('the same job', () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const logo = {
    href: `data:image/png;base64,${readFileSync('tests/export/pdf/logo.png').toString('base64')}`,
    width: 60,
    height: 30,
  };
  const some = ['stance-matrix', 'exchange-flows'];
  const write = () =>
    writePdf(jobOf(harbour, itemsOf(harbour, 'full', some), site), optionsOf('A4', { theme: 'dark', logo }));

  it('gives the same bytes on another day', async () => {
    const today = hash(await write());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') });
    expect(hash(await write())).toBe(today);
  });

  it('gives the same bytes in every time zone', async () => {
    const zones = ['UTC', 'Asia/Seoul', 'America/New_York'];
    const written = [];
    for (const zone of zones) {
      vi.stubEnv('TZ', zone);
      written.push({ minutes: new Date(0).getTimezoneOffset(), hash: hash(await write()) });
    }
    expect(written.map(({ minutes }) => minutes)).toEqual([0, -540, 300]);
    expect(new Set(written.map((each) => each.hash)).size).toBe(1);
  });

  it('gives the same bytes with what a browser loads', async () => {
    const inNode = hash(await write());
    vi.resetModules();
    const built = '../../../node_modules/pdfkit/js/pdfkit.browser.mjs';
    vi.doMock('pdfkit', () => import(/* @vite-ignore */ built));
    const { pdf: other } = await import('#lib/export/pdf/pdf.ts');
    const job = jobOf(harbour, itemsOf(harbour, 'full', some), site);
    const [file] = await other.write(job, optionsOf('A4', { theme: 'dark', logo }), io);
    expect(hash(file!.content as Uint8Array)).toBe(inNode);
  });
});

describe('what cannot be written', () => {
  it('is refused before a font is read: characters that none of them has', async () => {
    const items = itemsOf(harbour, 'slide', ['stance-matrix']).map((item) => ({ ...item, headline: 'A 🙂' }));
    const readFont = vi.fn(io.readFont);
    const failure = await pdf
      .write(jobOf(harbour, items), optionsOf('16:9'), { ...io, readFont })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UncoveredTextError);
    expect((failure as UncoveredTextError).characters).toEqual(['🙂']);
    expect(readFont).not.toHaveBeenCalled();
  });

  it('ends with the reason of whoever stops it', async () => {
    const stop = new AbortController();
    const writing = pdf.write(
      jobOf(harbour, itemsOf(harbour, 'slide')),
      optionsOf('16:9'),
      {
        ...io,
        readFont: (file) => {
          stop.abort(new Error('stopped by the reader'));
          return io.readFont(file);
        },
      },
      stop.signal,
    );
    await expect(writing).rejects.toThrow('stopped by the reader');
  });
});

it('one chart is named after it, several are a briefing', async () => {
  const names = async (ids: readonly string[]) => {
    const files = await pdf.write(jobOf(harbour, itemsOf(harbour, 'slide', ids)), optionsOf('16:9'), io);
    return files.map(({ name }) => name);
  };
  expect(await names([stanceMatrix.id])).toEqual(['stance-matrix.pdf']);
  expect(await names(['stance-matrix', 'timeline'])).toEqual(['briefing.pdf']);
});
