import type { Finding } from '../finding/index.ts';
import { restingOnSimulation } from '../finding/index.ts';
import { InputError, printNumber } from '../quantity/index.ts';
import { blockingData } from './blocking-data.ts';
import type { FixtureResistance } from './fixture-resistance.ts';
import { distinctSpectra, sameDataGates } from './distinct-spectra.ts';
import { fixtureResistance } from './fixture-resistance.ts';
import { ionicConductivityAdvice } from './ionic-conductivity-advice.ts';
import type { GroupResult } from './ionic-conductivity-evaluate.ts';
import { evaluateGroup } from './ionic-conductivity-evaluate.ts';
import { ionicConductivityFigures } from './ionic-conductivity-figures.ts';
import { cellsAgree, ionicConductivityGates } from './ionic-conductivity-gates.ts';
import type { BlockingSpectrum, IonicConductivityInput, ReadSpectrum } from './ionic-conductivity-input.ts';
import { withoutUncertainty } from './ionic-conductivity-input.ts';
import { ionicConductivityMethod } from './ionic-conductivity-method.ts';
import { ionicConductivityQuantities } from './ionic-conductivity-quantities.ts';
import { groupByTemperature, nearestToRoom } from './ionic-conductivity-temperatures.ts';
import { readSeriesResistance } from './series-resistance.ts';

/**
 * Ionic conductivity of a membrane from impedance spectra between blocking electrodes, σ = L/(RS) (Eq. 1).
 *
 * R is the resistance of one film: the slope of the total series resistance against the number of stacked films where stacks
 * differ; else the mean over cells less a measured short of the fixture; else the reading itself, and then σ is a
 * lower bound, not identifiable when 0.1 Ω of leads would be a twentieth of the reading. Cells with the same number of films are
 * replicates (between-cell standard deviation, n − 1 degrees of freedom, and no less than their own uncertainties); one spectrum
 * given twice is one. The answer is the temperature nearest 25 °C.
 *
 * Without thickness or area there is a resistance and no conductivity; what is missing is listed.
 *
 * @throws InputError when there is no spectrum, or one is no impedance spectrum
 *
 * @example
 * ```ts
 * import { ionicConductivity } from 'interphase/analysis';
 * import { quantity } from 'interphase/quantity';
 * import { simulateBlockingSpectrum } from 'interphase/simulation';
 * const finding = ionicConductivity({
 *   of: 'so3li', label: 'SO₃Li', thickness: quantity(3, 'µm', { uncertainty: 0.1 }),
 *   area: quantity(1.96, 'cm²', { uncertainty: 0.02 }),
 *   spectra: [1, 2, 3].map((films) => ({ cell: `ss-${films}`, films, measurement: simulateBlockingSpectrum({
 *     thickness: 3e-6, area: 1.96e-4, conductivity: 0.0177, films, leadResistance: 0.4, leadInductance: 1e-7 }) })),
 * });
 * finding.quantities[0].name; // => 'ionic conductivity'
 * Math.round(finding.quantities[0].quantity.value * 1e4) / 1e4; // => 0.0177
 * ```
 */
export function ionicConductivity(input: IonicConductivityInput): Finding {
  if (input.spectra.length === 0)
    throw new InputError(`there is no spectrum of ${input.of}`, 'give at least one');
  const { distinct, repeated } = distinctSpectra(input.spectra);
  const spectra = distinct.map(readSpectrum);
  const fixture = input.fixtureShort === undefined ? undefined : fixtureResistance(input.fixtureShort);
  const groups = groupByTemperature(spectra);
  const results = groups.map((group) => evaluateGroup(group, fixture, input.thickness, input.area));
  const nearest = nearestToRoom(groups);
  const answer = results.find(({ group }) => group === nearest)!;
  const files = [
    ...input.spectra.map(({ measurement }) => measurement),
    ...[input.fixtureShort, input.fixtureOpen].flatMap((one) => (one === undefined ? [] : [one])),
  ].map(({ provenance }) => ({
    file: provenance.file,
    sha256: provenance.sha256,
    simulated: provenance.simulated,
  }));
  const simulated =
    files.some((file) => file.simulated) ||
    [input.thickness, input.area].some((given) => given?.status === 'simulated');
  const quantities = ionicConductivityQuantities(input, results, answer, fixture);
  const gates = [
    ...ionicConductivityGates(input, answer, spectra, fixture),
    ...results.flatMap((result) => cellsAgree(result, result === answer)),
    ...sameDataGates(repeated),
  ];
  return {
    id: `ionic-conductivity-${input.of}`,
    title: `Ionic conductivity of ${input.label}`,
    of: input.of,
    method: ionicConductivityMethod(answer),
    quantities: simulated ? restingOnSimulation(quantities) : quantities,
    gates,
    assumptions: [...assumptions(answer, fixture), ...unstated(input)],
    advice: ionicConductivityAdvice(answer, gates),
    missing: missing(input, spectra),
    figures: ionicConductivityFigures(input, answer),
    files,
    simulated,
  };
}

