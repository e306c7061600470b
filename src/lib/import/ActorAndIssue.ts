/** Columns of actors and of issues, either of which may be `*`. */
export interface ActorAndIssue {
  readonly actor: string;
  readonly issue: string;
}
