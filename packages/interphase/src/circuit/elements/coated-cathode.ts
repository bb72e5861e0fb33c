import { cothOverRoot, cschOverRoot, sphereFunction } from '../diffusion-functions.ts';
import type { AngularFrequencies, CircuitElement } from '../element.ts';
import { diffusionTime } from './finite-diffusion.ts';
import { lineResistance, wallCapacity, wallResistance } from './transmission-line.ts';

const coth = new Float64Array(6);
const csch = new Float64Array(6);
const sphere = new Float64Array(6);
/**
 * Re, Im of: the particles’ admittance (charge transfer and diffusion), the double layer’s, the impedance of the wall
 * Zw, w = (Rion + Rel)/Zw, (charge transfer and double layer)².
 */
const at = new Float64Array(10);

/**
 * Porous cathode of particles with a single-ion conducting coat, between a membrane and a current collector:
 * two lines, ionic Rion and electronic Rel, joined by a wall Zw.
 *
 * Z = RionRel/(Rion + Rel) + [2RionRel/sinh(ν) + (Rion² + Rel²)coth(ν)]/((Rion + Rel)ν), ν² = (Rion + Rel)/Zw;
 * Zw = Rcoat + 1/(Q(jω)^γ + 1/(Rct + Z₀ tanh b/(b − tanh b))), b² = jωτ.
 *
 * For thickness L, area A, effective conductivities κ and σ, and particles of surface S: Rion = L/(κA), Rel = L/(σA),
 * Rcoat = (thickness of the coat)/(its conductivity × S), Rct = RT/(F j₀ S); Z₀ and τ as in `Dsph`. The coat moves no anions and
 * so adds no diffusion of salt; where the pores hold a binary salt, its diffusion is not in this element.
 */
