export type ActorKind = 'state' | 'organisation' | 'person' | 'author' | 'media' | 'collective';

/** Whether an actor can be for or against: an observer reports and comments, or is a group that nobody can name. */
export type ActorRole = 'party' | 'observer';

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  /** Empty where nothing says it. */
  readonly kind: ActorKind | '';
  /** ISO 3166-1 alpha-3 for states; empty otherwise. */
  readonly iso3: string;
  /** `actors.id` this actor belongs to; empty if none. */
  readonly parent: string;
  readonly bloc: string;
  readonly note: string;
  /** The name as it stands within a sentence, with its article (`the DPRK`); empty where it is the short name. */
  readonly name_in_text: string;
  /** Empty where the kind says it, as `isParty` reads it. */
  readonly role: ActorRole | '';
  /** `actors.id` of those who act as one in it, such as the states of a joint statement; empty for none. */
  readonly members: readonly string[];
  readonly rowNumber: number;
}

const observingKinds: ReadonlySet<ActorKind | ''> = new Set(['author', 'media', 'collective']);

/**
 * True for those who stand for or against something: states, organisations and persons, unless the dossier says
 * otherwise. Authors, media and unnamed groups stand apart and are counted on no side.
 */
export function isParty({ kind, role }: Actor): boolean {
  return role === '' ? !observingKinds.has(kind) : role === 'party';
}

/** The name of an actor within a sentence: `the DPRK`, `Russia`. */
export function nameInText({ name_in_text, short_name, name }: Actor): string {
  return name_in_text || short_name || name;
}
