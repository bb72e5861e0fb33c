import { ionicConductivity } from '../analysis/index.ts';
import type { Finding } from '../finding/index.ts';
import type { AnalysisStep } from './analysis-step.ts';
import type { BlockingGroup } from './blocking-groups.ts';
import { missingFor } from './missing-fields.ts';
import type { Project } from './project.ts';

/** The conductivity of a membrane at every temperature it was measured. */
export function conductivityStep(group: BlockingGroup, project: Project): AnalysisStep {
  const { of, label, thickness, area, fixtureShort, fixtureOpen, spectra, sample } = group;
  const run = (): Finding => {
    const finding = ionicConductivity({
      of,
      label,
      spectra,
      ...(thickness && { thickness }),
      ...(area && { area }),
      ...(fixtureShort && { fixtureShort }),
      ...(fixtureOpen && { fixtureOpen }),
    });
    const missing = missingFor(project, {
      cells: spectra.map(({ cell }) => cell),
      paths: spectra.flatMap(({ path, temperature }) => (temperature ? [] : [path])),
    });
    return { ...finding, missing };
  };
  return {
    name: `ionic conductivity of ${label}`,
    file: spectra[0]?.measurement.provenance.file ?? '',
    run,
    ...(sample !== undefined && { sample: `conductivity ${sample}` }),
  };
}
