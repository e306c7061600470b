/** `position`: what ought to be, which one supports or opposes. `assessment`: what is, with which one agrees or not. */
export type IssueKind = 'position' | 'assessment';

export interface Issue {
  readonly id: string;
  /** One directional sentence that an actor can support or oppose. */
  readonly proposition: string;
  readonly short_label: string;
  readonly category: string;
  readonly support_means: string;
  readonly oppose_means: string;
  /** `provisions.id` of the clause that the issue is about; empty if it is about none. */
  readonly provision: string;
  readonly kind: IssueKind;
  /** How a sentence names what is supported or opposed, such as `the 2024 treaty`; empty for the label in quotation marks. */
  readonly name_in_text: string;
  readonly rowNumber: number;
}
