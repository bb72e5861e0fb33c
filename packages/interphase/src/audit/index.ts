export { plausibleSeriesResistance, usualActivationEnergy } from './series-resistance-explanation.ts';
export { plausibleLeadResistance, tolerableDeficit } from './checks/bulk-resistance-of-one-film.ts';
export { refusalLimit } from './checks/transference-number.ts';
export type {
  Aside,
  Check,
  CheckResult,
  CheckValue,
  Doubt,
  Evaluation,
  Severity,
  StatedValue,
  Statement,
} from './check.ts';
export { isOfTwoUnits, printCondition, printStated, signOf } from './print-stated.ts';
export type { StatedNumber } from './print-stated.ts';
export type { Claim, Facts, MeasuredSetup, Reported, ReportedConditions } from './facts.ts';
export { apparentDensity } from './formulas/apparent-density.ts';
export { areaSpecificResistance, bulkResistance } from './formulas/bulk-resistance.ts';
export { butlerVolmerOverpotential } from './formulas/butler-volmer-overpotential.ts';
export {
  chargeTransferResistance,
  exchangeCurrentFromResistance,
} from './formulas/charge-transfer-resistance.ts';
export { conductivityDeficit } from './formulas/conductivity-deficit.ts';
export { denseThickness } from './formulas/dense-thickness.ts';
export type { DenseThicknessInput } from './formulas/dense-thickness.ts';
export { cyclesToLoss, fadeLaw } from './formulas/fade-law.ts';
export type { FadeLaw, FadePoints } from './formulas/fade-law.ts';
export { limitingCurrentDensity, limitingCurrentFromDiffusion } from './formulas/limiting-current-density.ts';
export { negativeToPositiveRatio } from './formulas/negative-to-positive-ratio.ts';
export { phaseMasses } from './formulas/phase-masses.ts';
export type { FillerBasis, PhaseMasses, PhaseMassesInput } from './formulas/phase-masses.ts';
export { lithium, lithiumArealCapacity, platedThickness } from './formulas/plated-thickness.ts';
export { geometricCapacitance, relaxationFrequency } from './formulas/relaxation-frequency.ts';
export {
  cumulativeLoss,
  retentionFromEfficiency,
  retentionPerCycle,
} from './formulas/retention-from-efficiency.ts';
export {
  concentrationInSolution,
  saltDiffusionCoefficient,
} from './formulas/salt-diffusion-coefficient.ts';
export { sandTime } from './formulas/sand-time.ts';
export { seriesResistanceFor } from './formulas/series-resistance-for.ts';
export type { ApparentReading } from './formulas/series-resistance-for.ts';
export { sweepIntercept } from './formulas/sweep-intercept.ts';
export type { BlockingCell, SweepIntercept } from './formulas/sweep-intercept.ts';
export {
  diffusionRatioNeeded,
  monolayer,
  transferenceWithFixedCharge,
  trappedFraction,
} from './formulas/anion-trapping.ts';
export { ionPathResistance, particleAreaRatio } from './formulas/cathode-ion-path.ts';
export { electrolyteVolumeFraction } from './formulas/electrolyte-volume-fraction.ts';
export type { VolumeFractionInput } from './formulas/electrolyte-volume-fraction.ts';
export { neatConductivity } from './formulas/neat-conductivity.ts';
export { partialConductivities } from './formulas/partial-conductivity.ts';
export { percolation } from './formulas/percolation.ts';
export type { PercolationInput } from './formulas/percolation.ts';
export {
  debyeLength,
  donnanPore,
  grahameCharge,
  poreDiameter,
  poreTransference,
  surfaceCharges,
} from './formulas/pore-electrolyte.ts';
export type { DonnanPore } from './formulas/pore-electrolyte.ts';
export { coatingThickness, sphereArea } from './formulas/sphere-coating.ts';
export { titrationAreaFactor } from './formulas/titration-area.ts';
export { fillingAtVoltage } from './formulas/filling-at-voltage.ts';
export { theoreticalCapacity } from './formulas/theoretical-capacity.ts';
export { nextMeasurements } from './next-measurements.ts';
export { rankMeasurements } from './rank-measurements.ts';
export type { NextMeasurement } from './rank-measurements.ts';
export { trackReads } from './track-reads.ts';
export type { ReadableValue, TrackedFacts } from './track-reads.ts';
export type { Affected } from './affected.ts';
export { checks } from './registry.ts';
export { runChecks } from './run-checks.ts';
export type { Audit, SilentCheck } from './run-checks.ts';
export { electrodeArea } from './electrode-area.ts';
export type { ElectrodeArea } from './electrode-area.ts';
export { interfacialResistance } from './interfacial-resistance.ts';
export { membraneFact, thicknessOf } from './membrane-facts.ts';
export type { Fact } from './membrane-facts.ts';
export { materialPowderFact } from './powder-facts.ts';
