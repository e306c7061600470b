const guarded =
  /^(?:mostly|largely|barely|almost|weitgehend|größtenteils|überwiegend|eher|mayormente|mayoritariamente|casi|plutôt|скорее|в основном|대체로)(?!\p{L})|^three pinocchios$/iu;

/** Whether a verdict as printed stops short of true and of false: `Mostly false`, `eher richtig`. */
export function isGuardedRating(rating: string): boolean {
  return guarded.test(
    rating
      .normalize('NFC')
      .trim()
      .replaceAll(/[-_\s]+/g, ' '),
  );
}
