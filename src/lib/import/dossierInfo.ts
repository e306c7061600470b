import type { ActorKind } from '#lib/model/actor.ts';
import type { DidNotVote } from '#lib/model/didNotVote.ts';
import type { LeftOut } from '#lib/model/leftOut.ts';
import type { SourceNoun } from '#lib/model/sourceNoun.ts';
import type { StanceRowKind } from '#lib/model/stance.ts';

/** What is said of the dossier as a whole. */
export interface DossierInfo {
  /** Of the folder and the package: small letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  /** Name of the file that was read; it stands for the source of rows that name none. */
  readonly file: string;
  /** ISO date up to which it was read. */
  readonly asOf: string;
  /** Where the file holds no date: it was opened on that day. */
  readonly asOfIs?: 'opened' | undefined;
  /** What its rows of stances are; readings where nothing is said. */
  readonly rows?: StanceRowKind;
  /** What its sources are called; sources where nothing is said. */
  readonly sourceNoun?: SourceNoun | undefined;
  /** What its actors are; null or absent where nothing says it. */
  readonly actorKind?: ActorKind | null;
  /** Short names of actors, by their names; the names themselves where nothing is said. */
  readonly shortNames?: ReadonlyMap<string, string>;
  /** Who did not vote on what, as the file says. */
  readonly didNotVote?: readonly DidNotVote[];
  /** What of the file is in none of its tables. */
  readonly leftOut?: readonly LeftOut[];
}

/** A description of tables as `datapackage.json` holds it, of which the schemas are taken over. */
export interface PackageDescription {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}
