import type { Membrane } from '../cell/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { derive } from './derive.ts';
import type { Facts } from './facts.ts';
import { concentrationInSolution } from './formulas/salt-diffusion-coefficient.ts';
import { membraneFact } from './membrane-facts.ts';

/** A reading of a stated salt concentration: mol/m³ of solution. */
export interface SaltConcentration {
  /** `1 mol/L of solvent`. */
  readonly words: string;
  readonly concentration: Quantity;
}

/**
 * The salt concentration of a membrane in each sense that its statement leaves open. The conditions of the reported
 * value say `basis` (`solution`, `solvent`; else both are possible) and `salt` (name of a material, whose density
 * and molar mass turn moles per solvent into moles per solution).
 */
export function saltConcentrations(facts: Facts, membrane: Membrane): readonly SaltConcentration[] {
  const stated = membraneFact(facts, 'salt concentration', membrane);
  if (stated === undefined) return [];
  const { basis = 'not stated', salt = '' } = stated.reported?.at.other ?? {};
  const readings: SaltConcentration[] = [];
  if (basis !== 'solvent') readings.push({ words: 'salt per solution', concentration: stated.quantity });
  const { density, molarMass } = facts.materials[salt] ?? {};
  if (basis !== 'solution' && density && molarMass)
    readings.push({
      words: 'salt per solvent',
      concentration: derive(
        concentrationInSolution,
        { perSolvent: stated.quantity, molarMass, density },
        stated.quantity.unit,
      ),
    });
  return readings;
}
