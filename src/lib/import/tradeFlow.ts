const imports = /^(re-?)?imports?\b|^m$|^(re-?)?(einfuhr|importations?|импорт|ввоз|수입)/i;

/** Whether a word for a flow of goods says that they come to whoever reports it. */
export function isImport(flow: string): boolean {
  return imports.test(flow.trim());
}
