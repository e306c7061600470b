import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { deckItems } from '#lib/briefing/deckItems.ts';
import { viewId, viewIdText } from '#lib/export/cite/viewId.ts';
import type { ExportItem } from '#lib/export/Exporter.ts';
import { formats } from '#lib/export/exporters.ts';
import { layoutPictures } from '#lib/export/picture.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import { readRecord } from '#lib/export/readRecord.ts';
import type { PinnedView, SlideContent } from '#lib/model/briefing.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { english } from '../english.ts';
import { pageOf } from '../export/html/pageOf.ts';
import { io, jobOf, optionsOf } from '../export/pdf/pdfJob.ts';
import { deckOf } from '../export/pptx/deckOf.ts';
import { all, readPackage, textOf } from '../export/pptx/readPptx.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { someBriefing, someSlide } from './someBriefing.ts';

const dossier = await shippedDossier();
const view = (chart: string, query: string): PinnedView => ({ chart, query, seen: null });
const text: SlideContent = {
  kind: 'text',
  text: 'What we will see\nTwo texts & five documents.\n- Who stands where\n- What is wrong',
};
const figure = dossier.figures.findIndex(({ quote }) => quote.includes('34 billion'));
const quote: SlideContent = { kind: 'quote', table: 'figures', row: dossier.figures[figure]!.id };
const comparison: SlideContent = {
  kind: 'comparison',
  left: view('stance-spectrum', '?v=1&issue=treaty'),
  right: view('stance-spectrum', '?v=1&issue=visit'),
};
const briefing = someBriefing(
  [
    someSlide('words', { content: text, notes: 'Begin slowly.' }),
    someSlide('figure', { content: quote }),
    someSlide('sides', { content: comparison, headline: { kind: 'typed', text: 'Two questions' } }),
    someSlide('last', { content: { kind: 'view', ...view('trade-bar', '') } }),
  ],
  { marking: { kind: 'tlp', label: 'TLP:AMBER' } },
);
const { items } = deckItems(briefing, dossier, english);
const [words, quoted, compared, shown, closing] = items as [
  ExportItem,
  ExportItem,
  ExportItem,
  ExportItem,
  ExportItem,
];

function sceneOf({ prepared, headline }: ExportItem, size = '16:9'): Scene {
  const [scene] = layoutPictures(dossier, prepared, { size: pictureSize(size), theme: 'light', headline });
  return scene!;
}

/** Texts of a picture with the size they have on a slide of 960 × 540 points. */
function textsOf(scene: Scene) {
  return scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark] : []));
}

const saidBy = (item: ExportItem) =>
  textsOf(sceneOf(item))
    .map((mark) => mark.text)
    .join(' ');

describe('slides that are no view', () => {
  test('a slide of words has its first line as headline, and all the others in large type', () => {
    expect(words.prepared.headline).toBe('What we will see');
    const said = saidBy(words);
    for (const part of ['Two texts & five documents.', 'Who stands where', 'What is wrong', '•'])
      expect(said).toContain(part);
    const own = textsOf(sceneOf(words)).filter((mark) => mark.text.startsWith('Two texts'));
    expect(own[0]!.size).toBeGreaterThanOrEqual(18);
    const typed = someSlide('typed', { content: text, headline: { kind: 'typed', text: 'Agenda' } });
    const [other] = deckItems(someBriefing([typed]), dossier, english).items;
    expect(other!.prepared.headline).toBe('Agenda');
    expect(saidBy(other!)).toContain('What we will see');
  });

  test('words that are too many for a slide are set smaller, never cut', () => {
    const long = Array.from({ length: 60 }, (_, at) => `Sentence number ${at + 1} of a long speech.`);
    const slide = someSlide('long', { content: { kind: 'text', text: long.join('\n') } });
    const [item] = deckItems(someBriefing([slide]), dossier, english).items;
    const scene = sceneOf(item!);
    const said = textsOf(scene);
    expect(said.map((mark) => mark.text).join(' ')).toContain(long.at(-1));
    for (const { y } of said) expect(y).toBeLessThanOrEqual(scene.height);
  });

  test('a quotation stands with its source and what it was checked against, and opens its row', () => {
    const said = saidBy(quoted);
    expect(said).toContain(`“${dossier.figures[figure]!.quote}”`);
    expect(said).toContain('paragraph 17');
    expect(said).toMatch(/1,000 times the published figure/);
    const [target] = sceneOf(quoted).targets;
    expect(quoted.prepared.evidence(target!.key)?.rows).toEqual([{ table: 'figures', at: figure }]);
    expect(quoted.prepared.sources).toEqual([dossier.figures[figure]!.source]);
  });

  test('a quotation of a stance says whose it is and on what', () => {
    const stance = dossier.stances[0]!;
    const slide = someSlide('s', { content: { kind: 'quote', table: 'stances', row: stance.id } });
    const [item] = deckItems(someBriefing([slide]), dossier, english).items;
    expect(item!.prepared.headline).toBe('Russia on “2024 treaty”: ++ strongly supports');
  });

  test('a quotation that the data no longer have is left out, and named', () => {
    const gone = someSlide('gone', { content: { kind: 'quote', table: 'claims', row: 'no-such' } });
    const deck = deckItems(someBriefing([gone]), dossier, english);
    expect([deck.items, deck.leftOut]).toEqual([[], [gone]]);
  });

  test.each(['16:9', '4:5'])('two views stand apart, each with all its marks: %s', (size) => {
    const scene = sceneOf(compared, size);
    const keys = scene.targets.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const [left, right] = ['left ', 'right '].map((side) =>
      scene.targets.filter(({ key }) => key.startsWith(side)),
    );
    expect(left!.length).toBeGreaterThan(2);
    expect(right!.length).toBeGreaterThan(2);
    const end = Math.max(
      ...left!.map((each) => (size === '16:9' ? each.x + each.width : each.y + each.height)),
    );
    for (const each of right!) expect(size === '16:9' ? each.x : each.y).toBeGreaterThanOrEqual(end);
    const views = compared.views!;
    for (const { key } of scene.targets) {
      const [side, ...rest] = key.split(' ');
      const own = views[side === 'left' ? 0 : 1]!.prepared;
      expect(compared.prepared.sentence(key)).toBe(own.sentence(rest.join(' ')));
      expect(compared.prepared.evidence(key)?.rows).toEqual(own.evidence(rest.join(' '))?.rows);
    }
    for (const mark of scene.marks.filter(({ owner }) => owner)) expect(keys).toContain(mark.owner);
  });

  test('the last slide names every source by its number, what was read, the licence and each view', () => {
    const said = saidBy(closing);
    const used = new Set(items.flatMap(({ prepared }) => prepared.sources));
    dossier.sources.forEach(({ id }, at) => {
      expect(said.includes(`[${at + 1}] `)).toBe(used.has(id));
    });
    expect(said).toContain('5 documents read in full, as of 31 July 2024');
    expect(said).toContain('Creative Commons Attribution 4.0');
    const views = [...compared.views!, shown].map(({ chart, prepared }) =>
      viewIdText(viewId(dossier, chart.id, prepared)),
    );
    for (const id of views) expect(said).toContain(id);
  });
});

