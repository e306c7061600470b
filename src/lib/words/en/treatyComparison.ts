import type { Obligation } from '#lib/model/provision.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { count, verb } from './english.ts';

type ClauseKind = 'present' | 'absent' | 'reading' | 'none';

/** What became of a clause; null where no two texts can be ordered in time. */
type Verdict = 'kept' | 'back' | 'again' | 'new' | 'newest' | 'dropped' | 'earlier' | 'read' | 'nowhere';

/** What is found of one subject in one treaty or document. */
export interface ClauseFacts {
  readonly kind: ClauseKind;
  readonly articles: readonly string[];
  /** The strongest first. */
  readonly obligations: readonly Obligation[];
  /** How the provisions are known where none stands in the text itself. */
  readonly weaker: readonly ('announced' | 'reported')[];
  /** One provision, absence or reading, and how many there are; an empty text for none. */
  readonly wording: { readonly text: string; readonly amount: number };
  readonly conditions: readonly string[];
  readonly readings: number;
  readonly absences: number;
  readonly sources: number;
}

export interface ChangeFacts {
  readonly change: 'kept' | 'back' | 'again' | 'new' | 'dropped';
  readonly amount: number;
  /** The names of all of them, or none. */
  readonly clauses: readonly string[];
}

/** The newest of the texts. */
interface TextFacts {
  readonly name: string;
  readonly year: string;
}

export interface ComparisonRetoldFacts {
  readonly texts: readonly { readonly name: string; readonly signed: string }[];
  readonly year: string;
  readonly groups: readonly {
    readonly verdict: Verdict | null;
    readonly subjects: readonly {
      readonly name: string;
      readonly clauses: readonly { readonly sign: string; readonly clause: ClauseFacts }[];
    }[];
  }[];
}

