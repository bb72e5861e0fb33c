export type {
  Cell,
  CellKind,
  Electrode,
  Material,
  Membrane,
  MembraneComposition,
  Powder,
  Specimen,
} from './cell.ts';
export { nickelRichOxideLaw } from './open-circuit-law.ts';
export type { OpenCircuitLaw } from './open-circuit-law.ts';
export { findTerm, vocabulary } from './vocabulary.ts';
export type { Owner, Sign, Term } from './vocabulary.ts';
export { materialLibrary, materialName } from './material-library.ts';
