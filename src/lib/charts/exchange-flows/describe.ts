import { flowStates, type FlowState } from '#lib/model/flow.ts';
import { verdictWords } from '#lib/model/reference.ts';
import { isDocument } from '#lib/model/source.ts';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Description } from '../chart.ts';
import { sourceNumber } from '../citation.ts';
import { sourceFilterWords } from '../filterWords.ts';
import { plainName } from '#lib/model/plainName.ts';
import { shortEnough } from '../shortEnough.ts';
import { capitalised, count, joinWords } from '../wording.ts';
import type { FlowData, FlowGroup, FlowLine, FlowPiece, Quantity } from './summarise.ts';

export function actorName({ dossier }: Pick<FlowData, 'dossier'>, id: string): string {
  const actor = dossier.actors.find((each) => each.id === id);
  return actor?.short_name || actor?.name || id;
}

/** `artillery-shells` is `Artillery shells`. */
export function commodityName(commodity: string): string {
  return plainName(commodity, true) || 'Something not named';
}

/** `more than 3 million shells, Sep 2023–Feb 2024 [3]`. */
export function quantityWords({ amount, when }: Quantity): string {
  return `${amount}, ${when}`;
}

/** `≠ differs from the reference`; empty where no check speaks against it. */
export function quantityVerdict({ verdict }: Quantity): string {
  if (verdict === null || verdict === 'matches') return '';
  return `${isWrong(verdict) ? '≠ ' : ''}${verdictWords[verdict]}`;
}

export function pieceSentence(data: FlowData, piece: FlowPiece): string {
  const { flow, part, verdict } = piece;
  const parts = [
    `${commodityName(flow.commodity)}, from ${actorName(data, flow.from)} to ${actorName(data, flow.to)}: ` +
      `told as ${part.state} by ${sourcesWords(data, piece)}`,
    ...quantitiesOf(data, piece).map(quantityWords),
    ...(isWrong(verdict) ? ['at odds with what was published elsewhere'] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** `2 sources, [1] and [3]`; with a copy, `1 source and its copy, [1] and [3]` would claim too much: all are listed. */
function sourcesWords({ dossier }: FlowData, { part, sources }: FlowPiece): string {
  return `${count(part.sources, 'source')}, ${joinWords(sources.map((id) => `[${sourceNumber(dossier, id)}]`))}`;
}

/** What figures say of a piece; only what has passed has a quantity. */
function quantitiesOf(data: FlowData, piece: FlowPiece): readonly Quantity[] {
  if (piece.part.state !== 'delivered') return [];
  return data.lines.find((line) => line.flow === piece.flow)?.quantities ?? [];
}

interface StateCount {
  readonly state: FlowState;
  readonly amount: number;
}

/** How many of the lines are told of in each state, those of none left out. */
function stateCounts(lines: readonly FlowLine[]): StateCount[] {
  return flowStates
    .map((state) => ({
      state,
      amount: lines.filter((line) => line.pieces.some((piece) => piece.part.state === state)).length,
    }))
    .filter(({ amount }) => amount > 0);
}

export function headline(data: FlowData): string {
  const [forth, back] = data.main;
  if (!forth) return 'Nothing found under the filters in force';
  const lines = data.main.flatMap((group) => group.lines);
  const [a, b] = [actorName(data, forth.from), actorName(data, forth.to)];
  const between = back ? `between ${a} and ${b}` : `from ${a} to ${b}`;
  const tellers = tellersWords(data);
  if (lines.length === 1) {
    const states = joinWords(lines[0]!.pieces.map((piece) => piece.part.state));
    const name = commodityName(lines[0]!.flow.commodity);
    return shortEnough(
      `${name} passes ${between}: told as ${states}`,
      `${tellers} of one thing that passes, as ${states}`,
    );
  }
  const counts = stateCounts(lines);
  const states = counts.map(({ state, amount }) => `${amount} as ${state}`);
  const told = counts.map(({ state, amount }, i) =>
    i > 0 ? `${amount} as ${state}` : `${amount} ${amount === 1 ? 'is' : 'are'} told as ${state}`,
  );
  return shortEnough(
    `${tellers} of ${lines.length} things passing ${between}: ${joinWords(states)}`,
    `Of ${lines.length} things ${between}, ${joinWords(told)}`,
    `Of ${lines.length} things between two actors, ${joinWords(told)}`,
  );
}

/** `Documents tell`, or `Sources tell` where other publications tell of it too. */
function tellersWords({ dossier, sources }: FlowData): string {
  const tellers = dossier.sources.filter((source) => sources.includes(source.id));
  const noun = tellers.every(isDocument) ? 'document' : 'source';
  if (tellers.length === 1) return `One ${noun} tells`;
  return `${capitalised(noun)}s tell`;
}

export function subtitle(data: FlowData): string {
  const { dossier, view, leftOut } = data;
  return [
    'One band for each thing, divided by how real it is told to be',
    'thickness and number: sources that tell it so, never an amount',
    ...(leftOut > 0 ? [`without ${count(leftOut, 'flow')} between others`] : []),
    ...sourceFilterWords(dossier, view),
  ].join(' · ');
}

export function notes(data: FlowData): string[] {
  const { lines, dossier, sources } = data;
  const said: string[] = [];
  if (lines.some((line) => line.pieces.length > 1)) {
    said.push('One thing can be told of in several ways, by several sources or by one.');
  }
  if (lines.length > 0) said.push('Of a claim that tells of an exchange, one direction counts.');
  if (hasCopy(dossier, sources)) said.push('A paraphrased copy counts once with its original.');
  return said;
}

export function describe(data: FlowData): Description {
  const groups = [...data.main, ...data.others];
  const short = `Bands of ${count(data.lines.length, 'thing')} that ${data.lines.length === 1 ? 'passes' : 'pass'} from one actor to another, by how real they are told to be. ${headline(data)}.`;
  if (groups.length === 0) return { short, long: 'No row under the filters in force tells of a transfer.' };
  return { short, long: groups.map((group) => groupWords(data, group)).join(' ') };
}

/** `Russia gives DPRK: food (delivered, 1 source; feared, 2 sources), …`. */
function groupWords(data: FlowData, { from, to, lines }: FlowGroup): string {
  const words = lines.map(({ flow, pieces, quantities }) => {
    const states = pieces.map(({ part }) => `${part.state}, ${count(part.sources, 'source')}`);
    const amounts = quantities.map((quantity) => {
      const verdict = quantityVerdict(quantity).replace('≠ ', '');
      return verdict ? `${quantityWords(quantity)}, ${verdict}` : quantityWords(quantity);
    });
    return `${commodityName(flow.commodity)} (${[...states, ...amounts].join('; ')})`;
  });
  return `${actorName(data, from)} to ${actorName(data, to)}: ${joinWords(words)}.`;
}
