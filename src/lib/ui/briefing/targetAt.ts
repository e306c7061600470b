import type { Area, Target } from '#lib/scene/scene.ts';

/** The key of the mark that is pressed in a picture on the page, however large it is shown there; empty for none. */
export function targetAt(
  svg: SVGSVGElement,
  targets: readonly Target[],
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): string {
  const matrix = svg.getScreenCTM();
  if (!matrix) return '';
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  const holds = (area: Area) =>
    x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
  // What is drawn last lies on top.
  return (
    targets.findLast((target) => !target.leads && [target, ...(target.also ?? [])].some(holds))?.key ?? ''
  );
}
