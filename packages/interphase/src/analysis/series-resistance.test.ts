import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import type { SpectrumData } from '../circuit/index.ts';
import { compileCircuit, fitCircuit, parseCircuit } from '../circuit/index.ts';
import { frequencyGrid, simulateBlockingSpectrum, virtualMeasurement } from '../simulation/index.ts';
import { blockingData } from './blocking-data.ts';
import { fitBlocking } from './blocking-fit.ts';
import { pointNoise } from './blocking-window.ts';
import { ionicConductivity } from './ionic-conductivity.ts';
import { realIntercept } from './series-resistance-intercept.ts';
import { seriesResistance } from './series-resistance.ts';

const membrane = { thickness: 3e-6, area: (Math.PI / 4) * 0.0158 ** 2, conductivity: 1.77e-2 };
const bulk = membrane.thickness / (membrane.conductivity * membrane.area);

describe('a simulated sweep of one 3 µm film, 1 MHz to 0.1 Hz', () => {
  const sweep = (leadResistance: number, leadInductance: number) =>
    seriesResistance(
      simulateBlockingSpectrum({
        ...membrane,
        leadResistance,
        leadInductance,
      }),
    );

  it.each([
    [0.1, 1e-7],
    [0.3, 3e-7],
    [0.5, 1e-6],
  ])('with %f Ω and %f H of leads the fit finds leads and film', (leadResistance, leadInductance) => {
    const { resistance } = sweep(leadResistance, leadInductance);
    // no noise: what is left is the bulk relaxation beyond 1 MHz, 0.1 % of R at 1 MHz
    expect(Math.abs(resistance.value - bulk - leadResistance)).toBeLessThan(1e-3 * bulk);
  });

  it('without leads has no crossing', () => {
    expect(sweep(0, 0).intercept.crossing).toBe(false);
  });
});

describe('reading', () => {
  it('finds the noise of a point from its neighbours', () => {
    const noise = [1, 2, 3, 4, 5].map((seed) => {
      const { spectrum } = seriesResistance(
        simulateBlockingSpectrum({
          ...membrane,
          leadResistance: 0.3,
          leadInductance: 1e-7,
          noise: 0.005,
          seed,
        }),
      );
      return pointNoise(spectrum);
    });
    // median of 68 differences that overlap: about 15 % each, 7 % for the mean of five
    const mean = noise.reduce((sum, x) => sum + x, 0) / noise.length;
    expect(Math.abs(mean / 0.005 - 1)).toBeLessThan(0.25);
  });

  it('reads the last sweep and drops rows of zeros', () => {
    const [first, last] = [1, 2].map((leadResistance) =>
      simulateBlockingSpectrum({ ...membrane, leadResistance }),
    );
    const column = (name: string) =>
      Float64Array.of(
        ...[first!, last!].flatMap(({ channels }) => [
          ...channels.find((one) => one.name === name)!.values,
          0,
        ]),
      );
    const points = first!.channels[0]!.values.length + 1;
    const both = virtualMeasurement(
      'impedance',
      [
        { name: 'frequency', unit: 'Hz', values: column('frequency') },
        { name: 'impedance real', unit: 'Ohm', values: column('impedance real') },
        { name: 'impedance imaginary', unit: 'Ohm', values: column('impedance imaginary') },
        {
          name: 'sweep',
          unit: '1',
          values: Float64Array.from({ length: 2 * points }, (_, i) => Number(i >= points)),
        },
      ],
      {},
      {},
    );
    const reading = seriesResistance(both);
    expect(reading.sweeps).toBe(2);
    expect(reading.spectrum.frequency).toHaveLength(points - 1);
    expect(Math.abs(reading.resistance.value - 2 - bulk)).toBeLessThan(0.01);
  });

  it('refuses what is no impedance spectrum', () => {
    const table = virtualMeasurement('table', [], {}, {});
    expect(() => seriesResistance(table)).toThrow('a measurement of table holds no impedance');
    const empty = virtualMeasurement(
      'impedance',
      ['frequency', 'impedance real', 'impedance imaginary'].map((name) => ({
        name,
        unit: '1',
        values: new Float64Array(20),
      })),
      {},
      {},
    );
    expect(() => seriesResistance(empty)).toThrow('fewer than 5 points');
  });
});

