import { claimTypes } from '#lib/model/claim.ts';
import { evidenceFields, noteField } from './evidenceFields.ts';
import { asked, date, needed, spared, text, type TableField } from './tableField.ts';

/** The fields of claims. */
export const claimFields = {
  claim: asked(
    needed(
      text(
        ...['claim', 'claimreviewed', 'claimtext', 'statement', 'assertion', 'text', 'behauptung', 'aussage'],
        ...['afirmación', 'afirmacion', 'declaración', 'frase', 'afirmação', 'affermazione'],
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
        'originator',
        'statementoriginator',
        'itemreviewedauthorname',
        'author',
        'person',
        'actor',
        'politician',
        'sprecher',
        'urheber',
      ],
      ...['auteur', 'autor', 'autora', 'político', 'autore', 'автор', 'спикер', '발언자', '화자'],
    ),
    ...['who', 'who said it', 'wer', 'wer sagt es', 'qui', 'кто', '누가'],
  ),
  verdict: text(
    ...[
      'verdict',
      'rating',
      'ruling',
      'textualrating',
      'reviewratingalternatename',
      'factcheck',
      'veracity',
      'truthfulness',
      'truth',
    ],
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
    ...['calificación', 'calificacion', 'veredicto', 'resultado', 'classificação', 'verdetto'],
    ...['évaluation', 'conclusion', 'вердикт', 'оценка', 'достоверность', '판정', '평가'],
  ),
  // Who gave the verdict, where there is one.
  checker: text(
    ...['checker', 'factchecker', 'checkedby', 'reviewer', 'reviewedby', 'curator', 'publisher', 'site'],
    ...['authorname', 'reviewauthorname'],
    ...['medio', 'verificador', 'veículo', 'verificadopor', 'média'],
    ...['prüfer', 'geprüftvon', 'faktenchecker', 'vérificateur', 'проверил', 'проверяющий', '팩트체커'],
  ),
  // When it was checked, where that is known apart from when it was said.
  checked: spared(
    date(
      ...['checked', 'checkdate', 'factcheckdate', 'datechecked', 'checkedon', 'reviewdate', 'datereviewed'],
      ...['datepublished', 'reviewpublished', 'publisheddate', 'publicationdate', 'published', 'rulingdate'],
      ...['geprüftam', 'prüfdatum', 'датапроверки', 'vérifiéle', '검증일'],
    ),
  ),
  // Of what is left, since a column called after the check is dated too.
  date: spared(
    date(
      ...['date', 'statementdate', 'claimdate', 'datesaid', 'dateofclaim', 'saidon', 'dateposted'],
      ...['fecha', 'data', 'datum', 'дата', '날짜', '일자'],
    ),
  ),
  url: {
    holds: 'link',
    names: [
      ...['url', 'link', 'address', 'href', 'uri', 'reviewurl', 'claimreviewurl', 'factcheckurl'],
      ...[
        'factcheckanalysislink',
        'permalink',
        'webpage',
        'enlace',
        'vínculo',
        'adresse',
        'lien',
        'ссылка',
        '링크',
        '주소',
      ],
    ],
  },
  ...evidenceFields,
  type: { holds: claimTypes, names: ['type', 'claimtype'] },
  bearing: {
    holds: ['supports', 'contradicts', 'qualifies', 'mentions'],
    names: ['bearing', 'stance', 'relation'],
  },
  topic: text('topic', 'subject', 'category', 'issue', 'thema', 'tema', 'tópico', 'тема', '주제'),
  note: noteField,
} as const satisfies Record<string, TableField>;
