import { InputError } from '../quantity/index.ts';
import type { Circuit } from './circuit.ts';

/** What is known of the parameters of a circuit before a fit, by name. */
export interface ParameterConstraints {
  /** Limits, SI. Default: 10⁻³⁰ to 10³⁰, exponents 0.02 to 1. */
  readonly bounds?: Readonly<Record<string, readonly [lower: number, upper: number]>>;
  /** Values that are not fitted, SI. */
  readonly fixed?: Readonly<Record<string, number>>;
  /** Parameters that are another one times a factor: `{ CPE2_1: { to: 'CPE1_1', factor: 1 } }`; the factor is 1 by default. */
  readonly tied?: Readonly<Record<string, { readonly to: string; readonly factor?: number }>>;
}

/** The free logarithms of a circuit's parameters, and how all parameters follow from them. */
export interface ParameterSpace {
  /** Number of free logarithms. */
  readonly size: number;
  /** For each parameter of the circuit the free logarithm it follows, or −1 where it is fixed. */
  readonly index: Int32Array;
  /** For each parameter ln of its factor; 0 where it is fixed. */
  readonly offset: Float64Array;
  /** Values of the fixed parameters, SI, by their place in the circuit. */
  readonly constants: ReadonlyMap<number, number>;
  /** Bounds of the free logarithms. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The parameter that each free logarithm is named after. */
  readonly leader: Int32Array;
  /** Writes all parameters, SI. */
  expand(logarithms: ArrayLike<number>, parameters: Float64Array): void;
  /** Free logarithms of a set of positive parameters, moved inside the bounds. */
  reduce(parameters: ArrayLike<number>): Float64Array;
}

/**
 * Takes fixed and tied parameters out of a circuit's, and puts the rest on a logarithmic scale.
 *
 * @throws InputError for a name the circuit does not have, a value that is not positive, bounds that are inverted, nothing left
 * to fit, or a tie to a parameter that is fixed or tied itself
 */
export function parameterSpace(circuit: Circuit, constraints: ParameterConstraints): ParameterSpace {
  const { bounds = {}, fixed = {}, tied = {} } = constraints;
  const names = circuit.parameters.map(({ name }) => name);
  const place = (name: string): number => {
    const found = names.indexOf(name);
    if (found < 0)
      throw new InputError(
        `the circuit has no parameter "${name}"`,
        `its parameters are ${names.join(', ')}`,
      );
    return found;
  };
  const positive = (value: number, what: string): number => {
    if (!(value > 0 && value < Infinity))
      throw new InputError(
        `${what} is ${value}`,
        'parameters are fitted in their logarithms: give a positive number',
      );
    return Math.log(value);
  };
  const count = names.length;
  const index = new Int32Array(count).fill(-2);
  const offset = new Float64Array(count);
  const constants = new Map<number, number>();
  for (const [name, value] of Object.entries(fixed)) {
    positive(value, `the fixed value of ${name}`);
    index[place(name)] = -1;
    constants.set(place(name), value);
  }
  const leader: number[] = [];
  for (let p = 0; p < count; p += 1)
    if (index[p] === -2 && !Object.hasOwn(tied, names[p]!)) index[p] = leader.push(p) - 1;
  if (leader.length === 0) throw new InputError('no parameter is left to fit', 'fix or tie fewer');
  for (const [name, { to, factor = 1 }] of Object.entries(tied)) {
    const [follower, target] = [place(name), place(to)];
    if (index[follower]! >= -1 || index[target]! < 0)
      throw new InputError(
        `${name} cannot be tied to ${to}: one is fixed, or ${to} is tied itself`,
        'tie to a parameter that is fitted',
      );
    index[follower] = index[target]!;
    offset[follower] = positive(factor, `the factor of ${name}`);
  }

  const lower = new Float64Array(leader.length).fill(-Infinity);
  const upper = new Float64Array(leader.length).fill(Infinity);
  for (const name of Object.keys(bounds)) place(name);
  circuit.parameters.forEach(({ name, upper: top }, p) => {
    const free = index[p]!;
    if (free < 0) return;
    const standard: readonly [number, number] = top === 1 ? [0.02, 1] : [1e-30, 1e30];
    const [low, high] = bounds[name] ?? standard;
    if (!(low < high))
      throw new InputError(
        `the bounds of ${name} are ${low} and ${high}`,
        'give the smaller first; fix it to hold it',
      );
    // A lower bound of zero is none: the logarithm keeps the parameter positive.
    const least = low > 0 ? low : 1e-30;
    lower[free] = Math.max(lower[free]!, Math.log(least) - offset[p]!);
    upper[free] = Math.min(
      upper[free]!,
      positive(Math.min(high, top === 1 ? 1 : 1e30), `the upper bound of ${name}`) - offset[p]!,
    );
  });
  for (let free = 0; free < leader.length; free += 1)
    if (!(lower[free]! < upper[free]!))
      throw new InputError(
        `the bounds of ${names[leader[free]!]!} and of what is tied to it exclude each other`,
        'widen one of them',
      );

  return {
    size: leader.length,
    index,
    offset,
    constants,
    lower,
    upper,
    leader: Int32Array.from(leader),
    expand(logarithms, parameters) {
      for (let p = 0; p < count; p += 1) {
        const free = index[p]!;
        parameters[p] = free < 0 ? constants.get(p)! : Math.exp(logarithms[free]! + offset[p]!);
      }
    },
    reduce(parameters) {
      return Float64Array.from(leader, (p, free) =>
        Math.min(Math.max(Math.log(parameters[p]!), lower[free]!), upper[free]!),
      );
    },
  };
}
