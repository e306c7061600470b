/** The code points of hexadecimal ranges, in their order: `41-43,46` → 65, 66, 67, 70. */
export function codePointsOf(ranges: string): number[] {
  const codePoints: number[] = [];
  for (const range of ranges.split(',')) {
    const [first = '', last = first] = range.split('-');
    for (let codePoint = parseInt(first, 16); codePoint <= parseInt(last, 16); codePoint++) {
      codePoints.push(codePoint);
    }
  }
  return codePoints;
}
