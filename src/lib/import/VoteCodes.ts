/** Numbers by which published roll calls say how somebody voted. */
export interface VoteCodes {
  readonly by: 'unitedNations' | 'voteview';
  /** Number → what it means, as a mapping writes it. */
  readonly values: Readonly<Record<string, string>>;
  /** Those of members that did not vote. */
  readonly absent: readonly string[];
}
