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
  readonly rowNumber: number;
}
