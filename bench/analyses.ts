import { seriesResistance } from '../packages/interphase/src/analysis/index.ts';
import { read, writeNova } from '../packages/interphase/src/formats/index.ts';
import { inUnit, printQuantity } from '../packages/interphase/src/quantity/index.ts';
import { simulateBlockingSpectrum } from '../packages/interphase/src/simulation/index.ts';
import { measure, type Row } from './measure.ts';

const truth = {
  thickness: 3e-6,
  area: 1.9607e-4,
  conductivity: 1.77e-2,
  leadResistance: 0.4,
  leadInductance: 2e-7,
};

/** What a user waits for: one spectrum read, one spectrum fitted with its choice of circuit. */
export async function analyses(smoke: boolean): Promise<Row[]> {
  const runs = smoke ? 1 : 15;
  const spectrum = simulateBlockingSpectrum({ ...truth, noise: 0.003, seed: 1 });
  const bytes = writeNova(spectrum);
  let fitted = seriesResistance(spectrum);
  let rows = 0;
  const expected = truth.thickness / (truth.conductivity * truth.area) + truth.leadResistance;
  return [
    await measure(
      'reading a Nova spectrum',
      () => {
        rows = read(bytes, 'spectrum.txt').measurements[0]?.channels[0]?.values.length ?? 0;
      },
      { runs, repeats: smoke ? 1 : 50, accuracy: () => `${rows} rows` },
    ),
    await measure(
      'series resistance of a spectrum, circuit chosen by AICc',
      () => {
        fitted = seriesResistance(spectrum);
      },
      {
        runs,
        repeats: smoke ? 1 : 20,
        accuracy: () => {
          const error =
            (inUnit(fitted.resistance, 'Ω') - expected) / (fitted.resistance.uncertainty ?? Number.NaN);
          return `${printQuantity(fitted.resistance)}, ${error.toFixed(1)} u from the truth`;
        },
      },
    ),
  ];
}
