import type { Step } from '#lib/model/stance.ts';
import { nearestStep } from '#lib/summary/shares.ts';

/** What a cell says of a position: a step, no clear one, none to be expected, or nothing at all. */
export type Position = Step | 'unclear' | 'not_applicable' | 'none';

/** Words by what they say, in the languages whose tables are met most; as written but for case and accents of none. */
const words: Readonly<Record<string, readonly string[]>> = {
  '2': [
    'strongly agree',
    'strongly support',
    'strongly supports',
    'fully agree',
    'completely agree',
    'stimme voll zu',
  ],
  '1': [
    'yes',
    'y',
    'yea',
    'yeas',
    'aye',
    'for',
    'in favour',
    'in favor',
    'pro',
    'agree',
    'agrees',
    'support',
    'supports',
    'approve',
    'somewhat agree',
    'tend to agree',
    'true',
    'ja',
    'dafür',
    'stimme zu',
    'stimmt zu',
    'stimmen zu',
    'zustimmung',
    'oui',
    'pour',
    "d'accord",
    'да',
    'за',
    '찬성',
    '예',
    'sí',
    'si',
  ],
  '0': [
    'abstain',
    'abstains',
    'abstained',
    'abstention',
    'abstentions',
    'neutral',
    'neither',
    'undecided',
    'mixed',
    'neither agree nor disagree',
    'enthaltung',
    'enthalten',
    'abstenu',
    'neutre',
    'воздержался',
    'воздержались',
    'воздержание',
    'нейтрально',
    '기권',
    '중립',
    'abstención',
  ],
  '-1': [
    'no',
    'n',
    'nay',
    'nays',
    'noe',
    'against',
    'contra',
    'con',
    'disagree',
    'disagrees',
    'oppose',
    'opposes',
    'reject',
    'somewhat disagree',
    'tend to disagree',
    'false',
    'nein',
    'dagegen',
    'stimme nicht zu',
    'stimmt nicht zu',
    'stimmen nicht zu',
    'lehne ab',
    'ablehnung',
    'non',
    'contre',
    "pas d'accord",
    'нет',
    'против',
    '반대',
    '아니오',
    'en contra',
  ],
  '-2': [
    'strongly disagree',
    'strongly oppose',
    'strongly opposes',
    'completely disagree',
    'stimme gar nicht zu',
  ],
};

const known = new Map<string, Step>(
  Object.entries(words).flatMap(([step, list]) => list.map((word) => [word, Number(step) as Step] as const)),
);

/** The position that a usual word names, whatever its case; undefined for any other text. */
export function positionOfWord(text: string): Step | undefined {
  return known.get(text.trim().toLowerCase());
}

const statuses = ['unclear', 'not_applicable', 'none'] as const;

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
  const share = (value - from) / (to - from);
  return nearestStep(share * 4 - 2);
}
