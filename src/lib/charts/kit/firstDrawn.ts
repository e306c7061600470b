import type { Presentation } from '#lib/model/view.ts';
import type { Words } from '#lib/words/Words.ts';
import type { Chosen } from './chooseRows.ts';

/** As many rows as one picture can hold and a reader can scan; files of data have all. */
export const mostDrawn = 60;

/** The first of some rows in parts, such as panels, in their order; parts of which nothing is left go. */
export function firstOfParts<Part extends { readonly rows: readonly unknown[] }>(
  parts: readonly Part[],
  most: number,
): Part[] {
  let room = most;
  return parts.flatMap((part) => {
    const rows = part.rows.slice(0, Math.max(0, room));
    room -= rows.length;
    return rows.length === 0 ? [] : [rows.length === part.rows.length ? part : { ...part, rows }];
  });
}

/** What of a chart's context tells whether it draws all subjects. */
interface OfSubjects<Row> {
  readonly data: { readonly rows: readonly Row[]; readonly all: readonly Row[] };
  readonly presentation: Presentation;
  readonly chosen: Chosen;
  readonly words: Words;
}

/** Whether a page draws some only because a picture has no room for more; what a reader has chosen is not that. */
function isCapped({ data: { rows, all }, presentation, chosen }: OfSubjects<unknown>): boolean {
  return presentation === 'full' && !chosen.subject && rows.length > 0 && rows.length < all.length;
}

/** How many of all subjects are drawn, in words; empty where it is all or a reader's choice. */
export function subjectsDrawn(context: OfSubjects<unknown>): string {
  const { rows, all } = context.data;
  if (!isCapped(context)) return '';
  return context.words.of('common').firstDrawn({ drawn: rows.length, all: all.length });
}

/** The context of files of data, which have the subjects too that a picture has no room for. */
export function withAllSubjects<Row, Of extends OfSubjects<Row>>(context: Of): Of {
  return isCapped(context) ? { ...context, data: { ...context.data, rows: context.data.all } } : context;
}
