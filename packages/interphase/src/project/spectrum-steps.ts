import type { Cell } from '../cell/index.ts';
import type { Finding } from '../finding/index.ts';
import type { AnalysisStep } from './analysis-step.ts';
import { cellKindProposal } from './cell-kind-proposal.ts';
import { canBeFitted, type LoadedEntry, spectrumOf, transientOf } from './load-measurements.ts';
import type { Measurement } from '../measurement/index.ts';
import { missingFor } from './missing-fields.ts';
import type { Project } from './project.ts';
import { spectrumFinding } from './spectrum-finding.ts';
import { temperatureText } from './temperature-text.ts';

/** Spectra that no other method uses: of cells that pass a current, or of cells nobody named. */
export function spectrumSteps(project: Project, loaded: readonly LoadedEntry[]): AnalysisStep[] {
  return loaded.flatMap((each): AnalysisStep[] => {
    const { entry, temperature } = each;
    const measurement = spectrumOf(each);
    const cell = entry.cell === undefined ? undefined : project.cells[entry.cell];
    if (!measurement || isUsed(each, measurement, cell, loaded)) return [];
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
function isUsed(
  { entry }: LoadedEntry,
  spectrum: Measurement,
  cell: Cell | undefined,
  loaded: readonly LoadedEntry[],
): boolean {
  if (entry.role === undefined) return cell?.kind === 'blocking' && canBeFitted(spectrum);
  if (entry.role === 'fixture short' || entry.role === 'fixture open')
    return cell !== undefined || entry.ofCells.length > 0;
  return loaded.some(
    (other) => other.entry.cell === entry.cell && transientOf(other) !== undefined && cell !== undefined,
  );
}

function blockingAdvice(because: string): string {
  return `The cell looks blocking (${because}): give its kind, membrane and electrode diameter, and its conductivity follows.`;
}
