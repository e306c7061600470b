import { redirect } from '@sveltejs/kit';
import { pageScene } from '#lib/charts/pageScene.ts';
import { tableHtml } from '#lib/export/tables/tableHtml.ts';
import { bothThemes } from '#lib/scene/bothThemes.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { viewQuery } from '#lib/view/viewParams.ts';
import { asked, preparedMatrix } from '#server/asked.ts';
import { filterFields } from '#server/filterFields.ts';

/** For a desk and for a phone; the page shows what fits. */
const widths = { wide: 1180, narrow: 340 };

/** The matrix of an address: headline, picture, table and filters. */
export async function load({ url }: { url: URL }) {
  const request = await asked(url);
  const { words, view, notices, collection } = request;
  const query = viewQuery(view);
  // What a form sends holds all settings; an address holds those that differ.
  if (notices.length === 0 && url.search !== query) redirect(303, `/${query}`);
  const { chart } = await preparedMatrix(request);
  const say = words.of('collection');
  const pictureOf = (kind: keyof typeof widths) => {
    const light = pageScene(chart, widths[kind], lightTheme);
    const dark = pageScene(chart, widths[kind], darkTheme);
    const marks = light.targets.filter(({ leads }) => !leads);
    return {
      kind,
      width: light.width,
      height: light.height,
      title: light.title,
      marks: marksSvg(bothThemes(light, dark)),
      links: marks.map(({ key, x, y, width, height }) => {
        const [actor = '', issue = ''] = key.split('~');
        const place = new URLSearchParams({ actor, issue });
        const address = `/evidence${query === '' ? '?' : `${query}&`}${place}`;
        return { key, address, x, y, width, height, sentence: chart.sentence(key) };
      }),
    };
  };
  return {
    headline: chart.headline,
    subtitle: chart.subtitle,
    empty: chart.empty,
    notes: chart.notes,
    notices,
    pictures: [pictureOf('wide'), pictureOf('narrow')],
    table: tableHtml(chart.table),
    files: { picture: `/picture.svg${query}`, table: `/table.csv${query}` },
    fields: filterFields(words, collection.small, view),
    say: {
      apply: say.apply,
      reset: say.reset,
      region: words.of('controls').region,
      files: say.files,
      table: say.table,
    },
  };
}
