import { redirect } from '@sveltejs/kit';
import { pageScene } from '#lib/charts/pageScene.ts';
import { tableHtml } from '#lib/export/tables/tableHtml.ts';
import { bothThemes } from '#lib/scene/bothThemes.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { viewQuery } from '#lib/view/viewParams.ts';
import { asked, preparedChart, type Asking } from '#server/asked.ts';
import { filterFields } from '#server/filterFields.ts';
import { evidenceAddress } from '#server/evidenceAddress.ts';
import { chartAddress } from '#server/servedCharts.ts';

/** For a desk and for a phone; the page shows what fits. */
const widths = { wide: 1180, narrow: 340 };

/** The chart of an address: headline, picture, table and filters. */
export async function load({ url, params }: Asking) {
  const request = await asked(url);
  const { words, view, notices, collection } = request;
  const query = viewQuery(view);
  const { chart, dossier, prepared } = await preparedChart(request, params.chart);
  const address = chartAddress(chart);
  // What a form sends holds all settings; an address holds those that differ.
  if (notices.length === 0 && url.search !== query) redirect(303, `${address}${query}`);
  const say = words.of('collection');
  const pictureOf = (kind: keyof typeof widths) => {
    const light = pageScene(prepared, widths[kind], lightTheme);
    const dark = pageScene(prepared, widths[kind], darkTheme);
    const marks = light.targets.filter(({ leads }) => !leads);
    return {
      kind,
      width: light.width,
      height: light.height,
      title: light.title,
      marks: marksSvg(bothThemes(light, dark)),
      links: marks.map(({ key, x, y, width, height }) => ({
        key,
        address: evidenceAddress(chart, dossier, prepared, { key, query }),
        x,
        y,
        width,
        height,
        sentence: prepared.sentence(key),
      })),
    };
  };
  const file = address === '/' ? '' : address;
  return {
    headline: prepared.headline,
    subtitle: prepared.subtitle,
    empty: prepared.empty,
    notes: prepared.notes,
    notices,
    pictures: [pictureOf('wide'), pictureOf('narrow')],
    table: tableHtml(prepared.table),
    files: { picture: `${file}/picture.svg${query}`, table: `${file}/table.csv${query}` },
    address,
    fields: filterFields(words, collection.small, view, chart),
    say: {
      apply: say.apply,
      reset: say.reset,
      region: words.of('controls').region,
      files: say.files,
      table: say.table,
    },
  };
}
