import { nameInText, shortName } from '#lib/evidence/names.ts';
import type { Destination } from '#lib/model/destination.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../kit/chart.ts';
import type { GridCell } from '../kit/grid.ts';
import type { FlowContext, FlowGroup } from './read.ts';

const prefix = 'actor~';

/** The key of the target that leads to an actor. */
function actorKey(actor: string): string {
  return `${prefix}${actor}`;
}

/** Where the name of an actor leads; null for the key of a mark. */
export function lead(
  { dossier, say, data }: FlowContext,
  key: string,
): { readonly destination: Destination; readonly sentence: string } | null {
  const actor = key.slice(prefix.length);
  const isNamed = data.lines.some(({ flow: { from, to } }) => from === actor || to === actor);
  if (!key.startsWith(prefix) || !isNamed) return null;
  return { destination: { page: '/actor', view: { actor } }, sentence: say.lead(nameInText(dossier, actor)) };
}

/** Collects the places where names of actors stand; each actor is one target, however often it is named. */
export class ActorLinks {
  readonly #places = new Map<string, { row: number; column: number; areas: Area[] }>();

  /** @param row and column, of which those of the first place are kept */
  add(actor: string, area: Area, row: number, column: number): void {
    const known = this.#places.get(actor);
    if (known) known.areas.push(area);
    else this.#places.set(actor, { row, column, areas: [area] });
  }

  targets(): Target[] {
    return [...this.#places].map(([actor, { row, column, areas }]) => {
      const [first, ...also] = areas;
      return { ...first!, key: actorKey(actor), row, column, leads: true, also };
    });
  }
}

const leading = 1.25;

/** Who gives and who gets, over what passes in this direction; each name leads to its actor. */
export function directionCell(
  { dossier, words }: FlowContext,
  { theme, textSize: size, width }: Box,
  ids: Pick<FlowGroup, 'from' | 'to'>,
  links: ActorLinks,
  row: number,
): GridCell {
  const [from, to] = [shortName(dossier, ids.from), shortName(dossier, ids.to)];
  const text = words.of('common').flow({ from, to });
  const lines = wrapText(text, width, size, 600);
  const step = size * leading;
  return {
    height: lines.length * step + 4,
    draw: (cursor, { x, y }) => {
      const style = { size, weight: 600, fill: theme.ink, leading } as const;
      cursor.add(...lineBlock(lines, x, y, style).marks);
      const place = (name: string, line: number): Area => {
        // A name that goes on to another line is pointed at by its first or last line as a whole.
        const start = Math.max(0, lines[line]!.indexOf(name));
        const shown = lines[line]!.includes(name) ? name : lines[line]!;
        const left = x + textWidth(lines[line]!.slice(0, start), size, 600);
        return { x: left, y: y + line * step, width: textWidth(shown, size, 600), height: step };
      };
      links.add(ids.from, place(from, 0), row, 0);
      if (ids.to !== ids.from) links.add(ids.to, place(to, lines.length - 1), row, 1);
    },
  };
}
