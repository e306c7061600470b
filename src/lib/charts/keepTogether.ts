/** The text with numbers tied to the word or sign after them, so that no line breaks between `34.4` and `million`. */
export function keepTogether(text: string): string {
  return text.replace(/(?<=\d) (?=million|billion|trillion|%)/g, '\u00a0');
}
