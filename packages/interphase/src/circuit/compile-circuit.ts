import type { Circuit, CircuitNode } from './circuit.ts';
import type { CircuitElement } from './element.ts';
import { elements } from './elements/index.ts';

/** A circuit made ready for fast evaluation. Not re-entrant: it owns its work space. */
export interface CompiledCircuit {
  readonly circuit: Circuit;
  readonly parameterCount: number;
  /**
   * Writes Z at every frequency.
   *
   * @param parameters SI, in the order of `circuit.parameters`
   * @param frequencies Hz, positive
   * @param real Re Z, Ω, as long as `frequencies`
   * @param imaginary Im Z, Ω, signed
   */
  impedance(
    parameters: Float64Array,
    frequencies: Float64Array,
    real: Float64Array,
    imaginary: Float64Array,
  ): void;
  /**
   * Writes Z and ∂Z/∂ln p at every frequency; the derivatives are row-major, frequency × parameter, Ω.
   */
  logarithmicJacobian(
    parameters: Float64Array,
    frequencies: Float64Array,
    real: Float64Array,
    imaginary: Float64Array,
    realDerivatives: Float64Array,
    imaginaryDerivatives: Float64Array,
  ): void;
}

/** Steps of the flat program; each leaves one impedance on the stack. */
type Step =
  | { readonly kind: 'element'; readonly element: CircuitElement; readonly first: number }
  | { readonly kind: 'series'; readonly count: number }
  | { readonly kind: 'parallel'; readonly count: number; readonly bounds: readonly number[] };

/**
 * Flattens the tree once; evaluation afterwards walks a short program on one stack and allocates nothing.
 *
 * The parameters below a node are contiguous, so the chain rule needs one complex factor for each branch of a parallel
 * group, (Z/Z_branch)², and nothing for a series.
 *
 * @example
 * ```ts
 * import { compileCircuit, parseCircuit } from 'interphase/circuit';
 * const compiled = compileCircuit(parseCircuit('p(R0,R1)'));
 * const real = new Float64Array(1);
 * compiled.impedance(Float64Array.of(2, 2), Float64Array.of(1), real, new Float64Array(1));
 * real[0]; // => 1
 * ```
 */
export function compileCircuit(circuit: Circuit): CompiledCircuit {
  const program: Step[] = [];
  flatten(circuit.root, 0, program);
  const parameterCount = circuit.parameters.length;
  const stack = new Float64Array(2 * (program.length + 1));
  // derivatives with respect to the parameters themselves, Re and Im in turn
  const slopes = new Float64Array(2 * parameterCount);

  const evaluate = (angularFrequency: number, parameters: Float64Array, withSlopes: boolean) => {
    let top = 0;
    for (const step of program) {
      if (step.kind === 'element') {
        const { element, first } = step;
        element.impedance(angularFrequency, parameters, first, stack, top);
        if (withSlopes)
          element.derivatives(
            angularFrequency,
            parameters,
            first,
            stack[top]!,
            stack[top + 1]!,
            slopes,
            2 * first,
          );
        top += 2;
      } else if (step.kind === 'series') {
        const base = top - 2 * step.count;
        for (let k = base + 2; k < top; k += 2) {
          stack[base]! += stack[k]!;
          stack[base + 1]! += stack[k + 1]!;
        }
        top = base + 2;
      } else {
        const base = top - 2 * step.count;
        let conductance = 0;
        let susceptance = 0;
        for (let k = base; k < top; k += 2) {
          const square = stack[k]! * stack[k]! + stack[k + 1]! * stack[k + 1]!;
          conductance += stack[k]! / square;
          susceptance -= stack[k + 1]! / square;
        }
        const square = conductance * conductance + susceptance * susceptance;
        const real = conductance / square;
        const imaginary = -susceptance / square;
        if (withSlopes) scaleBranches(step.bounds, base, real, imaginary);
        stack[base] = real;
        stack[base + 1] = imaginary;
        top = base + 2;
      }
    }
  };

  const scaleBranches = (bounds: readonly number[], base: number, real: number, imaginary: number) => {
    for (let branch = 0; branch + 1 < bounds.length; branch += 1) {
      const branchReal = stack[base + 2 * branch]!;
      const branchImaginary = stack[base + 2 * branch + 1]!;
      const square = branchReal * branchReal + branchImaginary * branchImaginary;
      const a = (real * branchReal + imaginary * branchImaginary) / square;
      const b = (imaginary * branchReal - real * branchImaginary) / square;
      const factorReal = a * a - b * b;
      const factorImaginary = 2 * a * b;
      for (let p = bounds[branch]!; p < bounds[branch + 1]!; p += 1) {
        const x = slopes[2 * p]!;
        const y = slopes[2 * p + 1]!;
        slopes[2 * p] = factorReal * x - factorImaginary * y;
        slopes[2 * p + 1] = factorReal * y + factorImaginary * x;
      }
    }
  };

  return {
    circuit,
    parameterCount,
    impedance(parameters, frequencies, real, imaginary) {
      for (let i = 0; i < frequencies.length; i += 1) {
        evaluate(2 * Math.PI * frequencies[i]!, parameters, false);
        real[i] = stack[0]!;
        imaginary[i] = stack[1]!;
      }
    },
    logarithmicJacobian(parameters, frequencies, real, imaginary, realDerivatives, imaginaryDerivatives) {
      for (let i = 0; i < frequencies.length; i += 1) {
        evaluate(2 * Math.PI * frequencies[i]!, parameters, true);
        real[i] = stack[0]!;
        imaginary[i] = stack[1]!;
        for (let p = 0; p < parameterCount; p += 1) {
          realDerivatives[i * parameterCount + p] = slopes[2 * p]! * parameters[p]!;
          imaginaryDerivatives[i * parameterCount + p] = slopes[2 * p + 1]! * parameters[p]!;
        }
      }
    },
  };
}

/** Appends the program of a node; returns the index after its last parameter. */
function flatten(node: CircuitNode, first: number, program: Step[]): number {
  if (node.kind === 'element') {
    const element = elements.find(({ symbol }) => symbol === node.symbol);
    if (element === undefined) throw new Error(`no circuit element ${node.symbol}`);
    program.push({ kind: 'element', element, first });
    return first + element.parameters.length;
  }
  const children = node.kind === 'series' ? node.parts : node.branches;
  const bounds = [first];
  let next = first;
  for (const child of children) {
    next = flatten(child, next, program);
    bounds.push(next);
  }
  if (node.kind === 'series') program.push({ kind: 'series', count: children.length });
  else program.push({ kind: 'parallel', count: children.length, bounds });
  return next;
}
