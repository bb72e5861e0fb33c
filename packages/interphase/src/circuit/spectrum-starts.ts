import { nonNegativeQuadratic } from '../numerics/index.ts';
import type { RandomStream } from '../numerics/index.ts';
import type { Circuit, CircuitNode } from './circuit.ts';
import { compileCircuit } from './compile-circuit.ts';
import { modulus } from './complex.ts';
import type { SpectrumData } from './fit-circuit.ts';
import { arcOf, parameterCount } from './time-constant.ts';

/** Starting values of a circuit from a spectrum, SI; what draws returns the sum of squares there, bounds aside. */
export interface SpectrumStarts {
  draw(random: RandomStream, parameters: Float64Array): number;
  /** Draws a single part anew and keeps the others as they are, apart from their sizes. */
  renew(random: RandomStream, parameters: Float64Array): number;
  /** One set for each two blocks of different kind that hold an arc, with R, Q and α of the arcs exchanged. */
  exchange(parameters: Float64Array): Float64Array[];
}

/**
 * Draws starting values of a circuit from a spectrum.
 *
 * Each part of the outermost series gets a characteristic frequency from the range measured and exponents from their
 * usual range; what lies inside gets lower frequencies and sizes about as large. Then the sizes of the parts, in which the
 * impedance is linear, are fitted to the spectrum without going below zero. The scaling powers of the
 * elements say how a parameter follows from a size and a frequency, so this holds for every element.
 *
 * Parts with a parameter of `known` (by index: fixed, or tied to another) keep the size they were drawn with.
 *
 * @param factors of the residuals, real parts first
 */
export function spectrumStarts(
  circuit: Circuit,
  data: SpectrumData,
  factors: Float64Array,
  known: ReadonlyMap<number, number>,
): SpectrumStarts {
  const { frequency } = data;
  const points = frequency.length;
  const sizes = data.real.map((x, i) => modulus(x, data.imaginary[i]!));
  const [smallest, largest] = [
    Math.log(least(sizes.filter((x) => x > 0))),
    Math.log(-least(sizes.map((x) => -x))),
  ];
  const slowest = Math.log(2 * Math.PI * least(frequency));
  const fastest = Math.log(-2 * Math.PI * least(frequency.map((f) => -f)));
  const parts = partsOf(circuit);
  const fitted = parts.filter(({ first, end }) => {
    for (let p = first; p < end; p += 1) if (known.has(p)) return false;
    return true;
  });
  const count = fitted.length;
  const columns = fitted.map(() => new Float64Array(2 * points));
  const target = new Float64Array(2 * points);
  const hessian = new Float64Array(count * count);
  const linear = new Float64Array(count);
  const bounded = fitted.map(() => true);

  const spectrumOf = ({ compiled, first, end }: Part, parameters: Float64Array, out: Float64Array) => {
    compiled.impedance(
      parameters.subarray(first, end),
      frequency,
      out.subarray(0, points),
      out.subarray(points),
    );
    for (let i = 0; i < 2 * points; i += 1) out[i]! *= factors[i]!;
  };
  const part = new Float64Array(2 * points);

  const drawParts = (chosen: readonly Part[], random: RandomStream, parameters: Float64Array): number => {
    for (const { node, first } of chosen) {
      const size = smallest + (largest - smallest) * random.uniform();
      // Half a decade beyond the range an arc is still seen.
      const frequencyDrawn = slowest - 1 + (fastest - slowest + 2) * random.uniform();
      drawNode(node, circuit, first, size, frequencyDrawn, slowest - 2, random, parameters);
    }
    for (const [p, value] of known) parameters[p] = value;
    return fitSizes(parameters);
  };
  const fitSizes = (parameters: Float64Array): number => {
    for (let i = 0; i < points; i += 1) {
      target[i] = factors[i]! * data.real[i]!;
      target[points + i] = factors[points + i]! * data.imaginary[i]!;
    }
    for (const other of parts) {
      if (fitted.includes(other)) continue;
      spectrumOf(other, parameters, part);
      for (let i = 0; i < 2 * points; i += 1) target[i]! -= part[i]!;
    }
    fitted.forEach((own, k) => spectrumOf(own, parameters, columns[k]!));
    const norms = columns.map((column) => Math.sqrt(product(column, column)) || 1);
    for (let a = 0; a < count; a += 1) {
      linear[a] = product(columns[a]!, target) / norms[a]!;
      for (let b = 0; b <= a; b += 1) {
        const entry = product(columns[a]!, columns[b]!) / norms[a]! / norms[b]!;
        hessian[a * count + b] = entry;
        hessian[b * count + a] = entry;
      }
      // Parts alike in shape share the size instead of making the equations singular.
      hessian[a * count + a]! += 1e-8;
    }
    const { x } = nonNegativeQuadratic(hessian, linear, bounded);
    if (!x.every(Number.isFinite)) return Infinity;
    const square = product(target, target);
    const whole = Math.sqrt(square);
    fitted.forEach(({ first, end }, k) => {
      // A part that fits best with size zero starts small: from zero itself a logarithm cannot return.
      const factor = Math.max(x[k]!, 1e-3 * whole) / norms[k]!;
      for (let p = first; p < end; p += 1)
        parameters[p]! *= factor ** circuit.parameters[p]!.scaling.impedance;
    });
    return square - product(x, linear);
  };
  const shaped = parts.filter(({ node }) => node.kind !== 'element' || !sizeOnly.has(node.symbol));

  return {
    draw: (random, parameters) => drawParts(parts, random, parameters),
    renew: (random, parameters) =>
      drawParts(shaped.length === 0 ? parts : [shaped[random.integer(shaped.length)]!], random, parameters),
    exchange: (parameters) => {
      const arcs = parts.map(({ node, first }) => arcOf(node, first, circuit.parameters));
      const exchanged: Float64Array[] = [];
      arcs.forEach((one, i) => {
        for (let j = i + 1; j < arcs.length; j += 1) {
          const other = arcs[j];
          if (one?.length !== other?.length || one === undefined || other === undefined) continue;
          if (sizeOf(parts[i]!) === sizeOf(parts[j]!)) continue;
          const point = parameters.slice();
          one.forEach((p, k) => {
            point[p] = parameters[other[k]!]!;
            point[other[k]!] = parameters[p]!;
          });
          exchanged.push(point);
        }
      });
      return exchanged;
    },
  };
}

