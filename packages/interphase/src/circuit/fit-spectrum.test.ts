import { describe, expect, it } from 'vitest';
import {
  binomialCumulative,
  binomialUpperTail,
  linearLeastSquares,
  randomStream,
} from '../numerics/index.ts';
import { compileCircuit } from './compile-circuit.ts';
import type { SpectrumFit } from './fit-spectrum.ts';
import { fitSpectrum } from './fit-spectrum.ts';
import { impedance } from './impedance.ts';
import { parseCircuit } from './parse-circuit.ts';
import { profileSpectrum } from './profile-spectrum.ts';
import { referenceFits, syntheticSpectra } from './reference-fits.fixture.ts';

/** Fits of the reference that end above the lowest minimum: ours lies at a CPE exponent of 0.02, which they did not reach. */
const oursIsLower = new Set(['eis_real/PEIS_LPSCl_IonBlocking_-25C.txt p(R1,CPE1)-p(R2,CPE2)-CPE3 modulus']);
/** Fits of the reference that are degenerate though not marked so: there R0 is 3e-14 Ω beside 600 Ω. */
const ranToZero = new Map([
  ['eis_real/Sample2_PEIS_AtRest.csv#loop0 R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3) unit', 'R0'],
]);

const references = referenceFits.flatMap((spectrum) =>
  spectrum.fits.map(
    (fit) => [`${spectrum.name} ${fit.circuit} ${fit.weighting}`, { spectrum, fit }] as const,
  ),
);

describe('fitSpectrum against the reference fits, without initial values', () => {
  it.each(references)('%s', (name, { spectrum, fit: reference }) => {
    const { selection } = reference;
    const chosen = spectrum.frequency.map(
      (f, i) =>
        selection === 'all' ||
        (selection === 'imag_negative' ? spectrum.imaginary[i]! < 0 : f >= 1e3 && f <= 3.6e6),
    );
    const take = (values: readonly number[]) => Float64Array.from(values.filter((_, i) => chosen[i]));
    const [frequency, real, imaginary] = [spectrum.frequency, spectrum.real, spectrum.imaginary].map(take);
    expect(frequency).toHaveLength(reference.points);
    const circuit = parseCircuit(reference.circuit);
    const exponents = circuit.parameters.filter(({ upper }) => upper === 1);
    const fit = fitSpectrum(
      circuit,
      { frequency: frequency!, real: real!, imaginary: imaginary! },
      {
        weights: reference.weighting,
        bounds: Object.fromEntries(
          exponents.map((exponent) => [exponent.name, [reference.exponentLower, 1]]),
        ),
      },
    );
    const ratio = fit.sumOfSquares / reference.chi2;
    expect(ratio).toBeLessThan(1.0001);
    // The reference states χ² to ten digits.
    expect(ratio < 0.9999).toBe(oursIsLower.has(name));
    if (reference.degenerate || oursIsLower.has(name)) return;
    fit.parameters.forEach(({ name: parameter, value, standardUncertainty, state }, p) => {
      const u = reference.u[p];
      if (ranToZero.get(name) === parameter) expect(state, parameter).toBe('runs to zero');
      else if (typeof u !== 'number') expect(state, parameter).toMatch(/bound$/);
      else {
        expect(Math.abs(standardUncertainty / u - 1), `u(${parameter})`).toBeLessThan(0.01);
        expect(Math.abs(value - reference.parameters[p]!) / u, parameter).toBeLessThan(0.01);
      }
    });
  });
});

