import { describe, expect, it } from 'vitest';
import { simulatePolarisation, simulateSymmetricSpectrum } from '../simulation/index.ts';
import { transferenceFromMeasurements } from './transference-measurements.ts';

function measured(bulkResistance: number, before: number, after: number, noise = 0.002) {
  const spectrum = (interfaces: number, seed: number) =>
    simulateSymmetricSpectrum({ bulkResistance, interfaceResistance: interfaces, noise, seed });
  return {
    of: 'so3li',
    label: 'SO3Li',
    cell: 'lili-1',
    transient: simulatePolarisation({
      potential: 0.01,
      bulkResistance,
      initialInterfaceResistance: before,
      steadyInterfaceResistance: after,
      transferenceNumber: 0.65,
      diffusionTime: 300,
      noise: 0.001,
      seed: 11,
      spike: { amplitude: 1e-4, time: 0.1 },
      sampling: { first: 0.1, interval: 1, duration: 12_000 },
    }),
    before: spectrum(before, 12),
    after: spectrum(after, 13),
  };
}

describe('transference number from raw measurements', () => {
  it('recovers the truth of a thick film within its uncertainty by every route', () => {
    const finding = transferenceFromMeasurements(measured(144, 100, 106));
    const routes = finding.quantities.filter(({ name }) => name.startsWith('current fraction'));
    expect(routes.length).toBe(3);
    for (const { quantity } of routes) {
      expect(quantity.status).toBe('simulated');
      expect(quantity.uncertainty).toBeLessThan(0.01);
      expect(Math.abs(quantity.value - 0.65)).toBeLessThan(4 * quantity.uncertainty!);
    }
    expect(finding.simulated).toBe(true);
    expect(finding.missing).toEqual([]);
    expect(finding.gates.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(finding.figures.map(({ id }) => id)).toEqual([
      'polarisation-lili-1',
      'transference-routes-lili-1',
    ]);
  });

  it('refuses a 3 µm film behind 200 Ω', () => {
    const finding = transferenceFromMeasurements(measured(0.8645, 200, 200, 0.01));
    expect(finding.quantities[0]!.quantity.status).toBe('not identifiable');
    expect(finding.advice[0]).toContain('100 µm');
    const verdict = (name: string) => finding.gates.find((gate) => gate.name === name)?.verdict;
    expect(verdict('condition number')).toBe('fail');
    // The answer takes I_0 from impedance; nothing is said of a value that is not stated.
    expect(verdict('first sample')).toBe('caution');
    expect(verdict('between 0 and 1')).toBeUndefined();
    expect(verdict('spread of the routes')).toBeUndefined();
  });

  it('asks for the spectra it was not given and states only the current ratio', () => {
    const { before: _before, after: _after, ...rest } = measured(144, 100, 106);
    const finding = transferenceFromMeasurements(rest);
    expect(finding.quantities.some(({ principal }) => principal)).toBe(false);
    expect(finding.missing).toContain('cells.lili-1.spectrum before the step');
    expect(finding.quantities.map(({ name }) => name)).toContain('steady over initial current');
  });

  it('asks for the potential where neither file nor project states one', () => {
    const all = measured(144, 100, 106);
    const transient = {
      ...all.transient,
      conditions: {},
      channels: all.transient.channels.filter(({ name }) => name !== 'voltage'),
    };
    const finding = transferenceFromMeasurements({ ...all, transient });
    expect(finding.missing).toEqual(['cells.lili-1.polarisation potential']);
  });
});
