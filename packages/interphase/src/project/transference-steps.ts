import { transferenceFromMeasurements } from '../analysis/index.ts';
import type { Finding } from '../finding/index.ts';
import type { AnalysisStep } from './analysis-step.ts';
import { type LoadedEntry, spectrumOf, transientOf } from './load-measurements.ts';
import { missingFor } from './missing-fields.ts';
import type { Project } from './project.ts';

/** The transference number of every polarised symmetric cell, with the spectra before and after where there are any. */
export function transferenceSteps(project: Project, loaded: readonly LoadedEntry[]): AnalysisStep[] {
  return loaded.flatMap((each): AnalysisStep[] => {
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
    const sample = `transference number ${cell.replicateOf ?? cell.name}`;
    return [{ name: `transference number of ${label}`, file: entry.file, run, sample }];
  });
}
