import { obligations, provisionStatusWords } from '#lib/model/provision.ts';
import type { Description } from '../chart.ts';
import { sourceNumber } from '../citation.ts';
import { sourceFilterWords } from '../filterWords.ts';
import { count, joinWords } from '../wording.ts';
import { categoryLabel } from '#lib/model/categoryLabel.ts';
import { obligationHeadings } from '../obligationHeadings.ts';
import {
  countCovered,
  isBinding,
  isConditional,
  isCovered,
  type PlacedProvision,
  type ProvisionData,
} from './summarise.ts';

export function instrumentName(data: ProvisionData, id: string): string {
  return data.dossier.instruments.find((instrument) => instrument.id === id)?.name ?? id;
}

export function provisionSentence(data: ProvisionData, { provision }: PlacedProvision): string {
  const { article, conditions, status, source } = provision;
  const numbered = /^\d/.test(article) ? `article ${article}` : article;
  const parts = [
    `${categoryLabel(provision.category)}, ${obligationHeadings[provision.obligation]}: ${withoutStop(provision.provision)}`,
    ...(isConditional(provision) ? [`only under the condition: ${withoutStop(conditions)}`] : []),
    provisionStatusWords[status],
    joinCommas(instrumentName(data, provision.instrument), numbered),
    `source [${sourceNumber(data.dossier, source)}]`,
  ];
  return `${parts.join('; ')}.`;
}

function joinCommas(...words: readonly string[]): string {
  return words.filter(Boolean).join(', ');
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.;]+$/, '');
}

export function headline(data: ProvisionData): string {
  const { shown } = data;
  if (shown.length === 0) return 'Nothing found under the filters in force';
  const covered = shown.filter(({ provision }) => isCovered(provision));
  const binding = covered.filter(({ provision }) => isBinding(provision));
  const conditional = binding.filter(({ provision }) => isConditional(provision)).length;
  const total = count(covered.length, 'coded provision');
  if (covered.length === 0) {
    const all = shown.length === 1 ? '' : 'all ';
    return `${count(shown.length, 'provision')}, ${all}said not to be covered`;
  }
  const only = 'The one coded provision';
  if (binding.length === 0) {
    return covered.length === 1 ? `${only} does not bind` : `None of ${total} binds (must or must not)`;
  }
  const some = binding.length === covered.length ? `All ${total}` : `${binding.length} of ${total}`;
  const subject = covered.length === 1 ? only : some;
  const verb = binding.length === 1 ? 'binds' : 'bind';
  const under =
    conditional === binding.length ? (conditional === 1 ? '' : 'all ') : `${conditional} of them `;
  return `${subject} ${verb} (must or must not)${conditional ? `, ${under}only under conditions` : ''}`;
}

/** More instruments than this are counted in the subtitle and named in a note. */
const mostNamed = 2;

export function subtitle(data: ProvisionData): string {
  const { chosen, instruments } = data;
  const names = instruments.map((instrument) => instrument.name);
  const named = names.length > mostNamed ? `All ${names.length} instruments` : joinWords(names);
  return [
    ...(chosen ? [chosen.name] : named ? [named] : []),
    'One mark for each coded provision, by subject (rows) and wording of the obligation (columns)',
    ...sourceFilterWords(data.dossier, data.view),
  ].join(' · ');
}

export function notes(data: ProvisionData): string[] {
  const { shown, instruments, sources } = data;
  if (shown.length === 0) return [];
  const lines = [
    'Binding is what is worded as a duty or a prohibition; what it weighs in law is another question.',
  ];
  if (sources.length > 1) {
    lines.push('A provision that several sources tell of has a mark for each of them.');
  }
  if (shown.some(({ provision }) => !isCovered(provision))) {
    lines.push('Totals leave out what is said not to be covered.');
  }
  if (instruments.length > mostNamed) {
    const amounts = instruments.map(
      ({ id, name }) => `${name} (${shown.filter(({ provision }) => provision.instrument === id).length})`,
    );
    lines.push(`Instruments and their marks: ${amounts.join(', ')}.`);
  }
  return lines;
}

export function describe(data: ProvisionData): Description {
  const { rows, shown } = data;
  const short =
    `Unit chart of ${count(shown.length, 'provision')} in ${count(rows.length, 'category', 'categories')} ` +
    `by wording of the obligation. ${headline(data)}.`;
  const perRow = rows.map((row) => {
    const cells = obligations
      .filter((obligation) => row.cells[obligation].length > 0)
      .map((obligation) => `${obligationHeadings[obligation]} ${cellWords(row.cells[obligation])}`);
    return `${row.label}: ${cells.join('; ')}.`;
  });
  const statuses = Object.entries(provisionStatusWords)
    .map(([status, words]) => ({
      words,
      amount: shown.filter(({ provision }) => provision.status === status).length,
    }))
    .filter(({ amount }) => amount > 0)
    .map(({ words, amount }) => `${amount} ${words}`);
  if (shown.length === 0) return { short, long: 'No provision passes the filters in force.' };
  return { short, long: [`Of these, ${joinWords(statuses)}.`, ...perRow].join(' ') };
}

/** `3 (1 under conditions, 1 said not to be covered)`. */
function cellWords(provisions: readonly PlacedProvision[]): string {
  const conditional = provisions.filter(({ provision }) => isConditional(provision)).length;
  const excluded = provisions.length - countCovered(provisions);
  const asides = [
    ...(conditional ? [`${conditional} under conditions`] : []),
    ...(excluded ? [`${excluded} said not to be covered`] : []),
  ];
  return `${provisions.length}${asides.length ? ` (${asides.join(', ')})` : ''}`;
}
