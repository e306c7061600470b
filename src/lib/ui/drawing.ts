import { joinMarks, type JoinedMarks } from '#lib/scene/joinMarks.ts';
import type { Scene } from '#lib/scene/scene.ts';

/** A scene as a page draws it; its thousand marks are let go of at once, so that the browser need not keep them. */
export interface Drawing extends Omit<Scene, 'background' | 'marks' | 'description'> {
  readonly joined: JoinedMarks;
}

export function drawingOf({ width, height, targets, brush, title, marks }: Scene): Drawing {
  return { width, height, targets, ...(brush ? { brush } : {}), title, joined: joinMarks(marks) };
}