describe('a deck of them', () => {
  test('has each as a slide with its title in the place for titles, its notes and its marking', async () => {
    const { content } = await deckOf(dossier, items, {});
    const { xml } = await readPackage(content);
    const titles = items.map((_, at) => {
      const [title] = all(xml(`ppt/slides/slide${at + 1}.xml`), 'sp').filter((shape) =>
        all(shape, 'ph').some((mark) => mark.getAttribute('type') === 'title'),
      );
      return textOf(title!);
    });
    expect(titles).toEqual(items.map(({ headline, prepared }) => headline ?? prepared.headline));
    expect(new Set(titles).size).toBe(items.length);
    expect(textOf(xml('ppt/notesSlides/notesSlide1.xml').documentElement!)).toContain('Begin slowly.');
    expect(textOf(xml('ppt/notesSlides/notesSlide2.xml').documentElement!)).toContain('34 billion');
    items.forEach((_, at) => {
      const marks = all(xml(`ppt/slides/slide${at + 1}.xml`), 'sp').map(textOf);
      expect(marks.filter((mark) => mark === 'TLP:AMBER')).toHaveLength(2);
    });
  });

  test('has both tables of a comparison on its page, and none of words', async () => {
    const html = await pageOf({ ...jobOf(dossier, items), title: briefing.title });
    const tables = html
      .split('<section id="s')
      .slice(1)
      .map((section) => section.split('<table>').length - 1);
    expect(tables).toEqual([0, 0, 2, 1, 0]);
  });

  test('leaves words out of files of data, and keeps both views of a comparison', async () => {
    const csv = await formats.find(({ id }) => id === 'csv')!.load();
    const files = await csv.write(jobOf(dossier, items), optionsOf('16:9'), io);
    expect(files.map(({ name }) => name).filter((name) => name.endsWith('.csv'))).toEqual([
      'tlp-amber-stance-spectrum.csv',
      'tlp-amber-stance-spectrum-2.csv',
      'tlp-amber-trade-bar.csv',
    ]);
    expect(await csv.write(jobOf(dossier, [words, closing]), optionsOf('16:9'), io)).toEqual([]);
  });

  test('leads from the picture of a comparison to its first view, from words nowhere', async () => {
    const svg = await formats.find(({ id }) => id === 'svg')!.load();
    const files = await svg.write(jobOf(dossier, items), optionsOf('16:9'), io);
    const [ofWords, , ofBoth] = files.map(({ content }) => readRecord(String(content)));
    expect(ofBoth).toMatchObject({
      ok: true,
      record: { chart: 'stance-spectrum', view: '?v=1&issue=treaty' },
    });
    expect(ofWords!.ok).toBe(false);
  });
});

test('all pictures of a deck are one archive, numbered in their order, with the marking beside them', async () => {
  const pictures = await formats.find(({ id }) => id === 'pictures')!.load();
  const png = (picture: { readonly scene: Scene }) => Promise.resolve(strToU8(picture.scene.title));
  const [file, ...others] = await pictures.write(jobOf(dossier, items), optionsOf('16:9'), { ...io, png });
  expect([file!.name, others]).toEqual(['tlp-amber-briefing-pictures.zip', []]);
  const inside = unzipSync(file!.content as Uint8Array);
  expect(Object.keys(inside)).toEqual([
    'MARKING.txt',
    '1-text.png',
    '2-quote.png',
    '3-comparison.png',
    '4-trade-bar.png',
    '5-sources.png',
  ]);
  expect(strFromU8(inside['MARKING.txt']!)).toMatch(/^TLP:AMBER\n/);
  expect(strFromU8(inside['3-comparison.png']!)).toBe('Two questions');
});

test('a page shows both views of a comparison one after the other on a phone, each whole', async () => {
  const html = await pageOf(jobOf(dossier, [compared]));
  const narrow = [...html.matchAll(/<svg class="picture narrow".*?<\/svg>/gs)].map(([svg]) => svg);
  expect(narrow).toHaveLength(2);
  compared.views!.forEach(({ prepared }, at) => {
    expect(narrow[at]).toContain(`aria-label="${prepared.headline}"`);
    expect(narrow[at]).toContain('TLP:AMBER');
  });
});
