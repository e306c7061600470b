import type { Scale } from './positionWords.ts';
import type { Survey } from './SurveyColumn.ts';

type Ends = readonly [low: string, high: string];

/** No object is asked for what stands in a file. */
function named<Value>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values));
}

const ten: Scale = { from: 0, to: 10 };
const seven: Scale = { from: 1, to: 7 };

const inTen = (low: string, high: string): Ends => [`0 (${low})`, `10 (${high})`];

/** What the ends of 0 to 10 mean, after the codebooks of 1999 to 2019. */
const chapelHillEnds = named<Ends>({
  lrgen: inTen('left', 'right'),
  lrecon: inTen('left on the economy', 'right on the economy'),
  galtan: inTen('libertarian', 'traditional or authoritarian'),
  spendvtax: inTen('better public services', 'lower taxes'),
  deregulation: inTen('against deregulation', 'for deregulation'),
  redistribution: inTen('for redistribution', 'against redistribution'),
  econ_interven: inTen('for state intervention', 'against state intervention'),
  civlib_laworder: inTen('civil liberties', 'tough measures against crime'),
  sociallifestyle: inTen('liberal on ways of life', 'not liberal on ways of life'),
  religious_principles: inTen(
    'against religious principles in politics',
    'for religious principles in politics',
  ),
  religious_principle: inTen(
    'against religious principles in politics',
    'for religious principles in politics',
  ),
  immigrate_policy: inTen('liberal on immigration', 'restrictive on immigration'),
  multiculturalism: inTen('multiculturalism', 'assimilation'),
  ethnic_minorities: inTen(
    'for more rights of ethnic minorities',
    'against more rights of ethnic minorities',
  ),
  nationalism: inTen('cosmopolitan', 'nationalist'),
  urban_rural: inTen('urban interests', 'rural interests'),
  environment: inTen('environment before growth', 'growth before environment'),
  regions: inTen('for decentralisation', 'against decentralisation'),
  protectionism: inTen('for free trade', 'for protection of producers at home'),
  people_vs_elite: inTen('office holders should decide', 'the people should decide'),
});

const chapelHillCountries = named({
  ...{
    1: 'Belgium',
    2: 'Denmark',
    3: 'Germany',
    4: 'Greece',
    5: 'Spain',
    6: 'France',
    7: 'Ireland',
    8: 'Italy',
  },
  ...{ 10: 'Netherlands', 11: 'United Kingdom', 12: 'Portugal', 13: 'Austria', 14: 'Finland', 16: 'Sweden' },
  ...{
    20: 'Bulgaria',
    21: 'Czechia',
    22: 'Estonia',
    23: 'Hungary',
    24: 'Latvia',
    25: 'Lithuania',
    26: 'Poland',
  },
  ...{ 27: 'Romania', 28: 'Slovakia', 29: 'Slovenia', 31: 'Croatia', 34: 'Turkey', 35: 'Norway' },
  ...{ 36: 'Switzerland', 37: 'Malta', 38: 'Luxembourg', 40: 'Cyprus', 45: 'Iceland' },
});

/** Of single experts, and of parties, elections and governments. */
const noMeasures =
  /^(country|cname|countryname|eastwest|eumember|party.*|.*_id|id|year|.*year|expert.*|vote.*|epvote|seats?|family|govt|chesversion|dob|gender|mip_.*)$/;

/** How much a question matters to a party, how divided it is on it, and how far experts differ. */
const aside = /_(salience|dissent|blur|sd)$|^(russian_interference|anti_islam(_rhetoric)?)$/;

/** Chapel Hill Expert Survey: means of what experts say, 0 to 10; on the European Union 1 to 7. */
export const chapelHill: Survey = {
  by: 'chapelHill',
  isOf: (names) =>
    ['lrgen', 'lrecon', 'galtan', 'eu_position', 'eu_salience'].filter((name) => names.has(name)).length > 1,
  actors: ['party', 'party_name', 'partyname', 'party_id'],
  isOfSingleExperts: (names) => names.has('dob') || names.has('gender'),
  countries: chapelHillCountries,
  scale: ten,
  column: (name) => {
    if (noMeasures.test(name)) return null;
    if (aside.test(name)) return 'other';
    if (!name.startsWith('eu_')) return { scale: ten, ends: chapelHillEnds.get(name) ?? null };
    const ends: Ends = ['1 (opposed)', '7 (in favour)'];
    return {
      scale: seven,
      ends: name === 'eu_position' ? ['1 (against European integration)', '7 (for it)'] : ends,
    };
  },
};

const hundred: Scale = { from: -100, to: 100 };

/** Manifesto Project: shares of the sentences of programmes, and of them left and right. */
export const manifesto: Survey = {
  by: 'manifesto',
  isOf: (names) =>
    names.has('rile') && (names.has('parfam') || [...names].some((name) => /^per\d{3}$/.test(name))),
  actors: ['partyname', 'partyabbrev', 'party'],
  scale: hundred,
  column: (name) => {
    if (name === 'rile') return { scale: hundred, ends: ['−100 (left)', '100 (right)'] };
    return /^per(\d{3}(_\d)?|uncod)$|^(planeco|markeco|welfare|intpeace)$/.test(name) ? 'other' : null;
  },
};

const four: Scale = { from: 0, to: 4 };
const one: Scale = { from: 0, to: 1 };

const vPartyScales = named<Scale>({
  riglef: { from: 0, to: 6 },
  welf: { from: 0, to: 5 },
});

const vPartyEnds = named<Ends>({
  riglef: ['0 (far left)', '6 (far right)'],
  immig: ['0 (against immigration)', '4 (for immigration)'],
  lgbt: ['0 (against equal rights)', '4 (for equal rights)'],
});

/** What parties stand for; other columns tell of their members, funds, voters or seats. */
const vPartyNames =
  'anteli|people|opresp|plur|minor|viol|immig|lgbt|culsup|relig|gender|womlab|riglef|welf|client';
const answers = new RegExp(`^v2pa(${vPartyNames})_(osp|ord)$`);

/** V-Party: answers of experts on their own scale (`_osp`, `_ord`) beside estimates without ends. */
export const vParty: Survey = {
  by: 'vParty',
  isOf: (names) => [...names].filter((name) => /^v2pa[a-z]+_(osp|ord)$/.test(name)).length > 1,
  actors: ['v2paenname', 'v2pashname', 'v2paorname', 'v2paid'],
  scale: four,
  column: (name, names) => {
    if (/^v2xpa_(popul|antiplural)$/.test(name)) return { scale: one, ends: null };
    const [, about, way] = answers.exec(name) ?? [];
    if (about === undefined)
      return /^v2x?pa/.test(name) && !/^v2pa(id|allian|seatshare|vote|numbseat|totalseat)/.test(name)
        ? 'other'
        : null;
    // Of one question the mean of answers says more than their usual one.
    if (way === 'ord' && names.has(`v2pa${about}_osp`)) return 'other';
    return { scale: vPartyScales.get(about) ?? four, ends: vPartyEnds.get(about) ?? null };
  },
};
