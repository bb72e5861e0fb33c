import { readFileSync } from 'node:fs';
import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import { InputError } from '../quantity/index.ts';
import {
  bulkCorrectedTransference,
  classicalTransference,
  conditionNumber,
  diffusionTimes,
  expectedPolarisation,
  watanabeTransference,
} from './transference-formula.ts';
import { suspectReplicates } from './transference-suspect.ts';

interface EvansRow {
  dV_mV: number;
  R0_ohm: number;
  Rss_ohm: number;
  I0_uA: number;
  Iss_uA: number;
  T: number;
  kappa: number;
  suspect: boolean;
}

describe('transference formulas', () => {
  it('invert the polarisation of an ideal cell', () => {
    assert(
      property(
        double({ min: 1, max: 500, noNaN: true }),
        double({ min: 0.1, max: 500, noNaN: true }),
        double({ min: 0.1, max: 500, noNaN: true }),
        double({ min: 0.02, max: 1, noNaN: true }),
        (bulkResistance, initialInterfaceResistance, steadyInterfaceResistance, currentFraction) => {
          const polarised = expectedPolarisation({
            potential: 0.01,
            bulkResistance,
            initialInterfaceResistance,
            steadyInterfaceResistance,
            currentFraction,
          });
          // Rounding is multiplied by the condition of the differences, below 1e3 here.
          expect(classicalTransference(polarised)).toBeCloseTo(currentFraction, 10);
          expect(watanabeTransference({ ...polarised, bulkResistance })).toBeCloseTo(currentFraction, 10);
          expect(conditionNumber(polarised) / (initialInterfaceResistance / bulkResistance)).toBeCloseTo(
            1,
            9,
          );
          const corrected = bulkCorrectedTransference({
            ...polarised,
            initialBulkResistance: 100,
            steadyBulkResistance: 110,
          });
          expect(corrected / classicalTransference(polarised)).toBeCloseTo(1.1, 12);
        },
      ),
    );
  });

  it('does not depend on the sign of the step', () => {
    const forward = expectedPolarisation({
      potential: 0.01,
      bulkResistance: 30,
      initialInterfaceResistance: 60,
      currentFraction: 0.4,
    });
    const backward = {
      ...forward,
      potential: -forward.potential,
      initialCurrent: -forward.initialCurrent,
      steadyCurrent: -forward.steadyCurrent,
    };
    expect(classicalTransference(backward)).toBeCloseTo(classicalTransference(forward), 14);
    expect(conditionNumber(backward)).toBeCloseTo(2, 12);
  });

  it('gives values outside 0 … 1 as they are', () => {
    const polarised = expectedPolarisation({
      potential: 0.01,
      bulkResistance: 30,
      initialInterfaceResistance: 60,
      currentFraction: 0.9,
    });
    expect(classicalTransference({ ...polarised, steadyInterfaceResistance: 75 })).toBeGreaterThan(1);
    expect(classicalTransference({ ...polarised, initialInterfaceResistance: 95 })).toBeLessThan(0);
  });

  it('refuses a cell that cannot be', () => {
    const cell = { potential: 0.01, bulkResistance: 30, initialInterfaceResistance: 60 };
    expect(() => expectedPolarisation({ ...cell, currentFraction: 0 })).toThrow(InputError);
    expect(() => expectedPolarisation({ ...cell, bulkResistance: -1, currentFraction: 1 })).toThrow(
      InputError,
    );
    expect(() => diffusionTimes(0, 1e-12)).toThrow(InputError);
  });
});

describeWithShared('polarisations of Evans, Vincent and Bruce 1987', (folder) => {
  const { rows, tolerance_T, tolerance_kappa } = JSON.parse(
    readFileSync(`${folder}reference-data/audit/evans1987.json`, 'utf8'),
  ) as { rows: EvansRow[]; tolerance_T: number; tolerance_kappa: number };
  const polarisations = rows.map((row) => ({
    potential: row.dV_mV / 1e3,
    initialCurrent: row.I0_uA / 1e6,
    steadyCurrent: row.Iss_uA / 1e6,
    initialInterfaceResistance: row.R0_ohm,
    steadyInterfaceResistance: row.Rss_ohm,
  }));

  it('reproduce to printed digits', () => {
    rows.forEach((row, i) => {
      const polarised = polarisations[i]!;
      expect(Math.abs(classicalTransference(polarised) - row.T)).toBeLessThan(tolerance_T);
      expect(Math.abs(conditionNumber(polarised) - row.kappa)).toBeLessThan(tolerance_kappa);
    });
  });

  it('has exactly the suspect rows flagged', () => {
    const expected = rows.flatMap((row, index) => (row.suspect ? [index] : []));
    expect(suspectReplicates(polarisations).map(({ index }) => index)).toEqual(expected);
    expect(expected).toEqual([5]);
  });

  it('flags nothing when that row has 20 µA', () => {
    const mended = polarisations.map((one, i) => (i === 5 ? { ...one, initialCurrent: 20e-6 } : one));
    expect(suspectReplicates(mended)).toEqual([]);
  });
});

describe('suspect replicates', () => {
  const cell = (initialCurrent: number) => ({
    potential: 0.01,
    initialCurrent,
    initialInterfaceResistance: 100,
  });

  it('are not told among fewer than four cells', () => {
    expect(suspectReplicates([50e-6, 50e-6, 90e-6].map(cell))).toEqual([]);
  });

  it('are told when all others agree exactly, but not for a share below a tenth', () => {
    expect(suspectReplicates([50e-6, 50e-6, 50e-6, 60e-6].map(cell))).toMatchObject([
      { index: 3, deviation: Infinity },
    ]);
    expect(suspectReplicates([50e-6, 50e-6, 50e-6, 51e-6].map(cell))).toEqual([]);
  });

  it('refuses a current of zero', () => {
    expect(() => suspectReplicates([cell(0)])).toThrow(InputError);
  });
});
