/**
 * `position`: what ought to be, which one supports or opposes. `assessment`: what is, which one affirms or disputes. `scale`:
 * somewhere between two ends, of which none is support. `statement`: somebody's sentence, with which one agrees or disagrees.
 */
export const issueKinds = ['position', 'assessment', 'scale', 'statement'] as const;
export type IssueKind = (typeof issueKinds)[number];

export interface Issue {
  readonly id: string;
  /** One directional sentence that an actor can support or oppose; of a scale, what it is about. */
  readonly proposition: string;
  readonly short_label: string;
  readonly category: string;
  /** What the steps above 0 mean; of a scale its high end, by its number, by what it means or by both, as `10 (traditional)`. */
  readonly support_means: string;
  /** The same of the steps below 0, and of the low end. */
  readonly oppose_means: string;
  /** `provisions.id` of the clause that the issue is about; empty if it is about none. */
  readonly provision: string;
  readonly kind: IssueKind;
  /** How a sentence names what is supported or opposed, such as `the 2024 treaty`; empty for the label in quotation marks. */
  readonly name_in_text: string;
  readonly rowNumber: number;
}
