import { sourceCitation } from '#lib/evidence/citation.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { markingText, type Marking } from '#lib/model/marking.ts';
import { rowById } from '#lib/summary/rowById.ts';
import { plainCitation } from '../cite/citationOf.ts';
import type { ExportItem, ExportJob, ExportOptions } from '../Exporter.ts';
import { itemHeadline } from '../itemHeadline.ts';
import { itemMarking, jobMarking } from '../marked.ts';
import { viewAddress } from '../viewAddress.ts';
import type { SheetCell } from './sheet.ts';

type Line = readonly [what: string, value: SheetCell];

/** What the other sheets are of: the dossier, then each view with its sources. */
export function aboutLines(job: ExportJob, options: Pick<ExportOptions, 'marking'>): Line[] {
  const { info } = job.dossier;
  const [first] = job.items;
  const { about } = first!.prepared.words.of('dataFiles');
  return [
    ...markingLine(about.marking, jobMarking(job, options)),
    [about.dossier, info.title],
    [about.description, info.description],
    [about.version, info.version],
    [info.asOfIs === 'opened' ? about.openedOn : about.asOf, { day: info.asOf }],
    [about.licence, link(`${info.licence.title} (${info.licence.name})`, info.licence.url)],
    [about.madeWith, about.program],
    ...job.items.flatMap((item) => viewLines(job, item, options)),
  ];
}

function markingLine(label: string, marking: Marking | null | undefined): Line[] {
  return marking ? [[label, markingText(marking)]] : [];
}

function viewLines(job: ExportJob, item: ExportItem, options: Pick<ExportOptions, 'marking'>): Line[] {
  const { dossier, site } = job;
  const { prepared } = item;
  const { about } = prepared.words.of('dataFiles');
  const address = viewAddress(job, item);
  return [
    [about.chart, prepared.name],
    ...markingLine(about.marking, itemMarking(item, options)),
    [about.question, prepared.question],
    [about.headline, itemHeadline(item)],
    [about.subtitle, prepared.subtitle],
    ...prepared.notes.map((note): Line => [about.note, note]),
    ...prepared.sources.map((id): Line => [about.source, sourceCell(dossier, item, id)]),
    ...prepared.publishers.map((publisher): Line => [about.checkedAgainst, publisher]),
    [about.view, site === null ? address : link(address, address)],
    [about.citation, plainCitation(job, item)],
  ];
}

function sourceCell(dossier: Dossier, { prepared: { words } }: ExportItem, id: string): SheetCell {
  const source = rowById(dossier, 'sources', id);
  const text = words.of('common').parts([sourceCitation(words, dossier, id), source?.title ?? '']);
  return link(text, source?.url ?? '');
}

function link(text: string, address: string): SheetCell {
  return address === '' ? text : { text, address };
}
