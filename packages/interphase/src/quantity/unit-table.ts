import type { Dimension } from './dimension.ts';

/** One unit symbol of the table. The SI value of `x` units is `x × numerator / denominator × 10^decade + zero`. */
export interface UnitEntry {
  /** As it is shown: `Ω`, `°C`. */
  readonly symbol: string;
  /** Other spellings that are read. */
  readonly aliases: readonly string[];
  readonly dimension: Dimension;
  readonly numerator: number;
  readonly denominator: number;
  readonly decade: number;
  /** SI value of the zero of the scale; not 0 for °C and °F only. */
  readonly zero: number;
  /** Prefixes that may stand before it. */
  readonly prefixes: string;
  /** Codes of the Unified Code for Units of Measure and their powers; a prefix goes to the first. */
  readonly ucum: readonly (readonly [string, number])[];
  /** Spelling in ASCII. */
  readonly ascii: string;
}

/** A decimal prefix: `µ`, −6. */
export interface Prefix {
  readonly symbol: string;
  readonly decade: number;
  readonly ucum: string;
}

/** Decimal prefixes by every spelling that is read. */
export const prefixes: ReadonlyMap<string, Prefix> = new Map(
  (
    [
      ['Y', 24],
      ['Z', 21],
      ['E', 18],
      ['P', 15],
      ['T', 12],
      ['G', 9],
      ['M', 6],
      ['k', 3],
      ['h', 2],
      ['da', 1],
      ['d', -1],
      ['c', -2],
      ['m', -3],
      ['µ', -6],
      ['n', -9],
      ['p', -12],
      ['f', -15],
      ['a', -18],
      ['z', -21],
    ] as const
  ).flatMap(([symbol, decade]): [string, Prefix][] => {
    const prefix = { symbol, decade, ucum: symbol === 'µ' ? 'u' : symbol };
    return symbol === 'µ'
      ? [
          ['µ', prefix],
          ['μ', prefix],
          ['u', prefix],
        ]
      : [[symbol, prefix]];
  }),
);

const all = 'Y Z E P T G M k h da d c m µ n p f a z';
const usual = 'T G M k m µ n p f';

