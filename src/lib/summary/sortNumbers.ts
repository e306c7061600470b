/** So many numbers are put in order by hand in less time than it takes to ask for it. */
const few = 48;

/** Sorts numbers in place, from the lowest to the highest: of a large matrix each cell has its few, and is asked in turn. */
export function sortNumbers(numbers: number[]): number[] {
  const { length } = numbers;
  if (length > few) return numbers.sort((a, b) => a - b);
  for (let i = 1; i < length; i++) {
    const number = numbers[i]!;
    let at = i;
    for (; at > 0 && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!;
    numbers[at] = number;
  }
  return numbers;
}
