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
  return mostThatFit(box, data.rows.length, (amount) => {
    const rows = data.rows.slice(0, amount);
    const isPart = amount < total && !chosen.thesis;
    const shown = {
      disputed: rows.filter(isDisputed).length,
      expected: rows.filter(isDisputedInExpectation).length,
    };
    const said = isOfDisputed
      ? say.leftOutOfDisputed({ shown, all: { disputed, expected }, total, rated: data.undisputedRatings })
      : say.leftOut({ order: view.thesisOrder, amount, total });
    const groups = data.groups
      .map((group) => ({ ...group, rows: group.rows.filter((row) => rows.includes(row)) }))
      .filter((group) => group.rows.length > 0);
    // A slide that goes down a ranking of its own needs no headings.
    const headed = isOfDisputed ? groups : [{ ...data.groups[0]!, rows }];
    return {
      ...layoutGroups({ ...context, data: { ...data, rows, groups: headed } }, box),
      leftOut: isPart ? said : '',
    };
  });
}

function layoutGroups(context: ClaimsContext, box: Box): Body {
  const wide = box.width < narrow ? null : layoutWide(context, box);
  return wide?.body() ?? layoutNarrow(context, box);
}
