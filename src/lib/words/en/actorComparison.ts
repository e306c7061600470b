import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, inWords } from './english.ts';
import { medianRule } from './medianRule.ts';
import { kindWords } from './issueKinds.ts';
import { matterOf, nameInSentence, type IssueNames } from './issueNames.ts';
import { stances, type CellFacts, type WidestGap } from './stances.ts';

/**
 * What tells whether actors disagree: `steps`, more than one between them · `sides`, where there are no other steps than for,
 * neutral and against: some are for it, some against · `majorities`: of their answers.
 */
export type DisagreementRule = 'steps' | 'sides' | 'majorities';

/**
 * `disagree`, `agree` by steps · `opposite`, `neutral`, `same` by sides · `different`, `alike` by majorities · `uncounted`: too
 * little is known.
 */
export type SectionKind =
  'disagree' | 'agree' | 'opposite' | 'neutral' | 'same' | 'different' | 'alike' | 'uncounted';

/** What differs behind positions: passages where none of them rests on more than one source. */
export type Differing = 'sources' | 'passages';

interface SectionFacts {
  readonly kind: SectionKind;
  readonly issues: number;
  /** How positions on all issues are told. */
  readonly told: ToldKind;
}

/** What is known of an actor on an issue. */
export interface ActorFacts {
  readonly actor: string;
  readonly cell: CellFacts;
}

/** An issue with what is known of each actor. */
export interface RowFacts {
  readonly issue: string;
  /** In steps, 0 to 4; null where fewer than two positions are known. */
  readonly distance: number | null;
  readonly actors: readonly ActorFacts[];
}

/** A mean over several issues. */
export interface MeanFacts {
  /** In steps, 0 to 4; null without an issue. */
  readonly distance: number | null;
  readonly issues: number;
}

interface Compared {
  readonly actors: readonly string[];
  /** On how many issues they can be compared. */
  readonly issues: number;
}

interface Judged extends Compared {
  readonly rule: DisagreementRule;
  /** How positions on all issues are told. */
  readonly told: ToldKind;
}

interface DisagreeFacts extends Judged {
  readonly disagreeing: number;
  /** Null where the gap is the same on all. */
  readonly widest: WidestGap | null;
}

interface AgreeFacts extends Judged {
  readonly identical: boolean;
  /** An issue on which all are on one side, below zero against it; null for none. */
  readonly shared: (IssueNames & { readonly side: number }) | null;
}

/** How many issues two actors must share to be chosen, and how many pairs are as far apart as those that were. */
interface Choice {
  readonly least: number;
  readonly tied: number;
}

/** `oppose the 2024 treaty`, `affirm that the clause binds`. */
function sideInText({ side, ...issue }: NonNullable<AgreeFacts['shared']>): string {
  return `${kindWords[issue.kind].does[side > 0 ? 'for' : 'against'](2, false)} ${matterOf(issue)}`;
}

