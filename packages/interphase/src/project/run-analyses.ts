import type { Finding } from '../finding/index.ts';
import { InputError } from '../quantity/index.ts';
import { activationEnergySteps } from './activation-energy-steps.ts';
import type { AnalysisStep } from './analysis-step.ts';
import { blockingGroups } from './blocking-groups.ts';
import { conductivityStep } from './conductivity-step.ts';
import { averagedSamples } from './averaged-samples.ts';
import type { LoadedEntry } from './load-measurements.ts';
import type { Project } from './project.ts';
import { spectrumSteps } from './spectrum-steps.ts';
import { transferenceSteps } from './transference-steps.ts';

/** A method that could not be applied, and why. */
export interface AnalysisWarning {
  readonly file: string;
  readonly message: string;
}

export interface AnalysisRun {
  readonly findings: readonly Finding[];
  readonly warnings: readonly AnalysisWarning[];
}

/**
 * Applies every method that the measurements allow: conductivity by membrane, activation energy from
 * three temperatures up, transference number of a polarised cell; any other spectrum is shown as it is. Findings of cells
 * that are nominally the same are followed by their mean.
 */
export function runAnalyses(
  project: Project,
  loaded: readonly LoadedEntry[],
  onStep: (name: string, done: number, of: number) => void,
): AnalysisRun {
  const groups = blockingGroups(project, loaded);
  const steps: AnalysisStep[] = [
    ...groups.map((group) => conductivityStep(group, project)),
    ...groups.flatMap((group) => activationEnergySteps(group, project)),
    ...transferenceSteps(project, loaded),
    ...spectrumSteps(project, loaded),
  ];
  const findings: { readonly finding: Finding; readonly sample?: string }[] = [];
  const warnings: AnalysisWarning[] = [];
  for (const [index, step] of steps.entries()) {
    onStep(step.name, index, steps.length);
    try {
      const finding = step.run();
      findings.push({ finding, ...(step.sample !== undefined && { sample: step.sample }) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      warnings.push({ file: step.file, message: `${step.name}: ${error.what}; ${error.cure}` });
    }
  }
  return { findings: averagedSamples(findings).map(uniquely(new Set())), warnings };
}

/** Gives repeated identities of findings and figures a number. */
function uniquely(taken: Set<string>): (finding: Finding) => Finding {
  const unique = (id: string): string => {
    let candidate = id;
    for (let number = 2; taken.has(candidate); number += 1) candidate = `${id}-${number}`;
    taken.add(candidate);
    return candidate;
  };
  return (finding) => ({
    ...finding,
    id: unique(finding.id),
    figures: finding.figures.map((figure) => ({ ...figure, id: unique(figure.id) })),
  });
}
