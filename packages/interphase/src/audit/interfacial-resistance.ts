import type { Membrane } from '../cell/index.ts';
import type { Facts } from './facts.ts';
import { membraneFact } from './membrane-facts.ts';
import type { Fact } from './membrane-facts.ts';

/** Resistance of both lithium interfaces of a symmetric cell, as it is stated. */
export interface InterfacialResistance extends Fact {
  /** True for Ω m² (both electrodes together), false for Ω of the cell. */
  readonly areaSpecific: boolean;
}

/** The interfacial resistance of a membrane against lithium; the plain one first. */
export function interfacialResistance(facts: Facts, membrane: Membrane): InterfacialResistance | undefined {
  const plain = membraneFact(facts, 'interfacial resistance', membrane);
  if (plain) return { ...plain, areaSpecific: false };
  const specific = membraneFact(facts, 'area-specific interfacial resistance', membrane);
  return specific && { ...specific, areaSpecific: true };
}
