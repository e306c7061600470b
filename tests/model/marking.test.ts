import { expect, test } from 'vitest';
import { markingPrefix, narrowestMarking, type Marking, type TlpLabel } from '#lib/model/marking.ts';

const tlp = (label: TlpLabel): Marking => ({ kind: 'tlp', label });
const house: Marking = { kind: 'words', text: 'Nur für den Dienst' };

test('a whole is marked as its part for the fewest people', () => {
  expect(narrowestMarking([tlp('TLP:GREEN'), null, tlp('TLP:AMBER+STRICT'), tlp('TLP:AMBER')])).toEqual(
    tlp('TLP:AMBER+STRICT'),
  );
  expect(narrowestMarking([tlp('TLP:CLEAR'), house])).toEqual(house);
  expect(narrowestMarking([house, tlp('TLP:RED')])).toEqual(tlp('TLP:RED'));
  expect(narrowestMarking([null, null])).toBeNull();
});

test('names of files begin with the marking, in letters that every system takes', () => {
  expect(markingPrefix(tlp('TLP:AMBER+STRICT'))).toBe('tlp-amber-strict-');
  expect(markingPrefix(house)).toBe('nur-für-den-dienst-');
  expect(markingPrefix({ kind: 'words', text: '../..' })).toBe('');
  expect(markingPrefix(null)).toBe('');
});
