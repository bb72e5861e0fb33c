import {
  activationEnergy,
  ionicConductivity,
  type ResistancePoint,
  seriesResistance,
  transferenceFromMeasurements,
} from '../analysis/index.ts';
import type { Cell } from '../cell/index.ts';
import type { Finding } from '../finding/index.ts';
import { InputError } from '../quantity/index.ts';
import { type BlockingGroup, blockingGroups } from './blocking-groups.ts';
import { cellKindProposal } from './cell-kind-proposal.ts';
import { fileReference } from './file-identity.ts';
import { type LoadedEntry, spectrumOf, transientOf } from './load-measurements.ts';
import { missingFor } from './missing-fields.ts';
import type { Project } from './project.ts';
import { spectrumFinding } from './spectrum-finding.ts';
import { byTemperature, temperatureText } from './temperature-text.ts';

/** A method that could not be applied, and why. */
export interface AnalysisWarning {
  readonly file: string;
  readonly message: string;
}

export interface AnalysisRun {
  readonly findings: readonly Finding[];
  readonly warnings: readonly AnalysisWarning[];
}

/** One step of work, named for the progress line. */
type Step = { readonly name: string; readonly file: string; readonly run: () => Finding };

/**
 * Applies every method that the measurements allow: conductivity by membrane and temperature, activation energy from
 * three temperatures up, transference number of a polarised cell; any other spectrum is shown as it is.
 */
export function runAnalyses(
  project: Project,
  loaded: readonly LoadedEntry[],
  onStep: (name: string, done: number, of: number) => void,
): AnalysisRun {
  const groups = blockingGroups(project, loaded);
  const steps: Step[] = [
    ...groups.flatMap((group) => conductivitySteps(group, project)),
    ...groups.flatMap((group) => activationSteps(group, project)),
    ...transferenceSteps(project, loaded),
    ...spectrumSteps(project, loaded),
  ];
  const findings: Finding[] = [];
  const warnings: AnalysisWarning[] = [];
  for (const [index, step] of steps.entries()) {
    onStep(step.name, index, steps.length);
    try {
      findings.push(step.run());
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      warnings.push({ file: step.file, message: `${step.name}: ${error.what}; ${error.cure}` });
    }
  }
  return { findings: findings.map(uniquely(new Set())), warnings };
}

function conductivitySteps(group: BlockingGroup, project: Project): Step[] {
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

/** Temperatures from which an Arrhenius line can be drawn. */
const fewestTemperatures = 3;

function activationSteps(group: BlockingGroup, project: Project): Step[] {
  const { of, label, thickness, area, fixtureShort, spectra } = group;
  const withTemperature = spectra.filter(({ temperature }) => temperature !== undefined);
  if (byTemperature(withTemperature).length < fewestTemperatures) return [];
  const run = (): Finding => {
    const points = withTemperature.flatMap(({ measurement, temperature, films, cell }): ResistancePoint[] =>
      temperature === undefined
        ? []
        : [
            {
              temperature,
              films,
              cell,
              resistance: seriesResistance(measurement).resistance,
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
      ...(fixtureShort && { seriesResistance: seriesResistance(fixtureShort).resistance }),
    });
    return {
      ...finding,
      missing: missingFor(project, { cells: spectra.map(({ cell }) => cell), paths: [] }),
    };
  };
  return [
    { name: `activation energy of ${label}`, file: spectra[0]?.measurement.provenance.file ?? '', run },
  ];
}

function transferenceSteps(project: Project, loaded: readonly LoadedEntry[]): Step[] {
  return loaded.flatMap((each): Step[] => {
    const { entry } = each;
    const transient = transientOf(each);
    const cell = entry.cell === undefined ? undefined : project.cells[entry.cell];
    if (!transient || !cell || !(entry.role === 'polarisation' || cell.kind === 'symmetric')) return [];
    const membrane = cell.membrane === undefined ? undefined : project.specimens[cell.membrane];
    const spectrumAt = (role: 'before polarisation' | 'after polarisation') => {
      const found = loaded.find((other) => other.entry.cell === cell.name && other.entry.role === role);
      return found && spectrumOf(found);
    };
    const before = spectrumAt('before polarisation');
    const after = spectrumAt('after polarisation');
    const label = membrane?.label ?? cell.name;
    const run = (): Finding => {
      const finding = transferenceFromMeasurements({
        of: membrane?.name ?? cell.name,
        label,
        cell: cell.name,
        transient,
        ...(before && { before }),
        ...(after && { after }),
        ...(entry.potential && { potential: entry.potential }),
      });
      const missing = missingFor(project, { cells: [cell.name], paths: [] });
      return { ...finding, missing: [...new Set([...missing, ...finding.missing])] };
    };
    return [{ name: `transference number of ${label}`, file: entry.file, run }];
  });
}

/** Spectra that no method above uses: of cells that pass a current, or of cells nobody named. */
function spectrumSteps(project: Project, loaded: readonly LoadedEntry[]): Step[] {
  return loaded.flatMap((each): Step[] => {
    const { entry, temperature } = each;
    const measurement = spectrumOf(each);
    const cell = entry.cell === undefined ? undefined : project.cells[entry.cell];
    if (!measurement || isUsed(each, cell, loaded)) return [];
    const run = (): Finding => {
      const told = cellKindProposal(measurement);
      const advice = told?.kind === 'blocking' ? [blockingAdvice(told.because)] : [];
      return spectrumFinding({
        measurement,
        of: entry.cell ?? entry.file,
        advice,
        missing: missingFor(project, {
          cells: entry.cell === undefined ? [] : [entry.cell],
          paths: [entry.path],
          known: temperature ? ['temperature'] : [],
        }),
        ...(temperature && { at: temperatureText(temperature) }),
      });
    };
    return [{ name: `spectrum ${entry.file}`, file: entry.file, run }];
  });
}

/** True when another method works on this spectrum. */
function isUsed({ entry }: LoadedEntry, cell: Cell | undefined, loaded: readonly LoadedEntry[]): boolean {
  if (entry.role === undefined) return cell?.kind === 'blocking';
  if (entry.role === 'fixture short' || entry.role === 'fixture open')
    return cell !== undefined || entry.ofCells.length > 0;
  return loaded.some(
    (other) => other.entry.cell === entry.cell && transientOf(other) !== undefined && cell !== undefined,
  );
}

function blockingAdvice(because: string): string {
  return `The cell looks blocking (${because}): give its kind, membrane and electrode diameter, and its conductivity follows.`;
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