describe('fitSpectrum on 200 synthetic spectra, without initial values', () => {
  const { circuits, spectra } = syntheticSpectra;
  const compiled = circuits.map(({ circuit }) => compileCircuit(parseCircuit(circuit)));
  let fits: readonly SpectrumFit[] = [];
  const fitAll = () => {
    if (fits.length === 0)
      fits = spectra.map((spectrum) =>
        fitSpectrum(compiled[spectrum.circuit]!.circuit, {
          frequency: Float64Array.from(circuits[spectrum.circuit]!.frequency),
          real: Float64Array.from(spectrum.real),
          imaginary: Float64Array.from(spectrum.imaginary),
        }),
      );
    return fits;
  };

  it('reaches the lowest minimum known', () => {
    const missed = fitAll().flatMap(({ sumOfSquares }, k) =>
      sumOfSquares <= 1.01 * spectra[k]!.chi2 ? [] : [spectra[k]!.id],
    );
    expect(missed.length, missed.join()).toBeLessThanOrEqual(2);
  });

  it('names the parameters whose Cramér–Rao bound exceeds 50 %, and no others', () => {
    let wrong = 0;
    let total = 0;
    let beyond = 0;
    fitAll().forEach(({ parameters }, k) => {
      cramerRao(k).forEach((bound, p) => {
        total += 1;
        if (bound > 0.5) beyond += 1;
        if (bound > 0.5 === parameters[p]!.identifiable) wrong += 1;
      });
    });
    expect(beyond).toBeGreaterThan(4);
    expect(wrong).toBeLessThanOrEqual(0.02 * total);
  });

  it('covers the truth as often as it says', () => {
    // One parameter a spectrum: those of one fit are not independent. In circuit 5 the arcs may be exchanged.
    let [tried, within1, within2] = [0, 0, 0];
    const random = randomStream(3);
    fitAll().forEach(({ parameters }, k) => {
      const p = random.integer(parameters.length);
      const { value, relativeUncertainty, state, identifiable } = parameters[p]!;
      if (spectra[k]!.circuit === 5 || !identifiable || state !== 'fitted') return;
      tried += 1;
      const z = Math.abs(Math.log(value / spectra[k]!.truth[p]!)) / relativeUncertainty;
      if (z < 1) within1 += 1;
      if (z < 2) within2 += 1;
    });
    expect(tried).toBeGreaterThan(150);
    for (const [hits, share] of [
      [within1, 0.6827],
      [within2, 0.9545],
    ] as const) {
      expect(binomialCumulative(hits, tried, share)).toBeGreaterThan(0.001);
      expect(binomialUpperTail(hits, tried, share)).toBeGreaterThan(0.001);
    }
  });

  /** Smallest standard uncertainties of the logarithms at the truth, under the noise that was added. */
  function cramerRao(k: number): Float64Array {
    const { circuit, truth, noise } = spectra[k]!;
    const model = compiled[circuit]!;
    const { parameterCount } = model;
    const frequency = Float64Array.from(circuits[circuit]!.frequency);
    const points = frequency.length;
    const [real, imaginary] = [new Float64Array(points), new Float64Array(points)];
    const design = new Float64Array(2 * points * parameterCount);
    const half = points * parameterCount;
    model.logarithmicJacobian(
      Float64Array.from(truth),
      frequency,
      real,
      imaginary,
      design.subarray(0, half),
      design.subarray(half),
    );
    for (let i = 0; i < design.length; i += 1) {
      const point = Math.floor((i % half) / parameterCount);
      design[i]! /= noise * Math.hypot(real[point]!, imaginary[point]!);
    }
    return linearLeastSquares(design, new Float64Array(2 * points), parameterCount, {
      covariance: 'absolute',
    }).standardUncertainties;
  }
});

