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
  exchangeCapacity:
    'Titrate the ion-exchange capacity of the filler: the volume of LiOH taken up is the fixed charge.',
  sorptionFilled: 'Measure gas sorption after filling, to see whether the mesopores hold electrolyte.',
  zetaMedium: 'State medium, pH and ionic strength with every zeta potential.',
  practicalCapacity: 'Cycle Li‖Li at the areal capacity of a practical cathode, 1.5 mAh/cm² or more.',
  coatingAmount:
    'Determine what is left of the coating by thermogravimetry or elemental analysis, and the BET area.',
  rateAtLoading: 'Test the rates at this loading, with short circuits looked for.',
  shortPulses:
    'Repeat the titration with pulses short against r²/D and long rests, iR taken off and the radius from microscopy; fit the finite sphere.',
  adsorptionIsotherm: 'Measure the adsorption isotherm of the anion on the filler.',
  weighedElectrode:
    'Weigh the electrode before and after with the balance stated, and record a slow curve at C/20.',
  cathodeBlocking:
    'Measure impedance of the cathode with electrons and with ions blocked, and map S and F through it.',
  thermalTransition: 'Measure transitions of binder and electrode by calorimetry, and state the pressure.',
  onsetRules:
    'State the onset by several rules (1, 5, 10, 20, 100 µA/cm², tangent) with the blank taken off, and the electrode area.',
} as const;

/** Roughly what an action takes: nothing but a look, an instrument at hand, another instrument, new cells. */
type Effort = 0 | 1 | 2 | 3;

const efforts: Readonly<Record<keyof typeof nextMeasurements, Effort>> = {
  stackedFilms: 1,
  thicknessAndMass: 1,
  density: 2,
  fillerShare: 2,
  fixtureCorrection: 1,
  stackedTemperatures: 1,
  volatiles: 2,
  thickPolarisation: 3,
  initialCurrent: 1,
  pulsedFieldGradient: 2,
  interfaceKinetics: 1,
  interfaceTemperatures: 1,
  criticalCurrentFixed: 3,
  criticalCurrentThickness: 3,
  shortedCells: 1,
  leanLithium: 3,
  cycleData: 0,
  stepCurrents: 0,
  exchangeCapacity: 1,
  sorptionFilled: 2,
  zetaMedium: 0,
  practicalCapacity: 3,
  coatingAmount: 2,
  rateAtLoading: 3,
  shortPulses: 3,
  adsorptionIsotherm: 2,
  weighedElectrode: 1,
  cathodeBlocking: 3,
  thermalTransition: 2,
  onsetRules: 1,
};

const effortOfSentence = new Map<string, Effort>(
  Object.entries(nextMeasurements).map(([name, sentence]) => [
    sentence,
    Object.entries(efforts).find(([other]) => other === name)?.[1] ?? 2,
  ]),
);

/** Roughly what an action takes, 0 to 3; an unknown one counts as another instrument. */
export function effortOf(action: string): number {
  return effortOfSentence.get(action) ?? 2;
}
