/** Tables to fill in, of each its file, what it is for and its first rows, the names of the columns first. */
export const templates = [
  {
    file: 'positions.csv',
    label: 'One row per position',
    rows: [
      ['actor', 'issue', 'stance', 'source', 'date', 'comment'],
      ['Harbour union', 'The quay is extended', 'supports', 'Letter to the council', '2024-06-19', ''],
      ['Residents', 'The quay is extended', 'opposes', 'Public hearing', '2024-06-21', ''],
    ],
  },
  {
    file: 'one-column-an-issue.csv',
    label: 'One column per issue',
    rows: [
      ['actor', 'The quay is extended', 'The ferry is free'],
      ['Harbour union', 'yes', 'abstain'],
      ['Residents', 'no', 'yes'],
    ],
  },
  {
    file: 'checked-claims.csv',
    label: 'Claims that were checked',
    rows: [
      ['claim', 'claimant', 'date', 'verdict', 'checker', 'checked', 'url'],
      [
        ...['The quay was closed for a year', 'Residents', '2024-06-19', 'mostly false', 'Harbour office'],
        ...['2024-06-25', 'https://example.org/quay'],
      ],
    ],
  },
  {
    file: 'figures.csv',
    label: 'Figures',
    rows: [
      ['measure', 'value', 'unit', 'year', 'exporter', 'importer', 'commodity'],
      ['Trade value', '1200000', 'USD', '2023', 'Kelm', 'Novy Port', 'Timber'],
    ],
  },
];
