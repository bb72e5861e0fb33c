import { cothOverRoot } from '../diffusion-functions.ts';
import type { CircuitElement } from '../element.ts';
import {
  chargeTransferLineConvention,
  lineResistance,
  transmissionLine,
  wallCapacity,
  wallResistance,
} from './transmission-line.ts';

/** Pores of an electrode with charge transfer, closed at the current collector: Z = Rion coth(a)/a, a² = Rion(1/Rct + Q(jω)^γ). */
export const chargeTransferLineOpen: CircuitElement = {
  symbol: 'Tlmno',
  name: 'transmission line, charge transfer at the walls, closed end',
  formula: 'Rion coth(a)/a, a² = Rion(1/Rct + Q(jω)^γ)',
  parameters: [lineResistance, wallResistance, ...wallCapacity],
  limits:
    '√(Rion Rct) coth √(Rion/Rct) at low frequency (Rct + Rion/3 for Rion ≪ Rct), phase −45°·γ at high frequency',
  source: 'Bisquert, Phys. Chem. Chem. Phys. 2 (2000) 4185, doi 10.1039/b001708f',
  conventions: [chargeTransferLineConvention('Tlmno', 'coth')],
  ...transmissionLine(cothOverRoot, 'charge transfer'),
};
