import type { NativeChart } from '#lib/charts/kit/chart.ts';
import { inkOn } from '#lib/scene/theme.ts';
import { lineXml, solidFill, type Colours } from './paint.ts';
import { hundredths, paragraphXml, runXml } from './textXml.ts';
import { columnName } from '../columnName.ts';
import { sheetName } from './workbook.ts';
import { element, namespaces, words } from './xml.ts';

/** How a series is painted: filled, or an outline where there is no fill. */
export interface SeriesLook {
  readonly fill?: string;
  readonly stroke?: string;
}

export interface ChartLook {
  readonly colours: Colours;
  readonly language: string;
  /** Points of labels. */
  readonly points: number;
  readonly ink: string;
  readonly mutedInk: string;
  readonly ground: string;
  readonly rule: string;
  readonly series: readonly SeriesLook[];
}

const axes = { category: 111_111_111, value: 222_222_222 } as const;
/** Numbers as they are, in groups of three, each with as many decimals as one of them needs; of a count of nothing, nothing. */
function numberFormat({ kind, series, labels }: NativeChart): string {
  if (kind === 'stacked') return '#,##0;-#,##0;;';
  // Each comma behind the digits divides by a thousand (ECMA-376, 18.8.31).
  if (labels) return withDecimals(labels.decimals) + ','.repeat(Math.round(Math.log10(labels.divisor) / 3));
  const texts = series.flatMap(({ values }) => values.map((value) => String(value ?? 0)));
  const decimals = Math.min(
    mostDecimals,
    Math.max(0, ...texts.map((text) => text.split('.')[1]?.length ?? 0)),
  );
  return withDecimals(decimals);
}

function withDecimals(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

const mostDecimals = 10;

function val(name: string, value: string | number): string {
  return element(name, { val: value });
}

function texts({ colours, points, language }: ChartLook, fill: string, bold = false): string {
  const properties = element(
    'a:defRPr',
    { sz: hundredths(points), b: bold ? 1 : 0 },
    solidFill(colours, fill),
    element('a:latin', { typeface: '+mn-lt' }),
  );
  const end = element('a:endParaRPr', { lang: language });
  return element(
    'c:txPr',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, properties), end),
  );
}

function stringCache(formula: string, values: readonly string[]): string {
  const points = values.map((value, idx) => element('c:pt', { idx }, element('c:v', {}, words(value))));
  return element(
    'c:strRef',
    {},
    element('c:f', {}, words(formula)),
    element('c:strCache', {}, val('c:ptCount', values.length), ...points),
  );
}

/** A gap is a point that is not there; written as empty it would be a damaged number. */
function numberCache(formula: string, values: readonly (number | null)[]): string {
  const points = values.flatMap((value, idx) =>
    value === null ? [] : [element('c:pt', { idx }, element('c:v', {}, String(value)))],
  );
  return element(
    'c:numRef',
    {},
    element('c:f', {}, words(formula)),
    element(
      'c:numCache',
      {},
      element('c:formatCode', {}, 'General'),
      val('c:ptCount', values.length),
      ...points,
    ),
  );
}

/** What the values are in, along their axis. */
function axisTitle(
  { colours, language, points, mutedInk }: ChartLook,
  title: string,
  isUpright: boolean,
): string {
  const run = runXml({ colours, language }, title, { points, bold: false, fill: mutedInk });
  const body = element('a:bodyPr', isUpright ? { rot: -5_400_000, vert: 'horz' } : {});
  const rich = element('c:rich', {}, body, element('a:lstStyle'), paragraphXml(run));
  return element('c:title', {}, element('c:tx', {}, rich), val('c:overlay', 0));
}

