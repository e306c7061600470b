import { checkFacts } from '#lib/evidence/checkFacts.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { Passage } from '#lib/evidence/passage.ts';
import { wholePassages } from '#lib/evidence/wholeHeading.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { escapeMarkup } from '#lib/scene/escapeMarkup.ts';
import type { Words } from '#lib/words/Words.ts';
import { link } from './link.ts';

/** The passages of a page, each once however many marks rest on it; its number is its place in the list, from 1. */
export class PassageList {
  readonly #numbers = new Map<string, number>();
  readonly #items: string[] = [];
  readonly #words: Words;
  readonly #dossier: Dossier;

  constructor(words: Words, dossier: Dossier) {
    this.#words = words;
    this.#dossier = dossier;
  }

  /** The numbers of the passages of rows, which join the list where they are new to it. */
  numbersOf(rows: readonly EvidenceRow[]): { readonly number: number; readonly passage: Passage }[] {
    return wholePassages(this.#words, this.#dossier, rows).map(({ row, passage }) => {
      const key = `${row.table} ${row.at}`;
      const known = this.#numbers.get(key);
      if (known !== undefined) return { number: known, passage };
      const number = this.#items.push(this.#item(passage, this.#items.length + 1));
      this.#numbers.set(key, number);
      return { number, passage };
    });
  }

  /** An `<ol>` of all of them. */
  html(): string {
    return `<ol class="passages">${this.#items.join('')}</ol>`;
  }

  #item(passage: Passage, number: number): string {
    const say = this.#words.of('evidence');
    const facts = [
      link(passage.url, passage.citation),
      ...(passage.fromDocument ? [] : [escapeMarkup(say.fromPublication)]),
      ...passage.fields.map(({ label, value }) => escapeMarkup(`${say.labelled(label)} ${value}`)),
      ...passage.checks.map(
        ({ check }) => `<strong>${escapeMarkup(say.verdict(checkFacts(this.#dossier, check)))}</strong>`,
      ),
    ];
    const quote =
      passage.quote === ''
        ? ''
        : `<blockquote dir="auto">${escapeMarkup(say.quote(passage.quote))}</blockquote>`;
    return (
      `<li id="p${number}"><p dir="auto">${escapeMarkup(passage.heading)}</p>${quote}` +
      `<p class="facts">${facts.map((fact) => `<span>${fact}</span>`).join(' ')}</p></li>`
    );
  }
}
