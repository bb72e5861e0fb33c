/**
 * Exponents of the seven SI base units, in the order m, kg, s, A, K, mol, cd.
 * A conductivity (S/m = A² s³ kg⁻¹ m⁻³) is `[-3, -1, 3, 2, 0, 0, 0]`.
 */
export type Dimension = readonly [number, number, number, number, number, number, number];

/** The dimension of a pure number. */
export const dimensionless: Dimension = [0, 0, 0, 0, 0, 0, 0];

/** Dimension of `a × b^power`. */
export function multiplyDimension(a: Dimension, b: Dimension, power = 1): Dimension {
  return [
    a[0] + b[0] * power,
    a[1] + b[1] * power,
    a[2] + b[2] * power,
    a[3] + b[3] * power,
    a[4] + b[4] * power,
    a[5] + b[5] * power,
    a[6] + b[6] * power,
  ];
}

/** Whether two dimensions are the same (fractional exponents to 1e-9). */
export function equalDimension(a: Dimension, b: Dimension): boolean {
  return a.every((exponent, index) => Math.abs(exponent - (b[index] ?? 0)) < 1e-9);
}

/** What a person calls a quantity of this dimension, with its article: `a length`; a formula where there is no name. */
export function dimensionName(dimension: Dimension): string {
  for (const [name, known] of names) if (equalDimension(known, dimension)) return name;
  return `a quantity in ${formula(dimension)}`;
}

function formula(dimension: Dimension): string {
  const base = ['m', 'kg', 's', 'A', 'K', 'mol', 'cd'];
  return dimension
    .map((exponent, index) => (exponent === 0 ? '' : `${base[index]}${exponent === 1 ? '' : `^${exponent}`}`))
    .filter((part) => part !== '')
    .join(' ');
}

