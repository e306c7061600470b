/** By no less is it tried to let the canvas grow less. */
const smallestStep = 0.02;

/** Whether something fits and, where it does not, how much higher it is than there is room, as a share of the canvas at first. */
interface Trial {
  readonly fits: boolean;
  readonly missing: number;
}

/**
 * By how much a canvas has to grow for something to fit, to within two hundredths; null if it fits at no growth up to the
 * largest. As few trials as may be are made, since each is a layout: what is too small stays so when it is smaller still,
 * and what is enough when it is larger.
 *
 * @param first at the size that the canvas has, where it does not fit
 * @param isLower whether nothing is higher when it is wider, so that from what is missing follows what is enough
 * @param tooLittle a growth at which it does not fit
 */
export function smallestGrowth(
  trial: (growth: number) => Trial,
  first: Trial,
  largest: number,
  isLower: boolean,
  tooLittle: number,
): number | null {
  let plenty = isLower ? 1 + first.missing : Infinity;
  const fits = (growth: number) => {
    if (growth <= tooLittle) return false;
    if (growth >= plenty) return true;
    const tried = trial(growth);
    if (tried.fits) plenty = growth;
    else {
      tooLittle = growth;
      if (isLower) plenty = Math.min(plenty, growth + tried.missing);
    }
    return tried.fits;
  };
  // What flows in lines is the less high the wider it is.
  const likely = Math.sqrt(1 + first.missing);
  if (likely < largest) fits(likely);
  // First a size that fits, in large steps, then the smallest one, by halving the last step.
  let tooSmall = 1;
  let enough = 1;
  while (!fits(enough) && enough < largest) {
    tooSmall = enough;
    enough = Math.min(largest, enough * 1.3);
  }
  if (!fits(enough)) return null;
  while (enough - tooSmall > smallestStep) {
    const growth = (tooSmall + enough) / 2;
    if (fits(growth)) enough = growth;
    else tooSmall = growth;
  }
  return enough;
}
