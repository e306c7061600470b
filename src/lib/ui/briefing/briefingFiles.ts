import { asset } from '$app/paths';
import { deckItems } from '#lib/briefing/deckItems.ts';
import { readBriefingFile, writeBriefingFile } from '#lib/briefing/file/briefingFile.ts';
import { readSchema, schemaFile } from '#lib/data/schema.ts';
import { dossierPrint } from '#lib/export/dossierPrint.ts';
import type { ExportJob, ExportOptions } from '#lib/export/Exporter.ts';
import { formats } from '#lib/export/exporters.ts';
import { titleStem } from '#lib/export/fileStems.ts';
import { jobMarking } from '#lib/export/marked.ts';
import type { Briefing } from '#lib/model/briefing.ts';
import type { BriefingProblem } from '#lib/model/briefingProblem.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { markingPrefix } from '#lib/model/marking.ts';
import type { Words } from '#lib/words/Words.ts';
import { documentFiles, type DrawPng, type NamedFile } from '../export/exportedFiles.ts';
import { arrive } from '../network/arrive.ts';
import { ownDossier, ownStem } from '../own/ownDossier.svelte.ts';
import { siteAddress } from '../pageAddress.ts';
import { slideDoubts } from './Doubts.svelte.ts';

/** What a briefing is exported as: one file each. */
export const briefingFormats = ['pptx', 'pdf', 'handout', 'html', 'pictures'] as const;
export type BriefingFormat = (typeof briefingFormats)[number];

/** Of names of files, where it is not the format. */
const endings: Partial<Record<BriefingFormat, string>> = { handout: '-handout.pdf', pictures: '.zip' };

/** What a file that somebody opens comes to beside the dossier that is open. */
export type OpenedFile =
  | {
      readonly ok: true;
      readonly briefing: Briefing;
      /** The data that it was saved with; null where it only names them. */
      readonly dossier: Dossier | null;
    }
  | { readonly ok: false; readonly problems: readonly BriefingProblem[] }
  /** It is about another dossier, whose data it may carry. */
  | {
      readonly ok: false;
      readonly problems: readonly [];
      readonly name: string;
      readonly carriesData: boolean;
    };

/** Reads a file of a briefing. */
export function openBriefingFile(bytes: Uint8Array, open: Dossier): OpenedFile {
  const read = readBriefingFile(bytes);
  if (!read.ok) return read;
  const { name } = read.briefing.dossier;
  if (name === open.info.name) return read;
  return { ok: false, problems: [], name, carriesData: read.dossier !== null };
}

/** A file of the site, such as an example; rejects where it does not arrive. */
export async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await arrive(() => fetch(asset(path)));
  if (!response.ok) throw new Error(`file could not be loaded: "${path}", ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A briefing as one file that carries the data it rests on. */
export async function savedBriefing(briefing: Briefing, dossier: Dossier): Promise<NamedFile> {
  const data = ownDossier.kept?.files ?? (await siteFiles());
  const of = { name: dossier.info.name, data: dossierPrint(dossier).hash };
  const bytes = writeBriefingFile({ ...briefing, dossier: of }, data);
  return {
    name: `${markingPrefix(briefing.marking)}${stemOf(briefing, dossier)}.briefing.zip`,
    content: new Blob([bytes], { type: 'application/zip' }),
  };
}

/** The files of the dossier of the site, by name. */
async function siteFiles(): Promise<ReadonlyMap<string, string>> {
  const text = async (name: string) => new TextDecoder().decode(await fetchBytes(`/downloads/${name}`));
  const description = await text(schemaFile);
  const names = readSchema(description).tables.map(({ file }) => file);
  const tables = await Promise.all(names.map(async (name) => [name, await text(name)] as const));
  return new Map([[schemaFile, description], ...tables]);
}

/**
 * A briefing as a file for others; words of all its charts and of exporting must be there.
 *
 * @returns the file, and how many slides it leaves out; null where there is nothing to write
 */
export async function exportedBriefing(
  briefing: Briefing,
  dossier: Dossier,
  words: Words,
  format: BriefingFormat,
  options: ExportOptions,
  png: DrawPng,
): Promise<{ readonly file: NamedFile; readonly leftOut: number } | null> {
  const { items, leftOut } = deckItems(briefing, dossier, words, slideDoubts);
  if (items.length === 0) return null;
  const job: ExportJob = { dossier, site: siteAddress(), items, title: briefing.title };
  const asked = formats.find(({ id }) => id === format)!;
  const [file] = await documentFiles(asked, job, options, png);
  const prefix = markingPrefix(jobMarking(job, options));
  const name = `${prefix}${stemOf(briefing, dossier)}${endings[format] ?? `.${format}`}`;
  return { file: { name, content: file!.content }, leftOut: leftOut.length };
}

/** The title as a name of a file, behind the data that are not those of the site. */
function stemOf({ title }: Briefing, dossier: Dossier): string {
  return ownStem(dossier) + (titleStem(title) || 'briefing');
}
