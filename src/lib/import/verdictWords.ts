import type { Bearing } from '#lib/model/claim.ts';

/**
 * What those who check claims say of them, by what that does to the claim. Between true and false, and where something is
 * left out, a verdict qualifies; where nothing could be found out it only mentions.
 */
const words: Readonly<Record<Bearing, readonly string[]>> = {
  supports: [
    ...['true', 'mostly true', 'largely true', 'correct', 'mostly correct', 'largely correct', 'accurate'],
    ...['mostly accurate', 'right', 'verified', 'confirmed', 'fact', 'legit', 'geppetto checkmark'],
    ...[
      'wahr',
      'richtig',
      'stimmt',
      'korrekt',
      'zutreffend',
      'belegt',
      'weitgehend richtig',
      'weitgehend wahr',
    ],
    ...['größtenteils richtig', 'größtenteils wahr', 'überwiegend richtig', 'eher richtig'],
    ...[
      'vrai',
      'plutôt vrai',
      'exact',
      'correct',
      'avéré',
      'правда',
      'верно',
      'скорее правда',
      'подтверждено',
    ],
    ...[
      'в основном правда',
      '사실',
      '대체로 사실',
      'verdadero',
      'cierto',
      'verdadeiro',
      'verdad',
      'correcto',
    ],
    ...['mayormente verdadero', 'mayormente cierto', 'casi verdad', 'mayoritariamente verdadero', 'vero'],
  ],
  qualifies: [
    ...['half true', 'half right', 'mixture', 'mixed', 'partly true', 'partially true', 'partly false'],
    ...[
      'partially false',
      'partly correct',
      'partially correct',
      'misleading',
      'lacks context',
      'in dispute',
    ],
    ...['missing context', 'needs context', 'out of context', 'exaggerated', 'outdated', 'cherry picks'],
    ...['distorts the facts', 'spins the facts', 'one pinocchio', 'two pinocchios', 'half flip', 'disputed'],
    ...[
      'teilweise richtig',
      'teilweise wahr',
      'teilweise falsch',
      'teils richtig',
      'teils falsch',
      'halbwahr',
    ],
    ...['irreführend', 'fehlender kontext', 'kontext fehlt', 'ohne kontext', 'übertrieben', 'veraltet'],
    ...['en partie vrai', 'partiellement vrai', 'partiellement faux', 'en partie faux', 'à nuancer'],
    ...['trompeur', 'exagéré', 'imprécis', 'incomplet', 'hors contexte', 'contexte manquant'],
    ...['полуправда', 'частично правда', 'частично ложь', 'вводит в заблуждение', 'вырвано из контекста'],
    ...[
      'манипуляция',
      'преувеличение',
      '절반의 사실',
      '절반 사실',
      'engañoso',
      'enganoso',
      'verdad a medias',
    ],
    ...['parcialmente verdadero', 'parcialmente falso', 'verdadero pero', 'sin contexto', 'falta contexto'],
    ...[
      'fuera de contexto',
      'sacado de contexto',
      'descontextualizado',
      'exagerado',
      'impreciso',
      'incompleto',
    ],
    ...['discutible', 'sem contexto', 'fora de contexto', 'impreciso', 'distorcido', 'parzialmente vero'],
    ...[
      'fuorviante',
      'sans contexte',
      '맥락 없음',
      '오해의 소지',
      'без контекста',
      'aus dem zusammenhang gerissen',
    ],
  ],
  contradicts: [
    ...[
      'false',
      'mostly false',
      'largely false',
      'barely true',
      'pants on fire',
      'pants fire',
      'incorrect',
      'wrong',
    ],
    ...['inaccurate', 'mostly inaccurate', 'mostly incorrect', 'not true', 'untrue', 'fake', 'hoax', 'scam'],
    ...['altered', 'fabricated', 'manipulated', 'doctored', 'miscaptioned', 'misattributed', 'baseless'],
    ...['unfounded', 'debunked', 'lie', 'refuted', 'conspiracy theory', 'full flop', 'labeled satire'],
    ...['three pinocchios', 'four pinocchios', 'bottomless pinocchio'],
    ...['falsch', 'größtenteils falsch', 'überwiegend falsch', 'eher falsch', 'weitgehend falsch', 'unwahr'],
    ...['stimmt nicht', 'fälschung', 'gefälscht', 'manipuliert', 'frei erfunden', 'erfunden', 'widerlegt'],
    ...['haltlos', 'faux', 'plutôt faux', 'infondé', 'inexact', 'détourné', 'truqué', 'mensonger', 'ложь'],
    ...['неправда', 'неверно', 'фейк', 'скорее ложь', 'опровергнуто', 'в основном ложь', 'недостоверно'],
    ...['거짓', '대체로 거짓', '전혀 사실 아님', '사실 아님', 'falso', 'bulo'],
    ...['mayormente falso', 'mayoritariamente falso', 'casi falso', 'incorrecto', 'mentira', 'insostenible'],
    ...['inventado', 'manipulado', 'montaje', 'infundado', 'desmentido', 'insustentável', 'insostenibile'],
    ...['nicht haltbar', 'unhaltbar', 'insoutenable', 'несостоятельно', 'ridículo'],
  ],
  mentions: [
    ...['unproven', 'unsupported', 'unverified', 'unverifiable', 'unsubstantiated', 'no evidence', 'unknown'],
    ...[
      'undetermined',
      'unclear',
      'inconclusive',
      'satire',
      'opinion',
      'research in progress',
      'in progress',
    ],
    ...['unbelegt', 'nicht belegt', 'unbewiesen', 'nicht überprüfbar', 'unklar', 'ungeklärt', 'invérifiable'],
    ...['non vérifiable', 'non prouvé', 'non étayé', 'indéterminé', 'не доказано', 'недоказуемо'],
    ...['не подтверждено', 'сатира', 'мнение', '판단 유보', '판정 불가'],
    ...['no verificable', 'inverificable', 'sin pruebas', 'sin evidencia', 'no probado', 'sátira', 'opinión'],
  ],
};

const known = new Map<string, Bearing>(
  (Object.entries(words) as [Bearing, readonly string[]][]).flatMap(([bearing, list]) =>
    list.map((word) => [word, bearing] as const),
  ),
);

/** What a usual verdict does to the claim that it is on, whatever its case and signs; undefined for any other text. */
export function bearingOfVerdict(text: string): Bearing | undefined {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return known.get(plain);
}
