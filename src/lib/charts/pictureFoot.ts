import { rollups, sum } from 'd3';
import { numberedSource, sourceCitation } from '#lib/evidence/citation.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { leftOutByFile } from '#lib/model/leftOut.ts';
import type { PreparedChart } from './kit/chart.ts';

/** Publications named beside the sources; the page names all of them. */
const mostPublishers = 3;

/** What the foot of a chart is made of. */
type FootChart = Pick<
  PreparedChart,
  'words' | 'presentation' | 'sources' | 'publishers' | 'notes' | 'shortNames' | 'finding'
>;

/**
 * What stands at the foot of a picture: of a slide the sources and the date, of a full picture notes and licence too.
 *
 * @param cite what the view is cited by; empty where nobody has to
 */
export function footLines(dossier: Dossier, chart: FootChart, cite = ''): string[] {
  const { info } = dossier;
  const { words, publishers } = chart;
  const say = words.of('exporting');
  const { asOf, asOfIs, title } = info;
  const licence = info.licence.name;
  const leftOut = leftOutOf(dossier, chart);
  if (chart.presentation === 'slide') {
    const named = publishers.length > mostPublishers + 1 ? publishers.slice(0, mostPublishers) : publishers;
    return [
      say.slideFoot({
        shortNames: chart.shortNames,
        leftOut,
        sources: chart.sources.map((id) => numberedSource(words, dossier, id)),
        publishers: named,
        morePublishers: publishers.length - named.length,
        asOf,
        asOfIs,
        licence,
        cite,
      }),
    ];
  }
  const citations = chart.sources.map((id) => sourceCitation(words, dossier, id));
  return [
    ...chart.notes,
    ...leftOut,
    ...(citations.length > 0 ? [say.sources(citations)] : []),
    ...(publishers.length > 0 ? [say.checkedAgainst(publishers)] : []),
    say.colophon({ title, asOf, asOfIs, licence, cite }),
  ];
}

/** What of the files was left out of the tables that the chart is made of, a sentence each: who sees only the picture would not know. */
function leftOutOf({ info }: Dossier, { words, finding }: FootChart): string[] {
  if (!info.leftOut || !finding) return [];
  const tables = new Set<string>(finding.rests.map(({ table }) => table));
  const own = info.leftOut.filter(({ table }) => !table || tables.has(table));
  return leftOutByFile(own).map((losses) => {
    const ofFile = own.filter(({ file, why }) => file === losses.file && why !== 'empty');
    // Rows and cells together.
    const whys = rollups(
      ofFile,
      (some) => sum(some, ({ count }) => count),
      ({ why }) => why,
    ).map(([why, count]) => ({ why, count }));
    return words.of('exporting').leftOutOfFile({ ...losses, whys });
  });
}
