import type { Evidence } from './evidence.ts';
import type { FlowState } from './flow.ts';

export type ClaimType = 'fact' | 'figure' | 'interpretation' | 'prediction' | 'normative';
export type Bearing = 'supports' | 'contradicts' | 'qualifies' | 'mentions';
/** Admiralty code, credibility of the information: 1 (confirmed) to 5 (improbable); 6 cannot be judged. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

export const claimTypes: readonly ClaimType[] = [
  'fact',
  'figure',
  'interpretation',
  'prediction',
  'normative',
];

/** What says what its author makes of the facts or thinks will come, and not what is. */
export const opinionTypes: readonly (ClaimType | '')[] = ['interpretation', 'prediction', 'normative'];

/** From the most to the least credible; 6 is no step of it. */
export const credibilities: readonly Credibility[] = [1, 2, 3, 4, 5];

export interface Claim extends Evidence {
  /** `actors.id` of whoever makes the claim; empty where nobody is named. */
  readonly claimant: string;
  readonly claim: string;
  /** Empty where nobody says it. */
  readonly type: ClaimType | '';
  readonly topic: string;
  /** `theses.id`; empty if the claim bears on none. */
  readonly thesis: string;
  /** Set exactly when `thesis` is. */
  readonly bearing: Bearing | '';
  /** An ICD 203 likelihood term, or empty. */
  readonly likelihood: string;
  /** Null where nobody has rated it. */
  readonly credibility: Credibility | null;
  readonly note: string;
  /** `provisions.id` of the clause that the claim comments on; empty if it comments on none. */
  readonly provision: string;
  /** `actors.id` of who gives and who gets, if the claim tells of something that passes from one to the other. */
  readonly flow_from: string;
  readonly flow_to: string;
  /** The things that pass, in the order of the file; none exactly where `flow_state` is empty. */
  readonly commodity: readonly string[];
  readonly flow_state: FlowState | '';
  /** ISO date, year-month or year in which it was made; empty for that of its source. */
  readonly date: string;
  /** Where the claim itself or the check of it can be read; empty for the address of its source. */
  readonly url: string;
}

export interface Thesis {
  readonly id: string;
  /** One arguable sentence. */
  readonly thesis: string;
  readonly topic: string;
  /** `issues.id` that the thesis is about; empty if it is about none. */
  readonly issue: string;
  readonly rowNumber: number;
}
