import { fontFamilies, type GivenFont } from '#lib/scene/fontRuns.ts';
import { fontsUsed } from '#lib/scene/fontsUsed.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { woff2Decode } from 'woff-lib/woff2/decode';
import { colophonOf } from '../colophonOf.ts';
import type { ExportJob, ExportOptions } from '../Exporter.ts';
import { distinctFonts, fontFiles, type FontReader } from '../fontFiles.ts';
import { linkedAddress } from '../viewAddress.ts';
import { fontName } from './drawMarks.ts';
import { metadataXml, type FileFacts } from './metadataXml.ts';
import { PackedDocument } from './PackedDocument.ts';
import { rememberedFont } from './rememberedFont.ts';

/** A document without pages, which says what it is. */
export function openDocument(job: ExportJob, options: ExportOptions, headline: string): PackedDocument {
  const { dossier, items } = job;
  const { info } = dossier;
  const { words } = items[0]!.prepared;
  const facts: FileFacts = {
    title: job.title ?? (items.length === 1 ? headline : info.title),
    author: options.credit || words.of('pdf').maker,
    subject: colophonOf(words, info),
    keywords: [...new Set(items.map(({ prepared }) => prepared.name))].join(', '),
    language: words.locale,
    // The clock of whoever writes the file would make each file another one.
    date: dayOf(info.asOf),
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
export async function registerFonts(
  document: PackedDocument,
  scenes: readonly Pick<Scene, 'marks'>[],
  readFont: FontReader,
  given: readonly GivenFont[],
): Promise<void> {
  const used = scenes.flatMap(({ marks }) => fontsUsed(marks, given));
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

/** Lets whoever waits for something else have a turn, and stops if it is asked for. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}
