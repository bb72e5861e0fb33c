import type { Channel, Measurement, Technique } from '../measurement/index.ts';
import type { Quantity } from '../quantity/index.ts';

/**
 * A measurement that no instrument made: provenance says simulated and names no file.
 *
 * @param stated what was put into the simulation, for a reader
 */
export function virtualMeasurement(
  technique: Technique,
  channels: readonly Channel[],
  conditions: Readonly<Record<string, Quantity>>,
  stated: Readonly<Record<string, string>>,
): Measurement {
  return {
    technique,
    channels,
    conditions,
    stated,
    provenance: { file: '', sha256: '', bytes: 0, reader: 'virtual potentiostat', simulated: true },
    warnings: [],
  };
}
