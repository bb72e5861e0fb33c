import { cothOverRoot, cschOverRoot } from '../diffusion-functions.ts';
import type { CircuitElement, ElementParameter } from '../element.ts';

const coth = new Float64Array(6);
const csch = new Float64Array(6);

/**
 * Macrohomogeneous porous electrode with two resistive phases: Z = A coth(β)/β + B/(β sinh β), β = √(a + jωb).
 *
 * For thickness d, resistances ρ₁ and ρ₂, rate constant k and diffusion constant K of the phase boundary:
 * A = d(ρ₁² + ρ₂²)/(ρ₁ + ρ₂), B = 2dρ₁ρ₂/(ρ₁ + ρ₂), a = kd²/K, b = d²/K. The part dρ₁ρ₂/(ρ₁ + ρ₂) of both phases side by side
 * is left out, as in impedance.py: add `R`. In Boukamp’s notation, where `T` is `Wo`, this element is `Tp`.
 */
export const paasch: CircuitElement = {
  symbol: 'T',
  boukamp: 'Tp',
  name: 'porous electrode of Paasch',
  formula: 'A coth(β)/β + B/(β sinh(β)), β = √(a + jωb)',
  parameters: [
    parameter('A', 'resistance scale of the phases apart', 'Ohm', 1, 0),
    parameter('B', 'resistance scale of the phases together', 'Ohm', 1, 0),
    parameter('a', 'square of thickness over reaction length', '1', 0, 0),
    parameter('b', 'time constant', 's', 0, -1),
  ],
  limits: 'A coth(√a)/√a + B/(√a sinh √a) at low frequency, phase −45° at high frequency',
  source: 'Paasch, Micka, Gersdorf, Electrochim. Acta 38 (1993) 2653, doi 10.1016/0013-4686(93)85083-B',
  impedance({ omega }, parameters, first, real, imaginary) {
    const apart = parameters[first]!;
    const together = parameters[first + 1]!;
    const reaction = parameters[first + 2]!;
    const time = parameters[first + 3]!;
    for (let i = 0; i < omega.length; i += 1) {
      coth[0] = reaction;
      coth[1] = omega[i]! * time;
      cothOverRoot(coth);
      csch[0] = reaction;
      csch[1] = omega[i]! * time;
      cschOverRoot(csch);
      real[i] = apart * coth[2]! + together * csch[2]!;
      imaginary[i] = apart * coth[3]! + together * csch[3]!;
    }
  },
  derivatives({ omega }, parameters, first, _real, _imaginary, slopesReal, slopesImaginary) {
    const apart = parameters[first]!;
    const together = parameters[first + 1]!;
    const reaction = parameters[first + 2]!;
    const time = parameters[first + 3]!;
    for (let i = 0; i < omega.length; i += 1) {
      coth[0] = reaction;
      coth[1] = omega[i]! * time;
      cothOverRoot(coth);
      csch[0] = reaction;
      csch[1] = omega[i]! * time;
      cschOverRoot(csch);
      slopesReal[first]![i] = coth[2]!;
      slopesImaginary[first]![i] = coth[3]!;
      slopesReal[first + 1]![i] = csch[2]!;
      slopesImaginary[first + 1]![i] = csch[3]!;
      const re = apart * coth[4]! + together * csch[4]!;
      const im = apart * coth[5]! + together * csch[5]!;
      slopesReal[first + 2]![i] = re;
      slopesImaginary[first + 2]![i] = im;
      slopesReal[first + 3]![i] = -im * omega[i]!;
      slopesImaginary[first + 3]![i] = re * omega[i]!;
    }
  },
};

function parameter(
  symbol: string,
  meaning: string,
  unit: string,
  impedance: number,
  frequency: number,
): ElementParameter {
  return { symbol, meaning, unit, lower: 0, upper: Infinity, scaling: { impedance, frequency } };
}
