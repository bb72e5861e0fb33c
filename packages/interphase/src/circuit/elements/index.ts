import type { CircuitElement } from '../element.ts';
import { blockingLineOpen } from './blocking-line-open.ts';
import { blockingLineShort } from './blocking-line-short.ts';
import { capacitor } from './capacitor.ts';
import { chargeTransferLineOpen } from './charge-transfer-line-open.ts';
import { chargeTransferLineShort } from './charge-transfer-line-short.ts';
import { coatedCathode } from './coated-cathode.ts';
import { constantPhaseElement } from './constant-phase-element.ts';
import { generalisedGerischer } from './gerischer-generalised.ts';
import { reflectiveGerischer } from './gerischer-reflective.ts';
import { transmissiveGerischer } from './gerischer-transmissive.ts';
import { gerischer } from './gerischer.ts';
import { havriliakNegami } from './havriliak-negami.ts';
import { inductor } from './inductor.ts';
import { modifiedInductor } from './modified-inductor.ts';
import { paasch } from './paasch.ts';
import { resistor } from './resistor.ts';
import { sphereDiffusion } from './sphere-diffusion.ts';
import { symmetricDiffusion } from './symmetric-diffusion.ts';
import { voigt } from './voigt.ts';
import { warburgOpen } from './warburg-open.ts';
import { warburgShort } from './warburg-short.ts';
import { warburg } from './warburg.ts';
import { zarc } from './zarc.ts';

/** The elements a circuit string may name. */
export const elements: readonly CircuitElement[] = [
  resistor,
  capacitor,
  inductor,
  modifiedInductor,
  constantPhaseElement,
  warburg,
  warburgOpen,
  warburgShort,
  gerischer,
  reflectiveGerischer,
  transmissiveGerischer,
  generalisedGerischer,
  voigt,
  zarc,
  havriliakNegami,
  blockingLineOpen,
  blockingLineShort,
  chargeTransferLineOpen,
  chargeTransferLineShort,
  paasch,
  symmetricDiffusion,
  sphereDiffusion,
  coatedCathode,
];

/**
 * The element of a symbol such as `CPE`; undefined when there is none.
 *
 * @example
 * ```ts
 * import { elementOf } from 'interphase/circuit';
 * // ZView's Ws with R, T and P; the same spectrum in our parameters Z₀ and τ
 * const zview = elementOf('Ws').conventions.find(({ usedBy }) => usedBy === 'ZView');
 * zview.toOurs([75, 3.5, 0.5]); // => [75, 3.5]
 * ```
 */
export function elementOf(symbol: string): CircuitElement | undefined {
  return bySymbol.get(symbol);
}

const bySymbol = new Map(elements.map((element) => [element.symbol, element]));
