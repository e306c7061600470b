export type ActorKind = 'state' | 'organisation' | 'person' | 'author' | 'media' | 'collective';

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3 for states; empty otherwise. */
  readonly iso3: string;
  /** `actors.id` this actor belongs to; empty if none. */
  readonly parent: string;
  readonly bloc: string;
  readonly note: string;
  /** The name as it stands within a sentence, with its article (`the DPRK`); empty where it is the short name. */
  readonly name_in_text: string;
  readonly rowNumber: number;
}

/** The name of an actor within a sentence: `the DPRK`, `Russia`. */
export function nameInText({ name_in_text, short_name, name }: Actor): string {
  return name_in_text || short_name || name;
}
