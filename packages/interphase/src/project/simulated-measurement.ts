import type { Cell, Specimen } from '../cell/index.ts';
import type { Measurement } from '../measurement/index.ts';
import { constants, InputError, type Quantity } from '../quantity/index.ts';
import {
  arrheniusConductivity,
  frequencyGrid,
  simulateBlockingSpectrum,
  simulateFixtureShort,
  simulatePolarisation,
  simulateSymmetricSpectrum,
  type SpectrumConditions,
} from '../simulation/index.ts';
import type { MeasurementEntry, Project, Simulate } from './project.ts';

/**
 * What the virtual instrument of a `simulate:` entry measures. The noise is that of the entry's seed and file name, so
 * files of one seed differ and adding an entry changes no other.
 *
 * @throws InputError when the entry or its cell lacks what the instrument needs
 */
export function simulatedMeasurement(
  entry: MeasurementEntry,
  settings: Simulate,
  project: Project,
): Measurement {
  const cell = entry.cell === undefined ? undefined : project.cells[entry.cell];
  const membrane = cell?.membrane === undefined ? undefined : project.specimens[cell.membrane];
  const need = (quantity: Quantity | undefined, field: string): number => {
    if (quantity) return quantity.value;
    throw new InputError(
      `the virtual ${settings.instrument} needs ${field}`,
      `give it`,
      placeOf(entry, project),
    );
  };
  const conditions = spectrumConditions(entry, settings);
  switch (settings.instrument) {
    case 'blocking spectrum':
      return simulateBlockingSpectrum({
        ...conditions,
        ...blockingCell(settings, cell, membrane, need),
      });
    case 'fixture short':
      return simulateFixtureShort(conditions);
    case 'symmetric spectrum':
      return simulateSymmetricSpectrum({
        ...conditions,
        bulkResistance: need(settings['bulk resistance'], 'bulk resistance'),
        interfaceResistance: need(settings['interface resistance'], 'interface resistance'),
        ...(settings['diffusion resistance'] && {
          diffusion: {
            resistance: settings['diffusion resistance'].value,
            time: need(settings['diffusion time'], 'diffusion time'),
          },
        }),
        ...(settings.drift && { drift: settings.drift.value }),
      });
    case 'polarisation':
      return polarisation(entry, settings, need);
    default:
      throw new InputError('no virtual instrument is named', 'write `instrument:`', placeOf(entry, project));
  }
}

type Need = (quantity: Quantity | undefined, field: string) => number;

function placeOf(entry: MeasurementEntry, project: Project): { file: string; line: number; field: string } {
  return { file: project.file, line: entry.line, field: `${entry.path}.simulate` };
}

function spectrumConditions(entry: MeasurementEntry, settings: Simulate): SpectrumConditions {
  const { 'highest frequency': highest, 'lowest frequency': lowest, 'points per decade': density } = settings;
  const grid = highest ?? lowest ?? density;
  return {
    seed: seedOf(entry, settings),
    ...(grid !== undefined && {
      frequencies: frequencyGrid(highest?.value ?? 1e6, lowest?.value ?? 0.1, density ?? 10),
    }),
    ...(entry.temperature && { temperature: entry.temperature.value }),
    ...(settings['lead resistance'] && { leadResistance: settings['lead resistance'].value }),
    ...(settings['lead inductance'] && { leadInductance: settings['lead inductance'].value }),
    ...(settings.noise && { noise: settings.noise.value }),
  };
}

function blockingCell(
  settings: Simulate,
  cell: Cell | undefined,
  membrane: Specimen | undefined,
  need: Need,
): Pick<Parameters<typeof simulateBlockingSpectrum>[0], 'thickness' | 'area' | 'conductivity'> {
  const known = membrane?.kind === 'membrane' ? membrane.thickness : undefined;
  const conductivity = need(settings.conductivity, 'conductivity');
  const activationEnergy = settings['activation energy'];
  const films = cell === undefined ? {} : { films: cell.films };
  return {
    thickness: need(settings.thickness ?? known, 'the thickness of the membrane'),
    area: need(cell?.electrodeArea, 'a cell with an electrode area'),
    conductivity: activationEnergy
      ? arrheniusConductivity(conductivity, activationEnergy.value / constants.elementaryCharge)
      : conductivity,
    ...films,
    ...(settings.permittivity && { permittivity: settings.permittivity.value }),
    ...(settings['contact resistance'] && { contactResistance: settings['contact resistance'].value }),
    ...(settings['film contact resistance'] && {
      filmContactResistance: settings['film contact resistance'].value,
    }),
    ...(settings.drift && { drift: settings.drift.value }),
  };
}

function polarisation(entry: MeasurementEntry, settings: Simulate, need: Need): Measurement {
  const interfaceResistance = need(settings['interface resistance'], 'interface resistance');
  const duration = need(settings.duration, 'duration');
  return simulatePolarisation({
    potential: need(settings.potential ?? entry.potential, 'potential'),
    bulkResistance: need(settings['bulk resistance'], 'bulk resistance'),
    initialInterfaceResistance: interfaceResistance,
    steadyInterfaceResistance: settings['steady interface resistance']?.value ?? interfaceResistance,
    transferenceNumber: need(settings['transference number'], 'transference number'),
    diffusionTime: need(settings['diffusion time'], 'diffusion time'),
    sampling: {
      first: settings['first reading']?.value ?? 0,
      interval: settings.interval?.value ?? duration / 1000,
      duration,
    },
    seed: seedOf(entry, settings),
    ...(entry.temperature && { temperature: entry.temperature.value }),
    ...(settings.noise && { noise: settings.noise.value }),
    ...(settings.drift && { drift: settings.drift.value }),
  });
}

/** The seed joined with a hash of the file name (FNV-1a): a sequence of random numbers of its own for every file. */
function seedOf(entry: MeasurementEntry, settings: Simulate): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < entry.file.length; at += 1)
    hash = Math.imul(hash ^ entry.file.charCodeAt(at), 0x01000193) >>> 0;
  return ((settings.seed ?? 1) % 2 ** 20) * 2 ** 32 + hash;
}
