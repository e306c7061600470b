/** How often somebody did not vote on something, by their names. */
export interface Absence {
  readonly actor: string;
  readonly issue: string;
  /** At least one. */
  readonly count: number;
}

/** Counts them. */
export class Absences {
  readonly #counts = new Map<string, Map<string, number>>();

  add(actor: string, issue: string): void {
    const own = this.#counts.get(actor) ?? new Map<string, number>();
    if (own.size === 0) this.#counts.set(actor, own);
    own.set(issue, (own.get(issue) ?? 0) + 1);
  }

  list(): Absence[] {
    return [...this.#counts].flatMap(([actor, own]) =>
      [...own].map(([issue, count]) => ({ actor, issue, count })),
    );
  }
}
