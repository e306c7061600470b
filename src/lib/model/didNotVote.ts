/** How often somebody did not vote on an issue, as the file says that was opened; no row of stances is made of it. */
export interface DidNotVote {
  /** `actors.id`. */
  readonly actor: string;
  /** `issues.id`. */
  readonly issue: string;
  /** At least one. */
  readonly count: number;
}

/** `actor issue 3`, as it stands in JSON: ids have no spaces, and there may be thousands. */
export function writeDidNotVote({ actor, issue, count }: DidNotVote): string {
  return `${actor} ${issue} ${count}`;
}

/** A list of them as it stands in JSON; null for anything else. */
export function readDidNotVote(said: unknown): readonly DidNotVote[] | null {
  if (!Array.isArray(said)) return null;
  const read = said.flatMap((each: unknown): DidNotVote[] => {
    const [, actor, issue, count] =
      /^(\S+) (\S+) ([1-9]\d{0,8})$/.exec(typeof each === 'string' ? each : '') ?? [];
    return actor && issue && count ? [{ actor, issue, count: Number(count) }] : [];
  });
  return read.length === said.length ? read : null;
}
