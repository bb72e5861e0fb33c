import { tanhOverRoot } from '../diffusion-functions.ts';
import type { CircuitElement } from '../element.ts';
import {
  blockingLineConvention,
  lineResistance,
  transmissionLine,
  wallCapacity,
} from './transmission-line.ts';

/** Pores without charge transfer that end at a reversible electrode: Z = Rion tanh(a)/a, a = √(Rion Q(jω)^γ). */
export const blockingLineShort: CircuitElement = {
  symbol: 'Tlmbs',
  name: 'transmission line, blocking walls, short at the end',
  formula: 'Rion tanh(a)/a, a = √(Rion Q(jω)^γ)',
  parameters: [lineResistance, ...wallCapacity],
  limits: 'Rion at low frequency, phase −45°·γ at high frequency',
  source: 'Bisquert, Phys. Chem. Chem. Phys. 2 (2000) 4185, doi 10.1039/b001708f',
  conventions: [blockingLineConvention('Tlmbs', 'tanh')],
  ...transmissionLine(tanhOverRoot, 'blocking'),
};
