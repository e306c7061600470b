import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import type { Body } from './chart.ts';

/** How far a shape that the picture is not about goes towards the ground. */
const paleness = 0.78;

const partsOf = (key: string) => key.split('~').filter((part) => part !== '');

/** Whether a mark is meant: by its key, or as one of all those of an actor, an issue or the like. */
export function isMeant(key: string, highlight: readonly string[]): boolean {
  const parts = partsOf(key);
  return highlight.some((each) => each === key || parts.includes(each));
}

/**
 * The same drawing in which only the marks that are meant keep their colours, with the names that lead to what they are about.
 * What belongs to no mark, such as an axis, stays. A drawing that has none of them stays as it is.
 */
export function emphasise(body: Body, highlight: readonly string[], theme: Theme): Body {
  if (highlight.length === 0) return body;
  const targets = body.targets.filter(({ leads }) => !leads);
  const meant = new Set(targets.filter(({ key }) => isMeant(key, highlight)).map(({ key }) => key));
  if (meant.size === 0) return body;
  const about = new Set([...meant].flatMap(partsOf));
  const isNamed = ({ key, leads }: Target) => leads === true && about.has(partsOf(key).at(-1) ?? '');
  for (const target of body.targets) if (isNamed(target)) meant.add(target.key);
  const marks = body.marks.map((mark) =>
    mark.owner === undefined || meant.has(mark.owner) ? mark : pale(mark, theme),
  );
  return { ...body, marks };
}

/** Text stays readable: on a pale shape it is secondary text. */
function pale(mark: Mark, theme: Theme): Mark {
  if (mark.type === 'text') return { ...mark, fill: theme.mutedInk, weight: 400 };
  const paint = (colour: string) => mix(colour, theme.ground, paleness);
  return {
    ...mark,
    ...(mark.fill ? { fill: paint(mark.fill) } : {}),
    ...(mark.stroke ? { stroke: paint(mark.stroke) } : {}),
  };
}
