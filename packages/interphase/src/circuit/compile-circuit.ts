import type { Circuit, CircuitNode } from './circuit.ts';
import type { AngularFrequencies, CircuitElement } from './element.ts';
import { elementOf } from './elements/index.ts';

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
 * Flattens the tree once; evaluation afterwards walks a short program on a stack of spectra, and allocates only when the
 * number of frequencies changes.
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
  let work = workSpace(0, program.length, parameterCount);

  /** Leaves Z in the first level of the stack and, when asked, ∂Z/∂p in the slopes. */
  const evaluate = (parameters: Float64Array, frequencies: Float64Array, withSlopes: boolean) => {
    const count = frequencies.length;
    if (work.omega.length !== count) work = workSpace(count, program.length, parameterCount);
    const { omega, logarithm, stackReal, stackImaginary, slopesReal, slopesImaginary } = work;
    for (let i = 0; i < count; i += 1) {
      omega[i] = 2 * Math.PI * frequencies[i]!;
      logarithm[i] = Math.log(omega[i]!);
    }
    let top = 0;
    for (const step of program) {
      if (step.kind === 'element') {
        const { element, first } = step;
        const real = stackReal[top]!;
        const imaginary = stackImaginary[top]!;
        element.impedance(work, parameters, first, real, imaginary);
        if (withSlopes)
          element.derivatives(work, parameters, first, real, imaginary, slopesReal, slopesImaginary);
        top += 1;
      } else {
        top -= step.count;
        if (step.kind === 'series') addSeries(work, top, step.count);
        else addParallel(work, top, step.count, withSlopes ? step.bounds : undefined);
        top += 1;
      }
    }
  };

  return {
    circuit,
    parameterCount,
    impedance(parameters, frequencies, real, imaginary) {
      evaluate(parameters, frequencies, false);
      real.set(work.stackReal[0]!);
      imaginary.set(work.stackImaginary[0]!);
    },
    logarithmicJacobian(parameters, frequencies, real, imaginary, realDerivatives, imaginaryDerivatives) {
      evaluate(parameters, frequencies, true);
      real.set(work.stackReal[0]!);
      imaginary.set(work.stackImaginary[0]!);
      for (let p = 0; p < parameterCount; p += 1) {
        const slopeReal = work.slopesReal[p]!;
        const slopeImaginary = work.slopesImaginary[p]!;
        for (let i = 0, k = p; i < frequencies.length; i += 1, k += parameterCount) {
          realDerivatives[k] = slopeReal[i]! * parameters[p]!;
          imaginaryDerivatives[k] = slopeImaginary[i]! * parameters[p]!;
        }
      }
    },
  };
}

/** Buffers for one number of frequencies, kept until another number comes. */
interface WorkSpace extends AngularFrequencies {
  /** One spectrum a level. */
  readonly stackReal: readonly Float64Array[];
  readonly stackImaginary: readonly Float64Array[];
  /** ∂Z/∂p, one spectrum a parameter. */
  readonly slopesReal: readonly Float64Array[];
  readonly slopesImaginary: readonly Float64Array[];
}

function workSpace(count: number, levels: number, parameterCount: number): WorkSpace {
  const spectra = (length: number) => Array.from({ length }, () => new Float64Array(count));
  return {
    omega: new Float64Array(count),
    logarithm: new Float64Array(count),
    stackReal: spectra(levels),
    stackImaginary: spectra(levels),
    slopesReal: spectra(parameterCount),
    slopesImaginary: spectra(parameterCount),
  };
}

function addSeries({ stackReal, stackImaginary }: WorkSpace, base: number, count: number): void {
  const real = stackReal[base]!;
  const imaginary = stackImaginary[base]!;
  for (let part = base + 1; part < base + count; part += 1) {
    const partReal = stackReal[part]!;
    const partImaginary = stackImaginary[part]!;
    for (let i = 0; i < real.length; i += 1) {
      real[i]! += partReal[i]!;
      imaginary[i]! += partImaginary[i]!;
    }
  }
}

/** `bounds` are the first parameters of the branches and the end of the last one; given when slopes are wanted. */
function addParallel(work: WorkSpace, base: number, count: number, bounds?: readonly number[]): void {
  const { stackReal, stackImaginary } = work;
  const points = work.omega.length;
  for (let i = 0; i < points; i += 1) {
    let conductance = 0;
    let susceptance = 0;
    for (let branch = base; branch < base + count; branch += 1) {
      const x = stackReal[branch]![i]!;
      const y = stackImaginary[branch]![i]!;
      const square = x * x + y * y;
      conductance += x / square;
      susceptance -= y / square;
    }
    const square = conductance * conductance + susceptance * susceptance;
    const real = conductance / square;
    const imaginary = -susceptance / square;
    if (bounds !== undefined) scaleBranches(work, base, bounds, i, real, imaginary);
    stackReal[base]![i] = real;
    stackImaginary[base]![i] = imaginary;
  }
}

/** Multiplies the slopes of each branch by (Z/Z_branch)² at point i. */
function scaleBranches(
  { stackReal, stackImaginary, slopesReal, slopesImaginary }: WorkSpace,
  base: number,
  bounds: readonly number[],
  i: number,
  real: number,
  imaginary: number,
): void {
  for (let branch = 0; branch + 1 < bounds.length; branch += 1) {
    const x = stackReal[base + branch]![i]!;
    const y = stackImaginary[base + branch]![i]!;
    const square = x * x + y * y;
    const a = (real * x + imaginary * y) / square;
    const b = (imaginary * x - real * y) / square;
    const factorReal = a * a - b * b;
    const factorImaginary = 2 * a * b;
    for (let p = bounds[branch]!; p < bounds[branch + 1]!; p += 1) {
      const slopeReal = slopesReal[p]![i]!;
      const slopeImaginary = slopesImaginary[p]![i]!;
      slopesReal[p]![i] = factorReal * slopeReal - factorImaginary * slopeImaginary;
      slopesImaginary[p]![i] = factorReal * slopeImaginary + factorImaginary * slopeReal;
    }
  }
}

/** Appends the program of a node; returns the index after its last parameter. */
function flatten(node: CircuitNode, first: number, program: Step[]): number {
  if (node.kind === 'element') {
    const element = elementOf(node.symbol);
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
