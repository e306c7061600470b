import type { Term } from '#lib/model/term.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { clauseCoverage, type CoverageFacts } from './clauseCoverage.ts';
import { clauseFound, foundKinds, type ClauseFacts } from './clauseFound.ts';
import { common } from './common.ts';
import { comparedCell } from './comparedCell.ts';
import { allInWords, capitalised, count, countInWords, inWords, verb } from './english.ts';
import { gapInTexts } from './gapInTexts.ts';
import { knownOfTexts } from './knownOfTexts.ts';
import { terms } from './terms.ts';
import type {
  IncompleteFacts,
  LeftOutFacts,
  MissingTextFacts,
  SharedFacts,
  TextFacts,
} from './treatyFacts.ts';

/** What became of a clause; null where no two full texts can be ordered in time. */
type Verdict = 'kept' | 'back' | 'new' | 'dropped' | 'nowhere';

export interface ChangeFacts {
  readonly change: 'kept' | 'back' | 'new' | 'dropped';
  readonly amount: number;
  /** The names of all of them, or none. */
  readonly clauses: readonly string[];
}

export interface ComparisonRetoldFacts {
  /** The dossier holds codes alone. */
  readonly isCoded: boolean;
  readonly texts: readonly { readonly name: string; readonly term: Term }[];
  readonly year: string;
  readonly groups: readonly {
    readonly verdict: Verdict | null;
    readonly subjects: readonly {
      readonly name: string;
      readonly clauses: readonly { readonly sign: string; readonly clause: ClauseFacts }[];
    }[];
  }[];
}

const longestNames = 160; // letters under a slide