/** What the chart `treaty-comparison` and the pages of a clause say. */
export function treatyComparison(formats: Formats) {
  const { date, list, number } = formats;
  const { articles, obligations, parts, quoted } = common(formats);
  const sourcesOf = (amount: number) => count(formats, amount, 'source');
  const clausesOf = (amount: number) => count(formats, amount, 'clause');
  const textsOf = (amount: number) => count(formats, amount, 'text');
  const weaker = { announced: 'announced', reported: 'reported' } as const;
  const kinds: Readonly<Record<ClauseKind, string>> = {
    present: 'provision found',
    absent: 'reported missing',
    reading: 'interpretations only',
    none: 'nothing found',
  };
  const verdicts: Readonly<Record<Verdict, string>> = {
    kept: 'kept',
    back: 'restored',
    again: 'found again, nothing found in between',
    new: 'new',
    newest: 'found only in the newest text',
    dropped: 'dropped',
    earlier: 'found only in an earlier text',
    read: 'unclear, on one side interpretations only',
    nowhere: 'found in none of the texts',
  };

  /** `must, should seek to`; with `(announced)` where it does not stand in the text itself. */
  const strength = (facts: ClauseFacts) => {
    const wording = facts.obligations.map((obligation) => obligations[obligation]).join(', ');
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
        return [kinds[facts.kind]];
    }
  };
  /** How many sources there are, and what else they say beside what decides the kind. */
  const tail = ({ kind, sources, readings, absences }: ClauseFacts): readonly string[] => {
    if (kind === 'none') return [];
    return [
      sourcesOf(sources),
      ...(kind !== 'reading' && readings > 0 ? [count(formats, readings, 'interpretation')] : []),
      ...(kind === 'present' && absences > 0 ? [`${number(absences)} reported missing`] : []),
    ];
  };
  const wording = ({ kind, wording: { text, amount } }: ClauseFacts) => {
    if (text === '') return '';
    const whole = amount > 1 ? `${text} (${number(1)}\u00a0of\u00a0${number(amount)})` : text;
    if (kind === 'absent') return `missing: ${whole}`;
    return kind === 'reading' ? `interpreted as: ${whole}` : whole;
  };
  /** `Article 4, must; condition: “an attack”; 2 sources`. */
  const clauseInSentence = (facts: ClauseFacts) =>
    [
      head(facts).join(', '),
      ...(facts.conditions.length > 0
        ? [
            `${verb(facts.conditions.length, 'condition', 'conditions')}: ${list(facts.conditions.map(quoted))}`,
          ]
        : []),
      ...tail(facts),
    ].join('; ');
  const signature = ({ signed, isNewest = false }: { signed: string; isNewest?: boolean }) =>
    `${signed === '' ? 'undated' : `signed ${date(signed)}`}${isNewest ? ', the newest' : ''}`;
  const group = ({ verdict, year }: { verdict: Verdict | null; year: string }) => {
    const headings: Readonly<Record<Verdict, string>> = {
      kept: 'Kept from an earlier text',
      back: `Restored in ${year}: reported missing from a text in between`,
      again: `Found again in ${year}: nothing found in between`,
      new: 'New: reported missing from every earlier text',
      newest: `Found only in the text of ${year}`,
      dropped: `Dropped: reported missing from the text of ${year}`,
      earlier: 'Found only in an earlier text',
      read: 'Unclear: on one side interpretations only',
      nowhere: 'Found in none of the texts',
    };
    return verdict === null ? 'Side by side' : headings[verdict];
  };

  /** `keeps 3 earlier clauses`, behind another `restores 1 (Defence)`. */
  const change = ({ change: what, amount, clauses }: ChangeFacts, isFirst: boolean, isNamed: boolean) => {
    const noun = what === 'new' ? 'clause' : 'earlier clause';
    const object = isFirst ? count(formats, amount, noun) : number(amount);
    const names = isNamed && clauses.length > 0 ? ` (${clauses.join(', ')})` : '';
    const verbs: Readonly<Record<ChangeFacts['change'], string>> = {
      kept: 'keeps',
      back: 'restores',
      again: 'takes up again',
      new: 'adds',
      dropped: 'drops',
    };
    return `${verbs[what]} ${object}${names}`;
  };
  const ofYear = ({ year }: TextFacts) => `the text of ${year}`;

  return {
    name: 'Treaty comparison',
    question: 'How does it compare with what was signed before?',
    headlines: {
      changed: ({ text, changes }: { text: TextFacts; changes: readonly ChangeFacts[] }) => {
        const said = (isNamed: boolean) => list(changes.map((each, i) => change(each, i === 0, isNamed)));
        const subjects = [text.name, `The text of ${text.year}`];
        return shortEnough(
          ...[said(true), said(false)].flatMap((what) => subjects.map((subject) => `${subject} ${what}`)),
        );
      },
      onlyNewest: ({ text, amount }: { text: TextFacts; amount: number }) => {
        const clauses = `${clausesOf(amount)} ${verb(amount, 'is', 'are')} found only in`;
        const none = amount === 1 ? 'it is not reported as new' : 'none is reported as new';
        return shortEnough(`${clauses} ${quoted(text.name)}; ${none}`, `${clauses} ${ofYear(text)}; ${none}`);
      },
      onlyEarlier: ({ amount }: { text: TextFacts; amount: number }) =>
        amount === 1
          ? `${clausesOf(amount)} is found only in earlier texts; it is not reported as dropped`
          : `${clausesOf(amount)} are found only in earlier texts; none is reported as dropped`,
      interpreted: ({ amount }: { text: TextFacts; amount: number }) =>
        `${clausesOf(amount)} ${verb(amount, 'is', 'are')} known only from interpretations`,
      nowhere: ({ texts }: { texts: number }) => `No clause is found in any of the ${textsOf(texts)}`,
      shared: ({ shared, total, texts }: { shared: number; total: number; texts: number }) =>
        `${shared === 0 ? 'None' : number(shared)} of ${clausesOf(total)} ${verb(shared, 'is', shared === 0 ? 'is' : 'are')} ` +
        `found in ${texts === 2 ? 'both texts' : `all ${textsOf(texts)}`}`,
    },
    subtitle: 'What each treaty or document says on each subject: how strongly, and under which conditions',
    /** Which texts are compared, in which order. */
    choices: {
      reader: 'your selection, oldest first',
      shared:
        'the text with most provisions and those that share at least two subjects with it, oldest first',
      nearest: 'the texts that share most subjects, oldest first',
    },
    subjects: ({ amount, total }: { amount: number; total: number }) =>
      `${number(amount)} of ${count(formats, total, 'subject')}`,
    empty: 'No selected source reports a provision of these texts.',
    notes: {
      more: ({ passages, cells }: { passages: number; cells: number }) =>
        cells > 0
          ? `Include other publications (${count(formats, passages, 'passage')}) to fill ${count(formats, cells, 'more cell')}.`
          : `Include other publications to add ${count(formats, passages, 'passage')} to these cells.`,
      verdicts: '“New” and “dropped” need a source that says so; “nothing found” is not evidence of absence.',
      unranked: (texts: readonly string[]) => `Not ranked by date: ${list(texts)}.`,
      conditions: 'The evidence of a cell says which of its provisions a condition applies to.',
      readings: 'An interpretation is what a source reads into a text, not treaty text.',
    },
    kinds,
    verdicts,
    group,
    legend: { binding: 'binding provision', softer: 'softer provision' },
    /** As the dossier names a treaty or document. */
    textName: ({ id, name }: { id: string; name: string }) => name || id,
    signature,
    signedText: ({ name, signed }: { name: string; signed: string }) => `${name}, ${signature({ signed })}`,
    strength,
    /** What stands in a cell, top to bottom; `wording` only where there is room. */
    cell: (facts: ClauseFacts) => ({
      head: parts(head(facts)),
      wording: wording(facts),
      conditions: facts.conditions.map((condition) => `if: ${condition}`),
      tail: parts(tail(facts)),
    }),
    title: ({ subject, text }: { subject: string; text: string }) => `${subject}: ${text}`,
    sentence: (facts: { subject: string; text: string; clause: ClauseFacts; verdict: Verdict | null }) => {
      const { subject, text, clause, verdict } = facts;
      const compared = verdict === null ? '' : ` Compared with the other texts: ${verdicts[verdict]}.`;
      return `${subject}, ${text}: ${clauseInSentence(clause)}.${compared}`;
    },
    kind: ({ texts, subjects }: { texts: number; subjects: number }) =>
      `Comparison of ${textsOf(texts)} on ${count(formats, subjects, 'subject')}.`,
    retold: ({ texts, year, groups }: ComparisonRetoldFacts) => {
      if (groups.length === 0) return 'No provision matches these filters.';
      const names = texts.map(({ name, signed }) => `${name} (${signature({ signed })})`);
      const perGroup = groups.map(({ verdict, subjects }) => {
        const perSubject = subjects.map(({ name, clauses }) => {
          const found = clauses.map(({ sign, clause }) => `${sign}: ${clauseInSentence(clause)}`);
          return `${name}: ${found.length > 0 ? found.join('. ') : kinds.none}.`;
        });
        return `${group({ verdict, year })}. ${perSubject.join(' ')}`;
      });
      return [`Side by side: ${list(names)}.`, ...perGroup].join(' ');
    },
    table: {
      caption: 'What each treaty or document says on each subject',
      columns: {
        category: 'Subject',
        instrument: 'Treaty or document',
        signed: 'Signed',
        verdict: 'Compared',
        finding: 'Found',
        articles: 'Articles',
        obligation: 'Obligation',
        provisions: 'Provisions',
        conditions: 'Conditions',
        absences: 'Reported missing',
        readings: 'Interpretations',
        sources: 'Sources',
      },
    },
  };
}
