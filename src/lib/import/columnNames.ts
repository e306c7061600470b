import type { StanceField } from './mapping.ts';

/** What has names of its own: what an issue says in full is looked for once it is known which column names issues. */
type NamedField = Exclude<StanceField, 'proposition'>;

/** Names under which the columns of stances are met, the likeliest first; case and signs do not matter. */
export const stanceNames: Readonly<Record<NamedField, readonly string[]>> = {
  actor: [
    // Members and parties come before the countries that they are of.
    ...[
      'actor',
      'mp',
      'legislator',
      'senator',
      'representative',
      'mep',
      'lawmaker',
      'politician',
      'candidate',
    ],
    ...[
      'bioname',
      'icpsr',
      'party',
      'epg',
      'political group',
      'parliamentary group',
      'country',
      'state',
      'member',
      'organisation',
      'organization',
    ],
    ...[
      'name',
      'full name',
      'speaker',
      'countryname',
      'partyname',
      'memberstate',
      'respondent',
      'group',
      'delegation',
    ],
    ...['akteur', 'abgeordneter', 'partei', 'fraktion', 'kanton', 'land', 'staat', 'organisation', 'gruppe'],
    ...['acteur', 'député', 'parti', 'groupe', 'pays', 'état', 'nom'],
    ...['актор', 'депутат', 'партия', 'фракция', 'страна', 'государство', 'участник', 'организация'],
    ...['행위자', '의원', '의원명', '정당', '국가', '나라', '기관', '단체'],
    // Spanish, Italian, Portuguese, Dutch, Polish, Czech, Swedish, Ukrainian: members, then groups.
    ...['diputado', 'diputada', 'senador', 'grupo parlamentario', 'grupo', 'partido'],
    ...['deputato', 'senatore', 'gruppo', 'partito', 'deputado', 'parlamentar', 'bancada'],
    ...['kamerlid', 'fractie', 'partij', 'poseł', 'posłanka', 'klub', 'partia', 'poslanec', 'strana'],
    ...['aktør', 'medlem', 'representant', 'kansanedustaja', 'puolue'],
    ...[
      'deputy',
      'delegate',
      'councillor',
      'namn',
      'navn',
      'nombre',
      'nome',
      'naam',
      'jméno',
      '이름',
      '氏名',
    ],
    ...['ledamot', 'riksdagsledamot', 'parti', 'фракція', 'партія', '会派', '政党', '議員'],
  ],
  issue: [
    ...['issue', 'topic', 'question', 'statement', 'motion', 'bill', 'resolution', 'vote title', 'item'],
    ...[
      'policy',
      'legislation number',
      'bill number',
      'rollcall',
      'rollnumber',
      'vote question',
      'proposition',
      'subject',
      'proposal',
      'demand',
      'thesis',
      'matter',
    ],
    ...['thema', 'frage', 'these', 'aussage', 'antrag', 'vorlage', 'forderung', 'vorschlag', 'streitfrage'],
    ...['sujet', 'thème', 'affirmation', 'enjeu', 'proposition', 'énoncé', 'mesure', 'intitulé'],
    ...['тема', 'вопрос', 'резолюция', 'тезис', 'предложение', 'требование', 'утверждение', 'законопроект'],
    ...[
      'tema',
      'tópico',
      'topico',
      'votación',
      'iniciativa',
      'asunto',
      'propuesta',
      'votazione',
      'provvedimento',
      'proposta',
    ],
    ...['votação', 'proposição', 'matéria', 'motie', 'stelling', 'onderwerp', 'głosowanie', 'ustawa'],
    ...['lovforslag', 'afstemning', 'policy title'],
    ...['hlasování', 'votering', 'förslag', 'законопроєкт', 'проєкт', '議案', '法案'],
    ...['쟁점', '주제', '안건', '의안', '의안명', '법안', '결의안', '질문', '요구', '제안'],
  ],
  stance: [
    ...['stance', 'position', 'vote', 'answer', 'response', 'value', 'score', 'opinion', 'choice', 'rating'],
    ...['reply', 'attitude', 'view', 'cast code', 'vote cast', 'vote position'],
    ...['haltung', 'antwort', 'stimme', 'wertung', 'stellung', 'meinung', 'standpunkt'],
    ...['réponse', 'avis', 'vote', 'attitude'],
    ...['позиция', 'голос', 'ответ', 'мнение', 'отношение'],
    ...[
      'sentido',
      'sentido del voto',
      'voto',
      'stem',
      'głos',
      'hlas',
      'röst',
      'rost',
      'stemme',
      'stemmegivning',
      'голосування',
      '態度',
      '賛否',
    ],
    ...['입장', '표결', '표결결과', '응답', '찬반', '답변', '대답', '의견', '태도'],
  ],
  source: [
    ...['source', 'document', 'session', 'survey', 'poll', 'manifesto', 'publication'],
    ...['quelle', 'dokument', 'sitzung', 'umfrage', 'source', 'séance', 'sondage'],
    ...['источник', 'документ', 'заседание', 'опрос', '출처', '문서', '회의', '조사'],
  ],
  date: [
    ...['date', 'day', 'year', 'datum', 'tag', 'jahr', 'jour', 'année'],
    ...['дата', 'день', 'год', '날짜', '일자', '연도'],
  ],
  paragraph: [
    ...['paragraph', 'page', 'line', 'pageno', 'pagenumber', 'absatz', 'seite', 'zeile', 'seitenzahl'],
    ...['paragraphe', 'page', 'ligne', 'абзац', 'страница', 'стр', 'строка', '문단', '쪽', '페이지'],
  ],
  quote: [...['quote', 'quotation', 'wording', 'zitat', 'wortlaut', 'citation', 'цитата', '인용', '인용문']],
  rationale: [
    ...['rationale', 'comment', 'note', 'notes', 'justification', 'reason', 'remark', 'explanation'],
    ...['begründung', 'kommentar', 'bemerkung', 'anmerkung', 'grund', 'erläuterung'],
    ...['commentaire', 'remarque', 'raison', 'justification', 'explication'],
    ...['комментарий', 'примечание', 'обоснование', 'причина', '비고', '이유', '설명', '의견'],
  ],
  item: [
    ...['item', 'rollcall', 'rollcallid', 'roll call number', 'voteid', 'rcid', 'resid', 'questionid'],
    ...['abstimmung', 'scrutin', 'голосование', '표결번호'],
  ],
};

