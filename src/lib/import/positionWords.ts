import type { Step } from '#lib/model/stance.ts';
import { nearestStep } from '#lib/summary/shares.ts';
import { vocabulary } from './positionVocabulary.ts';

/** What a cell says of a position: a step, no clear one, none to be expected, or nothing at all. */
export type Position = Step | 'unclear' | 'not_applicable' | 'none';

const statuses = ['unclear', 'not_applicable', 'none'] as const;

const known = new Map(
  vocabulary.flatMap(({ position, force, isAbsence = false, lines }) =>
    lines
      .flatMap((line) => line.split(', '))
      .map((word) => [plainWord(word), { position: positionNamed(position)!, force, isAbsence }] as const),
  ),
);

/**
 * What a usual word of some language says of a position, whatever its case and apostrophe; `none` of words such as
 * "absent". Undefined for any other text.
 */
export function positionOfWord(text: string): Position | undefined {
  return known.get(plainWord(text))?.position;
}

/** Whether a word says that somebody did not take part in a vote, whatever its case and apostrophe. */
export function isAbsence(text: string): boolean {
  return known.get(plainWord(text))?.isAbsence === true;
}

/**
 * What words say of positions where `texts` are all that a table has. Beside "rather yes", and where nothing is stronger, a
 * plain "yes" is a full one, as on the scales of four answers that voting advice uses; beside "+" a "-" is its contrary.
 */
export function positionsOfWords(texts: Iterable<string>): typeof positionOfWord {
  const forces = new Set<string | undefined>();
  let hasPlus = false;
  for (const text of texts) {
    forces.add(known.get(plainWord(text))?.force);
    hasPlus ||= text.trim() === '+';
  }
  const isFour = forces.has('hedged') && !forces.has('strong');
  return (text) => {
    const sign = hasPlus ? signs.get(text.trim()) : undefined;
    const word = known.get(plainWord(text));
    return (
      sign ?? (isFour && word?.force === 'plain' ? ((Number(word.position) * 2) as Step) : word?.position)
    );
  };
}

/** What stands beside a plus sign. */
const signs = new Map<string, Step>([
  ['-', -1],
  ['−', -1],
  ['–', -1],
  ['0', 0],
  ['o', 0],
]);

/** A text in one way of writing it, also as a code (`DID_NOT_VOTE`), without the number that a questionnaire gives to its answers: `4 - Agree`, `Agree (4)`, `4 (Agree)`. */
function plainWord(text: string): string {
  const plain = text.normalize('NFC').trim().toLowerCase().replaceAll('’', "'").replaceAll('_', ' ');
  return plain
    .replace(/^\d{1,2}\s*[([]([^()[\]]*\p{L}[^()[\]]*)[)\]]$/u, '$1')
    .replace(/^\d{1,2}\s*[-–—.:=)]\s*(?=\p{L})/u, '')
    .replace(/(?<=\p{L})\s*[([]\d{1,2}[)\]]$/u, '');
}

/** A position as a mapping writes it: `-2` to `2`, `unclear`, `not_applicable` or `none`; null for none of them. */
export function positionNamed(text: string): Position | null {
  const word = text.trim();
  if (/^[+-]?[012]$/.test(word)) return (Number(word) + 0) as Step;
  return statuses.find((status) => status === word) ?? null;
}

/** A scale of numbers whose middle is neutral. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** The step of a value of a scale: the nearest of five equally far from one another; null for a value outside. */
export function stepOnScale(value: number, { from, to }: Scale): Step | null {
  if (!(value >= Math.min(from, to) && value <= Math.max(from, to))) return null;
  return nearestStep(placeOnSteps(value, { from, to }));
}

/** Where a number of a scale lies among the five steps (−2…2), which may be between two of them. */
function placeOnSteps(value: number, { from, to }: Scale): number {
  return ((value - from) / (to - from)) * 4 - 2;
}

/** Whether the step of a number is that of others beside it too. */
export function liesBetweenSteps(value: number, scale: Scale): boolean {
  const place = placeOnSteps(value, scale);
  return Math.abs(place - Math.round(place)) > 1e-9;
}

/** So wide a scale has more numbers than steps. */
const wide = 10;

export function isWideScale({ from, to }: Scale): boolean {
  return Math.abs(to - from) >= wide;
}

/** What a row says of the number that its step was read from; empty where the step says as much. */
export function numberTold(text: string, value: number, scale: Scale): string {
  if (!isWideScale(scale) && !liesBetweenSteps(value, scale)) return '';
  const [low, high] = [scale.from, scale.to].sort((a, b) => a - b);
  return `${text.trim()} on a scale from ${low} to ${high}`;
}
