/** A column that names those who may take the positions. */
export interface WhoColumn {
  /** Its address. */
  readonly column: string;
  /** How many different names stand in it. */
  readonly amount: number;
}

/** The column of those who take the positions, and others that may be. */
export interface WhoChoice extends WhoColumn {
  /** Each name in one of them stands with one name in the column of the actors, or the other way round; the finest first. */
  readonly others: readonly WhoColumn[];
  /** Positions stand on a scale, so that no majority of members is counted. */
  readonly isOnScale: boolean;
}
