import { nickelRichOxideLaw, type OpenCircuitLaw } from './open-circuit-law.ts';

/** One entry of the library as written down: numbers in the units of the field names, each with where it is from. */
export interface MaterialEntry {
  readonly name: string;
  /** Other spellings a person may write. */
  readonly aliases?: readonly string[];
  /** g/cm³; two numbers are the ends of a uniform distribution. */
  readonly density?: Entry;
  /** g/mol */
  readonly molarMass?: Entry;
  /** Of an insertion material; it carries its own citation. */
  readonly openCircuit?: OpenCircuitLaw;
}

/** A number, or the ends of a range, with its citation. `assumed` marks what no primary source was checked for. */
export interface Entry {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly source: string;
  readonly assumed?: true;
}

const atomicWeights = 'sum of standard atomic weights, IUPAC 2021';
const textbook = 'textbook value, not checked against a primary source';
const handbook = 'density of the element at 20 °C, CRC Handbook of Chemistry and Physics';

/**
 * Substances of polymer-electrolyte lithium cells. Densities that depend on grade, conversion or water
 * content are marked assumed: a project overlays them with what it has measured.
 */
export const materialData: readonly MaterialEntry[] = [
  {
    name: 'PVDF-HFP',
    density: { value: 1.77, source: `${textbook}; grades lie at 1.77–1.78`, assumed: true },
  },
  { name: 'PVDF', density: { value: 1.78, source: textbook, assumed: true } },
  {
    name: 'SiO2',
    aliases: ['silica'],
    density: { value: 2.2, source: `skeletal density of amorphous silica, ${textbook}`, assumed: true },
    molarMass: { value: 60.08, source: atomicWeights },
  },
  {
    name: 'P(VEC-PEGDA)–LiTFSI',
    aliases: ['P(VEC-PEGDA)', 'P(VEC-PEGDA)/LiTFSI'],
    density: {
      value: 1.35,
      low: 1.25,
      high: 1.45,
      source:
        'between monomers (1.12–1.19) and salt (2.02) at 20 wt% salt with shrinkage on cure; no measurement known',
      assumed: true,
    },
  },
  {
    name: 'LiTFSI',
    density: { value: 2.02, source: `crystal, ${textbook}`, assumed: true },
    molarMass: { value: 287.09, source: atomicWeights },
  },
  {
    name: 'VEC',
    aliases: ['vinyl ethylene carbonate'],
    density: { value: 1.188, source: `supplier value at 25 °C, ${textbook}`, assumed: true },
    molarMass: { value: 114.1, source: atomicWeights },
  },
  { name: 'PEGDA', density: { value: 1.12, source: `supplier value at 25 °C, ${textbook}`, assumed: true } },
  {
    name: 'lithiated Nafion',
    aliases: ['Li-Nafion', 'LN'],
    density: { value: 2.04, low: 1.98, high: 2.1, source: `dry, ${textbook}`, assumed: true },
  },
  {
    name: 'NCM811',
    aliases: ['LiNi0.8Co0.1Mn0.1O2'],
    density: {
      value: 4.78,
      source: 'from the hexagonal cell a = 2.871 Å, c = 14.20 Å, Z = 3 (lattice: Symmetry 16 (2024) 301)',
    },
    molarMass: { value: 97.28, source: atomicWeights },
    openCircuit: nickelRichOxideLaw,
  },
  {
    name: 'Li',
    aliases: ['lithium'],
    density: { value: 0.534, source: handbook },
    molarMass: { value: 6.94, source: 'conventional atomic weight, IUPAC 2021' },
  },
  {
    name: 'Cu',
    aliases: ['copper'],
    density: { value: 8.96, source: handbook },
    molarMass: { value: 63.546, source: 'standard atomic weight, IUPAC 2021' },
  },
  {
    name: 'Al',
    aliases: ['aluminium', 'aluminum'],
    density: { value: 2.7, source: handbook },
    molarMass: { value: 26.982, source: 'standard atomic weight, IUPAC 2021' },
  },
  {
    name: 'carbon black',
    aliases: ['CB'],
    density: { value: 1.9, low: 1.8, high: 2, source: textbook, assumed: true },
    molarMass: { value: 12.011, source: 'standard atomic weight, IUPAC 2021' },
  },
  {
    name: 'DMF',
    density: { value: 0.944, source: `at 25 °C, ${textbook}`, assumed: true },
    molarMass: { value: 73.09, source: atomicWeights },
  },
  {
    name: 'NMP',
    density: { value: 1.028, source: `at 25 °C, ${textbook}`, assumed: true },
    molarMass: { value: 99.13, source: atomicWeights },
  },
];
