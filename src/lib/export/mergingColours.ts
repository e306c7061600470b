import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Color,
} from 'culori';

/** The three deficiencies of colour vision. */
export type Deficiency = 'protanopia' | 'deuteranopia' | 'tritanopia';

/** As in Machado, Oliveira and Fernandes (2009), at full strength. */
const seenWith: Readonly<Record<Deficiency, (colour: Color) => Color>> = {
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

/** CIEDE2000: below about 2.3 two colours are one at a glance. Those that differ little to begin with are not looked at. */
const [merged, apart] = [2.5, 12] as const;

const distance = differenceCiede2000();
const toRgb = converter('rgb');

/**
 * With which deficiencies two of the colours can no longer be told apart that otherwise can.
 *
 * @param colours six-digit hex
 */
export function mergingColours(colours: readonly string[]): Deficiency[] {
  const pairs = colours.flatMap((one, i) => colours.slice(i + 1).map((other) => [one, other] as const));
  return (Object.keys(seenWith) as Deficiency[]).filter((deficiency) => {
    const seen = seenWith[deficiency];
    return pairs.some(
      ([one, other]) =>
        distance(one, other) >= apart && distance(seen(toRgb(one)!), seen(toRgb(other)!)) < merged,
    );
  });
}
