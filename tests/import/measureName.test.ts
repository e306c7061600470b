import { expect, test } from 'vitest';
import { namedMeasure } from '#lib/import/measureName.ts';

test.each([
  ['trade_value_usd', 'Trade value', 'USD'],
  ['Trade Value (US$)', 'Trade Value', 'USD'],
  ['primaryValue', 'Trade value', 'USD'],
  ['fobvalue', 'Trade value (free on board)', 'USD'],
  ['Exports (US$ million)', 'Exports', 'MUSD'],
  ['Trade Value 1000USD', 'Trade Value', 'kUSD'],
  ['Value in thousands of US dollars', 'Value', 'kUSD'],
  ['Imports, EUR', 'Imports', 'EUR'],
  ['netWgt', 'Net weight', 'kg'],
  ['weight_kg', 'Weight', 'kg'],
  ['Quantity (tonnes)', 'Quantity', 't'],
  ['share %', 'Share', '%'],
  // Words in which a unit only seems to stand.
  ['wonders', 'Wonders', ''],
  ['Population', 'Population', ''],
  ['Carbon', 'Carbon', ''],
  ['value', 'Value', ''],
])('%s is %s in “%s”', (name, measure, unit) => {
  expect(namedMeasure(name)).toEqual({ measure, unit });
});
