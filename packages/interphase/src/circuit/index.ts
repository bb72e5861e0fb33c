export type {
  Circuit,
  CircuitNode,
  CircuitParameter,
  ElementNode,
  ParallelNode,
  SeriesNode,
} from './circuit.ts';
export { compileCircuit } from './compile-circuit.ts';
export type { CompiledCircuit } from './compile-circuit.ts';
export type { AngularFrequencies, CircuitElement, ElementParameter } from './element.ts';
export { elements } from './elements/index.ts';
export { impedance } from './impedance.ts';
export type { ComplexSpectrum } from './impedance.ts';
export { parseCircuit } from './parse-circuit.ts';
export { printCircuit } from './print-circuit.ts';
export { fitCircuit } from './fit-circuit.ts';
export type { CircuitFit, CircuitFitOptions, SpectrumData } from './fit-circuit.ts';
