import type { Cell } from '../cell/index.ts';
import type { Facts, Reported } from './facts.ts';
import { reportedFact, specimenFact } from './membrane-facts.ts';
import type { Fact } from './membrane-facts.ts';

/** Cells among the facts, in their order. */
export function cellsOf(facts: Facts): readonly Cell[] {
  return Object.values(facts.cells);
}

/** Reported values of this name of a cell. */
export function reportedOfCell(facts: Facts, name: string, cell: Cell): readonly Reported[] {
  return facts.reported.filter((reported) => reported.name === name && reported.of === cell.name);
}

/** Active loading of the cathode: reported of the cell or of its electrode, else as described. */
export function loadingOf(facts: Facts, cell: Cell): Fact | undefined {
  const electrode = cell.cathode === undefined ? undefined : facts.specimens[cell.cathode];
  const reported =
    reportedOfCell(facts, 'active loading', cell)[0] ??
    (cell.cathodeLoading
      ? undefined
      : facts.reported.find(({ name, of }) => name === 'active loading' && of === cell.cathode));
  if (reported) return reportedFact(reported, cell.name);
  const described = cell.cathodeLoading ?? (electrode?.kind === 'electrode' ? electrode.loading : undefined);
  return specimenFact('active loading', { label: cell.name }, described);
}

/** Thickness of the lithium: reported of the cell, else as described. */
export function lithiumThicknessOf(facts: Facts, cell: Cell): Fact | undefined {
  const reported = reportedOfCell(facts, 'lithium thickness', cell)[0];
  if (reported) return reportedFact(reported, cell.name);
  return specimenFact('lithium thickness', { label: cell.name }, cell.lithiumThickness);
}

/** An area of the cell by its name: reported, else as described. */
export function areaOf(facts: Facts, cell: Cell, name: 'cathode area' | 'anode area'): Fact | undefined {
  const reported = reportedOfCell(facts, name, cell)[0];
  if (reported) return reportedFact(reported, cell.name);
  const described = name === 'cathode area' ? cell.cathodeArea : cell.anodeArea;
  return specimenFact(name, { label: cell.name }, described);
}

/** Cycles within which a capacity still counts as the initial one. */
const initialCycles = 3;

/** Specific capacities of a fresh cell: no history, and no cycle number beyond the first few. */
export function initialCapacities(facts: Facts, cell: Cell): readonly Reported[] {
  return reportedOfCell(facts, 'specific capacity', cell).filter(
    ({ at, bound }) => at.after === undefined && (at.cycle ?? 0) <= initialCycles && bound === undefined,
  );
}
