/** What a reported quantity may belong to. */
export type Owner = 'membrane' | 'electrode' | 'powder' | 'cell' | 'material';

/** Sign a quantity must have. */
export type Sign = 'positive' | 'not negative' | 'any';

/** A term of the field with its dimension. */
export interface Term {
  readonly name: string;
  /** A unit of the right dimension, the one it is usually written in; `1` for a pure number (per cent included). */
  readonly unit: string;
  readonly sign: Sign;
  readonly of: readonly Owner[];
}

/**
 * Names of quantities a project may report, each with dimension, sign and what it belongs to.
 * The words are those of the field; a project that uses another word is shown the nearest.
 *
 * @example
 * ```ts
 * import { findTerm } from 'interphase/cell';
 * findTerm('ionic conductivity')?.unit; // => 'S/cm'
 * findTerm('fluffiness'); // => undefined
 * ```
 */
export const vocabulary: readonly Term[] = [
  // geometry and mass
  ...terms('positive', ['membrane'], { thickness: 'µm', 'areal mass': 'g/m²' }),
  ...terms('positive', ['membrane', 'electrode', 'powder', 'material'], { density: 'g/cm³' }),
  ...terms('not negative', ['membrane', 'electrode'], { porosity: '1' }),
  ...terms('positive', ['cell', 'electrode'], {
    'lithium thickness': 'µm',
    'active loading': 'mg/cm²',
    'areal capacity': 'mAh/cm²',
    'cathode area': 'cm²',
    'anode area': 'cm²',
    'membrane area': 'cm²',
    'electrode area': 'cm²',
    'electrode thickness': 'µm',
    'current collector thickness': 'µm',
  }),
  // composition and processing
  ...terms('not negative', ['membrane', 'electrode', 'powder'], {
    'precursor uptake': '1',
    'filler fraction': '1',
    'mass fraction': '1',
    'mass fraction added': '1',
    'volume fraction': '1',
    'residual volatiles': '1',
    conversion: '1',
    'gel fraction': '1',
  }),
  ...terms('positive', ['membrane', 'electrode', 'powder'], {
    'coating thickness': 'nm',
    'interphase thickness': 'nm',
    'particle diameter': 'µm',
  }),
  ...terms('positive', ['powder', 'electrode', 'membrane'], {
    'BET area': 'm²/g',
    'pore volume': 'cm³/g',
    'pore diameter': 'nm',
  }),
  ...terms('not negative', ['powder', 'membrane'], { 'ion-exchange capacity': 'mmol/g' }),
  ...terms('any', ['powder', 'membrane'], { 'zeta potential': 'mV' }),
  // transport and interface
  ...terms('positive', ['membrane', 'material', 'cell'], {
    'ionic conductivity': 'S/cm',
    'electronic conductivity': 'S/cm',
    'salt concentration': 'mol/L',
    'salt diffusion coefficient': 'm²/s',
    'diffusion coefficient': 'cm²/s',
    'relative permittivity': '1',
    'limiting current density': 'mA/cm²',
  }),
  ...terms('any', ['membrane', 'material', 'cell', 'electrode'], {
    'activation energy': 'eV',
    'transference number': '1',
  }),
  ...terms('positive', ['membrane', 'cell', 'electrode'], {
    'bulk resistance': 'Ω',
    'interfacial resistance': 'Ω',
    'area-specific bulk resistance': 'Ω cm²',
    'area-specific interfacial resistance': 'Ω cm²',
    'direct-current resistance': 'Ω',
    'exchange current density': 'mA/cm²',
    'critical current density': 'mA/cm²',
    'current density': 'mA/cm²',
    'plated capacity': 'mAh/cm²',
    'time to short': 'h',
    'cycles to short': '1',
    'oxidation limit': 'V',
    'leakage current density': 'µA/cm²',
  }),
  ...terms('any', ['membrane', 'cell'], { 'polarisation voltage': 'mV', overpotential: 'mV' }),
  ...terms('not negative', ['membrane', 'cell', 'electrode'], { 'LiF share': '1', 'surface share': '1' }),
  // mechanics and heat
  ...terms('positive', ['membrane'], {
    'tensile strength': 'MPa',
    elongation: '1',
    "Young's modulus": 'MPa',
    toughness: 'MJ/m³',
  }),
  ...terms('any', ['membrane'], { shrinkage: '1' }),
  // cells
  ...terms('positive', ['cell', 'electrode', 'material'], {
    'specific capacity': 'mAh/g',
    capacity: 'mAh',
    'specific energy': 'Wh/kg',
    'energy density': 'Wh/L',
    'nominal specific current': 'mA/g',
    'molar mass': 'g/mol',
  }),
  ...terms('not negative', ['cell', 'electrode', 'membrane'], {
    'capacity retention': '1',
    'coulombic efficiency': '1',
    'negative-to-positive capacity ratio': '1',
    'cycle count': '1',
  }),
  ...terms('any', ['cell', 'electrode', 'membrane'], {
    'voltage window lower': 'V',
    'voltage window upper': 'V',
    voltage: 'V',
  }),
  // conditions that are themselves stated
  ...terms('positive', ['membrane', 'electrode', 'powder', 'cell', 'material'], {
    temperature: '°C',
    duration: 'h',
    'pulse duration': 'h',
    'rest duration': 'h',
    pressure: 'MPa',
    'heating rate': 'K/min',
    'scan rate': 'mV/s',
    'excitation amplitude': 'mV',
    frequency: 'Hz',
  }),
];

const byName: ReadonlyMap<string, Term> = new Map(vocabulary.map((term) => [term.name, term]));

/** The term of this name, or undefined. */
export function findTerm(name: string): Term | undefined {
  return byName.get(name);
}

function terms(sign: Sign, of: readonly Owner[], units: Readonly<Record<string, string>>): Term[] {
  return Object.entries(units).map(([name, unit]) => ({ name, unit, sign, of }));
}