/* biome-ignore format: a table is read by columns */
const rows: readonly (readonly [spellings: string, dimension: Dimension, scale: readonly number[], prefixes: string, ucum: string, ascii?: string])[] = [
  // spellings                                                  m kg  s  A  K mol cd   num, den, decade (, zero)    prefixes  UCUM
  ['m meter metre meters metres',                             [ 1, 0, 0, 0, 0, 0, 0], [1, 1, 0],                    'k d c m µ n p f', 'm'],
  ['Å angstrom Angstrom angstroms Ang Ao',                    [ 1, 0, 0, 0, 0, 0, 0], [1, 1, -10],                  '',       'Ao', 'angstrom'],
  ['g gram grams gm',                                         [ 0, 1, 0, 0, 0, 0, 0], [1, 1, -3],                   all,      'g'],
  ['t tonne tonnes',                                          [ 0, 1, 0, 0, 0, 0, 0], [1, 1, 3],                    'k M G',  't'],
  ['Da u amu dalton',                                         [ 0, 1, 0, 0, 0, 0, 0], [1.6605390666, 1, -27],       'k M',    'u'],
  ['s sec secs second seconds',                               [ 0, 0, 1, 0, 0, 0, 0], [1, 1, 0],                    'k m µ n p f', 's'],
  ['min mins minute minutes',                                 [ 0, 0, 1, 0, 0, 0, 0], [60, 1, 0],                   '',       'min'],
  ['h hr hrs hour hours',                                     [ 0, 0, 1, 0, 0, 0, 0], [3600, 1, 0],                 '',       'h'],
  ['d day days',                                              [ 0, 0, 1, 0, 0, 0, 0], [86400, 1, 0],                '',       'd'],
  ['wk week weeks',                                           [ 0, 0, 1, 0, 0, 0, 0], [604800, 1, 0],               '',       'wk'],
  ['a yr year years',                                         [ 0, 0, 1, 0, 0, 0, 0], [31557600, 1, 0],             'k M G',  'a_j'],
  ['A ampere amperes amp amps',                               [ 0, 0, 0, 1, 0, 0, 0], [1, 1, 0],                    usual,    'A'],
  ['K kelvin kelvins',                                        [ 0, 0, 0, 0, 1, 0, 0], [1, 1, 0],                    'k m µ n', 'K'],
  ['°C ℃ degC oC Cel celsius Celsius',                        [ 0, 0, 0, 0, 1, 0, 0], [1, 1, 0, 273.15],            'm',      'Cel', 'degC'],
  ['°F ℉ degF fahrenheit Fahrenheit',                         [ 0, 0, 0, 0, 1, 0, 0], [5, 9, 0, 459.67 * 5 / 9],    '',       '[degF]', 'degF'],
  ['mol mole moles',                                          [ 0, 0, 0, 0, 0, 1, 0], [1, 1, 0],                    'M k m µ n p f', 'mol'],
  ['cd candela',                                              [ 0, 0, 0, 0, 0, 0, 1], [1, 1, 0],                    'k m µ',  'cd'],
  ['Hz hertz',                                                [ 0, 0,-1, 0, 0, 0, 0], [1, 1, 0],                    'T G M k m µ n', 'Hz'],
  ['rpm',                                                     [ 0, 0,-1, 0, 0, 0, 0], [1, 60, 0],                   'k',      'min^-1'],
  ['N newton newtons',                                        [ 1, 1,-2, 0, 0, 0, 0], [1, 1, 0],                    'G M k c m µ n p', 'N'],
  ['Pa pascal pascals',                                       [-1, 1,-2, 0, 0, 0, 0], [1, 1, 0],                    'T G M k h m µ', 'Pa'],
  ['bar bars',                                                [-1, 1,-2, 0, 0, 0, 0], [1, 1, 5],                    'M k m µ', 'bar'],
  ['atm',                                                     [-1, 1,-2, 0, 0, 0, 0], [101325, 1, 0],               '',       'atm'],
  ['Torr torr',                                               [-1, 1,-2, 0, 0, 0, 0], [101325, 760, 0],             'm µ',    'mm[Hg]'],
  ['J joule joules',                                          [ 2, 1,-2, 0, 0, 0, 0], [1, 1, 0],                    usual,    'J'],
  ['eV electronvolt electronvolts',                           [ 2, 1,-2, 0, 0, 0, 0], [1.602176634, 1, -19],         'T G M k m µ n', 'eV'],
  ['cal',                                                     [ 2, 1,-2, 0, 0, 0, 0], [4184, 1, -3],                'k m',    'cal_th'],
  ['Wh',                                                      [ 2, 1,-2, 0, 0, 0, 0], [3600, 1, 0],                 'T G M k m µ', 'W h'],
  ['W watt watts',                                            [ 2, 1,-3, 0, 0, 0, 0], [1, 1, 0],                    usual,    'W'],
  ['C coulomb coulombs',                                      [ 0, 0, 1, 1, 0, 0, 0], [1, 1, 0],                    'M k m µ n p f', 'C'],
  ['Ah',                                                      [ 0, 0, 1, 1, 0, 0, 0], [3600, 1, 0],                 'M k m µ n', 'A h'],
  ['V volt volts',                                            [ 2, 1,-3,-1, 0, 0, 0], [1, 1, 0],                    usual,    'V'],
  ['Ω ohm ohms Ohm Ohms',                                     [ 2, 1,-3,-2, 0, 0, 0], [1, 1, 0],                    'T G M k m µ n', 'Ohm', 'ohm'],
  ['S siemens Siemens',                                       [-2,-1, 3, 2, 0, 0, 0], [1, 1, 0],                    'M k m µ n p f', 'S'],
  ['F farad farads',                                          [-2,-1, 4, 2, 0, 0, 0], [1, 1, 0],                    'k m µ n p f', 'F'],
  ['H henry henries henrys',                                  [ 2, 1,-2,-2, 0, 0, 0], [1, 1, 0],                    'k m µ n', 'H'],
  ['Wb weber',                                                [ 2, 1,-2,-1, 0, 0, 0], [1, 1, 0],                    'm µ n',  'Wb'],
  ['T tesla',                                                 [ 0, 1,-2,-1, 0, 0, 0], [1, 1, 0],                    'm µ n',  'T'],
  ['P poise',                                                 [-1, 1,-1, 0, 0, 0, 0], [1, 1, -1],                   'c m',    'P'],
  ['L l liter litre liters litres',                           [ 3, 0, 0, 0, 0, 0, 0], [1, 1, -3],                   'k h d c m µ n p f', 'L'],
  ['ha hectare har',                                          [ 2, 0, 0, 0, 0, 0, 0], [1, 1, 4],                    '',       'har'],
  ['M molar',                                                 [-3, 0, 0, 0, 0, 1, 0], [1, 1, 3],                    'm µ n p', 'mol L^-1'],
  ['% percent pct',                                           [ 0, 0, 0, 0, 0, 0, 0], [1, 1, -2],                   '',       '%'],
  ['wt% wt.% w%',                                             [ 0, 0, 0, 0, 0, 0, 0], [1, 1, -2],                   '',       '%{mass}'],
  ['vol% vol.% v%',                                           [ 0, 0, 0, 0, 0, 0, 0], [1, 1, -2],                   '',       '%{volume}'],
  ['mol% mol.%',                                              [ 0, 0, 0, 0, 0, 0, 0], [1, 1, -2],                   '',       '%{amount}'],
  ['at% at.%',                                                [ 0, 0, 0, 0, 0, 0, 0], [1, 1, -2],                   '',       '%{atoms}'],
  ['‰ permille',                                              [ 0, 0, 0, 0, 0, 0, 0], [1, 1, -3],                   '',       '[ppth]', 'permille'],
  ['ppm',                                                     [ 0, 0, 0, 0, 0, 0, 0], [1, 1, -6],                   '',       '[ppm]'],
  ['ppb',                                                     [ 0, 0, 0, 0, 0, 0, 0], [1, 1, -9],                   '',       '[ppb]'],
  ['rad radian radians',                                      [ 0, 0, 0, 0, 0, 0, 0], [1, 1, 0],                    'm µ n',  'rad'],
  ['sr steradian',                                            [ 0, 0, 0, 0, 0, 0, 0], [1, 1, 0],                    'm',      'sr'],
  ['° deg degree degrees',                                    [ 0, 0, 0, 0, 0, 0, 0], [Math.PI, 180, 0],            '',       'deg', 'deg'],
  ['cycles cycle',                                            [ 0, 0, 0, 0, 0, 0, 0], [1, 1, 0],                    '',       '{cycles}'],
];

