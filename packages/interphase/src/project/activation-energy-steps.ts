import {
  activationEnergy,
  distinctSpectra,
  fixtureResistance,
  type ResistancePoint,
  sameDataGates,
  seriesResistance,
} from '../analysis/index.ts';
import type { Finding } from '../finding/index.ts';
import type { AnalysisStep } from './analysis-step.ts';
import type { BlockingGroup } from './blocking-groups.ts';
import { fileReference } from './file-identity.ts';
import { missingFor } from './missing-fields.ts';
import type { Project } from './project.ts';
import { byTemperature } from './temperature-text.ts';

/** Temperatures from which an Arrhenius line can be drawn. */
const fewestTemperatures = 3;

/** The activation energy of a membrane, where enough temperatures were measured. */
export function activationEnergySteps(group: BlockingGroup, project: Project): AnalysisStep[] {
  const { of, label, thickness, area, fixtureShort, spectra, sample } = group;
  const { distinct, repeated } = distinctSpectra(spectra);
  const withTemperature = distinct.filter(({ temperature }) => temperature !== undefined);
  if (byTemperature(withTemperature).length < fewestTemperatures) return [];
  const run = (): Finding => {
    const points = withTemperature.flatMap(
      ({ measurement, temperature, films, cell, bounds }): ResistancePoint[] =>
        temperature === undefined
          ? []
          : [
              {
                temperature,
                films,
                cell,
                resistance: seriesResistance(measurement, bounds).resistance,
                simulated: measurement.provenance.simulated,
                file: fileReference(measurement),
              },
            ],
    );
    const finding = activationEnergy({
      of,
      label,
      points,
      ...(thickness && { thickness }),
      ...(area && { area }),
      ...(fixtureShort && { seriesResistance: fixtureResistance(fixtureShort).resistance }),
    });
    return {
      ...finding,
      gates: [...finding.gates, ...sameDataGates(repeated)],
      missing: missingFor(project, { cells: spectra.map(({ cell }) => cell), paths: [] }),
    };
  };
  return [
    {
      name: `activation energy of ${label}`,
      file: spectra[0]?.measurement.provenance.file ?? '',
      run,
      ...(sample !== undefined && { sample: `activation energy ${sample}` }),
    },
  ];
}
