import type { Mark, TextMark } from '#lib/scene/mark.ts';
import type { Canvas, Naming, Piece } from './shapes.ts';

/**
 * Marks as objects: those of one owner are a group with its name, shapes of none a group that only adorns where several
 * follow one another, lines of text that belong together one text.
 *
 * @param naming of an owner
 */
export function piecesOf(canvas: Canvas, marks: readonly Mark[], naming: (owner: string) => Naming): Piece[] {
  const owned = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (!mark.owner) continue;
    const known = owned.get(mark.owner);
    if (known) known.push(mark);
    else owned.set(mark.owner, [mark]);
  }
  const pieces: Piece[] = [];
  let free: Mark[] = [];
  const flush = () => {
    pieces.push(...freePieces(canvas, free));
    free = [];
  };
  const drawn = new Set<string>();
  for (const mark of marks) {
    if (!mark.owner) free.push(mark);
    else if (!drawn.has(mark.owner)) {
      flush();
      drawn.add(mark.owner);
      const group = canvas.group(plainPieces(canvas, owned.get(mark.owner)!), naming(mark.owner));
      if (group) pieces.push(group);
    }
  }
  flush();
  return pieces;
}

function freePieces(canvas: Canvas, marks: readonly Mark[]): Piece[] {
  return runsOf(marks, (one, other) => (one.type === 'text') === (other.type === 'text')).flatMap((run) => {
    const pieces = plainPieces(canvas, run);
    if (run[0]?.type === 'text' || pieces.length < 2) return pieces;
    return canvas.group(pieces, { label: canvas.names.guides, adorns: true }) ?? [];
  });
}

/** Without groups. A text in the middle of the rectangle drawn just before it is the text of that shape. */
export function plainPieces(canvas: Canvas, marks: readonly Mark[]): Piece[] {
  return runsOf(marks, continues).flatMap((run) => {
    const [first, second] = run;
    if (first?.type === 'text') return canvas.text(run as readonly TextMark[]);
    const within = second?.type === 'text' ? second : undefined;
    return (first && canvas.shape(first as Exclude<Mark, TextMark>, within)) ?? [];
  });
}

function runsOf(marks: readonly Mark[], joins: (one: Mark, next: Mark, run: readonly Mark[]) => boolean) {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    if (run && joins(run.at(-1)!, mark, run)) run.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

function continues(one: Mark, next: Mark, run: readonly Mark[]): boolean {
  if (next.type !== 'text') return false;
  if (one.type === 'text')
    return run[0]?.type === 'text' && isNextLine(one, next, run as readonly TextMark[]);
  return one.type === 'rect' && isMiddleOf(one, next);
}

function isMiddleOf(box: Extract<Mark, { type: 'rect' }>, { x, y, size, anchor, rotate }: TextMark): boolean {
  const middle = y - size * 0.36;
  return (
    anchor === 'middle' &&
    !rotate &&
    Math.abs(box.x + box.width / 2 - x) < 0.5 &&
    Math.abs(box.y + box.height / 2 - middle) < 1
  );
}

/** Two lines of one text: of one look, one below the other, as far apart as the lines before. */
function isNextLine(one: TextMark, next: TextMark, run: readonly TextMark[]): boolean {
  const step = next.y - one.y;
  const usual = run.length > 1 ? run[1]!.y - run[0]!.y : step;
  return (
    next.x === one.x &&
    next.size === one.size &&
    (next.weight ?? 400) === (one.weight ?? 400) &&
    (next.anchor ?? 'start') === (one.anchor ?? 'start') &&
    next.fill === one.fill &&
    !one.rotate &&
    !next.rotate &&
    step > one.size &&
    step < one.size * 1.5 &&
    Math.abs(step - usual) < 0.05
  );
}
