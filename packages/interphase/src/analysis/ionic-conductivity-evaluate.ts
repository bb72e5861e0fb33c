import type { Quantity } from '../quantity/index.ts';
import { exact, meanOfReplicates, propagate } from '../quantity/index.ts';
import type { FixtureResistance } from './fixture-resistance.ts';
import type { FilmLine } from './ionic-conductivity-films.ts';
import { filmLine } from './ionic-conductivity-films.ts';
import type { ReadSpectrum, TemperatureGroup } from './ionic-conductivity-input.ts';
import { asExact, isKnownThickness, ofUnknownThickness } from './ionic-conductivity-known.ts';
import {
  conductivityBehindLeads,
  largestLeadShare,
  plausibleLeads,
  unmeasuredLeads,
} from './ionic-conductivity-leads.ts';

/** How the leads were kept out of the film. */
export type LeadExclusion = 'stacks' | 'fixture short' | 'none';

/** Resistance of one cell at one temperature. */
export interface CellResistance {
  readonly cell: string;
  readonly films: number;
  /** Mean over repeated spectra of the cell. */
  readonly resistance: Quantity;
  readonly spectra: readonly ReadSpectrum[];
}

/** What the spectra of one temperature give. */
export interface GroupResult {
  readonly group: TemperatureGroup;
  readonly cells: readonly CellResistance[];
  readonly exclusion: LeadExclusion;
  readonly line: FilmLine | undefined;
  /** Resistance of one film, Ω; undefined when no circuit was determined by any spectrum. */
  readonly film: Quantity | undefined;
  /** Independent cells that the resistance of one film rests on; a cell measured with other film counts is the same cell. */
  readonly n: number;
  /** Share of leads and contacts in the reading of one film: measured, or of 0.1 Ω when they were not excluded. */
  readonly leadShare: number;
  readonly conductivity: Quantity | undefined;
  /** The conductivity with that part of its u that is known, where an input states none: u is at least this. */
  readonly atLeast: Quantity | undefined;
}

/**
 * Resistance of one film and, with thickness and area, the conductivity σ = L/(RS) at one temperature: from the slope against the
 * number of films where stacks differ, else from the mean over cells less the fixture short, else as it is.
 */
export function evaluateGroup(
  group: TemperatureGroup,
  fixture: FixtureResistance | undefined,
  thickness: Quantity | undefined,
  area: Quantity | undefined,
): GroupResult {
  const cells = cellResistances(group.spectra);
  const counts = new Set(cells.map(({ films }) => films)).size;
  const line = counts >= 2 ? filmLine(cells) : undefined;
  const exclusion: LeadExclusion =
    line !== undefined ? 'stacks' : fixture !== undefined ? 'fixture short' : 'none';
  const common = { group, cells, exclusion, line };
  const [first] = cells;
  if (first === undefined)
    return { ...common, film: undefined, n: 0, leadShare: 1, conductivity: undefined, atLeast: undefined };

  let film: Quantity;
  let leadShare: number;
  if (line !== undefined) {
    film = line.slope;
    leadShare = Math.abs(line.intercept.value) / Math.abs(line.intercept.value + line.slope.value);
  } else {
    const { films } = first;
    const mean = meanOfReplicates(
      cells.map(({ resistance }) => resistance),
      { source: `scatter of ${cells.map(({ cell }) => cell).join(', ')} at ${group.at}` },
    );
    if (fixture !== undefined) {
      const short = fixture.resistance;
      film = propagate((x) => (x.mean - x.short) / films, { mean, short }, { unit: 'Ω', method: 'linear' });
      leadShare = short.value / mean.value;
    } else {
      leadShare = plausibleLeads / mean.value;
      // Where they are lost in it the reading is a bound, and as certain as it is.
      const leads = leadShare < largestLeadShare ? unmeasuredLeads() : exact(0, 'Ω');
      film = propagate((x) => (x.mean - x.leads) / films, { mean, leads }, { unit: 'Ω', method: 'linear' });
    }
  }
  const n = new Set(cells.map(({ cell }) => cell)).size;
  if (thickness === undefined || area === undefined || film.value <= 0)
    return { ...common, film, n, leadShare, conductivity: undefined, atLeast: undefined };
  const apparent = conductivityOf(thickness, area, film);
  const lost = exclusion === 'none' && leadShare >= largestLeadShare;
  const conductivity = lost ? conductivityBehindLeads(apparent, film, thickness, area) : apparent;
  const known = conductivityOf(asExact(thickness), asExact(area), film);
  return {
    ...common,
    film,
    n,
    leadShare,
    conductivity: isKnownThickness(thickness) ? conductivity : ofUnknownThickness(conductivity, known),
    atLeast: conductivity.uncertainty === undefined ? known : undefined,
  };
}

/** Eq. 1: σ = L/(RS). */
export function conductivityOf(thickness: Quantity, area: Quantity, film: Quantity): Quantity {
  return propagate((x) => x.thickness / (x.area * x.film), { thickness, area, film }, { unit: 'S/cm' });
}

/** One resistance a cell: repeated spectra of a cell are no replicates, but what they scatter is uncertain. */
function cellResistances(spectra: readonly ReadSpectrum[]): CellResistance[] {
  const cells = new Map<string, ReadSpectrum[]>();
  for (const spectrum of spectra) {
    if (spectrum.reading.fits.length === 0) continue;
    const key = `${spectrum.films} ${spectrum.cell}`;
    cells.set(key, [...(cells.get(key) ?? []), spectrum]);
  }
  return [...cells.values()].map((repeated) => {
    const { cell, films, reading } = repeated[0]!;
    const resistance =
      repeated.length === 1
        ? reading.resistance
        : meanOfReplicates(
            repeated.map((one) => one.reading.resistance),
            {
              source: `scatter of the spectra of ${cell}, ${repeated.map((one) => one.measurement.provenance.file).join(', ')}`,
              status: reading.resistance.status,
            },
          );
    return { cell, films, resistance, spectra: repeated };
  });
}
