/** Names of rows of sums and means, none of which is that of a party or a place. */
const totals =
  /^((grand |sub)?totals?|sum|overall|summe|gesamt(summe|ergebnis)?|insgesamt|total général|totale|totaal|total general|suma|soma|celkem|összesen|итого|всего|сумма|усього|합계|총계|計|合計|总计|總計|average|mean|median|durchschnitt|mittelwert|moyenne|promedio|среднее|평균|平均)[\s:.]*$/iu;

/** Whether a name is that of what other rows come to. */
export function isTotal(name: string): boolean {
  return totals.test(name.trim());
}
