import type { MeasuredSetup } from '../audit/index.ts';
import { fixtureOf } from './blocking-groups.ts';
import type { LoadedEntry } from './load-measurements.ts';
import type { Project } from './project.ts';

/** The set-ups a project has measured in, each once: what decides whether a value can be identified. */
export function measuredSetups(project: Project, loaded: readonly LoadedEntry[]): MeasuredSetup[] {
  const setups = new Map<string, MeasuredSetup>();
  for (const { entry, measurements } of loaded) {
    const cell = entry.cell === undefined ? undefined : project.cells[entry.cell];
    if (cell?.membrane === undefined || entry.role?.startsWith('fixture')) continue;
    const { pressure, dwell, humidity } = entry;
    for (const { technique, provenance } of measurements) {
      const setup = {
        technique,
        cell: cell.name,
        membrane: cell.membrane,
        films: cell.films,
        fixtureCorrected: fixtureOf(cell.name, 'fixture short', loaded) !== undefined,
        simulated: provenance.simulated,
      };
      const identity = JSON.stringify([setup, pressure?.value, dwell?.value, humidity?.value]);
      setups.set(identity, {
        ...setup,
        ...(pressure && { pressure }),
        ...(dwell && { dwell }),
        ...(humidity && { humidity }),
      });
    }
  }
  return [...setups.values()];
}