describe('fitSpectrum', () => {
  const frequency = Float64Array.from({ length: 61 }, (_, i) => 10 ** (6 - i / 10));
  const measured = (text: string, truth: readonly number[], noise: number, seed = 1) => {
    const { real, imaginary } = impedance(parseCircuit(text), truth, frequency);
    const random = randomStream(seed);
    const disturb = (part: Float64Array) =>
      part.map((x, i) => x + noise * Math.hypot(real[i]!, imaginary[i]!) * random.normal());
    return { frequency, real: disturb(real), imaginary: disturb(imaginary) };
  };
  const valuesOf = ({ parameters }: SpectrumFit) => parameters.map(({ value }) => value);
  const arcs = parseCircuit('R0-p(R1,CPE1)-p(R2,CPE2)');
  const truth = [10, 100, 1e-7, 0.9, 300, 2e-5, 0.8];
  const data = measured('R0-p(R1,CPE1)-p(R2,CPE2)', truth, 0.003);

  it('scales with impedance and frequency', () => {
    const fit = fitSpectrum(arcs, data);
    const scaled = fitSpectrum(arcs, {
      frequency: frequency.map((f) => 1e3 * f),
      real: data.real.map((x) => 1e-4 * x),
      imaginary: data.imaginary.map((x) => 1e-4 * x),
    });
    const values = valuesOf(fit);
    valuesOf(scaled).forEach((value, p) => {
      const { scaling } = arcs.parameters[p]!;
      const power = typeof scaling.frequency === 'number' ? scaling.frequency : -values[p + 1]!;
      const expected = values[p]! * 1e-4 ** scaling.impedance * 1e3 ** power;
      expect(Math.abs(value / expected - 1)).toBeLessThan(1e-6);
    });
  });

  it('puts interchangeable arcs in order, but keeps the names of a given start', () => {
    const fit = fitSpectrum(arcs, data, { seed: 4 });
    expect(valuesOf(fit)[1]).toBeLessThan(valuesOf(fit)[4]!);
    const [r0, ra, qa, aa, rb, qb, ab] = truth;
    const kept = fitSpectrum(arcs, data, { start: [r0!, rb!, qb!, ab!, ra!, qa!, aa!] });
    expect(valuesOf(kept)[1]! / valuesOf(fit)[4]! - 1).toBeCloseTo(0, 6);
    expect(kept.search.starts).toBe(1);
    expect(valuesOf(fitSpectrum(arcs, data, { seed: 4 }))).toEqual(valuesOf(fit));
  });

  it('leaves arcs as they are named where bounds tell them apart', () => {
    const fit = fitSpectrum(arcs, data, { bounds: { R1: [200, 1000] } });
    expect(Math.abs(valuesOf(fit)[1]! - 300)).toBeLessThan(20);
    expect(Math.abs(valuesOf(fit)[4]! - 100)).toBeLessThan(20);
  });

  it('keeps fixed, tied and bounded parameters', () => {
    const { parameters, correlation, degreesOfFreedom } = fitSpectrum(arcs, data, {
      fixed: { R0: 10 },
      tied: { CPE2_1: { to: 'CPE1_1', factor: 8 / 9 } },
      bounds: { R2: [1, 250] },
    });
    expect(parameters[0]).toMatchObject({ value: 10, standardUncertainty: 0, state: 'fixed' });
    expect(parameters[6]!.state).toBe('tied');
    expect(parameters[6]!.value / parameters[3]!.value).toBeCloseTo(8 / 9, 12);
    expect(correlation[3 * 7 + 6]).toBeCloseTo(1, 12);
    // One arc cannot have more than 250 Ω; the other takes the rest.
    const bounded = parameters[4]!;
    expect(bounded.value).toBeLessThanOrEqual(250 * (1 + 1e-12));
    expect(degreesOfFreedom).toBe(2 * 61 - (bounded.state === 'fitted' ? 5 : 4));
  });

  it('takes measured noise for what it is, and the scatter otherwise', () => {
    const sizes = data.real.map((x, i) => 0.003 * Math.hypot(x, data.imaginary[i]!));
    const stated = (factor: number) =>
      fitSpectrum(arcs, data, {
        weights: { real: sizes.map((u) => factor * u), imaginary: sizes.map((u) => factor * u) },
        start: truth,
      });
    const [once, twice, scatter] = [stated(1), stated(2), fitSpectrum(arcs, data, { start: truth })];
    once.parameters.forEach(({ standardUncertainty }, p) => {
      expect(twice.parameters[p]!.standardUncertainty / standardUncertainty).toBeCloseTo(2, 6);
      // χ² of 115 degrees of freedom over them: its root is 1 ± 0.066
      expect(Math.abs(scatter.parameters[p]!.standardUncertainty / standardUncertainty - 1)).toBeLessThan(
        0.27,
      );
    });
  });

  it('weighs each part by itself', () => {
    const { real, imaginary } = impedance(arcs, truth, frequency);
    // 1 % of each part by itself: an error that modulus weights would take from the larger part only.
    const random = randomStream(5);
    const noisy = (part: Float64Array) => part.map((x) => x * (1 + 0.01 * random.normal()));
    const fit = fitSpectrum(
      arcs,
      { frequency, real: noisy(real), imaginary: noisy(imaginary) },
      { weights: 'proportional' },
    );
    expect(fit.relativeRms / Math.SQRT2).toBeGreaterThan(0.0075);
    expect(fit.relativeRms / Math.SQRT2).toBeLessThan(0.0125);
    fit.parameters.forEach(({ value, standardUncertainty }, p) =>
      expect(Math.abs(value - truth[p]!) / standardUncertainty).toBeLessThan(4),
    );
  });

  it('names what the spectrum does not determine and where it may go', () => {
    const circuit = parseCircuit('R0-p(R1,CPE1)-L1');
    const blocking = measured('R0-CPE1', [5, 1e-5, 0.9], 0.01);
    const fit = fitSpectrum(circuit, blocking);
    expect(fit.notIdentifiable).toContain('R1');
    expect(fit.parameters[1]!.openTowards).toContain('infinity');
    expect(fit.notIdentifiable).not.toContain('R0');
    expect(fit.notIdentifiable).not.toContain('CPE1_0');
    expect(fit.parameters[0]!.openTowards).toEqual([]);
  });

  it('finds a lopsided interval where there is one, and an open end', () => {
    const circuit = parseCircuit('R0-p(R1,CPE1)');
    const cut = measured('R0-p(R1,CPE1)', [5, 1e4, 1e-5, 0.9], 0.01);
    const profile = (name: string) => profileSpectrum(circuit, cut, fitSpectrum(circuit, cut), name, 0.95);
    const r0 = profile('R0');
    expect(r0.closed).toEqual({ low: true, high: true });
    expect(r0.low).toBeLessThan(5.05);
    expect(r0.high).toBeGreaterThan(4.95);
    // A resistance whose arc has hardly begun: it can be much larger more easily than much smaller.
    const hardly = measured('R0-p(R1,CPE1)', [5, 1e5, 1e-3, 0.9], 0.01);
    const r1 = profileSpectrum(circuit, hardly, fitSpectrum(circuit, hardly), 'R1', 0.95);
    expect(r1.closed.low).toBe(true);
    expect(r1.low).toBeGreaterThan(1e3);
    expect(r1.closed.high).toBe(false);
  });

  it('says what is wrong with data or constraints', () => {
    const wrong = (change: () => unknown) =>
      expect(change).toThrow(expect.objectContaining({ name: 'InputError' }));
    wrong(() => fitSpectrum(arcs, { ...data, real: data.real.slice(1) }));
    wrong(() => fitSpectrum(arcs, { ...data, real: data.real.map((x, i) => (i === 3 ? Number.NaN : x)) }));
    wrong(() => fitSpectrum(arcs, { ...data, frequency: frequency.map((f) => -f) }));
    wrong(() => fitSpectrum(arcs, data, { fixed: { R9: 1 } }));
    wrong(() => fitSpectrum(arcs, data, { fixed: { R0: -1 } }));
    wrong(() => fitSpectrum(arcs, data, { bounds: { R0: [2, 1] } }));
    wrong(() => fitSpectrum(arcs, data, { fixed: { R0: 1 }, tied: { R1: { to: 'R0' } } }));
    wrong(() => fitSpectrum(arcs, data, { bounds: { R1: [1, 2], R2: [3, 4] }, tied: { R2: { to: 'R1' } } }));
    wrong(() => profileSpectrum(arcs, data, fitSpectrum(arcs, data, { start: truth }), 'X1'));
    wrong(() => fitSpectrum(arcs, data, { start: [1, 2, 3] }));
    wrong(() => fitSpectrum(arcs, data, { start: [0, ...truth.slice(1)] }));
    const none = frequency.map(() => 0);
    wrong(() => fitSpectrum(arcs, { frequency, real: none, imaginary: none }, { weights: 'unit' }));
    const few = (part: Float64Array) => part.slice(0, 3);
    wrong(() =>
      fitSpectrum(arcs, { frequency: few(frequency), real: few(data.real), imaginary: few(data.imaginary) }),
    );
  });
});
