import { Remembered } from './remembered.ts';
import type { Step } from './step.ts';

/** Colours of a picture, six-digit hex. */
export interface Theme {
  readonly name: 'light' | 'dark';
  readonly ground: string;
  readonly ink: string;
  /** Secondary text; at least 4.5:1 on the ground. */
  readonly mutedInk: string;
  /** Lines that guide the eye but carry nothing. */
  readonly rule: string;
  /** Fill of a cell in which nothing was found. */
  readonly emptyFill: string;
  /** Hatches and dots of the kinds of nothing; at least 3:1 on the ground. */
  readonly hatch: string;
  /** From −2 to +2. */
  readonly stance: Readonly<Record<Step, string>>;
  /** Amounts as printed. */
  readonly amount: string;
  /** Caps and references. */
  readonly reference: string;
  /** Contested values and contradictions. */
  readonly contested: string;
  /** Muted hues that tell categories apart beside their labels. */
  readonly categories: readonly string[];
}

export const lightTheme: Theme = {
  name: 'light',
  ground: '#fbfaf7',
  ink: '#1b1b1b',
  mutedInk: '#595854',
  rule: '#d9d7d0',
  emptyFill: '#f4f2ec',
  hatch: '#85837c',
  stance: { '-2': '#8f4410', '-1': '#dd9a5f', 0: '#dcdcd8', 1: '#74b8b0', 2: '#0b625e' },
  amount: '#47618a',
  reference: '#1b1b1b',
  contested: '#a3195b',
  categories: ['#47618a', '#7a6a3a', '#6d5285', '#3f7457', '#8a4f4f', '#5b6670'],
};

export const darkTheme: Theme = {
  name: 'dark',
  ground: '#16181b',
  ink: '#f2f2f0',
  mutedInk: '#b3b2ac',
  rule: '#3a3d42',
  emptyFill: '#24282d',
  hatch: '#8b8d90',
  stance: { '-2': '#e8853c', '-1': '#9c5c32', 0: '#4a4b4d', 1: '#357d77', 2: '#45baaf' },
  amount: '#8fabd9',
  reference: '#f2f2f0',
  contested: '#f07fb4',
  categories: ['#8fabd9', '#c9b876', '#b79ad1', '#86c2a0', '#d99a9a', '#a3b0bb'],
};

/** Relative luminance of a six-digit hex colour, 0 to 1 (WCAG 2.2). */
export function luminance(colour: string): number {
  const channel = (from: number) => {
    const value = parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio of two six-digit hex colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Near-black or white, whichever reads better on the fill. */
export function inkOn(fill: string): string {
  return inks.get(fill, () =>
    contrast(fill, '#ffffff') >= contrast(fill, '#111111') ? '#ffffff' : '#111111',
  );
}

const inks = new Remembered<string>(100);

/** A colour between two, `share` (0…1) of the way from the first to the second, in sRGB. */
export function mix(from: string, to: string, share: number): string {
  return mixtures.get(`${from} ${to} ${share}`, () => mixed(from, to, share));
}

const mixtures = new Remembered<string>(500);

function mixed(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [parseInt(from.slice(at, at + 2), 16), parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
