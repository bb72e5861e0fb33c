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