/** Every unit symbol that is known, one row each; compound units are built from these by `parseUnit`. */
export const unitTable: readonly UnitEntry[] = rows.map(
  ([spellings, dimension, scale, allowed, ucum, ascii]) => {
    const [symbol = '', ...aliases] = spellings.split(' ');
    const [numerator = 1, denominator = 1, decade = 0, zero = 0] = scale;
    const codes = ucum.split(' ').map((code): [string, number] => {
      const [base = '', power] = code.split('^');
      return [base, power === undefined ? 1 : Number(power)];
    });
    return {
      symbol,
      aliases,
      dimension,
      numerator,
      denominator,
      decade,
      zero,
      prefixes: allowed,
      ucum: codes,
      ascii: ascii ?? symbol,
    };
  },
);

/** Units people write that are not supported, by what they measure, so that an error can say so. */
export const foreignUnits: ReadonlyMap<string, { readonly dimension: Dimension; readonly instead: string }> =
  new Map(
    (
      [
        ['parsec parsecs pc ly lightyear', [1, 0, 0, 0, 0, 0, 0], 'm'],
        [
          'in inch inches mil mils thou ft foot feet yd yard yards mile miles mi',
          [1, 0, 0, 0, 0, 0, 0],
          'mm',
        ],
        ['lb lbs pound pounds oz ounce ounces grain grains stone', [0, 1, 0, 0, 0, 0, 0], 'g'],
        ['month months decade century fortnight', [0, 0, 1, 0, 0, 0, 0], 'd'],
        ['psi ksi mmHg kgf/cm2 at', [-1, 1, -2, 0, 0, 0, 0], 'MPa'],
        ['gallon gallons gal pint pints quart cc ccm', [3, 0, 0, 0, 0, 0, 0], 'mL'],
        ['acre acres', [2, 0, 0, 0, 0, 0, 0], 'm²'],
        ['BTU btu erg ergs', [2, 1, -2, 0, 0, 0, 0], 'kJ'],
        ['hp horsepower', [2, 1, -3, 0, 0, 0, 0], 'W'],
        ['lbf kgf dyn dyne', [1, 1, -2, 0, 0, 0, 0], 'N'],
        ['mph knot knots kph', [1, 0, -1, 0, 0, 0, 0], 'm/s'],
        ['mho mhos', [-2, -1, 3, 2, 0, 0, 0], 'S'],
        ['gauss Gauss Oe oersted', [0, 1, -2, -1, 0, 0, 0], 'mT'],
      ] as const satisfies readonly (readonly [string, Dimension, string])[]
    ).flatMap(([spellings, dimension, instead]) =>
      spellings.split(' ').map((spelling) => [spelling, { dimension, instead }] as const),
    ),
  );
