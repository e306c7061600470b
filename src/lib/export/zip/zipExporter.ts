import { sourceCitation } from '#lib/evidence/citation.ts';
import { markingText } from '#lib/model/marking.ts';
import { citationCff } from '../cite/citationCff.ts';
import { plainCitation } from '../cite/citationOf.ts';
import { exactCsv } from '../csv/exactCsv.ts';
import type { Exporter, ExportItem, ExportJob } from '../Exporter.ts';
import { fileStems, gatheredStem } from '../fileStems.ts';
import { itemHeadline } from '../itemHeadline.ts';
import { jobMarking } from '../marked.ts';
import { evidenceTable } from '../tables/evidenceTable.ts';
import { fileTable } from '../tables/fileTable.ts';
import { viewAddress } from '../viewAddress.ts';
import { zipOf } from '../zipOf.ts';
import { dataPackage, type Resource } from './dataPackage.ts';

/** An archive of data: of each item its table and the evidence behind it, described, with licence and citation. */
export const zipExporter: Exporter = {
  id: 'zip',
  extension: 'zip',
  mime: 'application/zip',
  gathers: true,
  write: async (job, options, _io, signal) => {
    const { items, dossier } = job;
    const say = items[0]!.prepared.words.of('dataFiles');
    const stems = fileStems(job);
    const narrowest = jobMarking(job, options);
    const marking = narrowest ? markingText(narrowest) : '';
    const resources: [table: Resource, evidence: Resource][] = [];
    for (const [at, item] of items.entries()) {
      signal?.throwIfAborted();
      resources.push(resourcesOf(job, item, stems[at]!));
    }
    const used = items.flatMap(({ prepared }) => prepared.sources);
    const all = resources.flat();
    const citations = items.map((item) => plainCitation(job, item));
    const content = zipOf([
      ['README.md', readme(job, resources, marking)],
      ...(marking === '' ? [] : [['MARKING.txt', say.marked({ ...dossier.info, marking })] as const]),
      ['datapackage.json', dataPackage(dossier, citations.join('\n'), used, all, say)],
      ...all.map(({ path, text }) => [path, text] as const),
      ['CITATION.cff', citationCff(job, items)],
      ['CITATION.txt', `${citations.join('\n')}\n`],
      ['LICENSE.txt', `${say.licence(dossier.info.licence)}\n`],
    ]);
    return [{ name: `${gatheredStem(job)}.zip`, content }];
  },
};

function resourcesOf({ dossier }: ExportJob, { prepared }: ExportItem, stem: string): [Resource, Resource] {
  const say = prepared.words.of('dataFiles');
  const { name: chart } = prepared;
  const table = fileTable(prepared.dataTable, say);
  const evidence = evidenceTable(dossier, prepared);
  return [
    {
      name: stem,
      path: `${stem}.csv`,
      title: prepared.table.caption,
      description: say.tableOf(chart),
      table,
      text: exactCsv(table),
    },
    {
      name: `${stem}-evidence`,
      path: `${stem}-evidence.csv`,
      title: say.sheets.evidence(chart),
      description: say.evidenceOf(chart),
      table: evidence,
      text: exactCsv(evidence),
    },
  ];
}

function readme(
  job: ExportJob,
  resources: readonly (readonly [Resource, Resource])[],
  marking: string,
): string {
  const { dossier, items } = job;
  const { title, asOf, asOfIs, version } = dossier.info;
  const views = items.map((item, at) => {
    const { words, name, subtitle, notes, sources } = item.prepared;
    const [table, evidence] = resources[at]!;
    return {
      chart: name,
      headline: itemHeadline(item),
      subtitle,
      address: viewAddress(job, item),
      notes,
      sources: sources.map((id) => sourceCitation(words, dossier, id)),
      table: table.path,
      evidence: evidence.path,
    };
  });
  return `${items[0]!.prepared.words.of('dataFiles').readme({ title, asOf, asOfIs, version, views, marking })}\n`;
}
