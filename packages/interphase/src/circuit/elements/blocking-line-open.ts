import { cothOverRoot } from '../diffusion-functions.ts';
import type { CircuitElement } from '../element.ts';
import {
  blockingLineConvention,
  lineResistance,
  transmissionLine,
  wallCapacity,
} from './transmission-line.ts';

/** Pores of an electrode without charge transfer, closed at the current collector: Z = Rion coth(a)/a, a = √(Rion Q(jω)^γ). */
export const blockingLineOpen: CircuitElement = {
  symbol: 'TLMQ',
  boukamp: 'Tlmbo',
  name: 'transmission line, blocking walls, closed end',
  formula: 'Rion coth(a)/a, a = √(Rion Q(jω)^γ)',
  parameters: [lineResistance, ...wallCapacity],
  limits: 'a constant-phase element Q in series with Rion/3 at low frequency, phase −45°·γ at high frequency',
  source:
    'Landesfeind, Hattendorff, Ehrl, Wall, Gasteiger, J. Electrochem. Soc. 163 (2016) A1373, doi 10.1149/2.1141607jes, Eq. 11',
  conventions: [blockingLineConvention('Tlmbo', 'coth')],
  ...transmissionLine(cothOverRoot, 'blocking'),
};
