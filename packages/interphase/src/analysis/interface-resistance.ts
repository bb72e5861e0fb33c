import { compileCircuit, parseCircuit } from '../circuit/index.ts';
import { channelValues } from '../measurement/index.ts';
import type { Measurement } from '../measurement/index.ts';
import { correctedAkaike, leastSquares } from '../numerics/index.ts';
import { fromCovariance, InputError, printNumber } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { interfaceStart } from './interface-resistance-start.ts';

/** Resistances of a symmetric Li‖Li cell read from one spectrum. */
export interface InterfaceResistance {
  /** R0 of the circuit: film, leads and contacts, Ω. */
  readonly bulkResistance: Quantity;
  /** Width of the interfacial arc, both electrodes together, Ω. */
  readonly interfaceResistance: Quantity;
  /** Circuit that the corrected Akaike criterion prefers. */
  readonly circuit: string;
  /** Root mean square of the relative residual, 0.01 for 1 %. */
  readonly relativeResidual: number;
  /** Capacitance of the arc, (R^(1−α) Q)^(1/α), F. */
  readonly capacitance: number;
  /** Frequency at the top of the arc, Hz. */
  readonly peakFrequency: number;
  /** Points used, of all points: those below the valley beside the arc are left out. */
  readonly pointsUsed: number;
  readonly points: number;
  /** Interface resistance by every circuit tried, Ω, best first. */
  readonly alternatives: readonly { circuit: string; interfaceResistance: number; correctedAkaike: number }[];
}

/**
 * Bulk and interface resistance of a symmetric cell by a fitted circuit, not by intercepts.
 *
 * Circuits: L0-R0-p(R1,CPE1); where its residuals are not random also the same with a diffusion element in series
 * (W1 semi-infinite, Ws1 finite), of which the corrected Akaike criterion chooses. Residuals are relative to |Z|; uncertainties come from the
 * scatter of each point, whatever the noise of the instrument. R0 includes leads and contacts unless the spectrum was corrected for them.
 *
 * @param spectrum impedance with channels `frequency`, `impedance real`, `impedance imaginary`.
 * @param name source of the uncertainty, so that a spectrum used twice stays correlated; default the file's name.
 * @throws InputError when fewer than 8 points are usable or no capacitive arc is seen.
 *
 * @example
 * ```ts
 * import { interfaceResistance } from 'interphase/analysis';
 * import { impedance, parseCircuit } from 'interphase/circuit';
 * const frequency = Float64Array.from({ length: 41 }, (_, i) => 10 ** (5 - i / 8));
 * const { real, imaginary } = impedance(parseCircuit('R0-p(R1,C1)'), [30, 100, 1e-5], frequency);
 * const read = interfaceResistance({
 *   technique: 'impedance', conditions: {}, stated: {}, warnings: [],
 *   channels: [{ name: 'frequency', unit: 'Hz', values: frequency },
 *     { name: 'impedance real', unit: 'Ohm', values: real },
 *     { name: 'impedance imaginary', unit: 'Ohm', values: imaginary }],
 *   provenance: { file: '', sha256: '', bytes: 0, reader: 'example', simulated: true } });
 * Number(read.interfaceResistance.value.toFixed(3)); // => 100
 * Number(read.bulkResistance.value.toFixed(3)); // => 30
 * ```
 */
export function interfaceResistance(spectrum: Measurement, name?: string): InterfaceResistance {
  const place = { file: spectrum.provenance.file };
  const start = interfaceStart(
    channelValues(spectrum, 'frequency'),
    channelValues(spectrum, 'impedance real'),
    channelValues(spectrum, 'impedance imaginary'),
    place,
  );
  const plain = fitCircuit(plainCircuit, start, []);
  // Diffusion elements are only tried where the plain arc leaves a pattern, so that scatter does not choose circuits.
  const others = plain && !plain.patterned ? [] : withDiffusion;
  const fits = [plain, ...others.map(({ text, extra }) => fitCircuit(text, start, extra(start)))]
    .filter((fit) => fit !== undefined)
    .sort((a, b) => a.correctedAkaike - b.correctedAkaike);
  const best = fits[0];
  if (!best)
    throw new InputError(
      `no interfacial arc can be told in the spectrum, whose points scatter by ${printNumber(100 * start.noise, 2)} % of |Z|`,
      'check that it is a symmetric cell, cover the arc from its start to its end, and average longer where the arc is small beside the bulk',
      place,
    );
  const source = name ?? (spectrum.provenance.file || 'spectrum');
  const status = spectrum.provenance.simulated ? 'simulated' : 'measured';
  const [bulk, arc] = fromCovariance(
    [best.bulk, best.interface],
    [best.bulkVariance, best.covariance, best.covariance, best.interfaceVariance],
    {
      units: ['Ω', 'Ω'],
      source: `circuit fit of ${source}`,
      degreesOfFreedom: best.degreesOfFreedom,
      status,
      sources: [source],
    },
  );
  return {
    bulkResistance: bulk!,
    interfaceResistance: arc!,
    circuit: best.text,
    relativeResidual: best.relativeResidual,
    capacitance: best.capacitance,
    peakFrequency: start.peakFrequency,
    pointsUsed: start.frequency.length,
    points: start.points,
    alternatives: fits.map(({ text, interface: value, correctedAkaike }) => ({
      circuit: text,
      interfaceResistance: value,
      correctedAkaike,
    })),
  };
}

type Start = ReturnType<typeof interfaceStart>;

const plainCircuit = 'L0-R0-p(R1,CPE1)';

