/** Spellings and words of a field that stand for one thing, so that a search for one finds the others. */
export interface Synonym {
  readonly id: string;
  readonly terms: readonly string[];
  readonly note: string;
  readonly rowNumber: number;
}
