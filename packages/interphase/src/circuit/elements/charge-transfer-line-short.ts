import { tanhOverRoot } from '../diffusion-functions.ts';
import type { CircuitElement } from '../element.ts';
import {
  chargeTransferLineConvention,
  lineResistance,
  transmissionLine,
  wallCapacity,
  wallResistance,
} from './transmission-line.ts';

/** Pores with charge transfer that end at a reversible electrode: Z = Rion tanh(a)/a, a² = Rion(1/Rct + Q(jω)^γ). */
export const chargeTransferLineShort: CircuitElement = {
  symbol: 'Tlmns',
  name: 'transmission line, charge transfer at the walls, short at the end',
  formula: 'Rion tanh(a)/a, a² = Rion(1/Rct + Q(jω)^γ)',
  parameters: [lineResistance, wallResistance, ...wallCapacity],
  limits: '√(Rion Rct) tanh √(Rion/Rct) at low frequency, phase −45°·γ at high frequency',
  source: 'Bisquert, Phys. Chem. Chem. Phys. 2 (2000) 4185, doi 10.1039/b001708f',
  conventions: [chargeTransferLineConvention('Tlmns', 'tanh')],
  ...transmissionLine(tanhOverRoot, 'charge transfer'),
};
