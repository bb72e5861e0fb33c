import type { Material, Membrane } from '../cell/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { Facts } from './facts.ts';
import type { DenseThicknessInput } from './formulas/dense-thickness.ts';
import type { FillerBasis } from './formulas/phase-masses.ts';
import { membraneFact } from './membrane-facts.ts';

type WithDensity = Material & { readonly density: Quantity };

/** What a filled membrane consists of, with everything that its dense thickness needs. */
export interface MembranePhases {
  readonly polymer: WithDensity;
  readonly filler?: WithDensity;
  readonly electrolyte: WithDensity;
  readonly uptake: Quantity;
  readonly fillerFraction: Quantity;
  /** Both when it is not stated which is meant. */
  readonly bases: readonly FillerBasis[];
}

/**
 * The phases of a membrane; reported uptake and filler fraction go before those of the description. Undefined when the
 * composition, the uptake or a density is not known.
 */
export function membranePhases(facts: Facts, membrane: Membrane): MembranePhases | undefined {
  const { composition } = membrane;
  if (composition === undefined) return undefined;
  const { materials } = facts;
  const polymer = withDensity(materials[composition.polymer]);
  const electrolyte = withDensity(materials[composition.electrolyte]);
  const filler = composition.filler === undefined ? undefined : withDensity(materials[composition.filler]);
  const uptake = membraneFact(facts, 'precursor uptake', membrane)?.quantity ?? composition.precursorUptake;
  const stated = membraneFact(facts, 'filler fraction', membrane)?.quantity ?? composition.fillerFraction;
  if (polymer === undefined || electrolyte === undefined || uptake === undefined) return undefined;
  if (composition.filler === undefined)
    return { polymer, electrolyte, uptake, fillerFraction: noFiller, bases: ['polymer'] };
  if (filler === undefined || stated === undefined) return undefined;
  const { fillerBasis = 'not stated' } = composition;
  const bases: readonly FillerBasis[] = fillerBasis === 'not stated' ? ['polymer', 'solids'] : [fillerBasis];
  return { polymer, filler, electrolyte, uptake, fillerFraction: stated, bases };
}

/** Zero filler is exact. */
const noFiller: Quantity = {
  value: 0,
  unit: '%',
  uncertainty: 0,
  status: 'assumed',
  sources: ['no filler is named'],
  contributions: [],
};

function withDensity(material: Material | undefined): WithDensity | undefined {
  return material?.density && { ...material, density: material.density };
}

/** Inputs of `denseThickness` as quantities. */
export function denseThicknessInputs(
  arealMass: Quantity,
  phases: MembranePhases,
): Record<keyof DenseThicknessInput, Quantity> {
  return {
    arealMass,
    precursorUptake: phases.uptake,
    fillerFraction: phases.fillerFraction,
    polymerDensity: phases.polymer.density,
    fillerDensity: (phases.filler ?? phases.polymer).density,
    electrolyteDensity: phases.electrolyte.density,
  };
}

/** Lowest and highest density that is stated: the ends of a range, else value ± 2u. */
export function densityEnds(density: Quantity): { readonly low: number; readonly high: number } {
  if (density.interval) return density.interval;
  const margin = 2 * (density.uncertainty ?? 0);
  return { low: density.value - margin, high: density.value + margin };
}
