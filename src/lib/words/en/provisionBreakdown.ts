import type { Obligation, ProvisionStatus } from '#lib/model/provision.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { capitalised, count, verb } from './english.ts';

export interface ProvisionSentenceFacts {
  readonly subject: string;
  readonly obligation: Obligation;
  /** In our own words, without a full stop. */
  readonly provision: string;
  readonly conditions: readonly string[];
  readonly status: ProvisionStatus;
  readonly instrument: string;
  /** Empty if the source names none. */
  readonly article: string;
  readonly source: number;
}

interface ObligationFacts {
  readonly obligation: Obligation;
  readonly amount: number;
  /** How many of them are subject to a condition, and how many the text does not cover. */
  readonly conditional: number;
  readonly excluded: number;
}

/** Of an instrument: how many clauses, or provisions where none is a clause. */
interface TextFacts {
  readonly instrument: string;
  readonly total: number;
}

interface BindingFacts extends TextFacts {
  /** The names of the clauses that bind. */
  readonly binding: readonly string[];
  /** How many of these do so only under conditions. */
  readonly conditional: number;
}

export interface ProvisionsRetoldFacts {
  readonly statuses: readonly { readonly status: ProvisionStatus; readonly amount: number }[];
  readonly subjects: readonly { readonly name: string; readonly obligations: readonly ObligationFacts[] }[];
}

/** What the chart `provision-breakdown` says. */
export function provisionBreakdown(formats: Formats) {
  const { list, number } = formats;
  const { obligations, provisionStatuses, articles, quoted } = common(formats);

  /** `3 “must” (1 conditional, 1 expressly excluded)`. */
  const strength = ({ obligation, amount, conditional, excluded }: ObligationFacts) => {
    const asides = [
      ...(conditional > 0 ? [`${number(conditional)} conditional`] : []),
      ...(excluded > 0 ? [`${number(excluded)} expressly excluded`] : []),
    ];
    const aside = asides.length > 0 ? ` (${asides.join(', ')})` : '';
    return `${number(amount)} ${quoted(obligations[obligation])}${aside}`;
  };

  /** The first form that fits behind the name of the instrument; without the name, which stands below, where none does. */
  const about = (instrument: string, ...said: readonly string[]) =>
    shortEnough(...said.map((each) => `${instrument}: ${each}`), capitalised(said.at(-1)!));

  return {
    name: 'Provisions',
    question: 'What does the treaty bind its parties to, and how strongly?',
    headlines: {
      binding: ({ instrument, total, binding, conditional }: BindingFacts) => {
        const amount = binding.length;
        const some =
          total === 1
            ? 'the only reported clause binds'
            : amount === total
              ? `all ${number(total)} reported clauses bind`
              : `${number(amount)} of ${number(total)} reported clauses ${verb(amount, 'binds', 'bind')}`;
        const limits =
          conditional === 0
            ? ''
            : conditional < amount
              ? `, ${number(conditional)} of them only under conditions`
              : `, ${amount === 1 ? '' : 'all '}only under conditions`;
        return about(instrument, `${some} (${list(binding)})${limits}`, `${some}${limits}`);
      },
      notBinding: ({ instrument, total }: TextFacts) =>
        total === 1
          ? about(instrument, 'the only reported clause does not bind')
          : about(instrument, `none of ${number(total)} reported clauses binds`),
      excluded: ({ instrument, total }: TextFacts) =>
        total === 1
          ? about(instrument, 'the only reported provision is expressly excluded')
          : about(instrument, `all ${number(total)} reported provisions are expressly excluded`),
      interpreted: ({ instrument }: TextFacts) =>
        about(
          instrument,
          'the selected sources report interpretations, and no clause',
          'interpretations, and no clause',
        ),
    },
    subtitle: 'One mark per report of a provision, by subject and strength of wording',
    empty: ({ instrument }: { instrument: string }) =>
      instrument === ''
        ? 'No selected source reports a provision.'
        : `No selected source reports a provision of ${quoted(instrument)}.`,
    notes: {
      /** What binds, each clause with the conditions that sources name. */
      conditions: (
        clauses: readonly { readonly subject: string; readonly conditions: readonly string[] }[],
      ) => {
        const said = clauses.map(({ subject, conditions }) =>
          conditions.length > 0
            ? `${subject} (${verb(conditions.length, 'condition', 'conditions')}: ${list(conditions.map(quoted))})`
            : `${subject} (no condition named)`,
        );
        return `Binding clauses: ${said.join('; ')}.`;
      },
      binding:
        'A clause binds where at least one source words it as a duty or a prohibition, whatever its legal effect.',
      severalSources: 'A provision reported by several sources has one mark per source.',
      excluded: 'Totals exclude what sources say the text does not cover (×).',
    },
    legend: { conditional: 'with dot: conditional' },
    bands: { binding: 'binding', softer: 'softer', none: 'no obligation' },
    all: 'all',
    title: ({ subject, instrument }: { subject: string; instrument: string }) => `${subject}: ${instrument}`,
    sentence: (facts: ProvisionSentenceFacts) => {
      const { subject, obligation, provision, conditions, status, instrument, article, source } = facts;
      const condition = conditions.length === 1 ? 'condition' : 'conditions';
      return `${[
        `${subject}, ${quoted(obligations[obligation])}: ${provision}`,
        ...(conditions.length > 0 ? [`only under the ${condition} ${list(conditions.map(quoted))}`] : []),
        provisionStatuses[status],
        article === '' ? instrument : `${instrument}, ${articles([article])}`,
        `source [${number(source)}]`,
      ].join('; ')}.`;
    },
    kind: ({ provisions, subjects }: { provisions: number; subjects: number }) =>
      `Unit chart of ${count(formats, provisions, 'reported provision')} on ${count(formats, subjects, 'subject')}, by strength of wording.`,
    retold: ({ statuses, subjects }: ProvisionsRetoldFacts) => {
      const found = statuses.filter(({ amount }) => amount > 0);
      if (found.length === 0) return 'No provision matches these filters.';
      const parts = found.map(({ status, amount }) => `${number(amount)} ${provisionStatuses[status]}`);
      const perSubject = subjects.map(({ name, obligations: own }) => {
        const strengths = own.filter(({ amount }) => amount > 0).map(strength);
        return `${name}: ${strengths.join('; ')}.`;
      });
      return [`By status: ${list(parts)}.`, ...perSubject].join(' ');
    },
    table: {
      caption: 'Provisions by subject and strength of wording',
      columns: {
        category: 'Subject',
        obligation: 'Obligation',
        provision: 'Provision',
        conditions: 'Condition',
        status: 'Status',
        instrument: 'Treaty or document',
        article: 'Article',
        source: 'Source',
      },
    },
    /** `[2]`, as a source is cited. */
    sourceMark: (source: number) => `[${number(source)}]`,
  };
}
