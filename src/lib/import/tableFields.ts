import { claimTypes } from '#lib/model/claim.ts';
import { obligations, provisionStatuses } from '#lib/model/provision.ts';
import { asked, date, needed, text, type TableField } from './tableField.ts';

/** Tables beside that of stances that a file can hold. */
export const otherTables = ['claims', 'figures', 'provisions', 'events'] as const;
export type OtherTable = (typeof otherTables)[number];

/** All tables that a file can hold. */
export const importTables = ['stances', ...otherTables] as const;
export type ImportTable = (typeof importTables)[number];

const evidence = {
  source: text('source', 'document', 'publisher', 'outlet', 'quelle', 'источник', '출처'),
  paragraph: {
    holds: 'whole',
    names: ['paragraph', 'page', 'line', 'absatz', 'seite', 'paragraphe', 'абзац', 'страница', '문단', '쪽'],
  },
  quote: text('quote', 'quotation', 'zitat', 'цитата', '인용'),
} as const satisfies Record<string, TableField>;

const note = text(
  ...[
    'note',
    'comment',
    'remark',
    'kommentar',
    'anmerkung',
    'commentaire',
    'комментарий',
    'примечание',
    '비고',
  ],
);

/** The fields of each table, named as the columns of a dossier. */
const tableFields = {
  claims: {
    claim: asked(
      needed(
        text(
          ...[
            'claim',
            'claimreviewed',
            'claimtext',
            'statement',
            'assertion',
            'text',
            'behauptung',
            'aussage',
          ],
          ...['affirmation', 'allégation', 'утверждение', '주장'],
        ),
      ),
      ...['what', 'what they say', 'what was said', 'was', 'was sie sagen', 'quoi', 'ce quils disent'],
      ...['что', 'что говорят', '무엇을', '무엇'],
    ),
    thesis: text('thesis', 'argument', 'hypothesis', 'narrative', 'these', 'тезис', '논제'),
    claimant: asked(
      text(
        ...[
          'claimant',
          'claimedby',
          'speaker',
          'author',
          'person',
          'actor',
          'politician',
          'sprecher',
          'urheber',
        ],
        ...['auteur', 'автор', 'спикер', '발언자', '화자'],
      ),
      ...['who', 'who said it', 'wer', 'wer sagt es', 'qui', 'кто', '누가'],
    ),
    verdict: text(
      ...['verdict', 'rating', 'ruling', 'textualrating', 'factcheck', 'veracity', 'truthfulness', 'truth'],
      ...[
        'judgement',
        'judgment',
        'label',
        'target',
        'conclusion',
        'urteil',
        'bewertung',
        'verdikt',
        'ergebnis',
      ],
      ...['évaluation', 'conclusion', 'вердикт', 'оценка', 'достоверность', '판정', '평가'],
    ),
    // Who gave the verdict, where there is one.
    checker: text(
      ...['checker', 'factchecker', 'checkedby', 'reviewer', 'reviewedby', 'curator', 'publisher', 'site'],
      ...['prüfer', 'geprüftvon', 'faktenchecker', 'vérificateur', 'проверил', 'проверяющий', '팩트체커'],
    ),
    ...evidence,
    type: { holds: claimTypes, names: ['type', 'claimtype'] },
    bearing: {
      holds: ['supports', 'contradicts', 'qualifies', 'mentions'],
      names: ['bearing', 'stance', 'relation'],
    },
    topic: text('topic', 'subject', 'category', 'issue', 'thema', 'тема', '주제'),
    note,
  },
  figures: {
    measure: needed(
      text(
        ...['measure', 'indicator', 'variable', 'series', 'metric', 'statistic', 'kennzahl', 'indikator'],
        ...[
          'messgröße',
          'merkmal',
          'indicateur',
          'mesure',
          'показатель',
          'индикатор',
          '지표',
          '측정',
          '항목',
        ],
      ),
    ),
    value: needed({
      holds: 'number',
      names: [
        ...['value', 'amount', 'obsvalue', 'tradevalue', 'primaryvalue', 'fobvalue', 'cifvalue', 'quantity'],
        ...['wert', 'betrag', 'menge', 'valeur', 'montant', 'quantité'],
        ...['значение', 'сумма', 'стоимость', 'количество', '값', '금액', '수량', '수치'],
      ],
    }),
    label: text('label', 'title', 'name', 'bezeichnung', 'libellé', 'название', '이름'),
    unit: text(
      ...[
        'unit',
        'unitofmeasure',
        'units',
        'currency',
        'einheit',
        'maßeinheit',
        'währung',
        'unité',
        'devise',
      ],
      ...['единица', 'единицаизмерения', 'валюта', '단위', '통화'],
    ),
    period_start: date(
      ...['periodstart', 'from', 'start', 'date', 'year', 'period', 'timeperiod', 'refyear', 'refperiod'],
      ...['jahr', 'zeitraum', 'année', 'période', 'год', 'период', '연도', '기간'],
    ),
    period_end: date('periodend', 'to', 'end', 'until'),
    flow_from: text(
      ...['flowfrom', 'exporter', 'origin', 'reporter', 'sender', 'donor', 'reporterdesc', 'reportername'],
      ...['meldeland', 'berichtsland', 'ausfuhrland', 'exportland', 'herkunftsland', 'geber'],
      ...['déclarant', 'paysdéclarant', 'exportateur', 'origine', 'donateur'],
      ...['экспортер', 'экспортёр', 'отчитывающаясястрана', 'донор', '보고국', '수출국', '공여국'],
    ),
    flow_to: text(
      ...[
        'flowto',
        'importer',
        'destination',
        'partner',
        'receiver',
        'recipient',
        'partnerdesc',
        'partnername',
      ],
      ...['partnerland', 'einfuhrland', 'importland', 'bestimmungsland', 'empfänger'],
      ...['partenaire', 'payspartenaire', 'importateur', 'destinataire', 'bénéficiaire'],
      ...['импортер', 'импортёр', 'партнер', 'партнёр', 'странапартнер', 'странапартнёр', 'получатель'],
      ...['상대국', '수입국', '수원국'],
    ),
    commodity: text(
      ...['commodity', 'product', 'item', 'goods', 'cmddesc', 'commoditydescription', 'ware', 'warengruppe'],
      ...['produit', 'marchandise', 'товар', 'продукт', 'продукция', '품목', '상품', '품명'],
    ),
    ...evidence,
    kind: {
      holds: ['delivered', 'shipped', 'capacity', 'cap', 'change', 'count', 'share', 'amount'],
      names: ['kind'],
    },
    note,
  },
  provisions: {
    instrument: needed(
      text(
        ...['instrument', 'treaty', 'agreement', 'treatyname', 'act', 'law', 'title', 'vertrag', 'abkommen'],
        ...['gesetz', 'rechtsakt', 'traité', 'accord', 'convention', 'loi', 'договор', 'соглашение', 'закон'],
        ...['конвенция', '조약', '협정', '법률', '법'],
      ),
    ),
    provision: needed(
      text(
        ...[
          'provision',
          'clause',
          'text',
          'content',
          'wording',
          'bestimmung',
          'regelung',
          'wortlaut',
          'inhalt',
        ],
        ...['disposition', 'stipulation', 'texte', 'contenu', 'положение', 'норма', 'текст', 'содержание'],
        ...['조항', '규정', '내용', '본문'],
      ),
    ),
    signed: date(
      ...[
        'signed',
        'datesigned',
        'signature',
        'dateofsignature',
        'yearsigned',
        'dat',
        'date',
        'year',
        'begyr',
      ],
      ...['unterzeichnet', 'datum', 'jahr', 'année', 'подписан', 'дата', 'год', '서명일', '체결일', '연도'],
    ),
    parties: text(
      'parties',
      'signatories',
      'members',
      'parteien',
      'parties signataires',
      'стороны',
      '당사국',
    ),
    article: text('article', 'section', 'artikel', 'paragraf', 'статья', '조', '조문', '조항번호'),
    category: text('category', 'topic', 'subject', 'kategorie', 'категория', '분류'),
    obligation: { holds: obligations, names: ['obligation'] },
    status: { holds: provisionStatuses, names: ['status'] },
    conditions: text('conditions', 'condition', 'bedingungen'),
    ...evidence,
    note,
  },
  events: {
    date: asked(
      needed(date('date', 'day', 'start', 'year', 'datum', 'jahr', 'année', 'дата', 'год', '날짜', '일자')),
      ...['when', 'wann', 'quand', 'когда', '언제'],
    ),
    label: asked(
      needed(
        text(
          ...[
            'label',
            'event',
            'title',
            'headline',
            'description',
            'name',
            'ereignis',
            'titel',
            'bezeichnung',
          ],
          ...[
            'beschreibung',
            'événement',
            'titre',
            'libellé',
            'описание',
            'событие',
            'название',
            '사건',
            '제목',
          ],
        ),
      ),
      ...['what', 'what happened', 'was', 'was geschah', 'quoi', 'что', 'что произошло', '무엇'],
    ),
    date_end: date('dateend', 'end', 'until', 'ende'),
    actors: asked(
      text('actors', 'actor', 'participants', 'akteure', 'acteurs', 'участники', '행위자'),
      ...['who', 'wer', 'qui', 'кто', '누가'],
    ),
    ...evidence,
  },
} as const satisfies Record<OtherTable, Record<string, TableField>>;

type FieldsOf = { readonly [Table in OtherTable]: keyof (typeof tableFields)[Table] };

export type OtherField = FieldsOf[OtherTable];

/** The fields of a table as a list. */
export function fieldsOf(table: OtherTable): readonly (readonly [OtherField, TableField])[] {
  return Object.entries(tableFields[table]) as [OtherField, TableField][];
}