/** What the chart `treaty-comparison` and the pages of a clause say. */
export function treatyComparison(formats: Formats) {
  const { list } = formats;
  const { articles } = common(formats);
  const { phrases, brief } = terms(formats);
  const coverage = clauseCoverage(formats);
  const { strength, clauseInSentence } = clauseFound(formats);
  const textsOf = (amount: number) => count(formats, amount, 'text');
  const verdicts: Readonly<Record<Verdict, string>> = {
    kept: 'kept',
    back: 'restored',
    new: 'new',
    dropped: 'dropped',
    nowhere: 'in none of the full texts',
  };

  /** `signed 19 June 2024, in force only from 4 December 2024`. */
  const signature = ({ term, isNewest = false }: { term: Term; isNewest?: boolean }) => {
    const said = [...(term.signed === '' ? ['undated'] : []), ...phrases(term)];
    return [...said, ...(isNewest ? ['the newest'] : [])].join(', ');
  };
  const group = ({ verdict, year }: { verdict: Verdict | null; year: string }) => {
    const headings: Readonly<Record<Verdict, string>> = {
      kept: 'Kept from an earlier text',
      back: `Restored in ${year}: not in a text in between`,
      new: 'New: in no earlier text',
      dropped: `Dropped: not in the text of ${year}`,
      nowhere: 'In none of the full texts',
    };
    return verdict === null ? 'Side by side' : headings[verdict];
  };

  /** `keeps 3 earlier clauses`, behind another `restores 1 (Defence)`. */
  const change = ({ change: what, amount, clauses }: ChangeFacts, isFirst: boolean, isNamed: boolean) => {
    const noun = what === 'new' ? 'clause' : 'earlier clause';
    const object = isFirst ? countInWords(formats, amount, noun) : inWords(formats, amount);
    const names = isNamed && clauses.length > 0 ? ` (${clauses.join(', ')})` : '';
    const verbs: Readonly<Record<ChangeFacts['change'], string>> = {
      kept: 'keeps',
      back: 'restores',
      new: 'adds',
      dropped: 'drops',
    };
    return `${verbs[what]} ${object}${names}`;
  };
  /** `all three texts share two of nine clauses`. */
  const sharedBy = ({ shared, total, texts }: SharedFacts) => {
    const all = allInWords(formats, texts);
    return shared === 0
      ? `no clause is known from ${all}`
      : `${all} texts share ${inWords(formats, shared)} of ${countInWords(formats, total, 'clause')}`;
  };
  /** Which texts are not there in full; `texts` are compared. */
  const absent = (missing: readonly MissingTextFacts[], texts: number): readonly string[] => {
    const isAll = missing.length === texts;
    const named = `${verb(missing.length, 'text', 'texts')} of ${list(missing.map(({ name }) => name))}`;
    const are = verb(missing.length, 'is', 'are');
    const isEach = (text: MissingTextFacts['text']) => missing.every((each) => each.text === text);
    const [whole, full] = isAll ? ['their texts', 'their full texts'] : [`the ${named}`, `the full ${named}`];
    if (isEach('none')) return [`${whole} ${are} not in the dossier`, `${whole} ${are} missing`];
    if (isEach('part')) return [`only parts of ${whole} are at hand`];
    return [`${full} ${are} missing`];
  };

  return {
    name: 'Treaties compared',
    question: 'How does it compare with what was signed before?',
    headlines: {
      changed: ({
        text,
        changes,
        missing,
      }: {
        text: TextFacts;
        changes: readonly ChangeFacts[];
        missing: readonly MissingTextFacts[];
      }) => {
        const apart = missing.length === 0 ? '' : `; not compared: ${list(missing.map(({ name }) => name))}`;
        const said = (isNamed: boolean) => list(changes.map((each, i) => change(each, i === 0, isNamed)));
        const subjects = [text.name, `The text of ${text.year}`];
        return shortEnough(
          ...[said(true), said(false)].flatMap((what) =>
            subjects.map((subject) => `${subject} ${what}${apart}`),
          ),
        );
      },
      incomplete: ({ missing, gaps, known, ...facts }: IncompleteFacts) => {
        const what = capitalised(sharedBy(facts));
        // A text that could be selected is not missing.
        const untold = missing.some(({ text }) => text === 'unselected')
          ? [`${what} in the selected sources`]
          : absent(missing, facts.texts).map((text) => `${what}; ${text}`);
        if (gaps.length > 0) {
          const [first, ...others] = gaps.map((each, i) =>
            gapInTexts(formats, each, facts.texts, gaps[i - 1]),
          );
          const more = gaps.length - 1;
          return capitalised(
            shortEnough(
              [first, ...others].join('; '),
              `${first}; an earlier text is without ${countInWords(formats, more, 'more subject')}`,
              first!,
            ),
          );
        }
        const first = knownOfTexts(formats, known);
        if (first.length > 0) return shortEnough(...first);
        return shortEnough(
          ...untold.map((text) => `${text}, so what is new cannot be told`),
          `${what}; without full texts, what is new cannot be told`,
        );
      },
      nowhere: ({ texts }: { texts: number }) => `No clause is found in any of the ${textsOf(texts)}`,
      alone: ({ name, total }: { name: string; total: number }) =>
        shortEnough(
          ...[`${name}: `, ''].map((text) =>
            capitalised(
              `${text}${countInWords(formats, total, 'clause')} ${verb(total, 'is', 'are')} known, and there is no other text to compare`,
            ),
          ),
        ),
      shared: (facts: SharedFacts) => capitalised(sharedBy(facts)),
      coverage: (facts: CoverageFacts) => coverage.headline(facts),
    },
    coverage,
    subtitle:
      'What each treaty or document says on each subject, in the words of this dossier: how strongly, and under which conditions',
    /** Which texts are compared, in which order. */
    choices: {
      reader: 'your selection, oldest first',
      shared: 'oldest first',
      nearest: 'the texts that share most subjects, oldest first',
    },
    /** The subtitle of a slide. */
    briefly: 'What each text says, in our words; where it is not known, what sources report of it',
    /** Under a slide: subjects it does not show, told of one text alone or of several, and texts of which it has nothing. */
    leftOut: ({ subjects, isNamed, only, texts }: LeftOutFacts) => {
      const amount = count(formats, subjects.length, 'more subject');
      const names = list(subjects);
      const where = only && `, known from ${only} alone`;
      return [
        subjects.length > 0 &&
          `not shown: ${amount}${where}${isNamed && names.length <= longestNames ? `: ${names}` : ''}`,
        texts.length > 0 && `nothing told of ${list(texts)}`,
      ]
        .filter(Boolean)
        .join('; ');
    },
    empty: 'No selected source reports a provision of these texts.',
    notes: {
      more: ({ passages, cells }: { passages: number; cells: number }) =>
        `Other publications, not included here, hold ${count(formats, passages, 'more passage')}${
          cells > 0
            ? ` and say something in ${count(formats, cells, 'cell that is', 'cells that are')} empty here`
            : ''
        }.`,
      verdicts: '“Kept”, “new” and “dropped” compare full texts alone.',
      /** Where a clause that nobody reports may stand all the same. */
      incomplete: (missing: readonly MissingTextFacts[]) => {
        const why: Readonly<Record<MissingTextFacts['text'], string>> = {
          full: 'in full',
          unselected: 'its full text is not selected',
          part: 'this dossier has only a part',
          none: 'this dossier does not have the text',
        };
        const said = missing.map(({ name, text }) => `${name} (${why[text]})`);
        return `Not available in full, so clauses may be missing here: ${list(said)}.`;
      },
      /** Articles of whole texts whose own words were not seen. */
      unseen: (texts: readonly { readonly name: string; readonly articles: readonly string[] }[]) => {
        const said = texts.map(({ name, articles: numbers }) => `${name}, ${articles(numbers)}`);
        return `Known from reports alone, its own words not seen: ${list(said)}.`;
      },
      unranked: (texts: readonly string[]) => `Not ranked by date: ${list(texts)}.`,
      conditions: 'A cell shows the conditions of one provision; open it for those of the others.',
      readings: 'An interpretation is what a source reads into a text, not treaty text.',
    },
    kinds: foundKinds,
    verdicts,
    group,
    legend: {
      binding: 'binding provision',
      softer: 'softer provision',
      untold: 'provision; how far it binds is not coded',
      absent: ({ isCoded }: { isCoded: boolean }) =>
        isCoded ? foundKinds(true).absent : 'known or reported not to be in the text',
    },
    /** As the dossier names a treaty or document. */
    textName: ({ id, name }: { id: string; name: string }) => name || id,
    signature,
    /** Under the year of a text on a slide. */
    inBrief: brief,
    signedText: ({ name, term }: { name: string; term: Term }) => `${name}, ${signature({ term })}`,
    strength,
    ...comparedCell(formats),
    title: ({ subject, text }: { subject: string; text: string }) => `${subject}: ${text}`,
    sentence: (facts: { subject: string; text: string; clause: ClauseFacts; verdict: Verdict | null }) => {
      const { subject, text, clause, verdict } = facts;
      const compared = verdict === null ? '' : ` Compared with the other texts: ${verdicts[verdict]}.`;
      return `${subject}, ${text}: ${clauseInSentence(clause)}.${compared}`;
    },
    kind: ({ texts, subjects }: { texts: number; subjects: number }) =>
      `Comparison of ${textsOf(texts)} on ${count(formats, subjects, 'subject')}.`,
    retold: ({ texts, year, groups, isCoded }: ComparisonRetoldFacts) => {
      if (groups.length === 0) return 'No provision matches these filters.';
      const names = texts.map(({ name, term }) => `${name} (${signature({ term })})`);
      const perGroup = groups.map(({ verdict, subjects }) => {
        const perSubject = subjects.map(({ name, clauses }) => {
          const found = clauses.map(({ sign, clause }) => `${sign}: ${clauseInSentence(clause)}`);
          return `${name}: ${found.length > 0 ? found.join('. ') : foundKinds(isCoded).none}.`;
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
        reports: 'Reported beside the text',
        readings: 'Interpretations',
        sources: 'Sources',
      },
    },
  };
}
