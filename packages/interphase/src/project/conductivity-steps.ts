import { ionicConductivity } from '../analysis/index.ts';
import type { Finding } from '../finding/index.ts';
import type { AnalysisStep } from './analysis-step.ts';
import type { BlockingGroup } from './blocking-groups.ts';
import { missingFor } from './missing-fields.ts';
import type { Project } from './project.ts';
import { byTemperature, temperatureText } from './temperature-text.ts';

/** The conductivity of a membrane, once for each temperature. */
export function conductivitySteps(group: BlockingGroup, project: Project): AnalysisStep[] {
  return byTemperature(group.spectra).map((spectra) => {
    const [first] = spectra;
    const at = first?.temperature && temperatureText(first.temperature);
    return {
      name: `ionic conductivity of ${group.label}${at === undefined ? '' : ` at ${at}`}`,
      file: first?.measurement.provenance.file ?? '',
      run: () => {
        const { of, label, thickness, area, fixtureShort, fixtureOpen } = group;
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
        return withCondition({ ...finding, missing }, at);
      },
    };
  });
}

function withCondition(finding: Finding, at: string | undefined): Finding {
  if (at === undefined || finding.title.includes(at)) return finding;
  const suffix = at.replace(/[^\d.-]/gu, '');
  return {
    ...finding,
    id: `${finding.id}-${suffix}C`,
    title: `${finding.title} at ${at}`,
    figures: finding.figures.map((figure) => ({ ...figure, id: `${figure.id}-${suffix}C` })),
  };
}
