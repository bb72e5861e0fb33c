import type { CellKind, Membrane } from '../cell/index.ts';
import type { Fact } from './membrane-facts.ts';
import type { Facts } from './facts.ts';

/** Electrode area of cells with a membrane, and what had to be assumed to have it. */
export interface ElectrodeArea extends Fact {
  readonly assumptions: readonly string[];
}

/**
 * Electrode area of the cells of this membrane, the wanted kind first. An area taken from a cell of another
 * kind is an assumption and said so; undefined when no cell of the membrane has one.
 */
export function electrodeArea(facts: Facts, membrane: Membrane, wanted: CellKind): ElectrodeArea | undefined {
  const cells = Object.values(facts.cells).filter(
    (cell) => cell.membrane === membrane.name && cell.electrodeArea !== undefined,
  );
  const cell = cells.find(({ kind }) => kind === wanted) ?? cells.find(({ kind }) => kind === 'blocking');
  const area = cell?.electrodeArea;
  if (cell === undefined || area === undefined) return undefined;
  const source = area.sources.join(', ');
  const assumptions: string[] = [];
  if (cell.kind !== wanted)
    assumptions.push(
      `The area of the ${wanted} cell of ${membrane.label} is not stated; that of the ${cell.kind} cell is used.`,
    );
  else if (area.status === 'assumed')
    assumptions.push(`The electrode area of the ${wanted} cell of ${membrane.label} is assumed (${source}).`);
  return {
    quantity: area,
    statement: { text: `${cell.name}: electrode area`, source, quantity: area },
    assumptions,
  };
}
