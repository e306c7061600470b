import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, inWords, verb } from './english.ts';
import type {
  BindingFacts,
  ClauseSentenceFacts,
  ClauseToldFacts,
  ExcludedFacts,
  OverstatedFacts,
  SubtitleFacts,
  LeftOutFacts,
  ProvisionsRetoldFacts,
  StrengthFacts,
  TextFacts,
  UntoldFacts,
} from './provisionFacts.ts';
import { coded, strengthNames, strengths } from './strengths.ts';
import { terms } from './terms.ts';

/** What the chart `provision-breakdown` says. */
export function provisionBreakdown(formats: Formats) {
  const { list, number } = formats;
  const { obligations, provisionStatuses, provisionStatus, articles, parts, quoted } = common(formats);
  const heading = ({ strength, isCoded }: StrengthFacts) =>
    capitalised((isCoded && coded[strength]) || strengths[strength]);

  const { phrases, brief } = terms(formats);
  const binding = { notYet: 'would be', inForce: 'is', ended: 'was', unknown: 'is' } as const;
  const bindingBoth = { notYet: 'would bind', inForce: 'binds', ended: 'bound', unknown: 'binds' } as const;
  /** `one source calls`. */
  const sourcesCall = (sources: number) =>
    `${countInWords(formats, sources, 'source')} ${verb(sources, 'calls', 'call')}`;

  /** The first form that fits behind the name of the instrument; without the name, which stands below, where none does. */
  const about = (instrument: string, ...said: readonly string[]) =>
    shortEnough(...said.map((each) => `${instrument}: ${each}`), capitalised(said.at(-1)!));

  /** `must, should seek to · Article 4 · 5 sources · 4 interpretations`. */
  const told = (facts: ClauseToldFacts) =>
    facts.isCoded
      ? parts([
          facts.kind === 'none' ? strengthNames.uncoded : provisionStatus(facts),
          facts.sources > 1 ? count(formats, facts.sources, 'source') : '',
        ])
      : parts([
          facts.kind === 'absent' ? provisionStatuses.excluded : '',
          facts.obligations.map((each) => obligations[each]).join(', '),
          facts.kind === 'present' && facts.status !== 'agreed' ? provisionStatuses[facts.status] : '',
          articles(facts.articles),
          count(formats, facts.sources, 'source'),
          facts.readings > 0 ? count(formats, facts.readings, 'interpretation') : '',
          facts.kind === 'present' && facts.absences > 0
            ? `${number(facts.absences)} ${provisionStatuses.excluded}`
            : '',
        ]);
  /** `34 are coded as absent, 2 are not coded`. */
  const absentOrNot = (absent: number, uncoded: number) =>
    [
      ...(absent > 0 ? [`${number(absent)} ${verb(absent, 'is', 'are')} coded as absent`] : []),
      `${number(uncoded)} ${verb(uncoded, 'is', 'are')} not coded`,
    ].join(', ');
  const only = (conditions: readonly string[]) =>
    `only under the ${verb(conditions.length, 'condition', 'conditions')} ${list(conditions.map(quoted))}`;

  return {
    name: 'Provisions',
    question: 'What does the treaty bind its parties to, and how strongly?',
    /** Of one of many. */
    questionOfOne: 'What does this treaty bind its parties to, and how strongly?',
    questionOfCodes: 'Which clauses does this treaty have?',
    headlines: {
      binding: ({ instrument, instrumentInText, parties, total, binding: all, ...facts }: BindingFacts) => {
        const { hasText, isPart, force } = facts;
        const amount = all.length;
        const subjects = countInWords(formats, amount, 'subject');
        // Of how many is not known as long as a part of the text is not.
        const some = isPart
          ? subjects
          : amount === total
            ? total === 2
              ? 'both subjects'
              : `all ${inWords(formats, total)} subjects`
            : `${inWords(formats, amount)} of ${inWords(formats, total)} subjects`;
        const asReported = (found: string) => capitalised(hasText ? found : `as reported, ${found}`);
        const binds = (text: string, on: string) =>
          asReported(
            `${text} ${parties === 2 ? `${bindingBoth[force]} both sides` : `${binding[force]} binding`} on ${on}`,
          );
        const texts = [instrumentInText || quoted(instrument), 'the text'];
        const names = all.map(({ subject }) => subject);
        const limited = all.filter(({ isConditional }) => isConditional).map(({ subject }) => subject);
        if (total === 1) {
          const rules = `${limited.length > 0 ? 'conditional' : 'binding'} rules on ${names[0]!}`;
          return shortEnough(...texts.map((text) => asReported(`${text} has ${rules}`)));
        }
        // Which subjects they are is worth more than of how many, and than the name of the text, which then stands below.
        const onlyThen = 'only under conditions';
        const always = limited.length === amount ? `, ${onlyThen}` : '';
        const each = limited.length > 0 && always === '' ? `, on ${list(limited)} ${onlyThen}` : '';
        const limits =
          limited.length > 0
            ? `, ${always ? '' : `${inWords(formats, limited.length)} of them `}${onlyThen}`
            : '';
        const fewer = names.slice(1).map((_, left) => list(names.slice(0, amount - 1 - left)));
        const first = texts[0]!;
        return shortEnough(
          ...(each
            ? [some, subjects].flatMap((on) => texts.map((text) => `${binds(text, on)}${each}`))
            : [
                `${binds(first, some)}${always}: ${list(names)}`,
                ...texts.map((text) => `${binds(text, subjects)}${always}: ${list(names)}`),
                ...texts.flatMap((text) =>
                  fewer.map((named) => `${binds(text, subjects)}${always}, among them ${named}`),
                ),
              ]),
          ...texts.map((text) => `${binds(text, some)}${limits}`),
        );
      },
      notBinding: ({ instrument, total }: TextFacts) =>
        total === 1
          ? about(instrument, 'the one clause reported does not bind')
          : about(instrument, `of ${inWords(formats, total)} clauses none is binding`),
      /** Of so many clauses that were looked for. */
      untold: ({ instrument, total, all, absent, uncoded }: UntoldFacts) =>
        shortEnough(
          ...[instrument, 'The text'].map((text) => {
            if (total === all)
              return `${text} has ${total === 1 ? 'the one clause' : `all ${inWords(formats, total)} clauses`} looked for`;
            if (uncoded === 0)
              return `${text} has ${inWords(formats, total)} of the ${inWords(formats, all)} clauses looked for`;
            return `${text} has ${number(total)} of ${count(formats, all, 'clause')}; ${absentOrNot(absent, uncoded)}`;
          }),
        ),
      excluded: ({ instrument, total, isCoded, uncoded }: ExcludedFacts) =>
        isCoded
          ? about(
              instrument,
              uncoded > 0
                ? `none of ${count(formats, total, 'clause')} is coded as present; ${absentOrNot(total - uncoded, uncoded)}`
                : `all ${number(total)} clauses looked for are coded as absent`,
            )
          : total === 1
            ? about(instrument, 'the only clause reported is said to be left out')
            : about(instrument, `all ${number(total)} clauses reported are said to be left out`),
      interpreted: ({ instrument }: TextFacts) =>
        about(
          instrument,
          'the selected sources report interpretations but no clause',
          'interpretations but no clause',
        ),
    },
    /** In parts, behind the name of the text; on a slide the briefer ones. */
    subtitle: ({ term, hasText, isPart, isCoded, isSlide }: SubtitleFacts): readonly string[] => {
      const holds = !term ? [] : isSlide ? [brief(term)] : phrases(term);
      const clauses = isCoded
        ? 'Clauses as the table codes them; how strongly they bind is not coded'
        : isPart
          ? isSlide
            ? 'as far as its text is known'
            : 'Clauses by strength of wording, as far as its text is known'
          : hasText
            ? 'Clauses by strength of wording, from the text'
            : 'Clauses that the selected sources report, by strength of wording';
      return [...holds, clauses].filter(Boolean);
    },
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
      binding: ({ hasText, isPart }: Pick<SubtitleFacts, 'hasText' | 'isPart'>) =>
        isPart
          ? 'A clause binds where what is known of the text words it as a duty or a prohibition, whatever its legal effect; where that says nothing, what sources report of it counts.'
          : hasText
            ? 'A clause binds where the text words it as a duty or a prohibition, whatever its legal effect; of what it does not speak of, what sources report counts.'
            : 'A clause binds where at least one source words it as a duty or a prohibition, whatever its legal effect.',
      isPart:
        'Not all of the text is known, so clauses may be missing here. How strongly a clause binds is coded by how it is worded.',
      /** Subjects of which sources report a duty that the text itself does not have. */
      overstated: ({ clauses, isPart }: { clauses: readonly OverstatedFacts[]; isPart: boolean }) =>
        clauses
          .map(
            ({ subject, sources }) =>
              `${capitalised(sourcesCall(sources))} ${subject} binding; ${isPart ? 'what is known of the text' : 'the text'} does not.`,
          )
          .join(' '),
      excluded: ({ isCoded }: { isCoded: boolean }) =>
        isCoded
          ? 'What is coded as absent is not counted as a clause.'
          : 'What a source says the text leaves out is not counted as a clause.',
    },
    heading,
    /** In the table. */
    strengthName: ({ strength, isCoded }: StrengthFacts) =>
      (isCoded && coded[strength]) || strengthNames[strength],
    /** Under a slide: what it has no room for. */
    leftOut: ({ clauses, binding, untold, readInto, absent, uncoded, isCoded }: LeftOutFacts) => {
      const more = count(formats, clauses, 'more subject');
      const bound = binding === 0 ? 'none of them binding' : `${number(binding)} binding`;
      const own = clauses === 0 ? '' : untold > 0 && binding === 0 ? more : `${more}, ${bound}`;
      const readings = readInto > 0 ? `${number(readInto)} only read into the text` : '';
      const others =
        absent > 0 ? `${number(absent)} ${isCoded ? 'coded as absent' : 'said not to be in the text'}` : '';
      const unknown = uncoded > 0 ? `${number(uncoded)} not coded` : '';
      const all = [own, readings, others, unknown].filter(Boolean).join('; ');
      return all && `not shown: ${all}`;
    },
    /** A subject on which sources report a duty that the text itself does not have. */
    overstated: ({ subject, sources }: OverstatedFacts) => `${subject} (${sourcesCall(sources)} it binding)`,
    /** `ofAll`: the clause binds under these alone; else they are those of another duty than the one that is told. */
    condition: ({ conditions, ofAll }: { conditions: readonly string[]; ofAll: boolean }) =>
      `${verb(conditions.length, 'condition', 'conditions')}${ofAll ? '' : ' of another of its duties'}: ${conditions.join('; ')}`,
    told,
    title: ({ subject, instrument }: { subject: string; instrument: string }) => `${subject}: ${instrument}`,
    sentence: ({ subject, instrument, provision, conditions, ...facts }: ClauseSentenceFacts) =>
      `${[
        provision === '' ? `${subject}, ${instrument}` : `${subject}, ${instrument}: ${provision}`,
        ...(conditions.length > 0 ? [only(conditions)] : []),
        told(facts),
      ].join('; ')}.`,
    kind: ({ clauses, binding, others }: Record<'clauses' | 'binding' | 'others', number>) => {
      const beside =
        others === 0
          ? ''
          : `, and of ${number(others)} more that ${verb(others, 'is', 'are')} not known to be in the text`;
      const bind =
        clauses === 0
          ? ''
          : ` ${number(binding)} of ${count(formats, clauses, 'clause')} ${verb(binding, 'binds', 'bind')}.`;
      return `Unit chart of ${count(formats, clauses, 'clause')} by strength of wording${beside}.${bind}`;
    },
    kindOfCodes: ({ present, absent, uncoded }: Record<'present' | 'absent' | 'uncoded', number>) =>
      `Lists of clauses: ${number(present)} coded as present, ${number(absent)} coded as absent, ${number(uncoded)} not coded.`,
    retold: (facts: ProvisionsRetoldFacts) => {
      const found = facts.filter(({ clauses }) => clauses.length > 0);
      if (found.length === 0) return 'No provision matches these filters.';
      return found
        .map(({ clauses, ...group }) => {
          const said = clauses.map(({ subject, provision }) =>
            provision === '' ? subject : `${subject} (${provision})`,
          );
          return `${heading(group)}: ${said.join('; ')}.`;
        })
        .join(' ');
    },
    table: {
      caption: 'Clauses by strength of wording',
      columns: {
        category: 'Subject',
        strength: 'Strength',
        obligation: 'Obligation',
        provisions: 'Provisions',
        conditions: 'Conditions',
        articles: 'Articles',
        readings: 'Interpretations',
        absences: 'Reported missing',
        reports: 'Reported beside the text',
        sources: 'Sources',
      },
    },
  };
}
