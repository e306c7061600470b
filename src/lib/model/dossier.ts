import type { Actor } from './actor.ts';
import type { Claim, Thesis } from './claim.ts';
import type { TimelineEvent } from './event.ts';
import type { Figure } from './figure.ts';
import type { Issue } from './issue.ts';
import type { DidNotVote } from './didNotVote.ts';
import type { LeftOut } from './leftOut.ts';
import type { Instrument, Provision } from './provision.ts';
import type { Check, Reference } from './reference.ts';
import type { SectionNames } from './sectionNames.ts';
import type { Source } from './source.ts';
import type { SourceNoun } from './sourceNoun.ts';
import type { Stance, StanceRowKind } from './stance.ts';
import type { Synonym } from './synonym.ts';

/** What the dossier says of itself, from `datapackage.json`. */
export interface DossierInfo {
  /** Identifier usable in file names. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** ISO date up to which the dossier was read and coded. */
  readonly asOf: string;
  /** Where the data hold no date: `asOf` is the day on which they were opened, and says nothing of them. */
  readonly asOfIs?: 'opened' | undefined;
  readonly licence: { readonly name: string; readonly title: string; readonly url: string };
  /** What its rows of stances are. */
  readonly rows: StanceRowKind;
  /** What it calls its sources; absent where they are sources and documents. */
  readonly sourceNoun?: SourceNoun;
  /** What it calls parts of the site after its matter; absent where they have general names. */
  readonly sections?: SectionNames;
  /** What of the files that were opened is in none of its tables; absent where nothing was left out. */
  readonly leftOut?: readonly LeftOut[];
  /** Who did not vote on what, as the file says that it was made of; absent where nothing says so. */
  readonly didNotVote?: readonly DidNotVote[];
  /** What a reader is likely to ask first, each with the view that answers it. */
  readonly questions: readonly Question[];
  /**
   * Labels of values that the identifier does not give by itself, by table and field (`provisions.category`), then by
   * value; absent if there are none.
   */
  readonly labels?: Labels;
  /** The same as they stand within a sentence. */
  readonly labelsInText?: Labels;
}

/** By table and field, then by value. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A question about the matter of the dossier and where its answer is seen. */
export interface Question {
  readonly question: string;
  /** The page, as a route such as `/claims`. */
  readonly page: string;
  /** The part of an address after the `?`; empty for the page as it is. */
  readonly view: string;
}

/**
 * A folder of CSV files that passed every check: rows in the order of the files, every reference resolves,
 * every id is unique in its table. A dossier is a value; nothing changes it.
 */
export interface Dossier {
  readonly info: DossierInfo;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  readonly stances: readonly Stance[];
  readonly theses: readonly Thesis[];
  readonly claims: readonly Claim[];
  readonly figures: readonly Figure[];
  readonly references: readonly Reference[];
  readonly checks: readonly Check[];
  readonly instruments: readonly Instrument[];
  readonly provisions: readonly Provision[];
  readonly events: readonly TimelineEvent[];
  readonly synonyms: readonly Synonym[];
}

export type TableName = Exclude<keyof Dossier, 'info'>;

/** In reading order: what is spoken of, who speaks, what is said, what it is checked against. */
export const tableNames: readonly TableName[] = [
  'sources',
  'actors',
  'issues',
  'stances',
  'theses',
  'claims',
  'figures',
  'references',
  'checks',
  'instruments',
  'provisions',
  'events',
  'synonyms',
];

/** The tables that a dossier may do without; it is as if they had no row. */
export const optionalTables: readonly TableName[] = ['synonyms'];
