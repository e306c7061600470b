/** How a median becomes a step of the scale: of two steps next to each other the more cautious one counts. */
export const medianRule = 'rounded towards the middle where it falls between two steps';
