import type { Obligation } from '#lib/model/provision.ts';
import type { Formats } from '../Formats.ts';
import { common } from './common.ts';
import { count, verb } from './english.ts';

type ClauseKind = 'present' | 'absent' | 'reading' | 'none';

/** What is found of one subject in one treaty or document. */
export interface ClauseFacts {
  readonly kind: ClauseKind;
  /** All that is known of it are codes of a table. */
  readonly isCoded: boolean;
  readonly articles: readonly string[];
  /** The strongest first. */
  readonly obligations: readonly Obligation[];
  /** How the provisions are known where none stands in the text itself. */
  readonly weaker: readonly ('announced' | 'reported')[];
  /** One provision with its conditions, absence or reading, and how many there are; an empty text for none. */
  readonly wording: {
    readonly text: string;
    readonly amount: number;
    readonly conditions: readonly string[];
  };
  /** Of all provisions. */
  readonly conditions: readonly string[];
  readonly readings: number;
  readonly absences: number;
  readonly sources: number;
}

/** What is found of a clause; where it is but a code, what the table says. */
export function foundKinds(isCoded: boolean): Readonly<Record<ClauseKind, string>> {
  return {
    present: isCoded ? 'coded as present' : 'provision found',
    absent: isCoded ? 'coded as absent' : 'said not to be in the text',
    reading: 'interpretations only',
    none: isCoded ? 'not coded' : 'nothing found',
  };
}

/** What is found of a clause, in phrases. */
export function clauseFound(formats: Formats) {
  const { list, number } = formats;
  const { articles, obligations, quoted } = common(formats);
  const sourcesOf = (amount: number) => count(formats, amount, 'source');
  const weaker = { announced: 'announced', reported: 'reported' } as const;
  /** `must, should seek to`; with `(announced)` where it does not stand in the text itself. */
  const strength = (facts: ClauseFacts) => {
    if (facts.isCoded) return foundKinds(true).present;
    const told = facts.obligations.map((obligation) => obligations[obligation]).join(', ');
    const wording = told === '' ? 'has it' : told;
    return facts.weaker.length === 0
      ? wording
      : `${wording} (${facts.weaker.map((status) => weaker[status]).join(', ')})`;
  };
  const head = (facts: ClauseFacts): readonly string[] => {
    switch (facts.kind) {
      case 'present':
        return [articles(facts.articles), strength(facts)].filter((part) => part !== '');
      case 'reading':
        return [
          facts.readings === 1
            ? 'one interpretation only'
            : `${count(formats, facts.readings, 'interpretation')} only`,
        ];
      case 'absent':
      case 'none':
        return [foundKinds(facts.isCoded)[facts.kind]];
    }
  };
  /** How many sources there are, and what else they say beside what decides the kind. */
  const tail = ({ kind, isCoded, sources, readings, absences }: ClauseFacts): readonly string[] => {
    // Of a table of codes the one source is the table.
    if (kind === 'none' || (isCoded && sources === 1)) return [];
    return [
      sourcesOf(sources),
      ...(kind !== 'reading' && readings > 0 ? [count(formats, readings, 'interpretation')] : []),
      ...(kind === 'present' && absences > 0 ? [`${number(absences)} reported missing`] : []),
    ];
  };
  const wording = ({ kind, isCoded, wording: { text, amount } }: ClauseFacts) => {
    if (text === '') return '';
    if (isCoded) return `code: ${text}`;
    const whole = amount > 1 ? `${text} (${number(1)}\u00a0of\u00a0${number(amount)})` : text;
    if (kind === 'absent') return `missing: ${whole}`;
    return kind === 'reading' ? `interpreted as: ${whole}` : whole;
  };
  /** `condition: “an attack”`; nothing where there is none. */
  const conditionsOf = ({ conditions, wording: { conditions: own } }: ClauseFacts): readonly string[] => {
    if (conditions.length === 0) return [];
    const where = own.length < conditions.length ? ' of single provisions' : '';
    return [`${verb(conditions.length, 'condition', 'conditions')}${where}: ${list(conditions.map(quoted))}`];
  };
  /** `Article 4, must; condition: “an attack”; 2 sources`. */
  const clauseInSentence = (facts: ClauseFacts) =>
    [head(facts).join(', '), ...conditionsOf(facts), ...tail(facts)].join('; ');
  return { strength, head, tail, wording, clauseInSentence };
}
