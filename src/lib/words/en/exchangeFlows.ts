import type { FlowState } from '#lib/model/flow.ts';
import type { Verdict } from '#lib/model/reference.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { passedOn, type CheckFacts } from './checked.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, inWords, verb } from './english.ts';
import { units, type ValueFacts } from './units.ts';

/** What passes from whom to whom, actors as they stand within a sentence. */
export interface TransferFacts {
  /** As the dossier names it; empty where it names nothing. */
  readonly item: string;
  readonly from: string;
  readonly to: string;
}

/** How much passed, as a source gives it. */
export interface QuantityFacts {
  readonly value: ValueFacts;
  readonly start: string;
  readonly end: string;
  /** Number by which the source is cited; absent on slides. */
  readonly number?: number;
}

/** A quantity and the worst that checks say of it; null for unchecked. */
interface CheckedQuantity extends QuantityFacts {
  readonly verdict: Verdict | null;
}

/** One transfer in one state. */
interface PieceFacts extends TransferFacts {
  readonly state: FlowState;
  /** How many sources report it; a copy counts with its original. */
  readonly sources: number;
  /** Numbers of all of them, copies too. */
  readonly numbers: readonly number[];
  readonly quantities: readonly QuantityFacts[];
  /** What of it conflicts with what was published; null if nothing does. */
  readonly disputed: 'amount' | 'all' | null;
}

/** How many report a thing in one state, and whether what was published conflicts with its having passed. */
interface MarkFacts extends Pick<PieceFacts, 'sources'> {
  readonly isDisputed: boolean;
}

/** How many transfers are reported as no more real than this. */
interface StateAmount {
  readonly state: FlowState;
  readonly amount: number;
}

interface SeveralFacts extends Omit<TransferFacts, 'item'> {
  readonly bothWays: boolean;
  readonly transfers: number;
  /** From the most real; none is empty. */
  readonly surest: readonly StateAmount[];
  /** How many that are reported as delivered conflict with what was published. */
  readonly disputed: number;
  /** Of how many others it is only the amount that does. */
  readonly disputedAmounts: number;
  /** What is reported as delivered and denied by those concerned, and who denies it; null where nothing is. */
  readonly denied: DeniedFacts | null;
}

interface DeniedFacts {
  readonly items: readonly string[];
  /** As they stand within a sentence; empty where nobody is named. */
  readonly by: readonly string[];
}

interface DoubtFacts {
  readonly state: FlowState;
  readonly check: CheckFacts;
  /** The published number, where it is one of the same unit. */
  readonly found: { readonly value: number | null; readonly unit: string } | null;
}

interface LeftOutFacts {
  readonly shown: number;
  /** All between the main two. */
  readonly transfers: number;
  readonly betweenOthers: number;
}

