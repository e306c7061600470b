import { steps } from '#lib/model/stance.ts';
import type { Alike } from '#lib/summary/sameAnswers.ts';
import { statusCodes } from '#lib/summary/stanceColumns.ts';
import { conditionsSql, type Conditions } from './conditions.ts';
import { EngineError, integer, type Engine } from './Engine.ts';
import { measures, measureSql } from './measures.ts';

/** More answers than these no server holds in memory. */
const mostAnswers = 20_000_000;

/**
 * What answers every two actors have in common, as `sameAnswers` finds it in rows of observations. The engine says which
 * answer each actor gives to each item, as numbers; texts that name items stay there. Rejects with an `EngineError`.
 *
 * @param actorCount how many actors the dossier has
 */
export async function answersAlike(
  engine: Engine,
  conditions: Conditions,
  actorCount: number,
): Promise<(a: number, b: number) => Alike> {
  const sql = `${answersSql(engine, conditions)} LIMIT ${integer(mostAnswers + 1)}`;
  const [actor, item, answer] = (await engine.integers(sql, 3)) as [Int32Array, Int32Array, Int32Array];
  if (actor.length > mostAnswers) throw new EngineError('tooMany', `more than ${mostAnswers} answers`);
  const items = new Uint32Array((actorCount * (actorCount - 1)) / 2);
  const same = new Uint32Array(items.length);
  for (const answers of byItem(item)) {
    for (let at = 1; at < answers.length; at++) {
      const one = answers[at]!;
      for (let before = 0; before < at; before++) {
        const other = answers[before]!;
        const pair = placeOfPair(actor[one]!, actor[other]!);
        items[pair]!++;
        if (answer[one] === answer[other]) same[pair]!++;
      }
    }
  }
  return (a, b) => {
    const pair = placeOfPair(a, b);
    return { items: items[pair]!, same: same[pair]! };
  };
}

/** Where two different actors stand among all pairs. */
function placeOfPair(a: number, b: number): number {
  return a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a;
}

/** The places of the answers to each item. */
function* byItem(item: Int32Array): Generator<Uint32Array> {
  let most = 0;
  for (const each of item) if (each > most) most = each;
  const ends = new Uint32Array(most + 2);
  for (const each of item) ends[each + 1]!++;
  for (let at = 1; at < ends.length; at++) ends[at]! += ends[at - 1]!;
  const next = ends.slice();
  const places = new Uint32Array(item.length);
  item.forEach((each, at) => (places[next[each]!++] = at));
  for (let at = 0; at <= most; at++)
    if (ends[at + 1]! - ends[at]! > 1) yield places.subarray(ends[at], ends[at + 1]);
}

/** What names an item: its name and source or, where rows do not name it, issue, source and date. */
const keys = ['item', 'source', 'item_issue', 'item_day'];

/** Actor, number of the item and step of the answer of most, where no two are as frequent. */
function answersSql({ dialect, rowsTable }: Engine, conditions: Conditions): string {
  const isAnswer = `${conditionsSql(conditions)} AND status = ${integer(statusCodes.position)}`;
  const named = `item, source, CASE WHEN item = '' THEN issue ELSE -1 END AS item_issue,
    CASE WHEN item = '' THEN "day" ELSE -1 END AS item_day`;
  const counts = steps.map((_, at) => `${measureSql(measures[stepMeasures[at]!], dialect)} AS times${at}`);
  const ofMost = steps.map((step, at) => {
    const others = steps.flatMap((_, other) => (other === at ? [] : [`times${at} > times${other}`]));
    return `WHEN ${others.join(' AND ')} THEN ${integer(step)}`;
  });
  const key = keys.join(', ');
  const answers = `SELECT actor, ${key}, CASE ${ofMost.join(' ')} ELSE ${unanswered} END AS answer FROM (
      SELECT actor, ${named}, ${counts.join(', ')} FROM ${rowsTable} WHERE ${isAnswer} GROUP BY actor, ${key})`;
  const items = `SELECT ${key}, ${dialect.rowNumber} AS item_number FROM (
      SELECT ${named} FROM ${rowsTable} WHERE ${isAnswer} GROUP BY ${key})`;
  const columns = ['actor', 'item_number', 'answer'].map(dialect.asInteger).join(', ');
  return `SELECT ${columns} FROM (${answers}) AS answers JOIN (${items}) AS items USING (${key}) WHERE answer <> ${unanswered}`;
}

const stepMeasures = ['onStep0', 'onStep1', 'onStep2', 'onStep3', 'onStep4'] as const;

const unanswered = integer(-128);
