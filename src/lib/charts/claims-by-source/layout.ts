import type { Body, Box } from '../kit/chart.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { layoutWide } from './layoutWide.ts';
import { isDisputed, isDisputedInExpectation, type ClaimsContext } from './read.ts';

/** Below this width the theses stand above their cells. */
const narrow = 560;

export function layout(context: ClaimsContext, box: Box): Body {
  const { data, presentation, say, view, chosen } = context;
  if (presentation === 'full') return layoutGroups(context, box);
  const total = data.listed.length;
  const disputed = data.listed.filter(isDisputed).length;
  const expected = data.listed.filter(isDisputedInExpectation).length;
  // A slide of contradictions says what else there is; of other orders how many it shows.
  const isOfDisputed = view.thesisOrder === 'contested' && disputed > 0;
  return mostThatFit(box, data.rows.length, (shown) => {
    const isPart = shown < total && !chosen.thesis;
    const said = isOfDisputed
      ? say.leftOutOfDisputed({ amount: shown, disputed, expected, total })
      : say.leftOut({ order: view.thesisOrder, amount: shown, total });
    const leftOut = isPart ? said : '';
    // One heading a group would take the room of a thesis; a slide goes down the ranking.
    const rows = data.rows.slice(0, shown);
    const drawn = { ...data, rows, groups: [{ ...data.groups[0]!, rows }] };
    return { ...layoutGroups({ ...context, data: drawn }, box), leftOut };
  });
}

function layoutGroups(context: ClaimsContext, box: Box): Body {
  const wide = box.width < narrow ? null : layoutWide(context, box);
  return wide?.body() ?? layoutNarrow(context, box);
}