/** What the chart `actor-comparison` says. */
export function actorComparison(formats: Formats) {
  const { list, number } = formats;
  const { statuses, stepsApart, stepsNumber } = common(formats);
  const { cell: cellWords } = stances(formats);
  const known = ({ actors }: Pick<Compared, 'actors'>) =>
    actors.length > 2 ? 'where two or more positions are known' : 'where both positions are known';
  const allIssues = (issues: number) =>
    issues === 1 ? 'the only issue' : issues === 2 ? 'both issues' : `all ${inWords(formats, issues)} issues`;
  const sections = (told: ToldKind): Readonly<Record<SectionKind, string>> => ({
    disagree: `Where they ${kindWords[told].disagree}`,
    agree: kindWords[told].near,
    opposite: 'Where they are on opposite sides',
    neutral: 'Where somebody is neutral',
    same: 'Where they take the same position',
    different: 'Where their majorities differ',
    alike: 'Where their majorities are the same',
    uncounted: 'Too few positions known to compare',
  });
  const heading = ({ kind, issues, told }: SectionFacts) =>
    `${sections(told)[kind]} (${count(formats, issues, 'issue')})`;
  const ofSharing = (least: number) =>
    least > 1 ? ` of those that share ${inWords(formats, least)} or more issues` : '';
  const row = ({ issue, distance, actors }: RowFacts) => {
    const found = actors.map(({ actor, cell }) => `${actor}: ${cellWords(cell)}`).join('; ');
    return `“${issue}”${distance === null ? '' : ` (${stepsApart(distance)})`} – ${found}.`;
  };
  return {
    name: 'Actors compared',
    question: 'Where do these actors disagree, and where do they agree?',
    headlines: {
      disagree: ({ actors, issues, disagreeing, widest, rule, told }: DisagreeFacts) => {
        const { disagree } = kindWords[told];
        const amount =
          disagreeing === issues
            ? allIssues(issues)
            : `${issues > 10 ? number(disagreeing) : inWords(formats, disagreeing)} of ${issues > 10 ? number(issues) : inWords(formats, issues)} issues`;
        const found =
          rule === 'majorities'
            ? `The majorities of ${list(actors)} differ on ${amount}`
            : `${capitalised(list(actors))} ${disagree} on ${amount}`;
        const whole = `${found} ${known({ actors })}`;
        const candidates = [whole, found, `The actors compared ${disagree} on ${amount}`];
        if (widest === null) return shortEnough(...candidates);
        const most = `${disagreeing === 1 ? ':' : ', most on'} ${nameInSentence(widest)}`;
        const more = widest.others === 0 ? '' : ` and ${inWords(formats, widest.others)} more`;
        return shortEnough(
          `${whole}${most}${more} (${stepsApart(widest.steps)})`,
          `${whole}${most}${more}`,
          ...candidates,
        );
      },
      agree: ({ actors, issues, identical, shared, rule }: AgreeFacts) => {
        const positions = `${identical ? 'the same' : issues === 1 ? 'a near-identical' : 'near-identical'} ${issues === 1 ? 'position' : 'positions'}`;
        const found =
          rule === 'majorities'
            ? `have the same majority on ${allIssues(issues)}`
            : rule === 'sides' && !identical
              ? `take opposite sides on none of ${countInWords(formats, issues, 'issue')}`
              : `hold ${positions} on ${allIssues(issues)}`;
        const all = actors.length === 2 ? 'both' : 'all';
        const side = shared ? `${all} ${sideInText(shared)}` : '';
        const who = capitalised(list(actors));
        if (issues === 1 && side !== '')
          return shortEnough(`${who} ${side}, the only issue ${known({ actors })}`, `${who} ${side}`);
        return shortEnough(
          ...(side === ''
            ? []
            : [`${who} ${found} ${known({ actors })}; ${side}`, `${who} ${found}; ${side}`]),
          `${who} ${found} ${known({ actors })}`,
          `${who} ${found}`,
          `The actors compared ${found}`,
        );
      },
      nothingShared: ({ actors }: Pick<Compared, 'actors'>) => {
        const why = `no issue ${actors.length > 2 ? 'with two positions known' : 'with both positions known'}`;
        return shortEnough(
          `${capitalised(list(actors))} cannot be compared: ${why}`,
          `The actors cannot be compared: ${why}`,
        );
      },
      alone: ({ actor }: { actor: string }) =>
        shortEnough(
          `${capitalised(actor)} cannot be compared: no issue on which another position is known`,
          'No other actor has a known position on the same issue',
        ),
    },
    kind: ({ actors, issues }: Compared) => {
      if (actors.length === 0) return 'Dot plot that compares actors.';
      return actors.length === 1
        ? `Dot plot of the positions of ${list(actors)}.`
        : `Dot plot that compares ${list(actors)} on ${count(formats, issues, 'issue')}.`;
    },
    encoding: ({ actors }: { actors: number }) =>
      actors > 2
        ? 'Positions on each issue; the line spans them'
        : 'The longer the line, the further apart on that issue',
    /** Of the issues counted, those on which a position is known with low confidence. */
    weak: ({ weak, issues }: { weak: number; issues: number }) =>
      `${weak === issues ? (issues === 1 ? 'the gap is' : `all ${number(issues)} gaps are`) : `${number(weak)} of ${count(formats, issues, 'gap')} ${weak === 1 ? 'is' : 'are'}`} uncertain`,
    /** On a slide. @param compared whether there are gaps @param tied whether some left out are as wide as some shown */
    leftOut: (facts: { shown: number; issues: number; compared: boolean; tied: boolean }) => {
      const rule = facts.compared ? 'with the widest gaps' : 'of which most is known';
      const some = facts.compared && facts.tied ? 'some of ' : '';
      return `${number(facts.shown)} of ${count(formats, facts.issues, 'issue')}, ${some}those ${rule}`;
    },
    chosenPartner: ({ actor, partner, least, tied }: { actor: string; partner: string } & Choice) =>
      tied > 1
        ? `compared with ${partner}, one of the ${countInWords(formats, tied, 'actor')} furthest from ${actor}${ofSharing(least)}, all equally far`
        : `compared with ${partner}, the actor furthest from ${actor}${ofSharing(least)}`,
    chosenPair: ({ least, tied }: Choice) =>
      tied > 1
        ? `shown: one of the ${inWords(formats, tied)} pairs of actors furthest apart${ofSharing(least)}, all equally far`
        : `shown: the two actors furthest apart${ofSharing(least)}`,
    empty: 'No position of the actors compared matches these filters.',
    notes: {
      counted: ({ actors }: { actors: number }) =>
        actors > 2
          ? 'An issue counts where two or more actors have a position and are not put on both sides; its gap is the average over every two of them.'
          : 'An issue counts where both actors have a position and neither is put on both sides.',
      median: (differing: Differing) =>
        `Where ${differing} differ, the position is their median, ${medianRule}.`,
      /** Each as the title of its cell. */
      weak: (cells: readonly string[]) => `Known with low confidence: ${list(cells)}.`,
      conflicts: (cells: readonly string[]) => `Not counted, because reports conflict: ${list(cells)}.`,
      disagreement: (rule: DisagreementRule, told: ToldKind) => {
        const { disagree, apart } = kindWords[told];
        switch (rule) {
          case 'steps':
            return `Actors ${disagree} where ${apart.steps}.`;
          case 'sides':
            return `Actors ${disagree} where ${apart.sides}.`;
          case 'majorities':
            return 'A majority is more than half of the answers; without one an actor is divided.';
        }
      },
      leftOut: ({ most, actors }: { most: number; actors: readonly string[] }) =>
        `At most ${inWords(formats, most)} actors are compared; left out: ${list(actors)}.`,
      unknown: ({ actors }: { actors: number }) =>
        actors === 1
          ? 'One actor in the link is not in this dossier and has been left out.'
          : `${capitalised(inWords(formats, actors))} actors in the link are not in this dossier and have been left out.`,
    },
    legend: {
      range: (differing: Differing) => `bar under a symbol: range across ${differing}`,
      split: (differing: Differing) => `≠ ${differing} conflict: no position`,
      open: 'open symbol: position not known',
    },
    /** Over the distances at the end of the rows. */
    apart: 'steps apart',
    heading,
    /** Beside an open mark. */
    reason: ({ actor, cell: { kind, sourceCount } }: ActorFacts) => {
      if (kind === 'position') return actor;
      if (kind !== 'split') return `${actor}: ${statuses[kind]}`;
      return `${actor}: ${sourceCount > 1 ? 'sources conflict' : 'one source reports both sides'}`;
    },
    sectionSentence: ({ kind, rows, told }: Omit<SectionFacts, 'issues'> & { rows: readonly RowFacts[] }) =>
      `${heading({ kind, issues: rows.length, told })}: ${rows.map(row).join(' ')}`,
    categoriesSentence: (categories: readonly (MeanFacts & { readonly category: string })[]) =>
      `By category: ${categories
        .map(
          ({ category, distance, issues }) =>
            `${category}, ${stepsApart(distance ?? 0)} over ${count(formats, issues, 'issue')}`,
        )
        .join('; ')}.`,
    means: {
      headings: {
        /** `most`: from one end of the scale to the other. */
        all: (most: number) => `Average gap in steps, 0 to ${number(most)}`,
        category: 'By category',
        pair: 'By pair, over the issues they share',
      },
      all: 'All shared issues',
      pair: (actors: readonly string[]) => list(actors),
      amount: ({ distance, issues }: MeanFacts) =>
        distance === null
          ? 'no shared issue'
          : `${stepsNumber(distance)} · ${count(formats, issues, 'issue')}`,
    },
    actorLink: ({ name }: { name: string }) => `Everything on ${name}`,
    issueLink: ({ label }: { label: string }) => `Everything on “${label}”`,
    table: {
      caption: 'Position of each actor on each issue, and how far apart they are',
      category: 'Category',
      distance: 'Steps apart (0–4)',
      issues: 'Issues counted',
    },
  };
}
