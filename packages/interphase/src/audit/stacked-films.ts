import type { Facts } from './facts.ts';

/** What the project has itself measured of one membrane with instruments, simulations left out. */
export interface MeasuredStacks {
  /** Different numbers of stacked films among impedance measurements. */
  readonly filmCounts: readonly number[];
  /** True when an impedance measurement is corrected by a measured fixture. */
  readonly fixtureCorrected: boolean;
  /** Largest number of films under polarisation; 1 when nothing else is known. */
  readonly polarisedFilms: number;
}

/** Different numbers of films that are needed to tell the slope from the intercept and check the line. */
export const stacksNeeded = 3;

/** Set-ups measured on a membrane. Simulated ones do not count: they prove nothing about the specimen. */
export function measuredStacks(facts: Facts, membrane: string): MeasuredStacks {
  const real = facts.measured.filter((setup) => setup.membrane === membrane && !setup.simulated);
  const impedance = real.filter(
    (setup) => setup.technique === 'impedance' && facts.cells[setup.cell]?.kind === 'blocking',
  );
  const polarised = real.filter((setup) => setup.technique === 'chronoamperometry');
  return {
    filmCounts: [...new Set(impedance.map((setup) => setup.films))].toSorted((a, b) => a - b),
    fixtureCorrected: impedance.some((setup) => setup.fixtureCorrected),
    polarisedFilms: Math.max(1, ...polarised.map((setup) => setup.films)),
  };
}