const expected = z.array(
  z.object({
    id: z.string(),
    values: z.array(z.object({ name: z.string(), value: z.number(), tolerance: z.number() })),
  }),
);
const fits = z.object({
  spectra: z.record(
    z.string(),
    z.object({
      f_Hz: z.array(z.number()),
      Z_re: z.array(z.number()),
      Z_im: z.array(z.number()),
      fits: z.array(
        z.object({
          circuit: z.string(),
          weighting: z.enum(['unit', 'modulus']),
          f_min: z.number(),
          f_max: z.number(),
          selection: z.string(),
          degenerate: z.boolean(),
          chi2: z.number(),
          parameters: z.record(z.string(), z.number()),
          standard_uncertainty: z.record(z.string(), z.number().nullable()),
        }),
      ),
    }),
  ),
});

describeWithShared('audit A2: the sweeps of one film', (folder) => {
  const text = readFileSync(`${folder}reference-data/audit/expected.json`, 'utf8');
  const rows = rowsOf(JSON.parse(text)).filter(({ name }) => name.startsWith('sweep: '));

  it('are all there', () => {
    expect(rows).toHaveLength(7);
  });

  it.each(rows.map((row) => [row.name, row] as const))('%s', (name, row) => {
    const leads = /R_s ([\d.]+) ohm, L ([\d.]+) uH/.exec(name);
    const [spectrum] = blockingData(
      simulateBlockingSpectrum({
        ...membrane,
        leadResistance: Number(leads?.[1] ?? 0),
        leadInductance: Number(leads?.[2] ?? 0) * 1e-6,
        frequencies: frequencyGrid(1e6, 0.1, 200),
      }),
    );
    const intercept = realIntercept(spectrum!);
    const apparent = membrane.thickness / (membrane.area * intercept.resistance) / 100;
    const found = name.includes('sigma') ? apparent : intercept.resistance;
    expect(Math.abs(found - row.value)).toBeLessThan(row.tolerance);
    expect(intercept.crossing).toBe(leads !== null);
  });

  function rowsOf(json: unknown) {
    const list = z
      .union([expected, z.object({ checks: expected }).transform(({ checks }) => checks)])
      .parse(json);
    return list.find(({ id }) => id === 'A2')?.values ?? [];
  }
});

