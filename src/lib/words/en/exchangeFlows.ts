import type { FlowState } from '#lib/model/flow.ts';
import type { Verdict } from '#lib/model/reference.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords } from './english.ts';
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
  /** Number by which the source is cited. */
  readonly number: number;
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
  readonly isDisputed: boolean;
}

/** How many transfers are reported as no more real than this. */
interface StateAmount {
  readonly state: FlowState;
  readonly amount: number;
}

/** Who reports: documents alone, or other publications as well. */
interface ReportFacts {
  readonly reporters: number;
  readonly onlyDocuments: boolean;
}

/** What the chart `exchange-flows` says. */
export function exchangeFlows(formats: Formats) {
  const { list, number } = formats;
  const { flowStateNames, verdicts, period } = common(formats);
  const { value } = units(formats);

  function whenWords({ start, end, number: source }: QuantityFacts): string {
    return `${period({ start, end }) || 'undated'}\u00a0[${source}]`;
  }

  /** `more than 3 million shells, Sept 2023–Feb 2024 [3]`. */
  function quantity(facts: QuantityFacts): string {
    return `${value(facts.value)}, ${whenWords(facts)}`;
  }

  function itemName(item: string): string {
    return item === '' ? 'Unnamed item' : capitalised(item);
  }

  function report({ reporters, onlyDocuments }: ReportFacts): string {
    if (reporters === 1) return onlyDocuments ? 'One document reports' : 'One source reports';
    return onlyDocuments ? 'Documents report' : 'Sources report';
  }

  /** `5 delivered, 3 only promised and 4 only expected`. */
  function states(transfers: number, surest: readonly StateAmount[]): string {
    const said = ({ state }: StateAmount) =>
      `${state === 'delivered' ? '' : 'only '}${flowStateNames[state]}`;
    const [first] = surest;
    if (first?.amount === transfers) return `all of them ${said(first)}`;
    const none = first?.state === 'delivered' ? [] : ['none delivered'];
    return list([...none, ...surest.map((each) => `${number(each.amount)} ${said(each)}`)]);
  }

  /** `5 delivered, 3 promised, 6 expected or feared`: the last two taken together. */
  function briefly(surest: readonly StateAmount[]): string {
    const of = (...some: readonly FlowState[]) =>
      surest.filter(({ state }) => some.includes(state)).reduce((sum, { amount }) => sum + amount, 0);
    const ahead = surest
      .filter(({ state }) => state === 'expected' || state === 'feared')
      .map(({ state }) => flowStateNames[state]);
    const amounts = [
      { amount: of('delivered'), name: flowStateNames.delivered },
      { amount: of('promised'), name: flowStateNames.promised },
      { amount: of('sought'), name: flowStateNames.sought },
      { amount: of('expected', 'feared'), name: ahead.join(' or ') },
    ];
    return amounts
      .filter(({ amount }, i) => amount > 0 || i === 0)
      .map(({ amount, name }) => `${amount === 0 ? 'none' : number(amount)} ${name}`)
      .join(', ');
  }

  /** A verdict worth saying beside a quantity; empty for what was confirmed or not checked. */
  function doubt(verdict: Verdict | null): string {
    return verdict === null || verdict === 'matches' ? '' : verdicts[verdict];
  }

  return {
    name: 'Transfers',
    question: 'Who gives what to whom: delivered, promised, sought or expected?',
    headlines: {
      one: ({ item, from, to, states }: TransferFacts & { readonly states: readonly FlowState[] }) => {
        const reported = `reported as ${list(states.map((state) => flowStateNames[state]))}`;
        return shortEnough(
          `${itemName(item)} from ${from} to ${to}: ${reported}`,
          `${itemName(item)}: ${reported}`,
          `One transfer between two actors is ${reported}`,
        );
      },
      several: ({
        from,
        to,
        bothWays,
        transfers,
        surest,
        ...reporters
      }: Omit<TransferFacts, 'item'> &
        ReportFacts & {
          readonly bothWays: boolean;
          readonly transfers: number;
          readonly surest: readonly StateAmount[];
        }) => {
        const between = bothWays ? `between ${from} and ${to}` : `from ${from} to ${to}`;
        const said = `${report(reporters)} ${number(transfers)} transfers`;
        return shortEnough(
          ...[between, 'between two actors'].flatMap((whom) => [
            `${said} ${whom}: ${states(transfers, surest)}`,
            `${number(transfers)} reported transfers ${whom}: ${briefly(surest)}`,
          ]),
          `${number(transfers)} reported transfers: ${briefly(surest)}`,
        );
      },
    },
    encoding: 'One line per item, by how firmly it is reported',
    width: 'width and number: sources, not quantity',
    leftOut: (transfers: number) => `${count(formats, transfers, 'transfer')} between other actors not shown`,
    empty: 'None of the selected passages reports a transfer.',
    severalColumnsNote: 'An item can appear in several columns.',
    oneDirectionNote: 'A claim about barter is counted in one direction only.',
    legend: {
      undelivered: 'no source reports delivery',
      disputed: 'disputed by other publications',
    },
    itemName,
    /** Over what an actor gives. */
    given: (actor: string) => `From ${actor}`,
    others: 'Between other actors',
    quantity,
    /** The same on two lines. */
    quantityLines: (facts: QuantityFacts) => [`${value(facts.value)},`, whenWords(facts)] as const,
    /** Beside a quantity; marked where what was published conflicts with it. */
    doubt: ({ verdict, isDisputed }: { readonly verdict: Verdict | null; readonly isDisputed: boolean }) =>
      isDisputed ? `≠ ${doubt(verdict)}` : doubt(verdict),
    /** The title of the evidence; actors by their short names. */
    title: ({ item, from, to, state }: TransferFacts & Pick<PieceFacts, 'state'>) =>
      `${itemName(item)}: ${from} → ${to}, ${flowStateNames[state]}`,
    sentence: ({ item, from, to, state, sources, numbers, quantities, isDisputed }: PieceFacts) => {
      const cited = numbers.map((each) => `[${each}]`).join(' ');
      const reported = `${flowStateNames[state]}, according to ${countInWords(formats, sources, 'source')} ${cited}`;
      const parts = [
        `${itemName(item)} from ${from} to ${to}: ${reported}`,
        ...quantities.map(quantity),
        ...(isDisputed ? ['disputed by other publications'] : []),
      ];
      return `${parts.join('; ')}.`;
    },
    /** Of a name that leads to the page of its actor. */
    lead: (actor: string) => `${capitalised(actor)}: see everything about this actor.`,
    kind: (transfers: number) =>
      `Bands for ${count(formats, transfers, 'transfer')} from one actor to another, by how firmly they are reported.`,
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