function sizeOf({ first, end }: Part): number {
  return end - first;
}

/** Elements whose size says all. */
const sizeOnly = new Set(['R', 'C', 'L', 'W']);

/** A part of the outermost series with its own parameters first … end − 1. */
interface Part {
  readonly node: CircuitNode;
  readonly first: number;
  readonly end: number;
  readonly compiled: ReturnType<typeof compileCircuit>;
}

function partsOf({ root, parameters }: Circuit): Part[] {
  let first = 0;
  return (root.kind === 'series' ? root.parts : [root]).map((node) => {
    const end = first + parameterCount(node, parameters, first);
    const compiled = compileCircuit({ root: node, parameters: parameters.slice(first, end) });
    const part = { node, first, end, compiled };
    first = end;
    return part;
  });
}

/** `size` is ln Ω, `frequency` and the `slowest` of what lies inside ln (rad/s). Returns the index after the last parameter. */
function drawNode(
  node: CircuitNode,
  circuit: Circuit,
  first: number,
  size: number,
  frequency: number,
  slowest: number,
  random: RandomStream,
  parameters: Float64Array,
): number {
  const decade = Math.LN10;
  if (node.kind === 'element') {
    const end = first + parameterCount(node, circuit.parameters, first);
    const own = circuit.parameters.slice(first, end);
    own.forEach(({ scaling, upper }, k) => {
      if (scaling.impedance !== 0 || scaling.frequency !== 0) return;
      parameters[first + k] =
        upper === 1 ? 1 - 0.8 * random.uniform() ** 2 : Math.exp(decade * (2 * random.uniform() - 1));
    });
    const several = own.filter(({ scaling }) => scaling.impedance !== 0).length > 1;
    own.forEach(({ scaling }, k) => {
      const { impedance, frequency: power } = scaling;
      if (impedance === 0 && power === 0) return;
      const exponent =
        typeof power === 'number'
          ? power
          : -parameters[first + own.findIndex(({ symbol }) => symbol === power.minus)]!;
      const spread = several ? decade * (random.uniform() - 0.5) : 0;
      parameters[first + k] = Math.exp(impedance * (size + spread) + exponent * frequency);
    });
    return end;
  }
  let next = first;
  for (const child of node.kind === 'series' ? node.parts : node.branches) {
    const inner = node.kind === 'series';
    // Within a branch the first resistance sets the scale; the rest is slower and as large within a decade.
    const apart = inner && !(child.kind === 'element' && child.symbol === 'R');
    const childSize = size + (apart ? decade * (2 * random.uniform() - 1) : 0);
    const childFrequency = frequency - (apart ? (frequency - slowest) * random.uniform() : 0);
    next = drawNode(child, circuit, next, childSize, childFrequency, slowest, random, parameters);
  }
  return next;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

function least(values: Float64Array): number {
  let smallest = Infinity;
  for (let i = 0; i < values.length; i += 1) if (values[i]! < smallest) smallest = values[i]!;
  return smallest;
}
