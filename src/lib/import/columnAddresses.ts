import type { GridColumn } from './Grid.ts';
import type { ImportProblem } from './problem.ts';

/** The columns of so many names, each by an address that no other has as its address or its name. */
export function addressed(header: readonly string[], width: number): GridColumn[] {
  const names = Array.from({ length: width }, (_, at) => header[at] ?? '');
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name, at) => {
    const isFirst = name.trim() !== '' && !seen.has(name);
    seen.add(name);
    if (isFirst) return { name, address: name };
    const address = name.trim() === '' ? freeAddress(`column ${at + 1}`, taken) : freeAddress(name, taken);
    taken.add(address);
    return { name, address };
  });
}

/** A name by which no column is addressed yet: itself, or with the first number behind it that is free. */
export function freeAddress(name: string, taken: ReadonlySet<string>): string {
  let address = name;
  for (let number = 2; taken.has(address); number++) address = `${name} [${number}]`;
  return address;
}

/** What is to be known of columns that cannot be named by what stands over them. */
export function headerProblems(columns: readonly GridColumn[], row: number): ImportProblem[] {
  return columns.flatMap(({ name, address }): ImportProblem[] => {
    if (name === address) return [];
    const kind = name.trim() === '' ? 'columnUnnamed' : 'columnTwice';
    return [{ row, column: name, value: name, flaw: { kind, address } }];
  });
}
