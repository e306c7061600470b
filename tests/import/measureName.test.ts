import { expect, test } from 'vitest';
import { namedMeasure, unitInTitle } from '#lib/import/measureName.ts';

test.each([
  ['trade_value_usd', 'Trade value', 'USD'],
  ['Trade Value (US$)', 'Trade Value', 'USD'],
  ['primaryValue', 'Trade value', 'USD'],
  ['fobvalue', 'Trade value (free on board)', 'USD'],
  ['Exports Value ($US)', 'Exports Value', 'USD'],
  ['Exports (US$ million)', 'Exports', 'MUSD'],
  ['Trade Value 1000USD', 'Trade Value', 'kUSD'],
  ['Value in thousands of US dollars', 'Value', 'kUSD'],
  ['Imports, EUR', 'Imports', 'EUR'],
  ['netWgt', 'Net weight', 'kg'],
  ['weight_kg', 'Weight', 'kg'],
  ['Quantity (tonnes)', 'Quantity', 't'],
  ['share %', 'Share', '%'],
  ['Экспорт, тыс. долл. США', 'Экспорт', 'kUSD'],
  ['수출금액(천 달러)', '수출금액', 'kUSD'],
  ['Ausfuhr (Mio. EUR)', 'Ausfuhr', 'MEUR'],
  ['Exportations, milliers d’euros', 'Exportations', 'kEUR'],
  ['수입 중량 (톤)', '수입 중량', 't'],
  ['Exports (1,000 t)', 'Exports (1,000 t)', ''],
  ['Menge in 1000 kg', 'Menge', 't'],
  ['Вывоз, млн тонн', 'Вывоз', 'Mt'],
  // Sizes that no unit has a word for stay in the name of what is measured.
  ['Exports (US$ billion)', 'Exports (US$ billion)', ''],
  ['수출 (억 달러)', '수출 (억 달러)', ''],
  // Words in which a unit only seems to stand.
  ['wonders', 'Wonders', ''],
  ['Population', 'Population', ''],
  ['Carbon', 'Carbon', ''],
  ['value', 'Value', ''],
])('%s is %s in “%s”', (name, measure, unit) => {
  expect(namedMeasure(name)).toEqual({ measure, unit });
});

test.each([
  ['수출입 실적(단위: 천 달러)', 'kUSD'],
  ['Foreign trade of Norway, 2023 (million euros)', 'MEUR'],
  ['Aussenhandel. Einheit: 1000 EUR', 'kEUR'],
  ['Trade with the euro area', ''],
  ['Trade in dollars and euros (billion US$)', ''],
])('a title names a unit between brackets or after a word for it: %s', (title, unit) => {
  expect(unitInTitle(title)).toBe(unit);
});
