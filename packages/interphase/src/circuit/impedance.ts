import { InputError } from '../quantity/index.ts';
import type { Circuit } from './circuit.ts';
import { compileCircuit } from './compile-circuit.ts';

/** A complex spectrum as two arrays, Ω; the imaginary part is signed (capacitive is negative). */
export interface ComplexSpectrum {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/**
 * Impedance of a circuit.
 *
 * @param parameters SI, in the order of `circuit.parameters`
 * @param frequencies Hz, positive
 * @param real written when given, else a new array
 * @param imaginary written when given, else a new array
 * @throws InputError when the number of parameters is not that of the circuit
 *
 * @example
 * ```ts
 * import { impedance, parseCircuit } from 'interphase/circuit';
 * const { real, imaginary } = impedance(parseCircuit('R0-W1'), [10, 2], [1 / (2 * Math.PI)]);
 * [real[0], imaginary[0]]; // => [12, -2]
 * ```
 */
export function impedance(
  circuit: Circuit,
  parameters: ArrayLike<number>,
  frequencies: ArrayLike<number>,
  real: Float64Array = new Float64Array(frequencies.length),
  imaginary: Float64Array = new Float64Array(frequencies.length),
): ComplexSpectrum {
  const expected = circuit.parameters.length;
  if (parameters.length !== expected)
    throw new InputError(
      `the circuit has ${expected} parameters but ${parameters.length} numbers were given`,
      `give ${circuit.parameters.map(({ name }) => name).join(', ')}`,
    );
  compileCircuit(circuit).impedance(
    Float64Array.from(parameters),
    Float64Array.from(frequencies),
    real,
    imaginary,
  );
  return { real, imaginary };
}
