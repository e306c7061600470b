import type { Destination } from '#lib/model/destination.ts';
import type { Dossier, TableName } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import type { Area } from '#lib/words/Words.ts';
import type { Chart, ChartTable, PreparedChart } from './chart.ts';
import { claimControls, controls, sourceControls, stanceControls } from './controls.ts';
import { lazy } from './lazy.ts';

/** A view as charts of the old contract read it. */
export type LegacyView = View & { readonly brief: boolean };

export interface LegacyTable extends Omit<ChartTable, 'rows'> {
  readonly rows: readonly { readonly key: string; readonly cells: readonly (string | number | null)[] }[];
}

export interface LegacyPrepared<Data> extends Omit<
  PreparedChart<Data>,
  | 'words'
  | 'name'
  | 'question'
  | 'finding'
  | 'table'
  | 'native'
  | 'markOf'
  | 'sentence'
  | 'destination'
  | 'moves'
> {
  readonly table: LegacyTable;
  readonly destination?: PreparedChart['destination'];
  readonly moves?: PreparedChart['moves'];
}

export interface LegacyChart<Data> {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly page: string;
  readonly settings: readonly (keyof View)[];
  readonly prepare: (dossier: Dossier, view: LegacyView) => LegacyPrepared<Data>;
}

/** A chart of the old contract behind the new one, until it is moved. */
export function legacyChart<Data>(old: LegacyChart<Data>): Chart<Data> {
  return {
    id: old.id,
    name: () => old.name,
    question: () => old.question,
    areas: ['common', 'units'] as Area[],
    page: old.page,
    reads: [],
    controls: [
      ...(old.id === 'claims-by-source' ? [...sourceControls, ...claimControls] : stanceControls),
      ...old.settings.flatMap((key) => (key in controls ? [controls[key as keyof typeof controls]] : [])),
    ],
    prepare: (dossier, view, words, presentation = 'full') => {
      const told = old.prepare(dossier, { ...view, brief: presentation === 'slide' });
      const table = lazy((): ChartTable => ({
        ...told.table,
        rows: told.table.rows.map(({ key, cells }) => ({
          key,
          cells: cells.map((value) => ({
            value,
            text: typeof value === 'number' ? words.number(value) : (value ?? ''),
          })),
        })),
      }));
      const leads = lazy(() => {
        const { targets } = told.body({
          x: 0,
          y: 0,
          width: 760,
          height: null,
          theme: lightTheme,
          textSize: 12,
        });
        return new Map(targets.map(({ key, sentence = '' }) => [key, sentence]));
      });
      const rows = lazy(() => {
        const keys = new Map<string, string>();
        for (const { key } of told.table.rows)
          for (const { table, at } of told.evidence(key)?.rows ?? [])
            if (!keys.has(`${table} ${at}`)) keys.set(`${table} ${at}`, key);
        return keys;
      });
      return {
        ...told,
        words,
        name: old.name,
        question: old.question,
        finding: told.empty ? null : { kind: 'headline', facts: told.headline, rests: [] },
        get table() {
          return table();
        },
        native: null,
        markOf: (of: TableName, at: number) => rows().get(`${of} ${at}`),
        sentence: (key: string) => leads().get(key) ?? '',
        destination: told.destination ?? ((): Destination | null => null),
        moves: told.moves ?? (() => []),
      };
    },
  };
}
