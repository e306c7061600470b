import { joinMarks } from '#lib/scene/joinMarks.ts';
import type { TextMark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';

/** A scene as a page draws it. Its thousand marks are let go of at once, which spares the browser from sorting them out. */
export interface Drawing extends Omit<Scene, 'background' | 'marks' | 'description'> {
  /** SVG text of what is drawn first. */
  readonly shapes: string;
  /** Drawn over it, in any order. */
  readonly texts: readonly TextMark[];
}

export function drawingOf({ width, height, targets, brush, title, marks }: Scene): Drawing {
  const joined = joinMarks(marks);
  return {
    width,
    height,
    targets,
    ...(brush ? { brush } : {}),
    title,
    shapes: marksSvg(joined.marks),
    texts: joined.texts,
  };
}
