const imports =
  /^(re-?)?imports?\b|^[im]$|^(re-?)?(einfuhr|importations?|importaciones|importazioni|importações|импорт|імпорт|ввоз|수입|輸入|进口|進口)/i;

/** Whether a word for a flow of goods says that they come to whoever reports it. */
export function isImport(flow: string): boolean {
  return imports.test(flow.trim());
}

/** What is left of exports and imports when the one is taken from the other. */
export const balances =
  /(?<!\p{L})(trade ?)?balance(?!\p{L})|handelsbilanz|(?<!\p{L})(saldo|solde|сальдо)(?!\p{L})|무역 ?수지|貿易収支|贸易差额|贸易顺差/iu;

const words = {
  exports:
    /(?<!\p{L})(re-?)?(export(s|e|en|y|ations?|aciones|ações)?|esportazioni|ausfuhr(en)?|uitvoer|wywóz|vývoz|utförsel|eksport|ihracat|экспорт(а|у)?|експорт(у)?|вывоз(а)?)(?!\p{L})|수출|輸出|出口/iu,
  imports:
    /(?<!\p{L})(re-?)?(import(s|e|en|y|ations?|aciones|ações|azioni)?|einfuhr(en)?|invoer|przywóz|dovoz|införsel|ithalat|импорт(а|у)?|імпорт(у)?|ввоз(а)?)(?!\p{L})|수입|輸入|进口|進口/iu,
} as const;

/**
 * Which way what a column measures goes, as its name says in one of the languages that we know; null where it says neither,
 * or both, as that of a balance does. A word may mean something else where no other column goes the other way: Spanish
 * “importe” is an amount.
 */
export function directionOf(column: string): keyof typeof words | null {
  const plain = column.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  const [out, back] = [words.exports.test(plain), words.imports.test(plain)];
  return out === back ? null : out ? 'exports' : 'imports';
}