/** Names of columns that say in full what an issue is about, beside one that names it; several name issues where no other does. */
export const propositionNames: readonly string[] = [
  ...['proposition', 'statement', 'statement text', 'full statement', 'question text', 'question wording'],
  ...['wording', 'thesis', 'question', 'full text', 'text', 'description', 'descr'],
  ...['aussage', 'these', 'fragetext', 'frage', 'wortlaut', 'volltext', 'forderung', 'beschreibung'],
  ...['énoncé', 'affirmation', 'question', 'libellé', 'intitulé', 'texte', 'утверждение', 'тезис', 'вопрос'],
  ...['формулировка', 'текст', 'описание', '명제', '진술', '질문', '문항', '내용', '설명'],
];

/** Questions that head columns of tables made by hand, and words that begin names of issues: they are no hint in a longer name. */
export const stanceQuestions: Readonly<Partial<Record<NamedField, readonly string[]>>> = {
  actor: [
    ...['who', 'who says it', 'who said it', 'wer', 'wer sagt es', 'qui', 'qui le dit'],
    ...['кто', 'кто говорит', '누가', '누구'],
  ],
  issue: [
    ...['what they want', 'what', 'on what', 'about what', 'what is asked', 'what is it about'],
    ...['was sie wollen', 'was wollen sie', 'was', 'wozu', 'worüber', 'worum es geht', 'worum geht es'],
    ...['ce quils veulent', 'que veulent ils', 'quoi', 'sur quoi', 'de quoi il sagit'],
    ...['чего хотят', 'что хотят', 'чего они хотят', 'что', 'о чём', 'о чем'],
    ...['무엇을', '무엇', '무엇을 원하는가', '원하는 것'],
  ],
  stance: [
    ...['yes or no', 'for or against', 'agree', 'ja oder nein', 'dafür oder dagegen'],
    ...['oui ou non', 'pour ou contre', 'да или нет', 'за или против', '찬성 반대', '찬성 여부'],
  ],
  source: [
    ...['where', 'where from', 'wo', 'woher', 'où', 'где', 'откуда', '어디', '어디서'],
    ...[
      'outlet',
      'news outlet',
      'media outlet',
      'newspaper',
      'medium',
      'media',
      'zeitung',
      'journal',
      'média',
      'сми',
      '언론사',
    ],
  ],
  date: ['when', 'wann', 'quand', 'когда', '언제'],
  quote: ['in their words', 'im wortlaut', 'mot pour mot', 'дословно', '원문'],
  rationale: ['why', 'warum', 'wieso', 'pourquoi', 'почему', '왜'],
};

const sittings = new Set(['session', 'sitzung', 'séance', 'заседание', '회의'].map(plainName));

/** Whether a column is called after the sittings of a parliament. */
export function namesSitting(column: string): boolean {
  return sittings.has(plainName(column));
}

const plainActors = new Set(stanceNames.actor.map(plainName));

/** Whether a column is called after those who take positions, in whole or by a word of its name. */
export function namesActor(column: string): boolean {
  return [column, ...column.split(/[^\p{L}]+/u)].some((word) => plainActors.has(plainName(word)));
}

/** A name without case and signs, in which two ways of writing it are one. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
