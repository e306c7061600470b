import { evidenceFields, noteField } from './evidenceFields.ts';
import { date, needed, text, type TableField } from './tableField.ts';

/** The fields of figures. */
export const figureFields = {
  measure: needed(
    text(
      ...['measure', 'indicator', 'variable', 'series', 'metric', 'statistic', 'kennzahl', 'indikator'],
      ...['messgröße', 'merkmal', 'indicateur', 'mesure', 'показатель', 'индикатор', '지표', '측정', '항목'],
    ),
  ),
  value: needed({
    holds: 'number',
    names: [
      ...['value', 'amount', 'obsvalue', 'tradevalue', 'primaryvalue', 'fobvalue', 'cifvalue'],
      ...[
        'tivdeliveryvalues',
        'sipritivofdeliveredweapons',
        'quantity',
        'numbersdelivered',
        'numberdelivered',
      ],
      ...['wert', 'betrag', 'menge', 'valeur', 'montant', 'quantité'],
      ...['значение', 'сумма', 'стоимость', 'количество', '값', '금액', '수량', '수치'],
    ],
  }),
  label: text('label', 'title', 'name', 'bezeichnung', 'libellé', 'название', '이름'),
  unit: text(
    ...['unit', 'unitofmeasure', 'units', 'currency', 'einheit', 'maßeinheit', 'währung', 'unité', 'devise'],
    ...['единица', 'единицаизмерения', 'валюта', '단위', '통화'],
  ),
  period_start: date(
    ...['periodstart', 'from', 'start', 'date', 'year', 'deliveryyear', 'period', 'timeperiod', 'refyear'],
    ...['refperiod', 'time', 'month', 'quarter'],
    ...['jahr', 'zeitraum', 'année', 'période', 'год', 'период', '연도', '기간'],
  ),
  // Of a year that stands in a column of its own.
  month: text('month', 'monat', 'mois', 'mes', 'mese', 'mês', 'месяц', '월'),
  period_end: date('periodend', 'to', 'end', 'until'),
  flow_from: text(
    ...[
      'flowfrom',
      'exporter',
      'origin',
      'reporter',
      'supplier',
      'sender',
      'donor',
      'reporterdesc',
      'reportername',
    ],
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
    ...['weapondesignation', 'designation', 'weapondescription'],
    ...['commodity', 'product', 'item', 'goods', 'cmddesc', 'commoditydescription', 'ware', 'warengruppe'],
    ...[
      'produit',
      'marchandise',
      'libelléproduit',
      'libelleproduit',
      'товар',
      'продукт',
      'продукция',
      '품목',
      '품목명',
      '상품',
      '품명',
    ],
  ),
  // Which way it goes, where the two ends are who reports and its partner.
  flow: text(
    ...['flow', 'flowdesc', 'tradeflow', 'flowcode', 'flowname', 'tradeflowname', 'flowdirection'],
    ...['warenstrom', 'verkehrsrichtung', 'flux', 'поток', 'направление', '수출입구분'],
  ),
  ...evidenceFields,
  kind: {
    holds: ['delivered', 'shipped', 'capacity', 'cap', 'change', 'count', 'share', 'amount'],
    names: ['kind'],
  },
  note: noteField,
} as const satisfies Record<string, TableField>;
