import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { coverageInterval, inUnit, quantity } from '../quantity/index.ts';
import { simulateBlockingSpectrum, simulateFixtureShort } from '../simulation/index.ts';
import type { BlockingSpecification } from '../simulation/index.ts';
import { ionicConductivity } from './ionic-conductivity.ts';
import type { BlockingSpectrum } from './ionic-conductivity-input.ts';

const thickness = quantity(3, 'µm', { uncertainty: 0.03, source: 'thickness' });
const area = quantity(1.9607, 'cm²', { uncertainty: 0.01, source: 'area' });
const truth = 1.77e-2;
const leads = { leadResistance: 0.4, leadInductance: 1e-7 };

function spectrum(
  cell: string,
  films: number,
  stream: number,
  more: Partial<BlockingSpecification> = {},
): BlockingSpectrum {
  const measurement = simulateBlockingSpectrum({
    thickness: 3e-6,
    area: 1.9607e-4,
    conductivity: truth,
    films,
    ...leads,
    noise: 0.003,
    seed: 11,
    stream,
    ...more,
  });
  return { measurement, cell, films };
}

const membrane = { of: 'so3li', label: 'SO₃Li' };
const given = { ...membrane, thickness, area };

function principal(finding: Finding): Quantity {
  const found = finding.quantities.filter((one) => one.principal);
  expect(found).toHaveLength(1);
  return found[0]!.quantity;
}

function verdict(finding: Finding, name: string): string | undefined {
  return finding.gates.find((gate) => gate.name === name)?.verdict;
}

function expectCovered(found: Quantity, value: number): void {
  const { low, high } = coverageInterval(found, 0.999);
  expect(low).toBeLessThan(value);
  expect(high).toBeGreaterThan(value);
}

describe('three stacks', () => {
  const finding = ionicConductivity({
    ...given,
    spectra: [1, 2, 3].map((films) => spectrum(`ss-${films}`, films, films, { contactResistance: 0.05 })),
  });

  it('find the conductivity without the leads', () => {
    const sigma = principal(finding);
    expectCovered(sigma, truth);
    // thickness 1 %, area 0.5 %, slope below 1 %
    expect(sigma.uncertainty! / sigma.value).toBeLessThan(0.016);
    expect(sigma.uncertainty! / sigma.value).toBeGreaterThan(0.011);
    expect(sigma.status).toBe('simulated');
    expect(inUnit(sigma, 'S/cm')).toBeCloseTo(1.77e-4, 5);
  });

  it('count cells and say how many film counts they are', () => {
    expect(finding.quantities[0]).toMatchObject({ n: 3, note: 'from 3 film counts' });
    const one = ionicConductivity({
      ...given,
      spectra: [1, 2, 3].map((films) => spectrum('ss', films, films)),
    });
    expect(one.quantities[0]!.n).toBe(1);
  });

  it('put the answer first, then what it rests on, then what the plot alone would give', () => {
    const names = [...new Set(finding.quantities.map(({ name }) => name))];
    expect(names).toEqual([
      'ionic conductivity',
      'bulk resistance',
      'contact and lead resistance',
      'total series resistance',
      'apparent series resistance',
      'apparent ionic conductivity',
    ]);
  });

  it('say how many films an apparent series resistance is of', () => {
    const apparent = finding.quantities.filter(({ name }) => name === 'apparent series resistance');
    expect(apparent.length).toBeGreaterThan(1);
    expect(new Set(apparent.map(({ at, note }) => `${at}, ${note}`)).size).toBe(apparent.length);
    expect(apparent.map(({ note }) => note).join()).toMatch(/\d films/u);
  });

  it('find leads and contacts as the intercept', () => {
    const contact = finding.quantities.find(({ name }) => name === 'contact and lead resistance')!;
    expectCovered(contact.quantity, 0.45);
  });

  it('draw the spectra and the line', () => {
    expect(finding.figures.map(({ id }) => id)).toEqual(['nyquist-so3li', 'films-so3li']);
    expect(finding.simulated).toBe(true);
    expect(finding.missing).toEqual([]);
    expect(verdict(finding, 'straight line through the stacks')).toBe('pass');
    expect(verdict(finding, 'numbers of films')).toBe('pass');
    // The stacks take the leads off: nothing is to be said of an intercept that holds them.
    expect(verdict(finding, 'phase at the highest frequency')).toBeUndefined();
  });
});

describe('stacks that scatter', () => {
  it('take their uncertainty from the scatter', () => {
    const resistances = [0, 0.06, -0.05, 0.04, -0.03];
    const finding = ionicConductivity({
      ...given,
      spectra: resistances.map((contactResistance, i) =>
        spectrum(`ss-${i}`, (i % 3) + 1, i, { contactResistance: 0.1 + contactResistance }),
      ),
    });
    expect(verdict(finding, 'straight line through the stacks')).toBe('caution');
    const slope = finding.quantities.find(({ name }) => name === 'bulk resistance')!;
    expect(slope.quantity.degreesOfFreedom).toBe(3);
    expect(slope.n).toBe(5);
    expectCovered(principal(finding), truth);
  });
});

