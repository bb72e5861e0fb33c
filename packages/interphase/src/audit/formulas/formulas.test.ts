import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCircuit, parseCircuit } from '../../circuit/index.ts';
import { apparentActivationEnergy } from '../../analysis/index.ts';
import { butlerVolmerOverpotential } from './butler-volmer-overpotential.ts';
import { chargeTransferResistance } from './charge-transfer-resistance.ts';
import { cyclesToLoss, fadeLaw } from './fade-law.ts';
import { limitingCurrentDensity, limitingCurrentFromDiffusion } from './limiting-current-density.ts';
import { phaseMasses } from './phase-masses.ts';
import { saltDiffusionCoefficient } from './salt-diffusion-coefficient.ts';
import { seriesResistanceFor } from './series-resistance-for.ts';
import { sweepIntercept } from './sweep-intercept.ts';

const positive = (low: number, high: number) =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map((exponent) => Math.exp(exponent));
const temperatures = [273.15, 293.15, 313.15, 333.15, 353.15];

describe('relations that hold for any input', () => {
  it('masses of the phases add up on either basis', () => {
    fc.assert(
      fc.property(
        positive(1e-3, 1),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.constantFrom('polymer' as const, 'solids' as const),
        (arealMass, precursorUptake, fillerFraction, basis) => {
          const { polymer, filler, electrolyte } = phaseMasses(
            { arealMass, precursorUptake, fillerFraction },
            basis,
          );
          expect(polymer + filler + electrolyte).toBeCloseTo(arealMass, 12);
          expect(electrolyte).toBeCloseTo((polymer + filler) * precursorUptake, 12);
          expect(filler).toBeCloseTo(fillerFraction * (basis === 'polymer' ? polymer : polymer + filler), 12);
        },
      ),
    );
  });

  it('the series resistance that explains an apparent energy gives it back', () => {
    fc.assert(
      fc.property(
        positive(0.5, 50),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        (totalResistance, share, activationEnergy) => {
          const scenario = { totalResistance, activationEnergy, temperatures };
          const read = apparentActivationEnergy({ ...scenario, seriesResistance: share * totalResistance });
          const found = seriesResistanceFor({ ...scenario, apparentEnergy: read.activationEnergy });
          expect(read.activationEnergy).toBeLessThan(activationEnergy);
          expect((found ?? Number.NaN) / totalResistance).toBeCloseTo(share, 8);
        },
      ),
    );
  });

  it('a fade law passes through its points', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 101, max: 2000 }),
        fc.double({ min: 0.001, max: 0.1, noNaN: true }),
        fc.double({ min: 1.01, max: 5, noNaN: true }),
        (firstCycle, lastCycle, firstLoss, growth) => {
          const law = fadeLaw({ firstCycle, firstLoss, lastCycle, lastLoss: firstLoss * growth });
          expect(cyclesToLoss(law, firstLoss)).toBeCloseTo(firstCycle, 6);
          expect(cyclesToLoss(law, firstLoss * growth) / lastCycle).toBeCloseTo(1, 8);
        },
      ),
    );
  });

  it('the limiting current does not depend on the salt concentration', () => {
    fc.assert(
      fc.property(
        positive(1e-5, 1),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        positive(1e-6, 1e-3),
        positive(10, 4000),
        (conductivity, transferenceNumber, thickness, concentration) => {
          const transport = { conductivity, transferenceNumber, temperature: 298.15 };
          const diffusionCoefficient = saltDiffusionCoefficient({ ...transport, concentration });
          const fromDiffusion = limitingCurrentFromDiffusion({
            diffusionCoefficient,
            concentration,
            transferenceNumber,
            thickness,
          });
          expect(fromDiffusion / limitingCurrentDensity({ ...transport, thickness })).toBeCloseTo(1, 10);
        },
      ),
    );
  });
});

describe('limits', () => {
  it('Butler–Volmer is the charge-transfer resistance at small current', () => {
    const exchangeCurrentDensity = 0.5;
    const currentDensity = 1e-4 * exchangeCurrentDensity;
    const overpotential = butlerVolmerOverpotential({
      currentDensity,
      exchangeCurrentDensity,
      temperature: 298.15,
    });
    const resistance = chargeTransferResistance({ exchangeCurrentDensity, temperature: 298.15 });
    // asinh(x) = x(1 − x²/6): 4e-10 at x = 5e-5.
    expect(overpotential / (resistance * currentDensity)).toBeCloseTo(1, 9);
  });

  it('a sweep crosses the axis where the circuit does', () => {
    const cell = {
      seriesResistance: 0.3,
      inductance: 0.3e-6,
      bulkResistance: 0.9,
      capacitance: 6e-9,
      electrodeAdmittance: 2e-5,
      electrodeExponent: 0.9,
    };
    const { resistance, frequency, crosses } = sweepIntercept(cell, { highest: 1e6, lowest: 0.1 });
    expect(crosses).toBe(true);
    const circuit = compileCircuit(parseCircuit('L0-R0-p(R1,C1)-CPE2'));
    const real = new Float64Array(1);
    const imaginary = new Float64Array(1);
    const parameters = Float64Array.of(0.3e-6, 0.3, 0.9, 6e-9, 2e-5, 0.9);
    circuit.impedance(parameters, Float64Array.of(frequency), real, imaginary);
    expect(real[0]).toBeCloseTo(resistance, 9);
    expect(imaginary[0]).toBeCloseTo(0, 9);
  });

  it('a sweep that ends before the crossing says so', () => {
    const cell = {
      seriesResistance: 0,
      inductance: 1,
      bulkResistance: 1,
      capacitance: 0,
      electrodeAdmittance: 1,
      electrodeExponent: 1,
    };
    expect(sweepIntercept(cell, { highest: 1e6, lowest: 1e3 }).crosses).toBe(false);
  });
});
