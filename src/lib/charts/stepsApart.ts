/** A distance on the scale of five as it is printed: `3`, `0.2`; what is more than nothing never prints as 0. */
export function stepsNumber(distance: number): string {
  const tenths = Math.round(distance * 10) / 10;
  return distance > 0 && tenths === 0 ? '<0.1' : String(tenths);
}

/** `1 step apart`, `0.2 steps apart`. */
export function stepsApart(distance: number): string {
  const number = stepsNumber(distance);
  return `${number} ${number === '1' ? 'step' : 'steps'} apart`;
}

/** Says what a step is, once on every picture that counts in them. */
export const stepsNote =
  'A step is the distance between neighbours on the scale of five: 0 is the same position, 4 lies between strongly opposes and strongly supports.';
