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
  readonly rowNumber: number;
}
