/** Whether a treaty is in force on a day; `unknown` where nobody says since when. */
export type Force = 'notYet' | 'inForce' | 'ended' | 'unknown';

/** From when to when a treaty holds: ISO dates, empty where they are not known. */
export interface Term {
  readonly signed: string;
  readonly inForce: string;
  readonly ended: string;
  /** Seen from the date of a view or a dossier. */
  readonly force: Force;
}