function readSpectrum({
  measurement,
  cell,
  films,
  temperature,
  bounds = [],
}: BlockingSpectrum): ReadSpectrum {
  if (!(Number.isInteger(films) && films >= 1))
    throw new InputError(`${films} films cannot be stacked`, 'give a whole number from 1', {
      field: `cells.${cell}.films`,
    });
  const sweeps = blockingData(measurement);
  const read = (index: number) => readSeriesResistance(sweeps[index]!, measurement, sweeps.length, bounds);
  return {
    cell,
    films,
    temperature: temperature ?? measurement.conditions['temperature'],
    measurement,
    bounded: bounds.length > 0,
    reading: read(sweeps.length - 1),
    firstSweep: sweeps.length > 1 ? read(0) : undefined,
  };
}

function assumptions(
  { exclusion, group, cells }: GroupResult,
  fixture: FixtureResistance | undefined,
): string[] {
  const used = group.spectra.map(({ reading }) => reading.window.data.frequency);
  const [high, low] = [Math.max(...used.map((f) => f[0]!)), Math.min(...used.map((f) => f.at(-1)!))];
  const circuits = [...new Set(group.spectra.flatMap(({ reading }) => reading.fits[0]?.model.text ?? []))];
  const leads: Record<GroupResult['exclusion'], string> = {
    stacks: 'Films and their contacts to one another are alike; a contact between two films counts as film.',
    'fixture short':
      'The short has the leads and nothing of the contact between film and electrode, which stays in R.',
    none: 'Leads and contacts have at most 0.1 Ω, which is in the uncertainty where the reading is far above it; one film cannot show that they have no more.',
  };
  return [
    leads[exclusion],
    ...(exclusion === 'stacks' && fixture !== undefined
      ? ['The short is only compared with the intercept; the slope needs no correction.']
      : []),
    ...(circuits.length === 0
      ? []
      : [
          `The spectra follow ${circuits.join(' or ')} from ${printNumber(high, 2)} Hz to ${printNumber(low, 2)} Hz, the range fitted.`,
        ]),
    'The noise of a point does not depend on that of its neighbours; how large it is, the scatter of each point says.',
    ...(cells.length > 1 && exclusion !== 'stacks'
      ? [
          'Cells differ at random; the uncertainty of R is the standard deviation between them over √n, or that of their spectra where it is larger.',
        ]
      : []),
  ];
}

/** Says why a conductivity has no uncertainty: none was stated of what it is divided by. */
function unstated(input: IonicConductivityInput): string[] {
  const bare = withoutUncertainty(input);
  return bare.length === 0
    ? []
    : [`No uncertainty is stated of ${bare.join(' and ')}; therefore none is given for the conductivity.`];
}

function missing(
  { of, thickness, area }: IonicConductivityInput,
  spectra: readonly ReadSpectrum[],
): string[] {
  const fields = [
    ...(thickness === undefined ? [`specimens.${of}.thickness`] : []),
    ...(thickness !== undefined && thickness.uncertainty === undefined
      ? [`specimens.${of}.uncertainty of thickness`]
      : []),
    ...(area === undefined ? spectra.map(({ cell }) => `cells.${cell}.electrode diameter`) : []),
    ...spectra.flatMap(({ temperature, measurement, cell }) =>
      temperature === undefined ? [`measurements.${measurement.provenance.file || cell}.temperature`] : [],
    ),
  ];
  return [...new Set(fields)];
}