/* biome-ignore format: a table is read by columns */
const names: readonly (readonly [string, Dimension])[] = [
  //                                            m kg  s  A  K mol cd
  ['a pure number',                           [ 0, 0, 0, 0, 0, 0, 0]],
  ['a length',                                [ 1, 0, 0, 0, 0, 0, 0]],
  ['an area',                                 [ 2, 0, 0, 0, 0, 0, 0]],
  ['a volume',                                [ 3, 0, 0, 0, 0, 0, 0]],
  ['a mass',                                  [ 0, 1, 0, 0, 0, 0, 0]],
  ['a time',                                  [ 0, 0, 1, 0, 0, 0, 0]],
  ['a current',                               [ 0, 0, 0, 1, 0, 0, 0]],
  ['a temperature',                           [ 0, 0, 0, 0, 1, 0, 0]],
  ['an amount of substance',                  [ 0, 0, 0, 0, 0, 1, 0]],
  ['a luminous intensity',                    [ 0, 0, 0, 0, 0, 0, 1]],
  ['a frequency or rate',                     [ 0, 0,-1, 0, 0, 0, 0]],
  ['a speed',                                 [ 1, 0,-1, 0, 0, 0, 0]],
  ['an acceleration',                         [ 1, 0,-2, 0, 0, 0, 0]],
  ['a diffusivity',                           [ 2, 0,-1, 0, 0, 0, 0]],
  ['a density',                               [-3, 1, 0, 0, 0, 0, 0]],
  ['a mass per area',                         [-2, 1, 0, 0, 0, 0, 0]],
  ['a specific area',                         [ 2,-1, 0, 0, 0, 0, 0]],
  ['a volume per mass',                       [ 3,-1, 0, 0, 0, 0, 0]],
  ['a number per length',                     [-1, 0, 0, 0, 0, 0, 0]],
  ['a number per area',                       [-2, 0, 0, 0, 0, 0, 0]],
  ['a number per volume',                     [-3, 0, 0, 0, 0, 0, 0]],
  ['a force',                                 [ 1, 1,-2, 0, 0, 0, 0]],
  ['a pressure or an energy per volume',      [-1, 1,-2, 0, 0, 0, 0]],
  ['an energy',                               [ 2, 1,-2, 0, 0, 0, 0]],
  ['a power',                                 [ 2, 1,-3, 0, 0, 0, 0]],
  ['an energy per area',                      [ 0, 1,-2, 0, 0, 0, 0]],
  ['a power per area',                        [ 0, 1,-3, 0, 0, 0, 0]],
  ['an energy per mass',                      [ 2, 0,-2, 0, 0, 0, 0]],
  ['an energy per amount of substance',       [ 2, 1,-2, 0, 0,-1, 0]],
  ['an energy per temperature',               [ 2, 1,-2, 0,-1, 0, 0]],
  ['a molar heat capacity',                   [ 2, 1,-2, 0,-1,-1, 0]],
  ['a specific heat capacity',                [ 2, 0,-2, 0,-1, 0, 0]],
  ['a thermal conductivity',                  [ 1, 1,-3, 0,-1, 0, 0]],
  ['a viscosity',                             [-1, 1,-1, 0, 0, 0, 0]],
  ['a charge',                                [ 0, 0, 1, 1, 0, 0, 0]],
  ['a voltage',                               [ 2, 1,-3,-1, 0, 0, 0]],
  ['a voltage per time',                      [ 2, 1,-4,-1, 0, 0, 0]],
  ['a voltage per temperature',               [ 2, 1,-3,-1,-1, 0, 0]],
  ['an electric field',                       [ 1, 1,-3,-1, 0, 0, 0]],
  ['a resistance',                            [ 2, 1,-3,-2, 0, 0, 0]],
  ['a conductance',                           [-2,-1, 3, 2, 0, 0, 0]],
  ['a conductivity',                          [-3,-1, 3, 2, 0, 0, 0]],
  ['a conductivity times a temperature',      [-3,-1, 3, 2, 1, 0, 0]],
  ['a resistivity',                           [ 3, 1,-3,-2, 0, 0, 0]],
  ['an area-specific resistance',             [ 4, 1,-3,-2, 0, 0, 0]],
  ['a conductance per area',                  [-4,-1, 3, 2, 0, 0, 0]],
  ['a molar conductivity',                    [ 0,-1, 3, 2, 0,-1, 0]],
  ['a capacitance',                           [-2,-1, 4, 2, 0, 0, 0]],
  ['a capacitance per area',                  [-4,-1, 4, 2, 0, 0, 0]],
  ['a capacitance per length (permittivity)', [-3,-1, 4, 2, 0, 0, 0]],
  ['an inductance',                           [ 2, 1,-2,-2, 0, 0, 0]],
  ['a magnetic flux density',                 [ 0, 1,-2,-1, 0, 0, 0]],
  ['a magnetic flux',                         [ 2, 1,-2,-1, 0, 0, 0]],
  ['a current density',                       [-2, 0, 0, 1, 0, 0, 0]],
  ['a current per mass',                      [ 0,-1, 0, 1, 0, 0, 0]],
  ['a capacity per area',                     [-2, 0, 1, 1, 0, 0, 0]],
  ['a capacity per mass',                     [ 0,-1, 1, 1, 0, 0, 0]],
  ['a capacity per volume',                   [-3, 0, 1, 1, 0, 0, 0]],
  ['a charge per amount of substance',        [ 0, 0, 1, 1, 0,-1, 0]],
  ['a concentration',                         [-3, 0, 0, 0, 0, 1, 0]],
  ['an amount per mass',                      [ 0,-1, 0, 0, 0, 1, 0]],
  ['an amount per area',                      [-2, 0, 0, 0, 0, 1, 0]],
  ['a molar mass',                            [ 0, 1, 0, 0, 0,-1, 0]],
  ['a molar volume',                          [ 3, 0, 0, 0, 0,-1, 0]],
  ['a molar flux',                            [-2, 0,-1, 0, 0, 1, 0]],
  ['a number per temperature',                [ 0, 0, 0, 0,-1, 0, 0]],
  ['a rate of temperature',                   [ 0, 0,-1, 0, 1, 0, 0]],
];