describe('one film', () => {
  it('without a correction is a lower bound that is not identifiable', () => {
    const finding = ionicConductivity({
      ...given,
      spectra: [spectrum('ss-1', 1, 1, { leadResistance: 0.05 })],
    });
    const sigma = principal(finding);
    expect(sigma.status).toBe('not identifiable');
    expect(sigma.interval!.low).toBeLessThan(truth * 0.95);
    expect(sigma.interval!.high).toBeGreaterThan(truth);
    expect(verdict(finding, 'share of the leads')).toBe('fail');
  });

  it.each([0, 25, 80])('behind 0.40 Ω of contact at %d °C has the truth in its interval', (celsius) => {
    const factor = Math.exp((-0.3 / 8.617e-5) * (1 / (celsius + 273.15) - 1 / 298.15));
    const conductivity = 0.03294 * factor;
    const finding = ionicConductivity({
      ...given,
      spectra: [spectrum('ss-1', 1, 1, { conductivity, leadResistance: 0.4 })],
    });
    const { interval, status } = principal(finding);
    expect(status).toBe('not identifiable');
    expect(interval!.low).toBeLessThan(conductivity);
    expect(interval!.high).toBeGreaterThan(conductivity);
  });

  it('asks for stacks or a short', () => {
    const finding = ionicConductivity({ ...given, spectra: [spectrum('ss-1', 1, 1)] });
    expect(finding.advice[0]).toContain('one, two and three stacked films');
  });

  it('is identifiable without a correction where leads are a small share', () => {
    const finding = ionicConductivity({
      ...given,
      thickness: quantity(100, 'µm', { uncertainty: 1 }),
      spectra: [spectrum('ss-1', 1, 1, { thickness: 1e-4, leadResistance: 0.05 })],
    });
    expect(principal(finding).status).toBe('simulated');
    expect(verdict(finding, 'share of the leads')).toBe('pass');
    expectCovered(principal(finding), truth);
  });

  it('with a short of the fixture gives the conductivity', () => {
    const finding = ionicConductivity({
      ...given,
      spectra: [spectrum('ss-1', 1, 1)],
      fixtureShort: simulateFixtureShort({ ...leads, noise: 0.003, seed: 12 }),
    });
    expectCovered(principal(finding), truth);
    expect(verdict(finding, 'fixture short')).toBe('pass');
    const fixture = finding.quantities.find(({ name }) => name === 'fixture resistance')!;
    expectCovered(fixture.quantity, 0.4);
  });

  it('keeps the naive intercept beside the fit', () => {
    const finding = ionicConductivity({ ...given, spectra: [spectrum('ss-1', 1, 1)] });
    const naive = finding.quantities.find(({ note }) => note === 'naive intercept')!;
    expect(naive.quantity.value).toBeGreaterThan(1.264);
    expect(naive.quantity.uncertainty).toBeUndefined();
  });
});

describe('replicates', () => {
  const areas = [1.9, 1.95, 2.0, 2.05].map((a) => a * 1e-4);
  const finding = ionicConductivity({
    ...given,
    spectra: areas.map((one, i) => spectrum(`ss-${i}`, 1, i, { area: one })),
    fixtureShort: simulateFixtureShort({ ...leads, noise: 0.003, seed: 12 }),
  });

  it('give the scatter between cells, with n', () => {
    const bulk = finding.quantities.find(({ name }) => name === 'bulk resistance')!;
    const resistances = areas.map((one) => 3e-6 / (truth * one));
    const mean = resistances.reduce((sum, x) => sum + x, 0) / 4;
    const deviation = Math.sqrt(resistances.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3);
    expect(bulk.n).toBe(4);
    // 0.001 Ω of fit noise in each on 0.027 Ω of scatter
    expect(bulk.quantity.uncertainty! / (deviation / 2)).toBeCloseTo(1, 0);
    expect(Math.abs(bulk.quantity.value - mean)).toBeLessThan(0.003);
    // the short is shared by all cells and has many more degrees of freedom
    expect(bulk.quantity.degreesOfFreedom).toBeGreaterThanOrEqual(3);
    expect(bulk.quantity.degreesOfFreedom).toBeLessThan(3.5);
  });
});

describe('temperatures', () => {
  it('answer at the one nearest 25 °C and list the others', () => {
    const finding = ionicConductivity({
      ...given,
      spectra: [273.15, 297.15, 353.15].map((temperature, i) => spectrum('ss-1', 1, i, { temperature })),
      fixtureShort: simulateFixtureShort({ ...leads, seed: 12, noise: 0.003 }),
    });
    const sigma = finding.quantities.filter(({ name, note }) => name === 'ionic conductivity' && !note);
    expect(sigma.map(({ at }) => at)).toEqual(['24 °C', '0 °C', '80 °C']);
    expect(sigma.map((one) => one.principal)).toEqual([true, false, false]);
  });
});

