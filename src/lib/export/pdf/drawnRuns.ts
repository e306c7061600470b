import bidiFactory from 'bidi-js';
import { fromTheRight } from '#lib/scene/direction.ts';
import { fontRuns, type FontRun, type GivenFont } from '#lib/scene/fontRuns.ts';

let bidi: ReturnType<typeof bidiFactory> | undefined;

interface Piece extends FontRun {
  /** Odd where it is read from right to left (UAX 9). */
  readonly level: number;
}

const isolating = /[\u2066-\u2069]/;

/**
 * The runs of a text as they stand from left to right, each of one font and one direction. A program that writes PDF
 * places what it is given from left to right; inside a run, letters that are written from right to left are still in
 * the order in which they are read, because they are shaped in it.
 */
export function drawnRuns(text: string, given: readonly GivenFont[]): FontRun[] {
  const runs = fontRuns(text, given);
  return fromTheRight.test(text) ? ordered(pieces(runs)) : runs;
}

function pieces(runs: readonly FontRun[]): Piece[] {
  const whole = runs.map(({ text }) => text).join('');
  bidi ??= bidiFactory();
  const levels = bidi.getEmbeddingLevels(whole, 'ltr');
  const mirrored = bidi.getMirroredCharactersMap(whole, levels);
  const found: Piece[] = [];
  let at = 0;
  // Letters on both sides of an isolate are never joined.
  let isJoined = false;
  for (const { family, text } of runs) {
    for (const character of text) {
      const level = levels.levels[at]!;
      const drawn = mirrored.get(at) ?? character;
      at += character.length;
      const last = found.at(-1);
      const isIsolate = isolating.test(character);
      if (!isIsolate && isJoined && last?.family === family && last.level === level) last.text += drawn;
      else if (!isIsolate) found.push({ family, text: drawn, level });
      isJoined = !isIsolate;
    }
  }
  return found;
}

/** From the highest level down to the lowest odd one, whatever is at least as high is turned round (UAX 9, L2). */
function ordered(found: readonly Piece[]): FontRun[] {
  let order = [...found];
  for (let level = Math.max(...found.map((piece) => piece.level)); level > 0; level--) {
    const next: Piece[] = [];
    let turned: Piece[] = [];
    for (const piece of order) {
      if (piece.level >= level) turned.unshift(piece);
      else {
        next.push(...turned, piece);
        turned = [];
      }
    }
    order = [...next, ...turned];
  }
  return order.map(({ family, text, level }) => ({ family, text: level % 2 === 1 ? signs(text) : text }));
}

/** Signs without a letter among them tell a shaper of no direction, so that they are turned round here. */
function signs(text: string): string {
  return fromTheRight.test(text) ? text : [...text].reverse().join('');
}
