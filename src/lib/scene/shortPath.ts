import { round } from './mark.ts';

/**
 * The same path with each step written from where the last one ended, as pages send it: rectangles of one size then read
 * alike wherever they stand, so that compression takes a third off a chart. Places are rounded as those of other marks,
 * and never drift, since each is told from the rounded one before.
 *
 * @param d absolute commands M, L, H, V, C, A and Z, or relative ones m, l and q, which stay
 */
export function shortPath(d: string): string {
  const pieces = d.match(/[A-Za-z]|-?[\d.]+(?:e-?\d+)?/g) ?? [];
  let short = '';
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  /** What places that are told from others lie beyond the rounded ones. */
  let [restX, restY] = [0, 0];
  let [startRestX, startRestY] = [0, 0];
  let command = '';
  let at = 0;
  const take = () => round(Number(pieces[at++]));
  while (at < pieces.length) {
    if (/[A-Za-z]/.test(pieces[at]!)) command = pieces[at++]!;
    switch (command) {
      case 'M': {
        const [toX, toY] = [Number(pieces[at]), Number(pieces[at + 1])];
        [x, y] = [startX, startY] = [take(), take()];
        [restX, restY] = [startRestX, startRestY] = [toX - x, toY - y];
        short += `M${joined(x, y)}`;
        // What follows without a letter of its own is a line.
        command = 'L';
        break;
      }
      case 'L': {
        const [toX, toY] = [take(), take()];
        if (toY === y) short += `h${joined(toX - x)}`;
        else if (toX === x) short += `v${joined(toY - y)}`;
        else short += `l${joined(toX - x, toY - y)}`;
        [x, y] = [toX, toY];
        break;
      }
      case 'H': {
        const toX = take();
        short += `h${joined(toX - x)}`;
        x = toX;
        break;
      }
      case 'V': {
        const toY = take();
        short += `v${joined(toY - y)}`;
        y = toY;
        break;
      }
      case 'C': {
        const places = [take(), take(), take(), take(), take(), take()];
        short += `c${joined(...places.map((place, i) => place - (i % 2 === 0 ? x : y)))}`;
        [x, y] = [places[4]!, places[5]!];
        break;
      }
      case 'A': {
        const shape = [take(), take(), take(), take(), take()];
        const [toX, toY] = [take(), take()];
        short += `a${joined(...shape, toX - x, toY - y)}`;
        [x, y] = [toX, toY];
        break;
      }
      case 'm':
      case 'l':
      case 'q': {
        const amount = command === 'q' ? 4 : 2;
        const steps = Array.from({ length: amount }, () => Number(pieces[at++]));
        // What rounding left of the steps before is made up for.
        const places = steps.map((step, i) => round((i % 2 === 0 ? x + restX : y + restY) + step));
        short += `${command}${joined(...places.map((place, i) => place - (i % 2 === 0 ? x : y)))}`;
        restX += x + steps.at(-2)! - places.at(-2)!;
        restY += y + steps.at(-1)! - places.at(-1)!;
        [x, y] = [places.at(-2)!, places.at(-1)!];
        if (command === 'm') {
          [startX, startY] = [x, y];
          [startRestX, startRestY] = [restX, restY];
        }
        break;
      }
      case 'Z':
      case 'z':
        short += 'z';
        [x, y] = [startX, startY];
        [restX, restY] = [startRestX, startRestY];
        break;
      default:
        throw new Error(`path command is not known: "${command}"`);
    }
  }
  return short;
}

/** Numbers with a space between them where their signs do not tell them apart. */
function joined(...numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    const word = String(round(number)).replace(/^(-?)0\./, '$1.');
    text += text === '' || word.startsWith('-') ? word : ` ${word}`;
  }
  return text;
}
