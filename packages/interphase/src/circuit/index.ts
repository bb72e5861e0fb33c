export type {
  Circuit,
  CircuitNode,
  CircuitNotation,
  CircuitParameter,
  ElementNode,
  ParallelNode,
  SeriesNode,
} from './circuit.ts';
export { compileCircuit } from './compile-circuit.ts';
export type { CompiledCircuit } from './compile-circuit.ts';
export type {
  AngularFrequencies,
  CircuitElement,
  ElementConvention,
  ElementParameter,
  ElementWriters,
  ParameterScaling,
} from './element.ts';
export { elementOf, elements } from './elements/index.ts';
export { impedance } from './impedance.ts';
export type { ComplexSpectrum } from './impedance.ts';
export { parseCircuit } from './parse-circuit.ts';
export { printCircuit } from './print-circuit.ts';
export { scaleParameters } from './scale-parameters.ts';
export { fitCircuit } from './fit-circuit.ts';
export type { CircuitFit, CircuitFitOptions, SpectrumData } from './fit-circuit.ts';
export { fitSpectrum } from './fit-spectrum.ts';
export type { FittedParameter, SpectrumFit, SpectrumFitOptions } from './fit-spectrum.ts';
export type { ParameterConstraints } from './parameter-space.ts';
export { profileSpectrum } from './profile-spectrum.ts';
export type { SpectrumWeights } from './spectrum-weights.ts';
