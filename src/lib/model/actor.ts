export type ActorKind = 'state' | 'organisation' | 'person' | 'author' | 'media' | 'collective';

const kindWords: Readonly<Record<ActorKind, string>> = {
  state: 'State',
  organisation: 'Organisation',
  person: 'Person',
  author: 'Author of a source',
  media: 'Media',
  collective: 'Several actors taken together',
};

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

/** What sort of actor it is, for readers: `State · Signatories · country code PRK`. */
export function actorWords({ kind, bloc, iso3 }: Pick<Actor, 'kind' | 'bloc' | 'iso3'>): string {
  return [kindWords[kind], bloc, iso3 && `country code ${iso3}`].filter(Boolean).join(' · ');
}
