import { isObject } from '#lib/data/schemaJson.ts';
import { catalog } from '#lib/charts/catalog.ts';
import {
  briefingThemes,
  type Briefing,
  type PinnedView,
  type SeenView,
  type Slide,
  type SlideContent,
  type SlideHeadline,
} from '#lib/model/briefing.ts';
import type { BriefingProblem } from '#lib/model/briefingProblem.ts';
import { tableNames } from '#lib/model/dossier.ts';
import { longestMarking, tlpLabels, type Marking } from '#lib/model/marking.ts';
import { id, listOf, object, oneOf, optional, text, type Reader } from './fields.ts';

/** Raised when a field changes its meaning. */
const version = 1;

export type BriefingReading =
  | { readonly ok: true; readonly briefing: Briefing }
  | { readonly ok: false; readonly problems: readonly BriefingProblem[] };

/** The text of a briefing, fields in a fixed order; it is read back as the same value. */
export function briefingText(briefing: Briefing): string {
  // By the reader, whose fields stand in one order whoever made the briefing.
  const ordered = briefingReader(briefing, '', () => undefined);
  return `${JSON.stringify({ standpointBriefing: version, ...ordered }, null, 2)}\n`;
}

/** Reads a briefing, or all that is wrong with it; what is left out has its default. */
export function readBriefing(json: string): BriefingReading {
  let value: unknown;
  try {
    value = JSON.parse(json.startsWith('\uFEFF') ? json.slice(1) : json);
  } catch {
    return { ok: false, problems: [{ kind: 'notJson' }] };
  }
  if (!isObject(value) || !Object.hasOwn(value, 'standpointBriefing'))
    return { ok: false, problems: [{ kind: 'otherJson' }] };
  if (value['standpointBriefing'] !== version) return { ok: false, problems: [{ kind: 'newer' }] };
  return checked(briefingReader, value);
}

/** Reads a slide by itself, as a store keeps it. */
export function readSlide(value: unknown): Slide | null {
  const problems: BriefingProblem[] = [];
  const slide = slideReader(value, 'slide', (problem) => problems.push(problem));
  return problems.length === 0 ? slide : null;
}

function checked(reader: Reader<Briefing>, value: unknown): BriefingReading {
  const problems: BriefingProblem[] = [];
  const briefing = reader(value, '', (problem) => problems.push(problem));
  if (problems.length === 0) problems.push(...mismatches(briefing));
  return problems.length === 0 ? { ok: true, briefing } : { ok: false, problems };
}

/** What no field by itself can be wrong about. */
function mismatches({ sections, slides }: Briefing): BriefingProblem[] {
  const twice = (name: string, all: readonly { readonly id: string }[]) =>
    all.flatMap(({ id: own }, at): BriefingProblem[] =>
      all.findIndex((other) => other.id === own) < at
        ? [{ kind: 'idTwice', at: `${name}[${at}].id`, id: own }]
        : [],
    );
  const known = new Set(['', ...sections.map((section) => section.id)]);
  const lost = slides.flatMap(({ section }, at): BriefingProblem[] =>
    known.has(section) ? [] : [{ kind: 'noSection', at: `slides[${at}].section`, id: section }],
  );
  return [...twice('sections', sections), ...twice('slides', slides), ...lost];
}

const line = text(300);
const prose = text(20_000);
const keys = listOf(text(200), 200);

const markingReader: Reader<Marking> = (value, at, report) => {
  const kind = object((part) => part('kind', oneOf(['tlp', 'words'] as const)))(value, at, report);
  return kind === 'tlp'
    ? object((part) => ({ kind, label: part('label', oneOf(tlpLabels)) }))(value, at, report)
    : object((part) => ({ kind, text: part('text', text(longestMarking)) }))(value, at, report);
};

const seenReader = object((part): SeenView => ({
  shown: part('shown', text(64, '')),
  headline: part('headline', line),
}));

const viewReader = object((part): PinnedView => ({
  chart: part('chart', oneOf(catalog.map((chart) => chart.id))),
  query: part('query', text(8_000, '')),
  seen: part('seen', optional(seenReader)),
}));

const contentReader: Reader<SlideContent> = (value, at, report) => {
  const kinds = ['view', 'comparison', 'text', 'quote'] as const;
  switch (object((part) => part('kind', oneOf(kinds)))(value, at, report)) {
    case 'view':
      return { kind: 'view', ...viewReader(value, at, report) };
    case 'comparison':
      return object((part) => ({
        kind: 'comparison' as const,
        left: part('left', viewReader),
        right: part('right', viewReader),
      }))(value, at, report);
    case 'text':
      return object((part) => ({ kind: 'text' as const, text: part('text', prose) }))(value, at, report);
    case 'quote':
      return object((part) => ({
        kind: 'quote' as const,
        table: part('table', oneOf(tableNames)),
        row: part('row', id),
      }))(value, at, report);
  }
};

const headlineReader: Reader<SlideHeadline> = (value, at, report) => {
  if (value === undefined) return { kind: 'drafted' };
  const kind = object((part) => part('kind', oneOf(['drafted', 'kept', 'typed'] as const)))(
    value,
    at,
    report,
  );
  if (kind === 'drafted') return { kind };
  return object((part) => ({ kind, text: part('text', line) }))(value, at, report);
};

const slideReader = object((part): Slide => ({
  id: part('id', id),
  section: part('section', text(80, '')),
  content: part('content', contentReader),
  headline: part('headline', headlineReader),
  notes: part('notes', text(20_000, '')),
  marking: part('marking', optional(markingReader)),
  steps: part(
    'steps',
    listOf(
      object((step) => ({ keys: step('keys', keys) })),
      50,
    ),
  ),
  highlight: part('highlight', keys),
}));

/** A briefing without its slides. */
export const headReader = object((part) => ({
  title: part('title', line),
  dossier: part(
    'dossier',
    object((own) => ({ name: own('name', text(200)), data: own('data', text(64, '')) })),
  ),
  marking: part('marking', optional(markingReader)),
  theme: part('theme', optional(oneOf(briefingThemes))) ?? 'light',
  sections: part(
    'sections',
    listOf(
      object((own) => ({ id: own('id', id), title: own('title', line) })),
      200,
    ),
  ),
}));

const briefingReader: Reader<Briefing> = (value, at, report) => ({
  ...object((part) => ({ id: part('id', id) }))(value, at, report),
  ...headReader(value, at, isObject(value) ? report : () => undefined),
  ...object((part) => ({ slides: part('slides', listOf(slideReader, 1_000)) }))(
    value,
    at,
    isObject(value) ? report : () => undefined,
  ),
});
