import type { Evidence } from './evidence.ts';

export type ClaimType = 'fact' | 'figure' | 'interpretation' | 'prediction' | 'normative';
export type Bearing = 'supports' | 'contradicts' | 'qualifies' | 'mentions';
/** Admiralty code, credibility of the information: 1 (confirmed) to 5 (improbable); 6 cannot be judged. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** What the digits mean, in the words of the Admiralty code (NATO AJP-2.1). */
export const credibilityWords: Readonly<Record<Credibility, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
};

export interface Claim extends Evidence {
  /** `actors.id` of whoever makes the claim. */
  readonly claimant: string;
  readonly claim: string;
  readonly type: ClaimType;
  readonly topic: string;
  /** `theses.id`; empty if the claim bears on none. */
  readonly thesis: string;
  /** Set exactly when `thesis` is. */
  readonly bearing: Bearing | '';
  /** An ICD 203 likelihood term, or empty. */
  readonly likelihood: string;
  readonly credibility: Credibility;
  readonly note: string;
}

export interface Thesis {
  readonly id: string;
  /** One arguable sentence. */
  readonly thesis: string;
  readonly topic: string;
  readonly rowNumber: number;
}
