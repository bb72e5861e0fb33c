import type { Quantity } from '../quantity/index.ts';
import type { OpenCircuitLaw } from './open-circuit-law.ts';

/** A substance with what is known of it; each value carries its citation in `Quantity.sources`. */
export interface Material {
  /** Name a person writes: `PVDF-HFP`. */
  readonly name: string;
  readonly density?: Quantity;
  readonly molarMass?: Quantity;
  /** Relative permittivity, dimensionless. */
  readonly permittivity?: Quantity;
  /** Of an insertion material. */
  readonly openCircuit?: OpenCircuitLaw;
}

/** A free-standing electrolyte membrane. */
export interface Membrane {
  readonly kind: 'membrane';
  readonly name: string;
  /** Words for tables: `SPE/SiO₂–SO₃Li`. */
  readonly label: string;
  readonly thickness?: Quantity;
  /** Mass per area, kg/m². */
  readonly arealMass?: Quantity;
  readonly composition?: MembraneComposition;
}

/** A porous substrate filled with an electrolyte cured in place. */
export interface MembraneComposition {
  /** Material name of the substrate polymer. */
  readonly polymer: string;
  /** Material name of the filler. */
  readonly filler?: string;
  /** Filler mass as stated, dimensionless (0.2 for 20 %). */
  readonly fillerFraction?: Quantity;
  /** Basis of `fillerFraction`: of the polymer mass, of the solids, or not stated. */
  readonly fillerBasis?: 'polymer' | 'solids' | 'not stated';
  /** Material name of the cured electrolyte in the pores. */
  readonly electrolyte: string;
  /** Precursor mass taken up per substrate mass, dimensionless (1.2 for 120 %). */
  readonly precursorUptake?: Quantity;
}

/** A powder (active material, filler). */
export interface Powder {
  readonly kind: 'powder';
  readonly name: string;
  readonly label: string;
  readonly material?: string;
}

/** A coated electrode. */
export interface Electrode {
  readonly kind: 'electrode';
  readonly name: string;
  readonly label: string;
  readonly material?: string;
  /** Active mass per area, kg/m². */
  readonly loading?: Quantity;
}

export type Specimen = Membrane | Powder | Electrode;

export type CellKind = 'blocking' | 'symmetric' | 'full' | 'half' | 'lithium-copper';

/** A cell: what was put together and what a measurement was made on. */
export interface Cell {
  readonly name: string;
  readonly kind: CellKind;
  /** Name of the membrane specimen. */
  readonly membrane?: string;
  /** Number of identical membranes stacked; 1 unless said. */
  readonly films: number;
  /** Cell that this one repeats: nominally the same, so that their results are one sample. */
  readonly replicateOf?: string;
  /** Of one film in this very cell, m, where it was measured; else that of the specimen. */
  readonly membraneThickness?: Quantity;
  /** Electrode area, m²; from `electrode area` or `electrode diameter`. */
  readonly electrodeArea?: Quantity;
  readonly lithiumThickness?: Quantity;
  /** Name of the electrode specimen. */
  readonly cathode?: string;
  readonly cathodeLoading?: Quantity;
  /** Active mass of the cathode, kg. */
  readonly cathodeMass?: Quantity;
  readonly cathodeArea?: Quantity;
  readonly anodeArea?: Quantity;
  /** Geometric form, for a reader: `coin`, `pouch`. */
  readonly form?: string;
}
