import type { Gate } from '../finding/index.ts';
import { printNumber } from '../quantity/index.ts';
import type { FixtureResistance } from './fixture-resistance.ts';
import type { GroupResult } from './ionic-conductivity-evaluate.ts';
import type { IonicConductivityInput, ReadSpectrum } from './ionic-conductivity-input.ts';
import { withoutUncertainty } from './ionic-conductivity-input.ts';
import { statedGate, thicknessGate } from './ionic-conductivity-known.ts';
import { largestLeadShare, plausibleLeads } from './ionic-conductivity-leads.ts';
import { replicatesGate } from './outlying-replicates.ts';
import type { NamedReading } from './series-resistance-gates.ts';
import { seriesResistanceGates } from './series-resistance-gates.ts';

const percent = (share: number) => `${printNumber(100 * share, 2)} %`;

/** Gates of an ionic conductivity: leads first, then the spectra, then what was said of the cells. */
export function ionicConductivityGates(
  input: IonicConductivityInput,
  answer: GroupResult,
  spectra: readonly ReadSpectrum[],
  fixture: FixtureResistance | undefined,
): Gate[] {
  const leadsExcluded = answer.exclusion !== 'none';
  return [
    ...(answer.film === undefined ? [] : [leads(answer)]),
    ...stacks(answer),
    ...short(answer, fixture),
    ...strayAdmittance(input, answer),
    ...seriesResistanceGates(answer.group.spectra.map(namedReading), leadsExcluded),
    ...elsewhere(
      spectra.filter((spectrum) => !answer.group.spectra.includes(spectrum)),
      leadsExcluded,
    ),
    ...statedBounds(spectra),
    ...drift(answer.group.spectra),
    known(
      'temperature',
      spectra.every(({ temperature }) => temperature !== undefined),
      'caution',
      ['The temperature of every spectrum is known.', 'State the temperature of every spectrum.'],
    ),
    thicknessGate(input.thickness),
    known('electrode area', input.area !== undefined, 'fail', [
      'The electrode area is known.',
      'State the electrode diameter; without it there is a resistance but no conductivity.',
    ]),
    ...statedGate(withoutUncertainty(input), answer.atLeast),
  ];
}

const namedReading = ({ cell, measurement, reading }: ReadSpectrum): NamedReading => ({
  name: measurement.provenance.file === '' ? cell : measurement.provenance.file,
  reading,
});

/** What is wrong with spectra that the answer does not rest on: a caution, since it spoils only their own rows. */
function elsewhere(spectra: readonly ReadSpectrum[], leadsExcluded: boolean): Gate[] {
  if (spectra.length === 0) return [];
  const first = seriesResistanceGates(spectra.map(namedReading), leadsExcluded).find(
    ({ verdict }) => verdict === 'fail',
  );
  return [
    {
      name: 'spectra at other temperatures',
      verdict: first === undefined ? 'pass' : 'caution',
      value: first === undefined ? `${spectra.length} spectra` : `${first.name}: ${first.value}`,
      threshold: 'no gate fails',
      advice:
        first === undefined
          ? 'The spectra at the other temperatures can be read too.'
          : `Leave out what is read from such spectra: ${first.advice}`,
    },
  ];
}

/** Whether a fit ends on a bound that the project sets; silent where it sets none. */
function statedBounds(spectra: readonly ReadSpectrum[]): Gate[] {
  const bounded = spectra.filter(({ bounded: isBounded = false }) => isBounded);
  if (bounded.length === 0) return [];
  const reached = bounded.flatMap((spectrum) => {
    const names = spectrum.reading.fits[0]?.onBounds ?? [];
    return names.map((name) => `${name} of ${namedReading(spectrum).name}`);
  });
  return [
    {
      name: 'bounds of the fit',
      verdict: reached.length === 0 ? 'pass' : 'caution',
      value: reached.length === 0 ? 'none reached' : `reached by ${reached.join(', ')}`,
      threshold: 'no parameter on a stated bound',
      advice:
        reached.length === 0
          ? 'The data choose the parameters within the bounds that are set.'
          : 'The data ask for a value beyond the bound: the resistance follows the bound, not the data alone.',
    },
  ];
}