describeWithShared('real spectra', (folder) => {
  const { spectra } = fits.parse(
    JSON.parse(readFileSync(`${folder}reference-data/impedance/sample_fits.json`, 'utf8')),
  );
  const dataOf = (name: string, keep: (frequency: number, imaginary: number) => boolean): SpectrumData => {
    const { f_Hz, Z_re, Z_im } = spectra[name]!;
    const indices = f_Hz
      .map((_, i) => i)
      .filter((i) => keep(f_Hz[i]!, Z_im[i]!))
      .sort((a, b) => f_Hz[b]! - f_Hz[a]!);
    return {
      frequency: Float64Array.from(indices, (i) => f_Hz[i]!),
      real: Float64Array.from(indices, (i) => Z_re[i]!),
      imaginary: Float64Array.from(indices, (i) => Z_im[i]!),
    };
  };

  it('Li₆PS₅Cl from 3.6 MHz to 1 kHz: R0-p(R1,CPE1)-CPE2 is preferred and gives 1459.8 ± 4.3 Ω', () => {
    const data = dataOf('eis_real/PEIS_LPSCl_IonBlocking_-25C.txt', (f) => f >= 1e3 && f <= 3.6e6);
    const family = fitBlocking(data, pointNoise(data));
    expect(family[0]!.model.text).toBe('R0-p(R1,CPE1)-CPE2');
    expect(Math.abs(family[0]!.resistance - 1459.8)).toBeLessThan(0.43);
    // 4.3 Ω is the covariance scaled by the reduced χ², as the source of the number has it; the scatter of the points that fix the
    // resistance is larger than the average, and so is the stated uncertainty.
    const { parameters: p } = family[0]!.fit;
    const { logarithmicCovariance: c } = fitCircuit(family[0]!.model.compiled, data, p);
    const variance = p[0]! ** 2 * c[0]! + 2 * p[0]! * p[1]! * c[1]! + p[1]! ** 2 * c[p.length + 1]!;
    expect(Math.sqrt(variance)).toBeCloseTo(4.3, 1);
    expect(family[0]!.uncertainty).toBeGreaterThan(4.3);
    expect(family[0]!.uncertainty).toBeLessThan(1.5 * 4.3);
    // the arc alone, which the family drops in favour of one behind leads
    const arc = compileCircuit(parseCircuit('p(R1,CPE1)-CPE2'));
    const fit = fitCircuit(arc, data, [1400, 1e-8, 0.8, 2e-7, 0.9]);
    expect(Math.abs(fit.parameters[0]! - 1495.5)).toBeLessThan(1);
    expect(fit.standardUncertainties[0]).toBeCloseTo(10.2, 1);
    expect(fit.correctedAkaike - family[0]!.fit.correctedAkaike).toBeCloseTo(119, 0);
  });

  const simple = Object.entries(spectra).flatMap(([name, { fits: list }]) =>
    list
      .filter(
        ({ circuit, degenerate }) =>
          !degenerate && /^R0-p\(R1,C1\)$|^p\(R1,CPE1\)-CPE2$|^R0-CPE1$/.test(circuit),
      )
      .map((fit) => [`${name} ${fit.circuit} ${fit.weighting} ${fit.selection}`, name, fit] as const),
  );

  it.each(simple)('%s fits to the reference minimum', (_title, name, reference) => {
    const keep = (f: number, imaginary: number) =>
      f >= reference.f_min * (1 - 1e-9) &&
      f <= reference.f_max * (1 + 1e-9) &&
      (reference.selection !== 'imag_negative' || imaginary < 0);
    const compiled = compileCircuit(parseCircuit(reference.circuit));
    const names = compiled.circuit.parameters.map((parameter) => parameter.name);
    // a start within a factor of two, so that the fit has its own way to go
    const start = names.map((parameter, i) => {
      const value = reference.parameters[parameter]!;
      return parameter.endsWith('_1') ? value * 0.9 : value * (i % 2 === 0 ? 1.7 : 0.6);
    });
    const fit = fitCircuit(compiled, dataOf(name, keep), start, { weighting: reference.weighting });
    expect(fit.sumOfSquares).toBeLessThan(reference.chi2 * 1.0001);
    names.forEach((parameter, i) => {
      const u = reference.standard_uncertainty[parameter]!;
      expect(Math.abs(fit.parameters[i]! - reference.parameters[parameter]!)).toBeLessThan(0.01 * u);
      expect(Math.abs(fit.standardUncertainties[i]! / u - 1)).toBeLessThan(0.01);
    });
  });

  const finding = (name: string) => {
    const data = dataOf(name, (f) => f > 0);
    const measurement = virtualMeasurement(
      'impedance',
      [
        { name: 'frequency', unit: 'Hz', values: data.frequency },
        { name: 'impedance real', unit: 'Ohm', values: data.real },
        { name: 'impedance imaginary', unit: 'Ohm', values: data.imaginary },
      ],
      {},
      {},
    );
    return ionicConductivity({ of: 'm', label: 'm', spectra: [{ measurement, cell: 'c', films: 1 }] });
  };

  it.each(Object.keys(spectra))('%s gives a finding', (name) => {
    const found = finding(name);
    expect(found.quantities.length).toBeGreaterThan(0);
    for (const { quantity } of found.quantities) expect(Number.isFinite(quantity.value)).toBe(true);
  });

  it.each(['zplot_zview/Circuit1_EIS_1.z', 'eis_real/Circuit3_EIS_1.z', 'drt_truth/2ZARC1.csv'])(
    '%s is no blocking cell, and the finding says so',
    (name) => {
      const gate = finding(name).gates.find((one) => one.name === 'blocking behaviour')!;
      expect(gate.verdict).toBe('fail');
    },
  );
});
