import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneGroup, parted } from '#lib/import/rowGroups.ts';

test('rows are of one group where all their columns are alike, few texts or many', () => {
  const code = fc.oneof(fc.nat(3), fc.nat(1 << 25));
  fc.assert(
    fc.property(fc.array(fc.tuple(code, code, code), { maxLength: 60 }), (rows) => {
      const columns = [0, 1, 2].map((at) => Uint32Array.from(rows, (row) => row[at]!));
      const { groups, amount } = columns.reduce(parted, oneGroup(rows.length));
      const firsts = new Map<string, number>();
      const expected = rows.map((row) => {
        const number = firsts.get(row.join()) ?? firsts.size;
        firsts.set(row.join(), number);
        return number;
      });
      expect([...groups]).toEqual(expected);
      expect(amount).toBe(firsts.size);
    }),
  );
});
