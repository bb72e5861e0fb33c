/**
 * What to measure next, one sentence an action. Checks that ask for the same action share its sentence, which is
 * the key under which their results are ranked together.
 */
export const nextMeasurements = {
  stackedFilms:
    'Measure the resistance of one, two and three or more stacked films of known thickness: the slope gives the conductivity, the intercept the leads and contacts.',
  thicknessAndMass:
    'Measure thickness by two methods (section in the electron microscope; micrometer on a stack of ten or more films, or profilometry) and mass on the same cut disc.',
  density: 'Measure the density by helium pycnometry or buoyancy.',
  fillerShare: 'Determine the filler share from the residue in thermogravimetry and from weighed masses.',
  fixtureCorrection:
    'Measure the fixture shorted by a dummy of negligible resistance, and state lead compensation and pressure.',
  stackedTemperatures:
    'Measure the conductivity against temperature on three or more thicknesses and fit a series resistance beside Arrhenius and Vogel–Tammann–Fulcher, compared by AICc.',
  volatiles:
    'Determine volatiles below 250 °C by thermogravimetry: residual solvent or monomer conducts like a liquid.',
  thickPolarisation:
    'Repeat the polarisation on films stacked to 100 µm or more, with both polarities and three or more cells.',
  initialCurrent: 'Take the initial current from impedance, I₀ = ΔV/(R_b + R_i), measured on the same cell.',
  pulsedFieldGradient: 'Measure the diffusion coefficients of ⁷Li and ¹⁹F by pulsed-field-gradient NMR.',
  interfaceKinetics:
    'Determine the exchange current from impedance, micropolarisation and a Butler–Volmer fit on one cell, corrected for iR, with the area stated.',
  interfaceTemperatures:
    'Measure impedance at several temperatures to tell charge transfer from the interphase.',
  criticalCurrentFixed:
    'Measure the critical current density at fixed capacity and at fixed time, with pressure, number of cells, last safe and first failing step.',
  criticalCurrentThickness: 'Measure the critical current density against membrane thickness.',
  shortedCells: 'Open shorted cells and find where the short is.',
  leanLithium:
    'Cycle a cell with a negative-to-positive capacity ratio below 3, or a lithium–copper cell by the Aurbach–Adams protocol.',
  cycleData:
    'Look at the raw cycling data: voltage step at fixed charge for the growth of resistance, and a slow check cycle now and then for lost lithium and lost material.',
  stepCurrents: 'Look at the raw cycler file for the current of each step.',
} as const;
