import { obligations, provisionStatuses } from '#lib/model/provision.ts';
import { claimFields } from './claimFields.ts';
import { evidenceFields, noteField } from './evidenceFields.ts';
import { figureFields } from './figureFields.ts';
import { asked, date, needed, text, type TableField } from './tableField.ts';

/** Tables beside that of stances that a file can hold. */
export const otherTables = ['claims', 'figures', 'provisions', 'events'] as const;
export type OtherTable = (typeof otherTables)[number];

/** All tables that a file can hold. */
export const importTables = ['stances', ...otherTables] as const;
export type ImportTable = (typeof importTables)[number];

/** The fields of each table, named as the columns of a dossier. */
const tableFields = {
  claims: claimFields,
  figures: figureFields,
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
    ...evidenceFields,
    note: noteField,
  },
  events: {
    date: asked(
      needed(
        date(
          'date',
          'day',
          'eventdate',
          'datestart',
          'startdate',
          'sqldate',
          'start',
          'year',
          'datum',
          'jahr',
          'année',
          'дата',
          'год',
          '날짜',
          '일자',
        ),
      ),
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
            'notes',
            'sourceheadline',
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
    date_end: date('dateend', 'enddate', 'end', 'until', 'ende'),
    actors: asked(
      text(
        'actors',
        'actor',
        'actor1',
        'actor1name',
        'sidea',
        'participants',
        'akteure',
        'acteurs',
        'участники',
        '행위자',
      ),
      ...['who', 'wer', 'qui', 'кто', '누가'],
    ),
    ...evidenceFields,
  },
} as const satisfies Record<OtherTable, Record<string, TableField>>;

type FieldsOf = { readonly [Table in OtherTable]: keyof (typeof tableFields)[Table] };

export type OtherField = FieldsOf[OtherTable];

/** The fields of a table as a list. */
export function fieldsOf(table: OtherTable): readonly (readonly [OtherField, TableField])[] {
  return Object.entries(tableFields[table]) as [OtherField, TableField][];
}