/** What the chart `exchange-flows` says. */
export function exchangeFlows(formats: Formats) {
  const { list, number } = formats;
  const { flowStateNames, flowStates: definitions, verdicts, period, checked } = common(formats);
  const { value, quantity: amount } = units(formats);

  function whenWords({ start, end, number: source }: QuantityFacts): string {
    const when = period({ start, end }) || 'undated';
    return source === undefined ? when : `${when}\u00a0[${source}]`;
  }

  /** `more than 3 million shells, Sept 2023–Feb 2024 [3]`. */
  function quantity(facts: QuantityFacts): string {
    return `${value(facts.value)}, ${whenWords(facts)}`;
  }

  function itemName(item: string): string {
    return item === '' ? 'Unnamed item' : capitalised(item);
  }

  /** A verdict worth saying beside a quantity; empty for what was confirmed or not checked. */
  function doubt(verdict: Verdict | null): string {
    return verdict === null || verdict === 'matches' ? '' : verdicts[verdict];
  }

  /** `Russia and the DPRK deny that of artillery shells`, in several forms; nothing where nobody denies anything. */
  function denials(denied: DeniedFacts | null, ends: readonly string[]): readonly string[] {
    if (denied === null) return [];
    const { items, by } = denied;
    const which =
      items.length === 1 && items[0] !== ''
        ? `that of ${items[0]}`
        : `${inWords(formats, items.length)} of these`;
    const areBoth = by.length === 2 && ends.every((end) => by.includes(end));
    if (by.length === 0) return [`those concerned deny ${which}`];
    return [
      `${list(by)} ${verb(by.length, 'denies', 'deny')} ${which}`,
      ...(areBoth ? [`both deny ${which}`] : []),
    ];
  }

  const doubts = {
    amount: 'the amount disputed by other publications',
    all: 'disputed by other publications',
  } as const;

  return {
    name: 'Transfers',
    question: 'Who gives what to whom: delivered, promised, sought or expected?',
    headlines: {
      one: ({ item, from, to, states }: TransferFacts & { readonly states: readonly FlowState[] }) => {
        const reported = `One transfer is reported as ${list(states.map((state) => flowStateNames[state]))}`;
        const what = item || 'an unnamed item';
        return shortEnough(`${reported}: ${what} from ${from} to ${to}`, `${reported}: ${what}`, reported);
      },
      several: ({ from, to, bothWays, transfers, surest, denied, ...doubtful }: SeveralFacts) => {
        const { disputed, disputedAmounts } = doubtful;
        const delivered = surest.find(({ state }) => state === 'delivered')?.amount ?? 0;
        const are = `${verb(Math.max(delivered, 1), 'is', 'are')} reported as delivered`;
        const between = bothWays ? `between ${from} and ${to}` : `from ${from} to ${to}`;
        const finding = (which: string) =>
          delivered === transfers
            ? `${transfers === 2 ? 'Both' : `All ${inWords(formats, transfers)}`} items ${which} ${are}`
            : `Of ${inWords(formats, transfers)} items ${which}, ${delivered === 0 ? 'none' : inWords(formats, delivered)} ${are}`;
        const doubted = inWords(formats, disputed);
        const doubtedDeliveries =
          disputed === 0
            ? ''
            : disputed < delivered
              ? `, ${doubted} of them disputed`
              : `, ${disputed === 1 ? 'and that is' : disputed === 2 ? 'both of them' : `all ${doubted} of them`} disputed`;
        const whose =
          disputedAmounts < delivered
            ? inWords(formats, disputedAmounts)
            : disputedAmounts === 1
              ? 'it'
              : disputedAmounts === 2
                ? 'both'
                : `all ${inWords(formats, disputedAmounts)}`;
        const doubtedAmounts =
          disputedAmounts === 0
            ? ''
            : `; the ${disputedAmounts === 1 ? 'amount' : 'amounts'} of ${whose} ${verb(disputedAmounts, 'is', 'are')} disputed`;
        const doubts = doubtedDeliveries + doubtedAmounts;
        return shortEnough(
          // Others pass things too, so that between whom is said as long as it can be.
          ...[`named ${between}`, between, 'named'].flatMap((which) =>
            denials(denied, [from, to]).map((denial) => `${finding(which)}; ${denial}`),
          ),
          finding(`named ${between}`) + doubts,
          finding(`named ${between}`),
          finding('named between two actors') + doubts,
        );
      },
    },
    encoding: 'What each side reportedly gives, and whether it has arrived',
    /** Where any mark has one. */
    numbers: 'numbers: sources that say so',
    /** Below a slide. */
    leftOut: ({ shown, transfers, betweenOthers }: LeftOutFacts) => {
      const some =
        shown < transfers
          ? [`${number(shown)} of ${number(transfers)} items, the most firmly reported first`]
          : [];
      const others = betweenOthers > 0 ? [`not counted: ${number(betweenOthers)} between other actors`] : [];
      return [...some, ...others].join('; ');
    },
    empty: 'None of the selected passages reports a transfer.',
    severalColumnsNote: 'An item can appear in several columns.',
    oneDirectionNote:
      'Where a source reports an exchange of one thing for another, only one of the two transfers is counted.',
    statesNote: `${capitalised(Object.values(definitions).join('; '))}.`,
    legend: {
      /** Those whose marks look alike. */
      states: (states: readonly FlowState[]) => list(states.map((state) => flowStateNames[state])),
      disputed: doubts.all,
    },
    /** Over the column of a state. */
    column: (state: FlowState) => capitalised(flowStateNames[state]),
    itemName,
    quantity,
    moreQuantities: (amount: number) => `and ${count(formats, amount, 'more figure')}`,
    doubt,
    /** That those concerned deny a thing told in one state. */
    denied: ({ state, check }: Omit<DoubtFacts, 'found'>) =>
      state === 'delivered' ? checked(check) : `${flowStateNames[state]}: ${checked(check)}`,
    /** What was published against what is told in one state. */
    disputed: ({ state, check, found }: DoubtFacts) => {
      const isNumber = found !== null && found.value !== null && check.publisher !== '';
      const said = isNumber
        ? `${amount(found.value!, found.unit)}, according to ${passedOn({ statedBy: check.statedBy ?? '', by: check.publisher })}`
        : checked(check);
      return state === 'delivered' ? `≠ ${said}` : `≠ ${flowStateNames[state]}: ${said}`;
    },
    /** Behind a mark: a sign, and how many report it where that is more than one. */
    mark: ({ sources, isDisputed }: MarkFacts) =>
      [isDisputed && '≠', sources > 1 && number(sources)].filter(Boolean).join(' '),
    /** The title of the evidence; actors by their short names. */
    title: ({ item, from, to, state }: TransferFacts & Pick<PieceFacts, 'state'>) =>
      `${itemName(item)}: ${from} → ${to}, ${flowStateNames[state]}`,
    sentence: ({ item, from, to, state, sources, numbers, quantities, disputed }: PieceFacts) => {
      const cited = numbers.map((each) => `[${each}]`).join(' ');
      const reported = `${flowStateNames[state]}, according to ${countInWords(formats, sources, 'source')} ${cited}`;
      const parts = [
        `${itemName(item)} from ${from} to ${to}: ${reported}`,
        ...quantities.map(quantity),
        ...(disputed === null ? [] : [doubts[disputed]]),
      ];
      return `${parts.join('; ')}.`;
    },
    kind: (transfers: number) =>
      `A table of ${count(formats, transfers, 'transfer')} from one actor to another, by how firmly they are reported.`,
    /** All that one actor gives another: `Russia to the DPRK: food (delivered, one source), …`. */
    group: ({
      from,
      to,
      items,
    }: Omit<TransferFacts, 'item'> & {
      readonly items: readonly {
        readonly item: string;
        readonly states: readonly Pick<PieceFacts, 'state' | 'sources'>[];
        readonly quantities: readonly CheckedQuantity[];
      }[];
    }) => {
      const said = items.map(({ item, states, quantities }) => {
        const parts = [
          ...states.map(
            ({ state, sources }) => `${flowStateNames[state]}, ${countInWords(formats, sources, 'source')}`,
          ),
          ...quantities.map((each) => [quantity(each), doubt(each.verdict)].filter(Boolean).join(', ')),
        ];
        return `${item || 'an unnamed item'} (${parts.join('; ')})`;
      });
      return `${capitalised(from)} to ${to}: ${list(said)}.`;
    },
    table: {
      caption: 'Transfers from one actor to another, by how firmly they are reported',
      commodity: 'Item',
      from: 'From',
      to: 'To',
      state: 'Reported as',
      sources: 'Sources that report it so',
      quantity: 'Quantity as reported',
      verdict: 'Worst verdict of its checks',
      who: 'Sources',
    },
  };
}
