import type { CompiledCircuit } from '../circuit/index.ts';
import { compileCircuit, parseCircuit } from '../circuit/index.ts';
import type { BlockingEstimate } from './blocking-estimate.ts';

/** A circuit that a blocking cell may show, with what its parameters mean. */
export interface BlockingModel {
  /** Circuit string. */
  readonly text: string;
  readonly compiled: CompiledCircuit;
  /** Indices of the resistances in series before the tail: their sum is the total series resistance. */
  readonly resistances: readonly number[];
  /** Index of the inductance, when there is one. */
  readonly inductance: number | undefined;
  /** Index of the exponent of the blocking tail. */
  readonly tailExponent: number;
  /** Indices of exponents, which may rest at 1 without harm. */
  readonly exponents: readonly number[];
  starts(estimate: BlockingEstimate): readonly (readonly number[])[];
}

/** Leads, a resistance, a tail: no arc in the range. */
export const intercept = model('R0-CPE1', (e) => [[e.resistance, e.tailAdmittance, e.tailExponent]]);

/** The same with the inductance of the leads. */
export const inductiveIntercept = model('L0-R0-CPE1', (e) => [
  [e.inductance, e.resistance, e.tailAdmittance, e.tailExponent],
]);

/** A bulk arc and nothing before it. */
export const bulkArc = model('p(R1,CPE1)-CPE2', (e) => [
  [e.resistance, ...arc(e, 1), e.tailAdmittance, e.tailExponent],
]);

/** A bulk arc behind inductive leads. */
export const inductiveBulkArc = model('L0-p(R1,CPE1)-CPE2', (e) => [
  [e.inductance, e.resistance, ...arc(e, 1), e.tailAdmittance, e.tailExponent],
]);

/** An arc behind a resistance: leads, or a part of the bulk that relaxes faster. */
export const splitArc = model('R0-p(R1,CPE1)-CPE2', (e) => shared(e, []));

/** The largest of the family. */
export const inductiveSplitArc = model('L0-R0-p(R1,CPE1)-CPE2', (e) => shared(e, [e.inductance]));

/** Starts with the resistance split between leads and bulk in two ways. */
function shared(e: BlockingEstimate, before: readonly number[]): number[][] {
  return [0.9, 0.4].map((share) => [
    ...before,
    (1 - share) * e.resistance,
    share * e.resistance,
    ...arc(e, share),
    e.tailAdmittance,
    e.tailExponent,
  ]);
}

/** Q and α of a slightly depressed arc with the estimated top. */
function arc(e: BlockingEstimate, share: number): [number, number] {
  const exponent = 0.9;
  const resistance = share * e.resistance;
  const time = e.resistance * e.capacitance;
  return [time ** exponent / resistance, exponent];
}

function model(text: string, starts: BlockingModel['starts']): BlockingModel {
  const compiled = compileCircuit(parseCircuit(text));
  const { parameters } = compiled.circuit;
  const indices = (test: (name: string) => boolean) =>
    parameters.flatMap(({ name }, index) => (test(name) ? [index] : []));
  return {
    text,
    compiled,
    resistances: indices((name) => name.startsWith('R')),
    inductance: indices((name) => name.startsWith('L'))[0],
    tailExponent: parameters.length - 1,
    exponents: indices((name) => name.endsWith('_1')),
    starts,
  };
}
