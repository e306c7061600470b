import type { Obligation, ProvisionStatus } from '#lib/model/provision.ts';
import type { Formats } from '../Formats.ts';
import { common } from './common.ts';
import { count, verb } from './english.ts';

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

  return {
    name: 'Provisions',
    question: 'What does the treaty bind its parties to, and how strongly?',
    headlines: {
      binding: ({ binding, total, conditional }: { binding: number; total: number; conditional: number }) => {
        const are = verb(binding, 'is', 'are');
        const some =
          total === 1
            ? 'The only reported provision is'
            : binding === total
              ? `All ${number(total)} reported provisions are`
              : `${number(binding)} of ${number(total)} reported provisions ${are}`;
        if (conditional === 0) return `${some} worded as binding`;
        if (conditional < binding)
          return `${some} worded as binding, ${number(conditional)} of them only under conditions`;
        const all = binding === 1 ? '' : 'all ';
        return `${some} worded as binding, ${all}only under conditions`;
      },
      notBinding: ({ total }: { total: number }) =>
        total === 1
          ? 'The only reported provision is not worded as binding'
          : `None of ${number(total)} reported provisions is worded as binding`,
      excluded: ({ total }: { total: number }) =>
        total === 1
          ? 'The only reported provision is expressly excluded'
          : `All ${number(total)} reported provisions are expressly excluded`,
    },
    /** Whose provisions they are; without names, how many treaties and documents there are. */
    instruments: ({ names, total }: { names: readonly string[]; total: number }) =>
      names.length > 0 || total === 0 ? list(names) : `${number(total)} treaties and documents`,
    subtitle: 'One mark per report of a provision, by subject and strength of wording',
    empty: ({ instrument }: { instrument: string }) =>
      instrument === ''
        ? 'No selected source reports a provision.'
        : `No selected source reports a provision of ${quoted(instrument)}.`,
    notes: {
      binding: '“Binding” refers to the wording, not to legal effect.',
      severalSources: 'A provision reported by several sources has one mark per source.',
      excluded: 'Totals exclude what sources say the text does not cover (×).',
      amounts: (amounts: readonly { readonly instrument: string; readonly amount: number }[]) =>
        `Marks per treaty or document: ${amounts.map((each) => `${each.instrument} (${number(each.amount)})`).join(', ')}.`,
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