/** @param workbook id of the relationship to the workbook with the data */
export function chartXml(chart: NativeChart, look: ChartLook, workbook: string): string {
  const { kind, categories, series, valuesAre = '' } = chart;
  const { colours, ink, mutedInk, rule } = look;
  const isStacked = kind === 'stacked';
  const isUpright = kind === 'column';
  const rows = categories.length + 1;
  const seriesXml = series.map(({ name, values }, at) => {
    const column = columnName(at + 1);
    const { fill, stroke } = look.series[at] ?? {};
    return element(
      'c:ser',
      {},
      val('c:idx', at),
      val('c:order', at),
      element('c:tx', {}, stringCache(`${sheetName}!$${column}$1`, [name])),
      element(
        'c:spPr',
        {},
        fill ? solidFill(colours, fill) : solidFill(colours, look.ground),
        lineXml(colours, stroke, 19_050),
      ),
      val('c:invertIfNegative', 0),
      labels(fill),
      element('c:cat', {}, stringCache(`${sheetName}!$A$2:$A$${rows}`, categories)),
      element('c:val', {}, numberCache(`${sheetName}!$${column}$2:$${column}$${rows}`, values)),
    );
  });
  const bars = element(
    'c:barChart',
    {},
    val('c:barDir', isUpright ? 'col' : 'bar'),
    val('c:grouping', isStacked ? 'stacked' : 'clustered'),
    val('c:varyColors', 0),
    ...seriesXml,
    val('c:gapWidth', 60),
    ...(isStacked ? [val('c:overlap', 100)] : []),
    val('c:axId', axes.category),
    val('c:axId', axes.value),
  );
  const none = element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill')));
  const axisLine = element('c:spPr', {}, lineXml(colours, rule, 9525));
  // The first category stands at the top, as in the picture.
  const category = element(
    'c:catAx',
    {},
    val('c:axId', axes.category),
    element('c:scaling', {}, val('c:orientation', isUpright ? 'minMax' : 'maxMin')),
    val('c:delete', 0),
    val('c:axPos', isUpright ? 'b' : 'l'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'low'),
    axisLine,
    texts(look, ink),
    val('c:crossAx', axes.value),
    val('c:crosses', 'autoZero'),
    val('c:auto', 1),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 100),
    val('c:noMultiLvlLbl', 1),
  );
  const value = element(
    'c:valAx',
    {},
    val('c:axId', axes.value),
    element('c:scaling', {}, val('c:orientation', 'minMax'), ...fromZero()),
    // An axis that is deleted has no title; its line and numbers say nothing that the bars do not.
    val('c:delete', valuesAre === '' ? 1 : 0),
    val('c:axPos', isUpright ? 'l' : 't'),
    ...(valuesAre === '' ? [] : [axisTitle(look, valuesAre, isUpright)]),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', valuesAre === '' ? 'nextTo' : 'none'),
    ...(valuesAre === '' ? [] : [none]),
    val('c:crossAx', axes.category),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', 'between'),
  );
  const legend = element('c:legend', {}, val('c:legendPos', 't'), val('c:overlay', 0), texts(look, mutedInk));
  return element(
    'c:chartSpace',
    { 'xmlns:c': namespaces.c, 'xmlns:a': namespaces.a, 'xmlns:r': namespaces.r },
    val('c:date1904', 0),
    val('c:roundedCorners', 0),
    element(
      'c:chart',
      {},
      val('c:autoTitleDeleted', 1),
      element('c:plotArea', {}, element('c:layout'), bars, category, value, none),
      ...(series.length > 1 ? [legend] : []),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    none,
    texts(look, ink),
    element('c:externalData', { 'r:id': workbook }, val('c:autoUpdate', 0)),
  );

  /** Bars are read by their length, which begins at nothing. */
  function fromZero(): string[] {
    const values = series.flatMap((each) => each.values.filter((one) => one !== null));
    return values.every((each) => each >= 0) ? [val('c:min', 0)] : [];
  }

  function labels(fill: string | undefined): string {
    const inside = isStacked && fill ? inkOn(fill) : ink;
    return element(
      'c:dLbls',
      {},
      element('c:numFmt', { formatCode: numberFormat(chart), sourceLinked: 0 }),
      element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
      texts(look, inside, true),
      val('c:dLblPos', isStacked ? 'ctr' : 'outEnd'),
      val('c:showLegendKey', 0),
      val('c:showVal', 1),
      val('c:showCatName', 0),
      val('c:showSerName', 0),
      val('c:showPercent', 0),
      val('c:showBubbleSize', 0),
    );
  }
}