function leads({ exclusion, leadShare, conductivity }: GroupResult): Gate {
  if (exclusion === 'none') {
    const verdict = leadShare < largestLeadShare ? 'pass' : 'fail';
    return {
      name: 'share of the leads',
      verdict,
      value: `${percent(leadShare)} (assumed ${plausibleLeads} Ω)`,
      threshold: percent(largestLeadShare),
      advice:
        verdict === 'pass'
          ? `Leads and contacts of up to ${plausibleLeads} Ω are in the uncertainty.`
          : `Leads of ${plausibleLeads} Ω would be ${percent(leadShare)} of the reading${
              conductivity === undefined
                ? ''
                : ', and contacts may take more, so the conductivity is a lower bound'
            }; measure one, two and three stacked films, or a short of the fixture.`,
    };
  }
  const verdict = leadShare <= 0.5 ? 'pass' : 'caution';
  const what = exclusion === 'stacks' ? 'the intercept of the stacks' : 'the fixture short';
  return {
    name: 'share of the leads',
    verdict,
    value: `${percent(leadShare)} (${exclusion === 'stacks' ? 'intercept' : 'short'})`,
    threshold: '50 %',
    advice:
      verdict === 'pass'
        ? `The leads are taken off by ${what}.`
        : `Most of the reading is leads, taken off by ${what}; shorten them or stack more films.`,
  };
}

function stacks({ line }: GroupResult): Gate[] {
  if (line === undefined) return [];
  const enough = line.counts >= 3;
  return [
    {
      name: 'numbers of films',
      verdict: enough ? 'pass' : 'caution',
      value: String(line.counts),
      threshold: '≥ 3',
      advice: enough
        ? 'The straight line can be tested.'
        : 'Two numbers of films always lie on a line; measure a third.',
    },
    ...(line.n > 2
      ? [
          {
            name: 'straight line through the stacks',
            verdict: line.uncertaintyFrom === 'fits' ? ('pass' as const) : ('caution' as const),
            value: `p ${printNumber(line.probability, 2)}`,
            threshold: '≥ 0.05',
            advice:
              line.uncertaintyFrom === 'fits'
                ? 'The resistance grows by the same amount with each film.'
                : 'The stacks scatter more than their spectra are uncertain; films or contacts differ. The uncertainty comes from that scatter.',
          },
        ]
      : []),
    ...(line.slope.value > 0
      ? []
      : [
          {
            name: 'sign of the slope',
            verdict: 'fail' as const,
            value: `${printNumber(line.slope.value, 3)} Ω`,
            threshold: '> 0 Ω',
            advice: 'The resistance does not grow with the number of films; look at contacts and shorts.',
          },
        ]),
  ];
}

function short({ line, film }: GroupResult, fixture: FixtureResistance | undefined): Gate[] {
  if (fixture === undefined) return [];
  const gates: Gate[] = [
    {
      name: 'fixture short',
      // Beside stacks the short is only compared.
      verdict:
        fixture.relativeRms <= 0.02
          ? 'pass'
          : fixture.relativeRms <= 0.05 || line !== undefined
            ? 'caution'
            : 'fail',
      value: percent(fixture.relativeRms),
      threshold: '2 %',
      advice:
        fixture.relativeRms <= 0.02
          ? 'The short is a resistance with an inductance.'
          : 'The short is not a resistance with an inductance; clean the electrodes and measure it again.',
    },
  ];
  if (line !== undefined) {
    const contact = line.intercept.value - fixture.resistance.value;
    const u = Math.hypot(line.intercept.uncertainty ?? 0, fixture.resistance.uncertainty ?? 0);
    const agrees = contact > -3 * u;
    gates.push({
      name: 'intercept against the short',
      verdict: agrees ? 'pass' : 'caution',
      value: `${contact < 0 ? '−' : ''}${printNumber(Math.abs(contact), 2)} Ω`,
      threshold: '≥ 0 Ω',
      advice: agrees
        ? 'What the intercept has beyond the short is contact resistance.'
        : 'The intercept is below the short: the stacks or the short were measured with other leads.',
    });
  }
  if (line === undefined && film !== undefined && film.value <= 0)
    gates.push({
      name: 'film beyond the short',
      verdict: 'fail',
      value: `${printNumber(film.value, 3)} Ω`,
      threshold: '> 0 Ω',
      advice: 'The reading is not above the short; the film cannot be seen. Stack more films.',
    });
  return gates;
}

