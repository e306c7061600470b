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
  readonly rowNumber: number;
}

/** What sort of actor it is, for readers: `State · Signatories · country code PRK`. */
export function actorWords({ kind, bloc, iso3 }: Pick<Actor, 'kind' | 'bloc' | 'iso3'>): string {
  return [kindWords[kind], bloc, iso3 && `country code ${iso3}`].filter(Boolean).join(' · ');
}