describe('gates', () => {
  const cold = spectrum('ss-1', 1, 4, { temperature: 253.15 });
  // A cell that leaks: its phase at the lowest frequency is near zero.
  const leaking = {
    ...cold,
    measurement: {
      ...cold.measurement,
      channels: cold.measurement.channels.map((channel) =>
        channel.name === 'impedance imaginary'
          ? { ...channel, values: channel.values.map((value) => 1e-3 * value) }
          : channel,
      ),
    },
  };
  const warm = [1, 2, 3].map((films) => spectrum(`ss-${films}`, films, films));

  it('judge the spectra of the answer; bad ones at another temperature are a caution', () => {
    const finding = ionicConductivity({ ...given, spectra: [...warm, leaking] });
    expect(finding.quantities[0]!.at).toBe('25 °C');
    expect(verdict(finding, 'blocking behaviour')).toBe('pass');
    expect(verdict(finding, 'spectra at other temperatures')).toBe('caution');
    const alone = ionicConductivity({ ...given, spectra: [leaking] });
    expect(verdict(alone, 'blocking behaviour')).toBe('fail');
    expect(verdict(alone, 'spectra at other temperatures')).toBeUndefined();
  });

  it('only compare a poor short where stacks give the answer', () => {
    const poor = simulateFixtureShort({ ...leads, noise: 0.2, seed: 12 });
    const stacked = ionicConductivity({ ...given, spectra: warm, fixtureShort: poor });
    expect(verdict(stacked, 'fixture short')).toBe('caution');
    const single = ionicConductivity({ ...given, spectra: warm.slice(0, 1), fixtureShort: poor });
    expect(verdict(single, 'fixture short')).toBe('fail');
  });
});

describe('what is missing', () => {
  const stacks = [1, 2, 3].map((films) => spectrum(`ss-${films}`, films, films));

  it('is asked for, not guessed', () => {
    const measured = spectrum('ss-1', 1, 1);
    const { temperature: _, ...conditions } = measured.measurement.conditions;
    const finding = ionicConductivity({
      ...membrane,
      spectra: [{ ...measured, measurement: { ...measured.measurement, conditions } }],
    });
    expect(finding.missing).toEqual([
      'specimens.so3li.thickness',
      'cells.ss-1.electrode diameter',
      'measurements.ss-1.temperature',
    ]);
    expect(finding.quantities.some(({ name }) => name === 'ionic conductivity')).toBe(false);
    expect(finding.quantities[0]!.principal).toBe(true);
    expect(finding.quantities[0]!.name).toBe('bulk resistance');
    expect(verdict(finding, 'thickness known')).toBe('fail');
  });

  it('asks for the uncertainty of the thickness, without which the conductivity has none', () => {
    const finding = ionicConductivity({
      ...given,
      thickness: quantity(3, 'µm'),
      spectra: [spectrum('ss-1', 1, 1)],
    });
    expect(finding.missing).toEqual(['specimens.so3li.uncertainty of thickness']);
    expect(finding.quantities[0]!.quantity.uncertainty).toBeUndefined();
    expect(finding.assumptions.at(-1)).toBe(
      'No uncertainty is stated of thickness; therefore none is given for the conductivity.',
    );
  });

  it('gives what is known of u as a lower bound where an input states none', () => {
    const finding = ionicConductivity({ ...given, area: quantity(1.9607, 'cm²'), spectra: stacks });
    const [sigma] = finding.quantities;
    const slope = finding.quantities.find(({ name }) => name === 'bulk resistance')!.quantity;
    const known = Math.hypot(0.01, slope.uncertainty! / slope.value);
    const gate = finding.gates.find(({ name }) => name === 'uncertainties stated');
    expect(gate?.verdict).toBe('caution');
    const share = Number(/at least ([\d.]+) %/u.exec(gate?.value ?? '')?.[1]) / 100;
    // Printed to two digits.
    expect(Math.abs(share / known - 1)).toBeLessThan(0.05);
    expect(sigma!.note).toContain('u at least');
    expect(sigma!.quantity.uncertainty).toBeUndefined();
  });

  it.each([
    [0.3, 'pass'],
    [0.5, 'caution'],
    [1.4, 'caution'],
    [1.6, 'fail'],
    [12, 'fail'],
  ])('a thickness of 3 ± %f µm is a %s', (u, expected) => {
    for (const one of [area, quantity(1.9607, 'cm²')]) {
      const finding = ionicConductivity({
        ...given,
        area: one,
        thickness: quantity(3, 'µm', { uncertainty: u }),
        spectra: stacks,
      });
      expect(verdict(finding, 'thickness known')).toBe(expected);
      const sigma = principal(finding);
      expect(sigma.status === 'not identifiable').toBe(expected === 'fail');
      if (expected !== 'fail') continue;
      // No number, but an interval from nothing to what 1.96 u allow.
      expect(sigma.interval!.low).toBe(0);
      expect(sigma.interval!.high / truth).toBeGreaterThan(1 + (1.8 * u) / 3);
    }
  });

  it('refuses no spectrum and half a film', () => {
    expect(() => ionicConductivity({ ...given, spectra: [] })).toThrow('there is no spectrum of so3li');
    const half = { ...spectrum('ss-1', 1, 1), films: 0.5 };
    expect(() => ionicConductivity({ ...given, spectra: [half] })).toThrow('cells.ss-1.films: 0.5 films');
  });
});
