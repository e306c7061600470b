/** Below zero where `a` is the smaller; zero for means that are equal, though they may part in their last digit. */
export function compareMeans(a: number, b: number): number {
  const difference = a - b;
  return Math.abs(difference) > 1e-9 ? difference : 0;
}
