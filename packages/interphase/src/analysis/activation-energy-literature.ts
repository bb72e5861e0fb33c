/**
 * Activation energies (σ form, eV) of 544 polymer-electrolyte series with at least eight temperatures each: same polymer,
 * molar mass, salt and molality. VTF preferred: ΔAIC < −2 with T0 over 0 … T_min − 1 K.
 *
 * Computed from the public table `data/clean_train_data.csv` of the repository learningmatter-mit/Chem-prop-pred
 * (10 114 conductivities, MIT licence); Bradford et al., ACS Cent. Sci. 9 (2023) 206, doi 10.1021/acscentsci.2c01123.
 */
export const literatureActivationEnergy = {
  count: 544,
  minimum: 0.147,
  tenthPercentile: 0.37,
  median: 0.74,
  /** Series of the 544 for which VTF is preferred. */
  vogelPreferred: 453,
} as const;
