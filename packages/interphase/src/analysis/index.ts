export { activationEnergy } from './activation-energy.ts';
export type { ActivationEnergyInput, ResistancePoint } from './activation-energy-input.ts';
export { literatureActivationEnergy } from './activation-energy-literature.ts';
export {
  apparentActivationEnergy,
  conductivityRatio,
  electronvoltToKilojoulePerMole,
} from './arrhenius-apparent.ts';
export type { ApparentActivationEnergy, SeriesResistanceScenario } from './arrhenius-apparent.ts';
export { arrheniusFit } from './arrhenius-fit.ts';
export type { ArrheniusFit, ArrheniusForm } from './arrhenius-fit.ts';
export { arrheniusPoints } from './arrhenius-points.ts';
export type { ArrheniusPoints } from './arrhenius-points.ts';
export { seriesFamily } from './arrhenius-series-family.ts';
export type { SeriesFamily, SeriesMember } from './arrhenius-series-family.ts';
export { seriesFit } from './arrhenius-series-fit.ts';
export type { SeriesFit } from './arrhenius-series-fit.ts';
export { interfaceResistance } from './interface-resistance.ts';
export type { InterfaceResistance } from './interface-resistance.ts';
export { initialCurrent } from './polarisation-initial-current.ts';
export type { InitialCurrent } from './polarisation-initial-current.ts';
export { steadyCurrent } from './polarisation-steady-current.ts';
export type { SteadyCurrent } from './polarisation-steady-current.ts';
export { polarisationTransient } from './polarisation-transient.ts';
export type { PolarisationTransient } from './polarisation-transient.ts';
export {
  bulkCorrectedTransference,
  classicalTransference,
  conditionNumber,
  diffusionTimes,
  expectedPolarisation,
  watanabeTransference,
} from './transference-formula.ts';
export type { PolarisedCell, Polarisation } from './transference-formula.ts';
export type { PolarisationChecks, TransferenceNumberInput } from './transference-input.ts';
export { transferenceFromMeasurements } from './transference-measurements.ts';
export type { TransferenceMeasurements } from './transference-measurements.ts';
export { transferenceNumber } from './transference-number.ts';
export { replicatesGate } from './outlying-replicates.ts';
export { suspectReplicates, transferenceReplicatesGate } from './transference-suspect.ts';
export type { SuspectReplicate } from './transference-suspect.ts';
export { vogelActivationEnergy, vogelFit } from './vogel-fit.ts';
export type { VogelFit } from './vogel-fit.ts';
export { distinctSpectra, sameDataGates } from './distinct-spectra.ts';
export { fixtureResistance } from './fixture-resistance.ts';
export type { FixtureResistance } from './fixture-resistance.ts';
export { unmeasuredLeadsSource } from './ionic-conductivity-leads.ts';
export { ionicConductivity } from './ionic-conductivity.ts';
export type { BlockingSpectrum, IonicConductivityInput } from './ionic-conductivity-input.ts';
export { boundedParameters } from './fit-bounds.ts';
export type { BoundedParameter, FitBound } from './fit-bounds.ts';
export { seriesResistance } from './series-resistance.ts';
export type { SeriesResistance } from './series-resistance.ts';
export { realIntercept } from './series-resistance-intercept.ts';
export type { RealIntercept } from './series-resistance-intercept.ts';
export { biasGate } from './plan.ts';
export type { Plan, PlannedInstrument, PlannedSetup } from './plan.ts';
export { planActivationEnergy } from './plan-activation-energy.ts';
export type { ActivationEnergyDesign } from './plan-activation-energy.ts';
export { planConductivity } from './plan-conductivity.ts';
export type { ConductivityDesign } from './plan-conductivity.ts';
export { planDiffusion } from './plan-diffusion.ts';
export type { DiffusionDesign } from './plan-diffusion.ts';
export { planEfficiency } from './plan-efficiency.ts';
export type { EfficiencyDesign } from './plan-efficiency.ts';
export { planTransference } from './plan-transference.ts';
export type { TransferenceDesign } from './plan-transference.ts';
export { titrationBias, tolerableTitrationBias } from './titration-bias.ts';
export { kramersKronig } from './validity/kramers-kronig.ts';
export type { KramersKronig } from './validity/kramers-kronig.ts';
export { linKk } from './validity/lin-kk.ts';
export type { LinKkOptions, LinKkResult } from './validity/lin-kk.ts';
export { fitRelaxationChain } from './validity/relaxation-chain.ts';
export type { RelaxationChain, SpectrumPart } from './validity/relaxation-chain.ts';
export { spectrumValidity } from './validity/spectrum-validity.ts';
export type { SpectrumValidity } from './validity/spectrum-validity.ts';
export { relaxationTimes } from './relaxation-times/relaxation-times.ts';
export type { RelaxationTimes, RelaxationTimesOptions } from './relaxation-times/relaxation-times.ts';
export type { RelaxationPeak } from './relaxation-times/relaxation-peaks.ts';
