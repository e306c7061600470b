import { fontFamilies, type GivenFont } from '#lib/scene/fontRuns.ts';
import { fontsUsed } from '#lib/scene/fontsUsed.ts';
import { woff2Decode } from 'woff-lib/woff2/decode';
import type { Exporter, ExportJob, ExportOptions } from '../Exporter.ts';
import { gatheredStem } from '../fileStems.ts';
import { distinctFonts, fontFiles, type FontReader } from '../fontFiles.ts';
import { refuseUncovered } from '../picture.ts';
import { fontName } from './drawMarks.ts';
import { drawPage } from './drawPage.ts';
import { metadataXml, type FileFacts } from './metadataXml.ts';
import { PackedDocument } from './PackedDocument.ts';
import { rememberedFont } from './rememberedFont.ts';
import { linkedAddress } from '../viewAddress.ts';
import { itemPages, type Page } from './pages.ts';

/**
 * A page for each item, on paper as many as it needs: shapes and text, fonts as subsets, tagged, with bookmarks and
 * links.
 */
export const pdf: Exporter = {
  id: 'pdf',
  extension: 'pdf',
  mime: 'application/pdf',
  gathers: true,
  write: async (job, options, io, signal) => {
    const { words } = job.items[0]!.prepared;
    await words.load('pdf', 'exporting');
    const items: Page[][] = [];
    for (const item of job.items) {
      await pause(signal);
      items.push(itemPages(item, job, options));
    }
    const { given = [] } = options;
    refuseUncovered(
      items.flat().map(({ scene }) => scene),
      given,
    );
    const document = openDocument(job, options, items[0]![0]!.scene.title);
    await registerFonts(document, items.flat(), io.readFont, given);
    if (options.logo) await document.addPicture(options.logo.href);
    const root = document.struct('Document');
    document.addStructure(root);
    for (const pages of items) {
      const section = document.struct('Sect', { title: pages[0]!.scene.title });
      root.add(section);
      for (const page of pages) {
        await pause(signal);
        drawPage(document, section, page, options.size, given);
      }
      section.end();
    }
    root.end();
    return [{ name: `${gatheredStem(job)}.pdf`, content: await document.bytes() }];
  },
};

/** Lets whoever waits for something else have a turn, and stops if it is asked for. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}

function openDocument(job: ExportJob, options: ExportOptions, headline: string): PackedDocument {
  const { dossier, items } = job;
  const { info } = dossier;
  const { words } = items[0]!.prepared;
  const { title, asOf } = info;
  const facts: FileFacts = {
    title: job.title ?? (items.length === 1 ? headline : title),
    author: options.credit || words.of('pdf').maker,
    subject: words.of('exporting').colophon({ title, asOf, licence: info.licence.name }),
    keywords: [...new Set(items.map(({ prepared }) => prepared.name))].join(', '),
    language: words.locale,
    // The clock of whoever writes the file would make each file another one.
    date: dayOf(asOf),
    licence: info.licence,
    addresses: items.flatMap((item) => linkedAddress(job, item) ?? []),
  };
  const document = new PackedDocument({
    autoFirstPage: false,
    // None but those that are embedded.
    font: null as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    info: {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Keywords: facts.keywords,
      Creator: words.of('pdf').maker,
      CreationDate: facts.date,
      ModDate: facts.date,
    },
  });
  document.metadataXml = metadataXml(facts);
  return document;
}

/** The first moment of an ISO day, month or year in UTC. */
function dayOf(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

/**
 * Gives the document the slices it needs, as TrueType: nothing else can be cut to the letters that are drawn. Given fonts
 * are embedded as they are, cut as well; of each family the one whose weight is nearest to what is asked for.
 */
async function registerFonts(
  document: PackedDocument,
  pages: readonly Page[],
  readFont: FontReader,
  given: readonly GivenFont[],
): Promise<void> {
  const used = pages.flatMap(({ scene }) => fontsUsed(scene.marks, given));
  const ours = new Set(fontFamilies());
  const slices = used.filter(({ family }) => ours.has(family));
  for (const { family, weight, bytes } of await fontFiles(slices, readFont)) {
    const font = rememberedFont(await woff2Decode(bytes));
    document.registerFont(fontName(family, weight), font as unknown as Buffer);
  }
  const read = new Map<GivenFont, unknown>();
  for (const { family, weight } of distinctFonts(used.filter((each) => !ours.has(each.family)))) {
    const [nearest] = given
      .filter((each) => each.family === family)
      .sort((one, other) => Math.abs(one.weight - weight) - Math.abs(other.weight - weight));
    const font = read.get(nearest!) ?? rememberedFont(nearest!.bytes);
    read.set(nearest!, font);
    document.registerFont(fontName(family, weight), font as Buffer);
  }
}
