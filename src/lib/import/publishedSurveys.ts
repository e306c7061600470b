import type { Grid } from './Grid.ts';
import { textCounts } from './gridTexts.ts';
import { anyColumn, noMapping, type Mapping } from './mapping.ts';
import { stepOnScale, type Scale } from './positionWords.ts';
import { isPlainCode } from './noAnswerCodes.ts';
import { plainNumbers } from './stanceNumbers.ts';
import type { SurveyName } from './SurveyColumn.ts';
import { chapelHill, manifesto, vParty } from './surveyColumns.ts';

/** A table in the shape of a published survey of parties. */
export interface PublishedSurvey {
  readonly by: SurveyName;
  readonly mapping: Pick<Mapping, 'table' | 'columns' | 'constants' | 'issues' | 'scale' | 'scales' | 'rows'>;
  /** By addresses of columns, what the ends of their scales mean: low, high. */
  readonly ends: ReadonlyMap<string, readonly [low: string, high: string]>;
  /** The names of countries by the numbers that stand for them. */
  readonly countries: ReadonlyMap<string, string>;
  /** Addresses of columns that measure something else than positions. */
  readonly others: readonly string[];
}

const surveys = [chapelHill, manifesto, vParty];

const known = new WeakMap<Grid, PublishedSurvey | null>();

/** Null for any other table. */
export function publishedSurvey(grid: Grid): PublishedSurvey | null {
  let survey = known.get(grid);
  if (survey === undefined) known.set(grid, (survey = surveyOf(grid)));
  return survey;
}

function surveyOf(grid: Grid): PublishedSurvey | null {
  const columns = grid.columns.map(({ address, name }, at) => ({
    address,
    at,
    name: name.trim().toLowerCase(),
  }));
  const names = new Set(columns.map(({ name }) => name));
  const survey = surveys.find(({ isOf }) => isOf(names));
  const actor = survey?.actors.flatMap((name) => columns.find((column) => column.name === name) ?? [])[0];
  if (!survey || !actor) return null;
  const placed = columns.flatMap(({ address, at, name }) => {
    const told = name === actor.name ? null : survey.column(name, names);
    return told === null || !holdsNumbers(grid, at) ? [] : [{ address, at, told }];
  });
  const positional = placed.flatMap(({ address, at, told }) =>
    told === 'other' ? [] : [{ address, at, told }],
  );
  if (positional.length === 0) return null;
  // A column that is off its own scale was put on that of the others.
  const own = positional.filter(({ at, told }) => told.scale !== survey.scale && isOn(grid, at, told.scale));
  const ends = positional.flatMap(({ address, told }) => {
    const isOwn = told.scale === survey.scale || own.some((column) => column.address === address);
    return isOwn && told.ends ? [[address, told.ends] as const] : [];
  });
  return {
    by: survey.by,
    mapping: {
      table: 'stances',
      columns: { actor: actor.address, issue: anyColumn },
      constants: {},
      issues: positional.map(({ address }) => address),
      scale: survey.scale,
      ...(own.length > 0
        ? { scales: Object.fromEntries(own.map(({ address, told }) => [address, told.scale])) }
        : {}),
      ...(survey.isOfSingleExperts?.(names) ? {} : { rows: 'readings' as const }),
    },
    ends: new Map(ends),
    countries: survey.countries ?? new Map(),
    others: placed.flatMap(({ address, told }) => (told === 'other' ? [address] : [])),
  };
}

/** Rows that tell what a column holds. */
const enough = 1000;

function numbersIn(grid: Grid, at: number): number[] {
  const numberOf = plainNumbers(grid, [at], noMapping, enough);
  return [...textCounts(grid, at, enough).keys()].flatMap((text) => numberOf(text) ?? []);
}

function holdsNumbers(grid: Grid, at: number): boolean {
  return numbersIn(grid, at).length > 0;
}

function isOn(grid: Grid, at: number, scale: Scale): boolean {
  return numbersIn(grid, at).every((number) => isPlainCode(number) || stepOnScale(number, scale) !== null);
}