const withDiffusion: readonly { text: string; extra: (start: Start) => number[] }[] = [
  {
    text: 'L0-R0-p(R1,CPE1)-W1',
    extra: ({ lowestFrequency, interface: arc }) => [0.02 * arc * Math.sqrt(2 * Math.PI * lowestFrequency)],
  },
  {
    text: 'L0-R0-p(R1,CPE1)-Ws1',
    extra: ({ lowestFrequency, interface: arc }) => [0.1 * arc, 1 / (2 * Math.PI * lowestFrequency)],
  },
];

interface CircuitFit {
  readonly text: string;
  readonly bulk: number;
  readonly bulkVariance: number;
  readonly interface: number;
  readonly interfaceVariance: number;
  readonly covariance: number;
  readonly degreesOfFreedom: number;
  readonly correctedAkaike: number;
  readonly relativeResidual: number;
  readonly capacitance: number;
  /** True when neighbouring residuals are alike beyond chance. */
  readonly patterned: boolean;
}

/** Fit in L, ln R, ln Q, α and the logarithms of whatever follows; undefined when it does not converge. */
function fitCircuit(text: string, start: Start, extra: readonly number[]): CircuitFit | undefined {
  const { frequency, real, imaginary, modulus } = start;
  const points = frequency.length;
  const compiled = compileCircuit(parseCircuit(text));
  const count = compiled.parameterCount;
  const natural = new Float64Array(count);
  const modelReal = new Float64Array(points);
  const modelImaginary = new Float64Array(points);
  const slopesReal = new Float64Array(points * count);
  const slopesImaginary = new Float64Array(points * count);
  // Parameter 0 is the inductance in µH and 4 is α: both as they are, since they may sit at 0 and 1.
  const toNatural = (parameters: Float64Array) => {
    for (let k = 0; k < count; k++) natural[k] = Math.exp(parameters[k]!);
    natural[0] = parameters[0]! * 1e-6;
    natural[4] = parameters[4]!;
  };
  const residuals = (parameters: Float64Array, out: Float64Array) => {
    toNatural(parameters);
    compiled.impedance(natural, frequency, modelReal, modelImaginary);
    for (let i = 0; i < points; i++) {
      out[2 * i] = (modelReal[i]! - real[i]!) / modulus[i]!;
      out[2 * i + 1] = (modelImaginary[i]! - imaginary[i]!) / modulus[i]!;
    }
  };
  const jacobian = (parameters: Float64Array, out: Float64Array) => {
    toNatural(parameters);
    compiled.logarithmicJacobian(natural, frequency, modelReal, modelImaginary, slopesReal, slopesImaginary);
    for (let i = 0; i < points; i++) {
      const weight = 1 / modulus[i]!;
      for (let k = 0; k < count; k++) {
        const factor = k === 4 ? weight / natural[4]! : weight;
        out[2 * i * count + k] = slopesReal[i * count + k]! * factor;
        out[(2 * i + 1) * count + k] = slopesImaginary[i * count + k]! * factor;
      }
      // ∂Z/∂L = jω, also at L = 0, where the logarithmic slope vanishes.
      out[2 * i * count] = 0;
      out[(2 * i + 1) * count] = 2 * Math.PI * frequency[i]! * 1e-6 * weight;
    }
  };
  const { bulk, interface: arc, charge } = start;
  const guess = [0.01, Math.log(bulk), Math.log(arc), Math.log(charge), 0.9, ...extra.map(Math.log)];
  const lower = guess.map((value, k) => (k === 0 ? 0 : k === 4 ? 0.3 : value - 14));
  const upper = guess.map((value, k) => (k === 0 ? 100 : k === 4 ? 1 : value + 14));
  const fit = leastSquares({ residualCount: 2 * points, residuals, jacobian }, guess, {
    lower,
    upper,
    covariance: 'robust',
  });
  if (fit.status === 'not finite' || fit.status === 'evaluation limit' || fit.status === 'rank deficient')
    return undefined;
  if (!Number.isFinite(fit.covariance[count + 1]! + fit.covariance[2 * count + 2]!)) return undefined;
  const bulkValue = Math.exp(fit.parameters[1]!);
  const interfaceValue = Math.exp(fit.parameters[2]!);
  // What the spectrum does not determine has no covariance.
  if (!fit.covariance.every(Number.isFinite)) return undefined;
  const alpha = fit.parameters[4]!;
  const charges = Math.exp(fit.parameters[3]!);
  return {
    text,
    bulk: bulkValue,
    bulkVariance: fit.covariance[count + 1]! * bulkValue ** 2,
    interface: interfaceValue,
    interfaceVariance: fit.covariance[2 * count + 2]! * interfaceValue ** 2,
    covariance: fit.covariance[count + 2]! * bulkValue * interfaceValue,
    degreesOfFreedom: fit.degreesOfFreedom,
    correctedAkaike: correctedAkaike(fit.sumOfSquares, 2 * points, count + 1),
    relativeResidual: Math.sqrt(fit.sumOfSquares / (2 * points)),
    capacitance: (interfaceValue ** (1 - alpha) * charges) ** (1 / alpha),
    patterned: isPatterned(fit.residuals),
  };
}

/** Lag-one autocorrelation of the residuals, Re and Im apart, above three of its standard deviations. */
function isPatterned(residuals: Float64Array): boolean {
  let product = 0;
  let square = 0;
  for (let i = 0; i < residuals.length; i++) {
    square += residuals[i]! ** 2;
    if (i >= 2) product += residuals[i]! * residuals[i - 2]!;
  }
  // Below a millionth of |Z| it is rounding.
  const isRounding = square / residuals.length < 1e-12;
  return !isRounding && product / square > 3 / Math.sqrt(residuals.length);
}