/** Whether one cell of four or more stands apart at a temperature; away from that of the answer only when one does. */
export function cellsAgree({ cells, exclusion, group }: GroupResult, isAnswer: boolean): Gate[] {
  if (exclusion === 'stacks') return [];
  return replicatesGate(
    cells.map(({ cell, resistance }) => ({ name: cell, value: resistance.value })),
    isAnswer ? 'total series resistance' : `total series resistance at ${group.at}`,
    'Ω',
    'look at the spectrum, the contact and the thickness of the film',
  ).filter(({ verdict }) => isAnswer || verdict !== 'pass');
}

function strayAdmittance({ fixtureOpen }: IonicConductivityInput, { cells }: GroupResult): Gate[] {
  const largest = Math.max(0, ...cells.map(({ resistance }) => resistance.value));
  if (fixtureOpen === undefined || largest === 0) return [];
  const channel = (name: string) => fixtureOpen.channels.find((one) => one.name === name)?.values ?? [];
  const real = channel('impedance real');
  const imaginary = channel('impedance imaginary');
  let smallest = Infinity;
  for (let i = 0; i < real.length; i += 1) {
    const modulus = Math.hypot(real[i]!, imaginary[i]!);
    if (modulus > 0) smallest = Math.min(smallest, modulus);
  }
  const share = largest / smallest;
  const harmless = share <= 0.01;
  return [
    {
      name: 'stray admittance of the fixture',
      verdict: harmless ? 'pass' : 'caution',
      value: percent(share),
      threshold: '1 %',
      advice: harmless
        ? 'The open fixture carries next to no current.'
        : 'The open fixture carries a current beside the cell that is not corrected; measure at lower frequencies.',
    },
  ];
}

/** Change between first and last sweep of a file, or first and last spectrum of a cell at a temperature. */
function drift(spectra: readonly ReadSpectrum[]): Gate[] {
  let largest: number | undefined;
  for (const { reading, firstSweep } of spectra) {
    if (firstSweep === undefined || reading.fits.length === 0 || firstSweep.fits.length === 0) continue;
    const change = reading.resistance.value / firstSweep.resistance.value - 1;
    if (largest === undefined || Math.abs(change) > Math.abs(largest)) largest = change;
  }
  if (largest === undefined) return [];
  const size = Math.abs(largest);
  return [
    {
      name: 'drift between sweeps',
      verdict: size <= 0.02 ? 'pass' : size <= 0.1 ? 'caution' : 'fail',
      value: `${largest < 0 ? '−' : '+'}${percent(size)}`,
      threshold: '2 %',
      advice:
        size <= 0.02
          ? 'The cell was at rest.'
          : 'The resistance changes from sweep to sweep; wait longer at each temperature. The last sweep is read.',
    },
  ];
}

function known(
  name: string,
  isKnown: boolean,
  otherwise: 'caution' | 'fail',
  [yes, no]: readonly [string, string],
): Gate {
  return {
    name: `${name} known`,
    verdict: isKnown ? 'pass' : otherwise,
    value: isKnown ? 'yes' : 'no',
    threshold: 'yes',
    advice: isKnown ? yes : no,
  };
}
