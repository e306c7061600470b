export type SourceKind = 'analysis' | 'opinion' | 'explainer' | 'treaty' | 'statement' | 'statistics';

/** Admiralty code, reliability of the source: A (completely reliable) to E (unreliable); F cannot be judged. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** From the most to the least reliable; F is no step of it. */
export const reliabilities: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E'];

export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  /** ISO date, year-month or year; empty if unknown. */
  readonly published: string;
  readonly language: string;
  readonly url: string;
  /** File name of the document; empty for publications known only by address. */
  readonly file: string;
  readonly text_sha256: string;
  /** Empty where nobody has rated it. */
  readonly reliability: Reliability | '';
  readonly reliability_note: string;
  /** `sources.id` of the original this source copies or paraphrases; empty otherwise. */
  readonly derived_from: string;
  readonly note: string;
  /** `actors.id` as which the document itself speaks, its author; empty if the dossier does not say. */
  readonly voice: string;
  readonly rowNumber: number;
}

/** True for a document that was read and coded; false for a publication that findings are checked against. */
export function isDocument(source: Source): boolean {
  return source.file !== '';
}