export const coatedCathode: CircuitElement = {
  symbol: 'Pcat',
  name: 'porous cathode of coated particles',
  formula:
    'RionRel/Rs + (2RionRel/sinh(ν) + (Rion²+Rel²)coth(ν))/(Rs ν), Rs = Rion+Rel, ν² = Rs/Zw, Zw = Rcoat + 1/(Q(jω)^γ + 1/(Rct + Z₀ tanh(b)/(b − tanh(b)))), b² = jωτ',
  parameters: [
    lineResistance,
    {
      symbol: 'Rel',
      meaning: 'electronic resistance along the electrode',
      unit: 'Ohm',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: 0 },
    },
    {
      symbol: 'Rcoat',
      meaning: 'resistance of the coat of all particles',
      unit: 'Ohm',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: 0 },
    },
    wallResistance,
    ...wallCapacity,
    {
      symbol: 'Z₀',
      meaning: 'diffusion resistance of all particles',
      unit: 'Ohm',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: 0 },
    },
    diffusionTime,
  ],
  limits:
    '(Rion + Rel)/3 + Rcoat + Rct + Z₀/5 in series with a capacitor τ/(3 Z₀) at low frequency while the double layer is the smaller capacity; both lines side by side and a share of the coat at high frequency',
  source:
    'lines: Bisquert, Phys. Chem. Chem. Phys. 2 (2000) 4185, doi 10.1039/b001708f, Eq. 8; particles with films: Meyers et al., J. Electrochem. Soc. 147 (2000) 2930, doi 10.1149/1.1393627',
  impedance(frequencies, parameters, first, real, imaginary) {
    const ionic = parameters[first]!;
    const electronic = parameters[first + 1]!;
    const sum = ionic + electronic;
    const product = ionic * electronic;
    const squares = ionic * ionic + electronic * electronic;
    for (let i = 0; i < real.length; i += 1) {
      writeLines(frequencies, i, parameters, first);
      real[i] = (product * (1 + 2 * csch[2]!) + squares * coth[2]!) / sum;
      imaginary[i] = (product * 2 * csch[3]! + squares * coth[3]!) / sum;
    }
  },
  derivatives(frequencies, parameters, first, real, imaginary, slopesReal, slopesImaginary) {
    const ionic = parameters[first]!;
    const electronic = parameters[first + 1]!;
    const sum = ionic + electronic;
    const product = ionic * electronic;
    const squares = ionic * ionic + electronic * electronic;
    for (let i = 0; i < real.length; i += 1) {
      writeLines(frequencies, i, parameters, first);
      // w ∂Z/∂w
      const kRe = (2 * product * csch[4]! + squares * coth[4]!) / sum;
      const kIm = (2 * product * csch[5]! + squares * coth[5]!) / sum;
      const byRe = kRe * at[6]! - kIm * at[7]!;
      const byIm = kRe * at[7]! + kIm * at[6]!;
      const commonRe = (byRe - real[i]!) / sum;
      const commonIm = (byIm - imaginary[i]!) / sum;
      slopesReal[first]![i] = (electronic * (1 + 2 * csch[2]!) + 2 * ionic * coth[2]!) / sum + commonRe;
      slopesImaginary[first]![i] = (electronic * 2 * csch[3]! + 2 * ionic * coth[3]!) / sum + commonIm;
      slopesReal[first + 1]![i] = (ionic * (1 + 2 * csch[2]!) + 2 * electronic * coth[2]!) / sum + commonRe;
      slopesImaginary[first + 1]![i] = (ionic * 2 * csch[3]! + 2 * electronic * coth[3]!) / sum + commonIm;
      // ∂Z/∂Zw = −w/Zw ∂Z/∂w = −w²/(Rion + Rel) ∂Z/∂w
      const wallRe = -(byRe * at[6]! - byIm * at[7]!) / sum;
      const wallIm = -(byRe * at[7]! + byIm * at[6]!) / sum;
      slopesReal[first + 2]![i] = wallRe;
      slopesImaginary[first + 2]![i] = wallIm;
      // Zi = Zw − Rcoat: ∂Zi/∂Zf = (Zi/Zf)² with Zf the particles, ∂Zi/∂(Q(jω)^γ) = −Zi²
      const faceRe = wallRe * at[8]! - wallIm * at[9]!;
      const faceIm = wallRe * at[9]! + wallIm * at[8]!;
      const capacityRe = -(faceRe * at[2]! - faceIm * at[3]!);
      const capacityIm = -(faceRe * at[3]! + faceIm * at[2]!);
      slopesReal[first + 4]![i] = capacityRe / parameters[first + 4]!;
      slopesImaginary[first + 4]![i] = capacityIm / parameters[first + 4]!;
      slopesReal[first + 5]![i] = capacityRe * frequencies.logarithm[i]! - capacityIm * (Math.PI / 2);
      slopesImaginary[first + 5]![i] = capacityIm * frequencies.logarithm[i]! + capacityRe * (Math.PI / 2);
      const squareRe = at[0]! * at[0]! - at[1]! * at[1]!;
      const squareIm = 2 * at[0]! * at[1]!;
      const particleRe = faceRe * squareRe - faceIm * squareIm;
      const particleIm = faceRe * squareIm + faceIm * squareRe;
      slopesReal[first + 3]![i] = particleRe;
      slopesImaginary[first + 3]![i] = particleIm;
      slopesReal[first + 6]![i] = particleRe * sphere[2]! - particleIm * sphere[3]!;
      slopesImaginary[first + 6]![i] = particleRe * sphere[3]! + particleIm * sphere[2]!;
      const scale = parameters[first + 6]! * frequencies.omega[i]!;
      slopesReal[first + 7]![i] = -scale * (particleRe * sphere[5]! + particleIm * sphere[4]!);
      slopesImaginary[first + 7]![i] = scale * (particleRe * sphere[4]! - particleIm * sphere[5]!);
    }
  },
};

/** Fills `sphere`, `at`, `coth` and `csch` for one frequency. */
function writeLines(
  { omega, logarithm }: AngularFrequencies,
  i: number,
  parameters: Float64Array,
  first: number,
): void {
  const exponent = parameters[first + 5]!;
  const diffusion = parameters[first + 6]!;
  sphere[1] = omega[i]! * parameters[first + 7]!;
  sphereFunction(sphere);
  reciprocal(parameters[first + 3]! + diffusion * sphere[2]!, diffusion * sphere[3]!, 0);
  const size = parameters[first + 4]! * Math.exp(exponent * logarithm[i]!);
  at[2] = size * Math.cos(exponent * (Math.PI / 2));
  at[3] = size * Math.sin(exponent * (Math.PI / 2));
  reciprocal(at[0]! + at[2], at[1]! + at[3], 4);
  at[8] = at[4]! * at[4]! - at[5]! * at[5]!;
  at[9] = 2 * at[4]! * at[5]!;
  at[4]! += parameters[first + 2]!;
  const sum = parameters[first]! + parameters[first + 1]!;
  reciprocal(at[4]!, at[5]!, 6);
  at[6]! *= sum;
  at[7]! *= sum;
  coth[0] = at[6]!;
  coth[1] = at[7]!;
  cothOverRoot(coth);
  csch[0] = at[6]!;
  csch[1] = at[7]!;
  cschOverRoot(csch);
}

function reciprocal(re: number, im: number, index: number): void {
  const square = re * re + im * im;
  at[index] = re / square;
  at[index + 1] = -im / square;
}
