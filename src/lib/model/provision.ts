import type { Evidence } from './evidence.ts';

export type Obligation = 'shall' | 'shall_not' | 'strive' | 'may' | 'declaratory' | 'interpretation';
export type ProvisionStatus = 'agreed' | 'announced' | 'reported' | 'excluded';

/** From the strongest binding force to the weakest; `interpretation` is a reading of the text by somebody else. */
export const obligations: readonly Obligation[] = [
  'shall',
  'shall_not',
  'strive',
  'may',
  'declaratory',
  'interpretation',
];
export const provisionStatuses: readonly ProvisionStatus[] = ['agreed', 'announced', 'reported', 'excluded'];

/** Worded as a duty or a prohibition. */
export function isBindingObligation(obligation: Obligation | ''): boolean {
  return obligation === 'shall' || obligation === 'shall_not';
}

export interface Provision extends Evidence {
  /** `instruments.id`. */
  readonly instrument: string;
  readonly article: string;
  readonly provision: string;
  readonly category: string;
  /** Empty where nobody has coded how far it binds. */
  readonly obligation: Obligation | '';
  readonly conditions: string;
  readonly status: ProvisionStatus;
  readonly note: string;
}

/** How much of the text of an instrument its provisions cover. */
export type TextCoverage = 'complete' | 'partial';

export interface Instrument {
  readonly id: string;
  readonly name: string;
  readonly parties: string;
  readonly signed: string;
  readonly in_force: string;
  readonly ended: string;
  readonly url: string;
  readonly note: string;
  /** Empty where nothing of the text itself is in the dossier. */
  readonly text: TextCoverage | '';
  /** The name within a sentence, such as `the 2024 treaty`; empty for the name in quotation marks. */
  readonly name_in_text: string;
  readonly rowNumber: number;
}
