/**
 * The members of several sides, so ordered that however few are taken from the beginning no side is without one and sides
 * keep the proportion of their sizes (divisor method of Sainte-Laguë); but of a pair neither is “one other”.
 *
 * @param sides each with the first to be taken first
 */
export function inProportion<Each>(sides: readonly (readonly Each[])[]): readonly Each[] {
  const bySize = sides.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
  const taken = bySize.map(() => 0);
  const claim = (at: number) => {
    if (taken[at] === 0) return Infinity;
    const { length } = bySize[at]!;
    return taken[at] === 1 && length === 2 ? Number.MAX_VALUE : length / (2 * taken[at]! + 1);
  };
  return bySize.flat().map(() => {
    const open = bySize.flatMap((side, at) => (taken[at]! < side.length ? [at] : []));
    const next = open.reduce((best, at) => (claim(at) > claim(best) ? at : best));
    return bySize[next]![taken[next]!++]!;
  });
}
