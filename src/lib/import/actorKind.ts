import type { ActorKind } from '#lib/model/actor.ts';
import type { Mapping } from './mapping.ts';

/** Words of the names of columns that say what those are who are named in them. */
const words = new Map<string, ActorKind>([
  ...each('state', [
    ...[
      'country',
      'countries',
      'countryname',
      'state',
      'nation',
      'memberstate',
      'land',
      'länder',
      'staat',
      'pays',
    ],
    ...[
      'état',
      'país',
      'страна',
      'государство',
      '국가',
      '나라',
      'meldeland',
      'partnerland',
      'partnercountry',
    ],
    ...['importing country', 'exporting country', 'страна-партнёр'],
  ]),
  ...each('organisation', [
    ...[
      'party',
      'partyname',
      'organisation',
      'organization',
      'group',
      'partei',
      'fraktion',
      'gruppe',
      'parti',
    ],
    ...['groupe', 'партия', 'фракция', 'организация', '정당', '단체', '기관'],
  ]),
  ...each('person', [
    ...['mp', 'mep', 'legislator', 'politician', 'speaker', 'person', 'senator', 'deputy', 'abgeordneter'],
    ...['abgeordnete', 'politiker', 'sprecher', 'député', 'депутат', 'политик', '의원'],
  ]),
]);

function each(kind: ActorKind, list: readonly string[]): (readonly [string, ActorKind])[] {
  return list.map((word) => [word, kind] as const);
}

/** What the actors of a table are, as the names of all columns that name them say; null where these do not say it. */
export function actorKind({ columns }: Mapping): ActorKind | null {
  const { actor, claimant, flow_from: from, flow_to: to, actors } = columns;
  const named = [actor, claimant, from, to, actors].filter((column) => column !== undefined);
  const kinds = new Set(named.map(kindOf));
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

/** What is named in a column, as a word of its name says; null where none does. */
export function kindOf(column: string): ActorKind | null {
  const name = column.trim().toLowerCase();
  const found = [name, ...name.split(/[^\p{L}]+/u)].find((word) => words.has(word));
  return found === undefined ? null : words.get(found)!;
}
