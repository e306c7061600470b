import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure, FigureKind } from '#lib/model/figure.ts';
import { verdictWords } from '#lib/model/reference.ts';
import { compactNumber, isSpanOfTime } from '#lib/model/units.ts';
import { sourceNumber } from '../citation.ts';
import { bareQuantity, valueWords } from '../figureWords.ts';
import { periodWords } from '../periodWords.ts';
import { joinWords } from '../wording.ts';
import { capSpan } from './capShare.ts';
import type { Finding } from './finding.ts';
import { perSpan, recurringSpan, spanAdjective } from './period.ts';
import { plainName } from '#lib/model/plainName.ts';
import type { FigureRow } from './summarise.ts';

/** The kinds that change what a number means; the others go without saying. */
const kindWords: Readonly<Partial<Record<FigureKind, string>>> = {
  delivered: 'delivered',
  shipped: 'shipped',
  capacity: 'capacity',
  cap: 'cap',
  share: 'share',
};

/** `Russia → DPRK`, `from Russia`, `to DPRK`; empty without a flow. */
export function flowWords(dossier: Dossier, { flow_from, flow_to }: Figure): string {
  const name = (id: string) => dossier.actors.find((actor) => actor.id === id)?.short_name ?? id;
  if (flow_from && flow_to) return `${name(flow_from)} → ${name(flow_to)}`;
  if (flow_from) return `from ${name(flow_from)}`;
  return flow_to ? `to ${name(flow_to)}` : '';
}

/** The period, or `per year` for what recurs, or that none is given; empty where the value is itself a span. */
export function whenWords(figure: Figure): string {
  const recurring = recurringSpan(figure);
  const words = periodWords(figure) || (recurring ? perSpan(recurring) : '');
  return words || (isSpanOfTime(figure.unit) ? '' : 'no period given');
}

/** `shipped · Russia → DPRK · March 2024 · [3]`. */
export function circumstances(dossier: Dossier, figure: Figure): string {
  const number = `[${sourceNumber(dossier, figure.source)}]`;
  const words = [kindWords[figure.kind] ?? '', flowWords(dossier, figure), whenWords(figure)];
  // The number of the source never stands on a line of its own.
  return [...words.filter((part) => part !== ''), number]
    .join(' · ')
    .replace(/ · (?=[^·]*$)/, '\u00a0·\u00a0');
}

/** `yearly cap 500,000`. */
export function capWords(cap: Figure): string {
  const span = capSpan(cap);
  const adjective = span ? spanAdjective(span) : '';
  return `${adjective ? `${adjective} ` : ''}cap ${bareQuantity(cap, cap.value)}`;
}

/**
 * The verdict with the value it rests on: `about 1,000 times the reference: 34.4 million (TASS)`. Findings of
 * another measure name it.
 */
export function findingWords(figure: Figure, finding: Finding): string {
  const { verdict, value, otherMeasure, publishers } = finding;
  const who = publishers.length ? ` (${joinWords(publishers)})` : '';
  if (value === null) return `${verdict ? verdictWords[verdict] : 'also published elsewhere'}${who}`;
  if (verdict === 'matches' && value === figure.value && !otherMeasure)
    return `${verdictWords.matches}${who}`;
  const number = `${otherMeasure ? `${plainName(otherMeasure)} ` : ''}${bareQuantity(figure, value)}`;
  return `${relationWords(figure, finding)}: ${number}${who}`;
}

function relationWords(figure: Figure, { verdict, value }: Finding): string {
  const ratio = value === null ? null : timesWords(figure.value, value);
  switch (verdict) {
    case null:
      return 'another published figure';
    case 'unverifiable':
      return 'could not be verified; the reference';
    case 'magnitude_error':
      return ratio ? `${ratio} the reference` : 'wrong by orders of magnitude; the reference';
    case 'differs':
      return ratio
        ? `differs, ${ratio} the reference`
        : `differs from the reference${apartWords(figure, value)}`;
    default:
      return verdictWords[verdict];
  }
}

function apartWords(figure: Figure, value: number | null): string {
  if (value === null || value <= 0 || figure.value <= 0 || figure.unit === '%' || figure.kind === 'change')
    return '';
  const percent = Number(((figure.value / value - 1) * 100).toPrecision(2));
  if (percent === 0) return '';
  return `, ${Math.abs(percent).toLocaleString('en-GB')} % ${percent > 0 ? 'above' : 'below'} it`;
}

/** How many times larger the first of two numbers is, rounded; null unless both are above 0. Below 1 for smaller. */
export function timesLarger(value: number, reference: number): number | null {
  return value > 0 && reference > 0 ? value / reference : null;
}

/** `about 1,000 times`, `2.5 times`, `about 1,000 times less than`; null where the two are less than twice apart. */
function timesWords(value: number, reference: number): string | null {
  const ratio = timesLarger(value, reference);
  if (ratio === null || (ratio < 2 && ratio > 0.5)) return null;
  return ratio > 1 ? factorWords(ratio) : `${factorWords(1 / ratio)} less than`;
}

/** `about 1,000 times`; one digit where that is hardly off, else two. */
export function factorWords(factor: number): string {
  const rounded = roundFactor(factor);
  const exact = Math.abs(rounded - factor) < 1e-9 * factor;
  return `${exact ? '' : 'about '}${compactNumber(rounded)} times`;
}

/** `× 1,000`; empty where no factor can be told. */
export function compactFactor(value: number, reference: number): string {
  const ratio = timesLarger(value, reference);
  return ratio === null ? '' : `× ${compactNumber(roundFactor(ratio))}`;
}

/** A factor to one significant digit where that is less than 2.5 % off, else to two. */
function roundFactor(factor: number): number {
  const short = Number(factor.toPrecision(1));
  return Math.abs(short / factor - 1) < 0.025 ? short : Number(factor.toPrecision(2));
}

/** Who printed the figure, in words: publisher, else author, else title. */
export function printedBy(dossier: Dossier, figure: Figure): string {
  const source = dossier.sources.find((each) => each.id === figure.source);
  return source?.publisher || source?.author || (source ? `“${source.title}”` : figure.source);
}

/** Everything the picture shows of one figure, in one sentence. */
export function figureSentence(dossier: Dossier, row: FigureRow): string {
  const { figure, findings, share } = row;
  const facts = [
    valueWords(figure),
    kindWords[figure.kind] ?? '',
    flowWords(dossier, figure),
    whenWords(figure),
  ];
  const printed = `printed by ${printedBy(dossier, figure)} [${sourceNumber(dossier, figure.source)}]`;
  const rest = [...findings.map((finding) => findingWords(figure, finding)), ...(share ? [share.words] : [])];
  return `${[`${figure.label}: ${[...facts, printed].filter((fact) => fact !== '').join(', ')}`, ...rest].join('; ')}.`;
}
