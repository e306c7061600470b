import { numberedSource, sourceCitation } from '#lib/evidence/citation.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { PreparedChart } from './kit/chart.ts';

/** Publications named beside the sources; the page names all of them. */
const mostPublishers = 3;

/**
 * What stands at the foot of a picture: of a slide the sources and the date, of a full picture notes and licence too.
 *
 * @param cite what the view is cited by; empty where nobody has to
 */
export function footLines(
  dossier: Dossier,
  chart: Pick<PreparedChart, 'words' | 'presentation' | 'sources' | 'publishers' | 'notes' | 'shortNames'>,
  cite = '',
): string[] {
  const { info } = dossier;
  const { words, publishers } = chart;
  const say = words.of('exporting');
  const { asOf, title } = info;
  const licence = info.licence.name;
  if (chart.presentation === 'slide') {
    const named = publishers.length > mostPublishers + 1 ? publishers.slice(0, mostPublishers) : publishers;
    return [
      say.slideFoot({
        shortNames: chart.shortNames,
        sources: chart.sources.map((id) => numberedSource(words, dossier, id)),
        publishers: named,
        morePublishers: publishers.length - named.length,
        asOf,
        licence,
        cite,
      }),
    ];
  }
  const citations = chart.sources.map((id) => sourceCitation(words, dossier, id));
  return [
    ...chart.notes,
    ...(citations.length > 0 ? [say.sources(citations)] : []),
    ...(publishers.length > 0 ? [say.checkedAgainst(publishers)] : []),
    say.colophon({ title, asOf, licence, cite }),
  ];
}
