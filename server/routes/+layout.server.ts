import { chartAddress, servedCharts } from '#server/servedCharts.ts';
import { shown } from '#server/shown.ts';

/** What stands over every page. */
export async function load() {
  const { collection, words } = await shown();
  const say = words.of('collection');
  const { info, actors, issues, sources } = collection.small;
  const { inFile, coded } = collection.counts ?? { inFile: 0, coded: 0 };
  return {
    title: info.title,
    charts: servedCharts(collection.small).map((chart) => ({
      address: chartAddress(chart),
      name: chart.name(words),
    })),
    pages: say.pages,
    holds: say.holds({
      rows: coded,
      actors: actors.length,
      issues: issues.length,
      sources: sources.length,
    }),
    leftOut: inFile > coded ? say.leftOut(inFile - coded) : '',
  };
}
