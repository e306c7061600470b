import type { Mark } from '#lib/scene/mark.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';

/** A mark of a live picture, told apart from others by how it looks. */
export interface LiveShape {
  readonly mark: Mark;
  /** All of a path but its outline, all of any other mark. */
  readonly look: string;
  /** The outline of a path; else empty. */
  readonly d: string;
}

export function liveShapes(marks: readonly Mark[]): LiveShape[] {
  return marks.map((mark) => {
    if (mark.type !== 'path') return { mark, look: marksSvg([mark]), d: '' };
    const { d } = mark;
    return { mark, look: marksSvg([{ ...mark, d: '' }]), d };
  });
}
